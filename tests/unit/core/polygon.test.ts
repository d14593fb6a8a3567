import { describe, expect, it } from 'vitest';
import type { Point, Quad } from '../../../src/core/geometry';
import { convexHull, minAreaRectangle } from '../../../src/core/min-area-rectangle';
import {
  isUsableQuad,
  offsetQuad,
  orderQuad,
  perimeter,
  quadIou,
  signedArea,
} from '../../../src/core/polygon';
import corners from '../../golden/geometry/order-quad.json';
import clouds from '../../golden/geometry/min-area-rectangle.json';
import offsets from '../../golden/geometry/offset-quad.json';
import pairs from '../../golden/geometry/quad-iou.json';
import problems from '../../golden/geometry/quad-problems.json';

const asQuad = (points: number[][]) => points as unknown as Quad;

function expectSamePoints(found: readonly Point[] | undefined, expected: number[][]): void {
  expect(found).toHaveLength(expected.length);
  found!.forEach((point, at) => {
    expect(point[0]).toBeCloseTo(expected[at]![0]!, 9);
    expect(point[1]).toBeCloseTo(expected[at]![1]!, 9);
  });
}

describe('polygons answer as the training code does', () => {
  it.each(corners.cases)('orders corners: $name', ({ points, expected }) => {
    expectSamePoints(orderQuad(asQuad(points)), expected);
  });

  it.each(offsets.cases)('moves sides: $name', ({ quad, distance, expected }) => {
    const moved = offsetQuad(asQuad(quad), distance);
    if (expected) expectSamePoints(moved, expected);
    else expect(moved).toBeUndefined();
  });

  it.each(pairs.cases)('compares: $name', ({ a, b, iou }) => {
    expect(quadIou(asQuad(a), asQuad(b))).toBeCloseTo(iou, 9);
    expect(quadIou(asQuad(b), asQuad(a))).toBeCloseTo(iou, 9);
  });

  it.each(clouds.cases)('fits a rectangle: $name', ({ points, margin, expected }) => {
    expectSamePoints(minAreaRectangle(points as unknown as Point[], margin), expected);
  });

  it.each(problems.cases)('judges: $name', ({ quad, minSize, problems: found }) => {
    const points = quad.map((point) => point.map((value) => value ?? NaN)) as unknown as Point[];
    const shapeFaults = found.filter((problem) => problem !== 'outside');
    expect(isUsableQuad(points, minSize)).toBe(shapeFaults.length === 0);
  });
});

describe('minAreaRectangle', () => {
  it('holds every point and is no larger than the upright box, for any cloud', () => {
    let state = 7;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 50; round += 1) {
      const points = Array.from({ length: 3 + round }, (): Point => [
        random() * 100,
        random() * 40,
      ]);
      const rectangle = minAreaRectangle(points);
      const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
      const upright = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
      expect(signedArea(rectangle)).toBeLessThanOrEqual(upright + 1e-9);
      const hull = convexHull(points);
      expect(signedArea(hull)).toBeGreaterThan(0);
      expect(perimeter(hull)).toBeLessThanOrEqual(perimeter(rectangle) + 1e-9);
      for (const [x, y] of points) {
        rectangle.forEach((corner, at) => {
          const next = rectangle[(at + 1) % 4]!;
          const side =
            (next[0] - corner[0]) * (y - corner[1]) - (next[1] - corner[1]) * (x - corner[0]);
          expect(side).toBeGreaterThanOrEqual(-1e-6);
        });
      }
    }
  });
});
