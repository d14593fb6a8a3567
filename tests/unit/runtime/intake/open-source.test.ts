import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RgbaImage } from '../../../../src/core/raster-image';
import { openSource } from '../../../../src/runtime/node/open-file';
import {
  BAR_HEIGHT,
  BAR_WIDTH,
  barBmp,
  barGif,
  barImage,
  blackPng,
  greyPng,
  withGamma,
  withOrientation,
} from '../../../fakes/make-images';

const FIXTURES = path.join(import.meta.dirname, '../../../fixtures/files');
const fixture = (name: string): Uint8Array => readFileSync(path.join(FIXTURES, name));
const open = (bytes: Uint8Array, password?: string) =>
  openSource({ name: 'file', bytes }, password === undefined ? {} : { password });

/** Red value at a place given as shares of the sides. */
function at({ width, height, data }: RgbaImage, x: number, y: number): number {
  return data[(Math.floor(y * height) * width + Math.floor(x * width)) * 4]!;
}

/** Which side of the picture is black: the bar's. */
function barSide(image: RgbaImage): string {
  const sides = {
    left: at(image, 0.1, 0.5),
    right: at(image, 0.9, 0.5),
    top: at(image, 0.5, 0.1),
    bottom: at(image, 0.5, 0.9),
  };
  const dark = Object.entries(sides).filter(([, value]) => value < 100);
  return dark.map(([side]) => side).join();
}

describe('openSource in Node', () => {
  test.each([
    ['png', () => barImage('png')],
    ['jpeg', () => barImage('jpeg')],
    ['webp', () => barImage('webp')],
    ['avif', () => barImage('avif')],
    ['bmp', () => Promise.resolve(barBmp())],
    ['gif', () => Promise.resolve(barGif())],
  ])('%s', async (format, make) => {
    const source = await open(await make());
    const image = await source.render(0);
    expect(source.format).toBe(format);
    expect([image.width, image.height]).toEqual([BAR_WIDTH, BAR_HEIGHT]);
    expect(barSide(image)).toBe('left');
  });

  test.each(['bar.heic', 'scan-ccitt.pdf', 'scan-jbig2.pdf', 'scan-jpx.pdf'])(
    '%s does not come out blank',
    async (name) => {
      const source = await open(fixture(name));
      expect(barSide(await source.render(0))).toBe('left');
      await source.close();
    },
  );

  test.each(readdirSync(FIXTURES).filter((name) => name.startsWith('bar-')))(
    '%s is unpacked',
    async (name) => {
      const image = await (await open(fixture(name))).render(0);
      expect([image.width, image.height]).toEqual([320, 160]);
      expect(barSide(image)).toBe('left');
    },
  );

  test('every page of a TIFF', async () => {
    const source = await open(fixture('two-pages.tif'));
    expect(source.pageCount).toBe(2);
    expect(barSide(await source.render(0))).toBe('left');
    expect(barSide(await source.render(1))).toBe('right');
  });

  test.each([
    [1, 'left'],
    [2, 'right'],
    [3, 'right'],
    [4, 'left'],
    [5, 'top'],
    [6, 'top'],
    [7, 'bottom'],
    [8, 'bottom'],
  ])('EXIF orientation %i is applied once', async (orientation, side) => {
    const jpeg = withOrientation(await barImage('jpeg'), orientation);
    const before = Uint8Array.from(jpeg);
    const source = await open(jpeg);
    const image = await source.render(0);
    const { widthPx, heightPx } = await source.openPage(0);
    expect(barSide(image)).toBe(side);
    expect([image.width, image.height]).toEqual([widthPx, heightPx]);
    expect(jpeg).toEqual(before);
  });

  test("a PNG's gamma changes no grey", async () => {
    const source = await open(withGamma(greyPng(100), 1));
    expect((await source.render(0)).data[0]).toBe(100);
  });

  test('transparent pixels are white paper', async () => {
    const { createCanvas } = await import('@napi-rs/canvas');
    const image = await (await open(await createCanvas(8, 8).encode('png'))).render(0);
    expect(image.data.every((value) => value === 255)).toBe(true);
  });

  test('a thumbnail keeps the proportions', async () => {
    const { width, height } = await (await open(await barImage('png'))).thumbnail(0, 32);
    expect([width, height]).toEqual([32, 16]);
  });

  test.each([
    ['empty_file', () => new Uint8Array()],
    ['not_an_image', () => new TextEncoder().encode('Dear Sir')],
    ['too_many_pixels', () => blackPng(20_000, 20_000)],
    ['encrypted_pdf', () => fixture('encrypted.pdf')],
    ['truncated', () => fixture('scan-jpx.pdf').subarray(0, 700)],
  ])('refuses with %s', async (code, make) => {
    await expect(open(make())).rejects.toMatchObject({ code });
  });

  test('an encrypted PDF opens with its password and with no other', async () => {
    await expect(open(fixture('encrypted.pdf'), 'guess')).rejects.toMatchObject({
      code: 'wrong_password',
    });
    const source = await open(fixture('encrypted.pdf'), 'sesame');
    expect(barSide(await source.render(0))).toBe('left');
    await source.close();
  });
});
