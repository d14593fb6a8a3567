import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isDocumentError } from '../../../../src/core/errors';
import { openSource } from '../../../../src/runtime/node/open-file';
import { brokenFiles } from '../../../fakes/broken-files';
import { barImage } from '../../../fakes/make-images';

const PILES = 12;
const TOLERANCE_BYTES = 4 * 1024 * 1024;
const DEADLINE_MS = 10_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Opens a file and renders its first page. @returns its width, or the code of the error. */
async function widthOf(bytes: Uint8Array): Promise<number | string> {
  try {
    const source = await openSource({ name: 'file', bytes });
    try {
      await source.openPage(0);
      return (await source.render(0)).width;
    } finally {
      await source.close();
    }
  } catch (error) {
    if (isDocumentError(error)) return error.code;
    throw error;
  }
}

/** JavaScript and pixels in use after a collection. */
async function memoryInUse(): Promise<number> {
  // What is freed by finalisers takes a turn of the loop after the collection that found it.
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test('a pile of broken files: each fails alone with its reason, and memory returns to where it was', async () => {
  const pile = await brokenFiles();
  const png = await barImage('png');
  const readPile = async (): Promise<void> => {
    for (const [code, bytes] of pile) expect(await widthOf(bytes)).toBe(code);
    expect(await widthOf(png)).toBe(64);
  };
  await readPile();
  const before = await memoryInUse();
  for (let round = 0; round < PILES; round += 1) await readPile();
  expect((await memoryInUse()) - before).toBeLessThan(TOLERANCE_BYTES);
}, 60_000);

const documents = process.env.SHEAF_DOCUMENTS;
if (documents) {
  test('a folder of odd and broken images: each is read or told why not, within ten seconds', async () => {
    const folder = path.join(documents, 'images');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((name) => statSync(name).isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const began = performance.now();
      const outcome = await widthOf(readFileSync(file));
      expect(performance.now() - began, file).toBeLessThan(DEADLINE_MS);
      expect(outcome, file).not.toBe(0);
    }
  }, 600_000);
}
