import { describe, expect, it } from 'vitest';
import { resizeGrey } from '../../../../src/core/preprocess/resize';
import type { GreyImage } from '../../../../src/core/raster-image';

/** A seeded page of noise: every coverage error shows. */
function noise(width: number, height: number): GreyImage {
  let state = 12345;
  const data = Uint8Array.from({ length: width * height }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
  return { width, height, data };
}

/** Area averaging by its definition: every source pixel weighted by the part that is covered. */
function averageByDefinition(image: GreyImage, width: number, height: number): number[] {
  const overlap = (from: number, to: number, at: number) =>
    Math.max(0, Math.min(to, at + 1) - Math.max(from, at));
  const [scaleX, scaleY] = [image.width / width, image.height / height];
  return Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    let sum = 0;
    for (let row = 0; row < image.height; row += 1) {
      const covered = overlap(y * scaleY, (y + 1) * scaleY, row);
      if (covered === 0) continue;
      for (let column = 0; column < image.width; column += 1) {
        const share = covered * overlap(x * scaleX, (x + 1) * scaleX, column);
        sum += share * image.data[row * image.width + column]!;
      }
    }
    return sum / (scaleX * scaleY);
  });
}

describe('resizeGrey', () => {
  it.each([
    [60, 40, 30, 20],
    [61, 43, 17, 29],
    [100, 9, 99, 1],
    [37, 53, 5, 4],
    [64, 64, 64, 31],
  ])('averages areas exactly from %dx%d to %dx%d', (fromWidth, fromHeight, width, height) => {
    const image = noise(fromWidth, fromHeight);
    const expected = averageByDefinition(image, width, height);
    const { data } = resizeGrey(image, width, height);
    expect(data).toHaveLength(width * height);
    const worst = Math.max(...expected.map((value, at) => Math.abs(value - data[at]!)));
    expect(worst).toBeLessThanOrEqual(0.51);
  });

  it('keeps an even page even, at any scale', () => {
    for (const byte of [0, 1, 127, 254, 255]) {
      const image = { width: 97, height: 61, data: new Uint8Array(97 * 61).fill(byte) };
      for (const [width, height] of [
        [13, 7],
        [96, 60],
        [200, 133],
        [20, 100],
      ] as const) {
        expect(new Set(resizeGrey(image, width, height).data)).toEqual(new Set([byte]));
      }
    }
  });

  it('enlarges with half-pixel centres and repeats the border', () => {
    const image = { width: 2, height: 1, data: Uint8Array.of(0, 200) };
    expect([...resizeGrey(image, 4, 1).data]).toEqual([0, 50, 150, 200]);
  });

  it('gives the same image back when nothing changes', () => {
    const image = noise(5, 4);
    expect(resizeGrey(image, 5, 4)).toBe(image);
  });
});
