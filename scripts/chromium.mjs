// Finds the browser the tests run in: CHROMIUM_PATH, a system Chromium, or Playwright's own download.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fail, run } from './bootstrap.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...candidates, ...PLACES].find(isExecutable);
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** Path of a Chromium to test with; ends the process with a message when none can be had. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    fail(`CHROMIUM_PATH is '${named}', but no program can be started there.`);
  }
  const found = systemChromium() ?? (await playwrightChromium());
  if (found) return found;
  console.log('No Chromium found; asking Playwright to download one …');
  run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  return fail(
    'The browser tests need Chromium and none could be found or downloaded. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  );
}
