import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isDocumentError } from '../../../../src/core/errors';
import { openSource } from '../../../../src/runtime/node/open-file';
import { barBmp, barGif, barImage } from '../../../fakes/make-images';
import { mutate, randomNumbers } from '../../../fakes/mutate';

const FIXTURES = path.join(import.meta.dirname, '../../../fixtures/files');
const RUNS = 25;

/** What comes of a file: its picture's size, or the code of a clear error. Any other error is thrown. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const source = await openSource({ name, bytes });
    const { width, height } = await source.render(0);
    await source.close();
    return `${width} x ${height}`;
  } catch (error) {
    if (!isDocumentError(error)) throw error;
    return error.code;
  }
}

async function seeds(): Promise<[string, Uint8Array][]> {
  const encoded = (['png', 'jpeg', 'webp', 'avif'] as const).map(
    async (format): Promise<[string, Uint8Array]> => [format, await barImage(format)],
  );
  const kept = readdirSync(FIXTURES)
    .filter((name) => /\.(tif|heic)$/.test(name))
    .map((name): [string, Uint8Array] => [name, readFileSync(path.join(FIXTURES, name))]);
  return [...(await Promise.all(encoded)), ['bmp', barBmp()], ['gif', barGif()], ...kept];
}

describe('damaged pictures of every format', async () => {
  for (const [name, bytes] of await seeds())
    test(
      name,
      async () => {
        const random = randomNumbers(11);
        for (let run = 0; run < RUNS; run += 1)
          expect(await outcome(name, mutate(bytes, random))).toMatch(/^(\d+ x \d+|[a-z_]+)$/);
      },
      60_000,
    );
});
