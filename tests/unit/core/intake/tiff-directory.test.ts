import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTiffPages } from '../../../../src/core/intake/tiff-directory';

const file = (): Uint8Array =>
  Uint8Array.from(
    readFileSync(path.join(import.meta.dirname, '../../../fixtures/files/two-pages.tif')),
  );

test('reads the pages of a fax', () => {
  const pages = readTiffPages(file());
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatchObject({ widthPx: 320, heightPx: 160, compression: 4, pixelAspect: 1 });
});

test('refuses directories that form a circle', () => {
  const bytes = file();
  const view = new DataView(bytes.buffer);
  const first = view.getUint32(4, true);
  const next = first + 2 + view.getUint16(first, true) * 12;
  view.setUint32(next, first, true);
  expect(() => readTiffPages(bytes)).toThrow(expect.objectContaining({ code: 'corrupt' }));
});

test('refuses a page whose strips lie beyond the end', () => {
  const bytes = file();
  expect(() => readTiffPages(bytes.subarray(0, bytes.length - 60))).toThrow(
    expect.objectContaining({ code: 'truncated' }),
  );
});
