import { describe, expect, it } from 'vitest';
import type { Quad } from '../../../../src/core/geometry';
import {
  cropWidth,
  normaliseLine,
  unitSquareTo,
  warpLine,
} from '../../../../src/core/text-recognition/line-crop';
import { splitCrop } from '../../../../src/core/text-recognition/split-crops';

const EVEN = { height: 32, columnScale: 1 };
const PAGE = {
  width: 200,
  height: 120,
  data: Uint8Array.from({ length: 200 * 120 }, (_, at) => (at % 200) + 0.5 * Math.floor(at / 200)),
};
const upright = (x: number, y: number, width: number, height: number): Quad => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

describe('warpLine', () => {
  it('copies pixels where the scale is one', () => {
    const crop = warpLine(PAGE, upright(20, 30, 64, 32), EVEN);
    expect([crop.width, crop.height]).toEqual([64, 32]);
    for (const [x, y] of [
      [0, 0],
      [63, 31],
      [17, 8],
    ] as const) {
      expect(crop.data[y * 64 + x]).toBeCloseTo(PAGE.data[(30 + y) * 200 + 20 + x]!, 3);
    }
  });

  it('averages what falls on one pixel when it shrinks', () => {
    const crop = warpLine(PAGE, upright(20, 20, 128, 64), EVEN);
    expect([crop.width, crop.height]).toEqual([64, 32]);
    const mean = (x: number, y: number) =>
      [0, 1].flatMap((row) => [0, 1].map((column) => PAGE.data[(y + row) * 200 + x + column]!));
    const expected = mean(20 + 20, 20 + 10).reduce((sum, value) => sum + value) / 4;
    expect(crop.data[5 * 64 + 10]).toBeCloseTo(expected, 3);
  });

  it('squeezes along the text for a net that wants it, and samples finer for it', () => {
    const squeezed = { height: 32, columnScale: 0.8 };
    const quad = upright(20, 30, 80, 32);
    const crop = warpLine(PAGE, quad, squeezed);
    expect([crop.width, crop.height, crop.em]).toEqual([64, 32, 25.6]);
    // The page brightens by 1 a column, so a crop of 64 columns brightens by 80 / 64 a column.
    expect(crop.data[40]! - crop.data[20]!).toBeCloseTo((20 * 80) / 64, 1);
    expect(cropWidth(upright(0, 0, 1, 100), squeezed)).toBe(1);
  });

  it('reads along the quad, whichever way it lies', () => {
    const [a, b, c, d] = upright(20, 30, 64, 32);
    const head = warpLine(PAGE, [c, d, a, b], EVEN);
    const plain = warpLine(PAGE, [a, b, c, d], EVEN);
    head.data.reverse();
    head.data.forEach((value, at) => expect(value).toBeCloseTo(plain.data[at]!, 3));
    const up = warpLine(PAGE, [d, a, b, c], EVEN);
    expect(up.width).toBe(16);
  });

  it('maps the corners of the unit square to the corners of any convex quad', () => {
    const quad: Quad = [
      [3, 5],
      [90, 1],
      [100, 40],
      [-5, 33],
    ];
    const map = unitSquareTo(quad);
    const corners = [map(0, 0), map(1, 0), map(1, 1), map(0, 1)];
    corners.forEach((corner, at) => {
      expect(corner[0]).toBeCloseTo(quad[at]![0], 9);
      expect(corner[1]).toBeCloseTo(quad[at]![1], 9);
    });
  });

  it('repeats the edge beyond the page', () => {
    const crop = warpLine(PAGE, upright(-80, -80, 64, 32), EVEN);
    expect(new Set(crop.data)).toEqual(new Set([PAGE.data[0]]));
    expect(cropWidth(upright(0, 0, 1, 100), EVEN)).toBe(1);
  });
});

describe('normaliseLine', () => {
  it('takes out mean and deviation and leaves the padding at the mean', () => {
    const crop = warpLine(PAGE, upright(20, 30, 64, 32), EVEN);
    const target = new Float32Array(32 * 96);
    normaliseLine(crop, target, 96);
    const values = [...target].filter((_, at) => at % 96 < 64);
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0, 4);
    expect(variance).toBeCloseTo(1, 3);
    expect(target.filter((_, at) => at % 96 >= 64).every((value) => value === 0)).toBe(true);
  });

  it('does not blow up the noise of an empty crop', () => {
    const flat = {
      width: 8,
      height: 4,
      em: 4,
      data: Float32Array.from({ length: 32 }, (_, at) => at % 2),
    };
    const target = new Float32Array(32);
    normaliseLine(flat, target, 8);
    expect(Math.max(...target.map(Math.abs))).toBeLessThan(0.1);
  });
});

describe('splitCrop', () => {
  const inkAt = (width: number, isInk: (column: number) => boolean, em = 32) => ({
    width,
    height: 32,
    em,
    data: Float32Array.from({ length: width * 32 }, (_, at) => (isInk(at % width) ? 20 : 250)),
  });

  it('cuts at the widest gap and loses no column', () => {
    const crop = inkAt(300, (column) => column % 10 < 4 && !(column > 133 && column < 160));
    const parts = splitCrop(crop, 200);
    expect(parts.map((part) => part.from)).toEqual([0, 147]);
    expect(parts.map((part) => part.afterGap)).toEqual([false, true]);
    expect(parts.reduce((sum, part) => sum + part.crop.width, 0)).toBe(300);
  });

  it('knows a word gap of a squeezed line by the width it has on the page', () => {
    // Letters 2 columns wide and 3 apart, but for one gap of 5.
    const isInk = (column: number) => (column < 150 ? column : column - 2) % 5 < 2;
    expect(splitCrop(inkAt(300, isInk), 200)[1]!.afterGap).toBe(false);
    expect(splitCrop(inkAt(300, isInk, 24), 200)[1]!.afterGap).toBe(true);
  });

  it('cuts ink without a gap at the limit, and leaves short crops whole', () => {
    const solid = splitCrop(
      inkAt(500, () => true),
      200,
    );
    expect(solid.every((part) => part.crop.width <= 200)).toBe(true);
    expect(solid.reduce((sum, part) => sum + part.crop.width, 0)).toBe(500);
    const short = inkAt(100, () => true);
    expect(splitCrop(short, 200)).toEqual([{ crop: short, from: 0, afterGap: false }]);
  });
});
