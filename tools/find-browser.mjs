// Finds a browser that can load the extension, or gets one where that can be done openly.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, run, say } from './setup.mjs';

/** Names on the path of Linux, most willing first: branded Chrome loads extensions least readily. */
const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'google-chrome-stable',
  'google-chrome',
];
const ON_MAC = [
  'Chromium',
  'Google Chrome for Testing',
  'Microsoft Edge',
  'Brave Browser',
  'Google Chrome',
];
const ON_WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed browser, or undefined. `CHROME_PATH` goes before all. */
export function findChromium({ env, platform } = process) {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    giveUp(`CHROME_PATH names ${env.CHROME_PATH}, where there is nothing; correct or unset it.`);
  }
  return listPlaces(env, platform).find((place) => existsSync(place));
}

function listPlaces(env, platform) {
  if (platform === 'darwin')
    return ['', env.HOME ?? ''].flatMap((home) =>
      ON_MAC.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => ON_WINDOWS.map((name) => `${folder}\\${name}`));
  const path = (env.PATH ?? '').split(delimiter);
  return ON_PATH.flatMap((name) => path.map((folder) => join(folder, name)));
}

/** The path of a browser; installs Debian's Chromium if this is root on such a system. */
export function ensureChromium() {
  const found = findChromium() ?? (installChromium() ? findChromium() : undefined);
  if (found === undefined)
    giveUp(
      'no Chromium, Edge, Brave or Chrome was found: install one, or set CHROME_PATH to its program.',
    );
  say(`browser: ${found}`);
  return found;
}

function installChromium() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false;
  say('no browser found; installing the chromium package with apt-get (a minute or two) …');
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  return (
    run('apt-get', ['update', '-qq'], options) &&
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      options,
    )
  );
}

/** Whether a window can be shown. */
export function hasDisplay({ env, platform } = process) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** What a browser of ours is started with: quiet, and able to run as root. */
export function browserArguments() {
  return [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
