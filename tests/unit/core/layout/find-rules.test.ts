import { describe, expect, it } from 'vitest';
import { findRules } from '../../../../src/core/layout/find-rules';
import { findInk } from '../../../../src/core/preprocess/ink-map';
import type { GreyImage } from '../../../../src/core/raster-image';

function blank(): GreyImage & { data: Uint8Array } {
  return { width: 1000, height: 800, data: new Uint8Array(1000 * 800).fill(250) };
}

function fill(page: GreyImage, x: number, y: number, width: number, height: number): void {
  for (let row = y; row < y + height; row += 1) {
    page.data.fill(20, row * page.width + x, row * page.width + x + width);
  }
}

describe('findRules', () => {
  it('finds the four edges of a box and no more', () => {
    const page = blank();
    fill(page, 100, 200, 400, 2);
    fill(page, 100, 300, 400, 2);
    fill(page, 100, 200, 2, 102);
    fill(page, 498, 200, 2, 102);
    const rules = findRules(findInk(page));
    expect(rules).toHaveLength(4);
    const level = rules.filter(({ from, to }) => Math.abs(from[1] - to[1]) < 0.01);
    expect(level.map(({ from }) => Math.round(from[1] * 800)).sort()).toEqual([201, 301]);
    for (const { from, to } of level) {
      expect(from[0] * 1000).toBeCloseTo(100, -0.5);
      expect(to[0] * 1000).toBeCloseTo(500, -0.5);
    }
  });

  it('follows a rule that lies a little tilted', () => {
    const page = blank();
    for (let x = 50; x < 950; x += 1) fill(page, x, 400 + Math.round(x * 0.012), 1, 2);
    const rules = findRules(findInk(page));
    expect(rules).toHaveLength(1);
    expect(rules[0]!.from[0]).toBeCloseTo(0.05, 2);
    expect(rules[0]!.to[0]).toBeCloseTo(0.95, 2);
    const rise = (rules[0]!.to[1] - rules[0]!.from[1]) * 800;
    expect(Math.abs(rise - 900 * 0.012)).toBeLessThan(1.5);
  });

  it('takes letters, bars and pictures for none', () => {
    const page = blank();
    for (let letter = 0; letter < 40; letter += 1) fill(page, 50 + letter * 20, 100, 12, 3);
    fill(page, 100, 300, 600, 60);
    expect(findRules(findInk(page))).toEqual([]);
  });

  it('takes the strokes of large letters for none when their size is known', () => {
    const page = blank();
    for (let letter = 0; letter < 6; letter += 1) fill(page, 100 + letter * 90, 200, 3, 70);
    expect(findRules(findInk(page))).toHaveLength(6);
    expect(findRules(findInk(page), 45)).toEqual([]);
  });
});
