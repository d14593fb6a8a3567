import { describe, expect, test } from 'vitest';
import { inspectImage } from '../../../../src/core/intake/inspect-image';
import {
  BAR_HEIGHT,
  BAR_WIDTH,
  barBmp,
  barGif,
  barImage,
  blackPng,
  withOrientation,
} from '../../../fakes/make-images';

const SIZE = { widthPx: BAR_WIDTH, heightPx: BAR_HEIGHT };
const failsWith = (code: string): unknown => expect.objectContaining({ code });

describe('inspectImage', () => {
  test.each(['png', 'jpeg', 'webp', 'avif'] as const)('reads the size of a %s', async (format) => {
    expect(inspectImage(format, await barImage(format))).toMatchObject(SIZE);
  });

  test('reads the size of a BMP and a GIF', () => {
    expect(inspectImage('bmp', barBmp())).toMatchObject(SIZE);
    expect(inspectImage('gif', barGif())).toMatchObject(SIZE);
  });

  test.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'refuses a %s that is cut anywhere',
    async (format) => {
      const whole = await barImage(format);
      for (const share of [0.3, 0.6, 0.9, 0.99]) {
        const cut = whole.subarray(0, Math.floor(whole.length * share));
        expect(() => inspectImage(format, cut), `${share}`).toThrow(failsWith('truncated'));
      }
    },
  );

  test('refuses a BMP and a GIF that are cut', () => {
    expect(() => inspectImage('bmp', barBmp().subarray(0, 2000))).toThrow(failsWith('truncated'));
    expect(() => inspectImage('gif', barGif().subarray(0, 300))).toThrow(failsWith('truncated'));
  });

  test('refuses a PNG with a wrong byte in its pixels', async () => {
    const png = Uint8Array.from(await barImage('png'));
    png[png.length - 20]! ^= 1;
    expect(() => inspectImage('png', png)).toThrow(failsWith('corrupt'));
  });

  test('refuses 20,000 x 20,000 pixels by the header alone', () => {
    const png = blackPng(20_000, 20);
    new DataView(png.buffer).setUint32(20, 20_000);
    // The header's checksum is wrong now, which is found first; a right one is refused for its size.
    expect(() => inspectImage('png', png)).toThrow(failsWith('corrupt'));
    expect(() => inspectImage('png', blackPng(20_000, 20_000))).toThrow(
      failsWith('too_many_pixels'),
    );
  });

  test('finds the orientation of a JPEG and where it stands', async () => {
    const jpeg = withOrientation(await barImage('jpeg'), 6);
    const { orientation, exif } = inspectImage('jpeg', jpeg);
    expect(orientation).toBe(6);
    expect(jpeg[exif[0]!.valueOffset + 1]).toBe(6);
  });

  test('an orientation that makes no sense is none', async () => {
    expect(inspectImage('jpeg', withOrientation(await barImage('jpeg'), 9)).orientation).toBe(1);
  });
});
