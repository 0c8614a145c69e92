// npm run permissions: prints what each browser says of our permissions when it installs the built
// extension, in the browser's own words.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureChromium, tryFirefox } from './find-browser.mjs';
import { inFirefoxWindow } from './firefox-window.mjs';
import { launchWithExtension } from './launch.mjs';
import { build, say } from './setup.mjs';

/** Asks as an extension may that manages others. */
const ASKER = {
  manifest_version: 3,
  name: 'What does it ask for',
  version: '1',
  permissions: ['management'],
  background: { service_worker: 'nothing.js' },
};

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

async function askChromium(): Promise<string[]> {
  const { default_locale: _, ...manifest } = readManifest(build('chrome'));
  // Texts in other files cannot be looked up from here, and say nothing of permissions.
  const plain = JSON.stringify(manifest).replaceAll(/__MSG_\w+__/g, 'text');
  const folder = mkdtempSync(join(tmpdir(), 'sanjyra-asker-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(ASKER));
  writeFileSync(join(folder, 'nothing.js'), '');
  const { browser } = await launchWithExtension({
    executablePath: ensureChromium(),
    extension: folder,
    headless: true,
    resolve: true,
  });
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    if (worker === null) throw new Error('the asking extension has no worker');
    return await worker.evaluate(
      (text) => chrome.management.getPermissionWarningsByManifest(text),
      plain,
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function askFirefox(executablePath: string): Promise<unknown> {
  const manifest = readManifest(build('firefox'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
  });
  try {
    return await inFirefoxWindow(browser, readWords, manifest);
  } finally {
    await browser.close();
  }
}

/** Called in Firefox's own window, by its source. */
function readWords(manifest: { permissions: string[]; host_permissions: string[] }) {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's own modules have no types
  const { ExtensionData } = (globalThis as any).ChromeUtils.importESModule(
    'resource://gre/modules/Extension.sys.mjs',
  );
  const { permissions, host_permissions: origins } = manifest;
  const { msgs, header, listIntro, dataCollectionPermissions } =
    ExtensionData.formatPermissionStrings({
      type: 'sideload',
      addonName: 'Sanjyra',
      permissions: { permissions, origins, data_collection: ['none'] },
    });
  return { header, listIntro, msgs, data: dataCollectionPermissions };
}

const firefox = tryFirefox();
console.log('Chromium:', await askChromium());
if (firefox) console.log('Firefox:', await askFirefox(firefox));
else say('no Firefox here: its words are left out');
