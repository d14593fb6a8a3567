import { describe, expect, it } from 'vitest';
import type { Line, ReadPage } from '../../../../src/core/document';
import type { Point, Quad } from '../../../../src/core/geometry';
import { findFan, middleSlope, type LineSlope } from '../../../../src/core/layout/line-slopes';
import { layoutSpace } from '../../../../src/core/layout/placed-words';

/** Lines down a page whose slopes are given by their height. */
function lines(slopeAt: (y: number, at: number) => number): LineSlope[] {
  return Array.from({ length: 12 }, (_, at) => {
    const y = 0.1 + at * 0.08;
    return { slope: slopeAt(y, at), length: 0.3, x: 0.5, y };
  });
}

describe('findFan', () => {
  it('finds slopes that change down the page', () => {
    const fan = findFan(lines((y) => 0.2 - 0.2 * y))!;
    expect(fan.slopeAt(0.5)).toBeCloseTo(0.1, 2);
    expect(fan.slopeAt(0.1)).toBeGreaterThan(fan.slopeAt(0.9));
  });

  it('finds none on a level page, on a tilted one, nor in noise', () => {
    expect(findFan(lines(() => 0))).toBeUndefined();
    expect(findFan(lines(() => 0.12))).toBeUndefined();
    expect(findFan(lines((_, at) => (at % 2 === 0 ? 0.05 : -0.05)))).toBeUndefined();
    expect(findFan(lines((y) => 0.2 - 0.2 * y).slice(0, 5))).toBeUndefined();
  });
});

describe('middleSlope', () => {
  it('lets longer lines count more', () => {
    const [long, ...short] = lines((_, at) => (at === 0 ? 0.1 : 0.3)).slice(0, 3);
    expect(middleSlope([{ ...long!, length: 2 }, ...short])).toBe(0.1);
    expect(middleSlope([])).toBe(0);
  });
});

describe('layoutSpace of a page that fans out', () => {
  /** A line through a place, as wide as half the page. */
  const line = (y: number, slope: number): Line => {
    const at = (x: number, down: number): Point => [x, y + slope * (x - 0.5) + down];
    const quad: Quad = [at(0.25, 0), at(0.75, 0), at(0.75, 0.02), at(0.25, 0.02)];
    return { text: 'words', confidence: 1, quad, words: [], source: 'ocr' };
  };
  const page = {
    width: 1000,
    height: 1000,
    lines: Array.from({ length: 12 }, (_, at) => line(0.1 + at * 0.07, 0.15 - at * 0.02)),
  } as unknown as ReadPage;

  it('makes every line level, and knows the way back', () => {
    const space = layoutSpace(page);
    for (const { quad } of page.lines) {
      const [[, left], [, right]] = [space.place(quad[0]), space.place(quad[1])];
      expect(Math.abs(left - right)).toBeLessThan(0.02);
    }
    const point: Point = [0.3, 0.4];
    const [x, y] = space.place(point);
    const back = space.pageBox({ left: x, top: y, right: x, bottom: y }).top;
    expect(back).toBeCloseTo(0.4, 2);
  });
});
