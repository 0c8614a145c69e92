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

/** Of Firefox only those that keep an extension which nobody has signed. */
const FIREFOX_ON_PATH = ['firefox-esr', 'firefox-devedition', 'firefox-nightly'];
const FIREFOX_ON_MAC = ['Firefox Developer Edition', 'Firefox Nightly', 'Firefox ESR'];
const FIREFOX_ON_WINDOWS = [
  'Firefox Developer Edition\\firefox.exe',
  'Firefox Nightly\\firefox.exe',
  'Mozilla Firefox ESR\\firefox.exe',
];

/** The path of an installed Chromium or its like, or undefined. `CHROME_PATH` goes before all. */
export function findChromium({ env, platform } = process) {
  return readPath('CHROME_PATH', env) ?? findFirst(listPlaces(env, platform));
}

/** The path of an installed Firefox, or undefined. `FIREFOX_PATH` goes before all. */
export function findFirefox({ env, platform } = process) {
  return readPath('FIREFOX_PATH', env) ?? findFirst(listFirefoxPlaces(env, platform));
}

/** The path that a variable of the environment holds, or undefined. */
function readPath(name, env) {
  const path = env[name];
  if (!path || existsSync(path)) return path || undefined;
  return giveUp(`${name} names ${path}, where there is nothing; correct or unset it.`);
}

const findFirst = (places) => places.find((place) => existsSync(place));

function listPlaces(env, platform) {
  if (platform === 'darwin') return listOnMac(env, ON_MAC);
  if (platform === 'win32')
    return listOnWindows(
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
      ON_WINDOWS,
    );
  return listOnPath(env, ON_PATH);
}

function listFirefoxPlaces(env, platform) {
  if (platform === 'darwin') return listOnMac(env, FIREFOX_ON_MAC, 'firefox');
  if (platform === 'win32')
    return listOnWindows([env.ProgramFiles, env['ProgramFiles(x86)']], FIREFOX_ON_WINDOWS);
  return listOnPath(env, FIREFOX_ON_PATH);
}

const listOnMac = (env, names, program) =>
  ['', env.HOME ?? ''].flatMap((home) =>
    names.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${program ?? name}`),
  );

const listOnWindows = (folders, names) =>
  folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => names.map((name) => `${folder}\\${name}`));

const listOnPath = (env, names) => {
  const path = (env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => path.map((folder) => join(folder, name)));
};

/** The path of a browser; installs Debian's Chromium if this is root on such a system. */
export function ensureChromium() {
  const found = findChromium() ?? (install('chromium', 'fonts-liberation') && findChromium());
  if (!found)
    giveUp(
      'no Chromium, Edge, Brave or Chrome was found: install one, or set CHROME_PATH to its program.',
    );
  say(`browser: ${found}`);
  return found;
}

/** The same for Firefox; undefined where none can be had. */
export function tryFirefox() {
  const found = findFirefox() ?? (install('firefox-esr') && findFirefox());
  if (!found) {
    say(
      'no Firefox ESR or Developer Edition was found: its tests are skipped. Install one, or set FIREFOX_PATH.',
    );
    return undefined;
  }
  say(`browser: ${found}`);
  return found;
}

/** Installs packages of Debian's as root; false if that cannot be done. */
function install(...packages) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false;
  say(`installing ${packages[0]} with apt-get (a minute or two) …`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  return (
    run('apt-get', ['update', '-qq'], options) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
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
