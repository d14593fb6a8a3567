import { describe, expect, it } from 'vitest';
import type { Point, Quad } from '../../../../src/core/geometry';
import { quadHeight, quadWidth } from '../../../../src/core/geometry';
import { levelShortRegions } from '../../../../src/core/text-detection/level-regions';

/** A rectangle around a middle, turned by an angle in radians. */
function rectangle([x, y]: Point, width: number, height: number, angle = 0): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (across: number, down: number): Point => [
    x + across * cos - down * sin,
    y + across * sin + down * cos,
  ];
  const [w, h] = [width / 2, height / 2];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}

function region(quad: Quad) {
  return { quad, objectness: 0.9 };
}

/** Three lines under each other, all at the same angle. */
function lines(angle = 0, spread = 0) {
  return [0.2, 0.3, 0.4].map((y, at) =>
    region(rectangle([0.5, y], 0.4, 0.02, angle + at * spread)),
  );
}

function angleOf([from, to]: Quad): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

describe('levelShortRegions', () => {
  it('sets a number that stands on its corner upright', () => {
    const corner = region(rectangle([0.9, 0.3], 0.02, 0.018, Math.PI / 4));
    const level = levelShortRegions([...lines(), corner], 1).at(-1)!;
    expect(angleOf(level.quad)).toBeCloseTo(0);
    expect(quadWidth(level.quad)).toBeCloseTo(0.0269, 3);
    expect(quadHeight(level.quad)).toBeCloseTo(0.0269, 3);
    expect(level.objectness).toBe(0.9);
  });

  it('gives it the tilt of the lines near it', () => {
    const corner = region(rectangle([0.9, 0.3], 0.02, 0.02, 0.8));
    expect(angleOf(levelShortRegions([...lines(0.08), corner], 1).at(-1)!.quad)).toBeCloseTo(0.08);
  });

  it('measures angles on the paper, not on a page squeezed to a square', () => {
    const tall = 2;
    const squeeze = (quad: Quad) => quad.map(([x, y]) => [x, y / tall]) as unknown as Quad;
    const all = [...lines(0.08), region(rectangle([0.9, 0.3], 0.02, 0.02, 0.8))];
    const level = levelShortRegions(
      all.map((each) => ({ ...each, quad: squeeze(each.quad) })),
      tall,
    ).at(-1)!;
    const onPaper = level.quad.map(([x, y]) => [x, y * tall]) as unknown as Quad;
    expect(angleOf(onPaper)).toBeCloseTo(0.08);
  });

  it('leaves level and long ones, bent pages and pages without lines as they are', () => {
    const short = region(rectangle([0.9, 0.3], 0.02, 0.018, 0.01));
    const long = region(rectangle([0.5, 0.6], 0.4, 0.02, 0.3));
    expect(levelShortRegions([...lines(), short, long], 1).slice(-2)).toEqual([short, long]);
    const corner = region(rectangle([0.9, 0.3], 0.02, 0.018, Math.PI / 4));
    expect(levelShortRegions([...lines(0, 0.2), corner], 1).at(-1)).toBe(corner);
    expect(levelShortRegions([corner], 1)).toEqual([corner]);
  });
});
