import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/core/document';
import { boxQuad, quadBox, type Quad } from '../../../../src/core/geometry';
import { cutAtRules } from '../../../../src/core/text-detection/cut-regions';

/** The page is twice as high as wide. */
const ASPECT = 2;
const LINE = boxQuad({ left: 0.1, top: 0.2, right: 0.5, bottom: 0.22 });

const upright = (x: number, top: number, bottom: number): Rule => ({
  from: [x, top],
  to: [x, bottom],
});
const cut = (quad: Quad, rules: readonly Rule[]) =>
  cutAtRules([{ quad, objectness: 0.9 }], rules, ASPECT).map((region) => quadBox(region.quad));

describe('cutAtRules', () => {
  it('cuts a line at each rule that crosses it and leaves the rules out', () => {
    const pieces = cut(LINE, [upright(0.3, 0.15, 0.3), upright(0.2, 0.15, 0.3)]);
    expect(pieces).toHaveLength(3);
    expect(pieces[0]!.left).toBeCloseTo(0.1, 9);
    expect(pieces[0]!.right).toBeLessThan(0.2);
    expect(pieces[1]!.left).toBeGreaterThan(0.2);
    expect(pieces[1]!.right).toBeLessThan(0.3);
    expect(pieces[2]!.left).toBeGreaterThan(0.3);
    expect(pieces[2]!.right).toBeCloseTo(0.5, 9);
    for (const { top, bottom } of pieces) {
      expect(top).toBeCloseTo(0.2, 9);
      expect(bottom).toBeCloseTo(0.22, 9);
    }
  });

  it('leaves a line alone that a stroke, a level rule or a rule beside it touches', () => {
    const strokes = [
      upright(0.3, 0.2, 0.22),
      upright(0.3, 0.15, 0.21),
      upright(0.6, 0.1, 0.4),
      { from: [0.05, 0.21], to: [0.6, 0.21] } as const,
    ];
    expect(cut(LINE, strokes)).toEqual([quadBox(LINE)]);
  });

  it('drops the sliver between a rule and the end of a line', () => {
    const pieces = cut(LINE, [upright(0.105, 0.15, 0.3)]);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]!.left).toBeGreaterThan(0.105);
  });

  it('follows a line that lies a little tilted, with the rules of its table', () => {
    const [sin, cos] = [Math.sin(0.05), Math.cos(0.05)];
    const turn = ([x, y]: readonly [number, number]) =>
      [x * cos - y * ASPECT * sin, (x * sin + y * ASPECT * cos) / ASPECT] as const;
    const quad = LINE.map(turn) as unknown as Quad;
    const rule = { from: turn([0.3, 0.15]), to: turn([0.3, 0.3]) };
    const regions = cutAtRules([{ quad, objectness: 0.9 }], [rule], ASPECT);
    expect(regions).toHaveLength(2);
    const [, end] = regions[0]!.quad;
    const expected = turn([0.3, 0.2]);
    expect(Math.abs(end[0] - expected[0])).toBeLessThan(0.01);
    expect(Math.abs(end[1] - expected[1])).toBeLessThan(0.01);
  });
});
