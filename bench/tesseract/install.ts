import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Both Apache-2.0 and MIT; installed for the bench alone, into a folder that git ignores. */
const PACKAGES = ['tesseract.js@7.0.0', '@tesseract.js-data/eng@1.0.0'];
const ENGLISH = 'eng.traineddata';

/** tesseract.js as the harness serves it. */
export interface Peer {
  /** Its script, its core in all builds and `eng.traineddata`, side by side. */
  readonly folder: string;
  /** Which English data it reads with. */
  readonly data: string;
}

/**
 * Installs tesseract.js through npm unless it is there, and puts what a browser needs into one folder.
 * @param dataFile English data to use; else the system's own, which Debian takes from `tessdata_fast`; else npm's.
 * @throws Error with what to do when npm fails.
 */
export async function installTesseract(root: string, dataFile: string | undefined): Promise<Peer> {
  const home = path.join(root, 'build', 'peers');
  const modules = path.join(home, 'node_modules');
  await mkdir(home, { recursive: true });
  if (!existsSync(path.join(modules, '@tesseract.js-data', 'eng'))) {
    console.log(`Installing ${PACKAGES.join(' and ')} into build/peers, for this bench only`);
    const args = ['install', '--prefix', home, '--no-audit', '--no-fund', '--ignore-scripts'];
    const { status } = spawnSync('npm', [...args, ...PACKAGES], { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('npm could not install tesseract.js; is there a network?');
  }
  const folder = path.join(home, 'tesseract');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const file of ['tesseract.esm.min.js', 'worker.min.js']) {
    await copyFile(path.join(modules, 'tesseract.js', 'dist', file), path.join(folder, file));
  }
  const core = path.join(modules, 'tesseract.js-core');
  for (const file of readdirSync(core).filter((name) => name.endsWith('-lstm.wasm.js'))) {
    await copyFile(path.join(core, file), path.join(folder, file));
  }
  const fast = dataFile ?? systemData();
  if (fast) {
    await copyFile(fast, path.join(folder, ENGLISH));
    return { folder, data: fast };
  }
  const packed = path.join(modules, '@tesseract.js-data', 'eng', '4.0.0_best_int');
  const bytes = gunzipSync(await readFile(path.join(packed, `${ENGLISH}.gz`)));
  await writeFile(path.join(folder, ENGLISH), bytes);
  return { folder, data: '@tesseract.js-data/eng 4.0.0_best_int (no fast data on this system)' };
}

/** Data of an installed Tesseract: Debian and Ubuntu package the fast one. */
function systemData(): string | undefined {
  const home = '/usr/share/tesseract-ocr';
  const folders = existsSync(home) ? readdirSync(home) : [];
  return folders
    .map((version) => path.join(home, version, 'tessdata', ENGLISH))
    .find((file) => existsSync(file));
}
