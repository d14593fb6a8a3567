import { distance, quadHeight, quadWidth, type Point, type Quad } from './geometry';

/**
 * Polygons in one space with x right and y down; clockwise is as seen on the page. The Python twin is
 * `training/common/geometry.py`; both answer to `tests/golden/geometry`.
 */

/** Relative tolerance of orientation tests, in units of the squared perimeter. */
const CROSS_TOLERANCE = 1e-9;

/** Shoelace area; positive when the points run clockwise on the page. */
export function signedArea(points: readonly Point[]): number {
  let sum = 0;
  for (let at = 0; at < points.length; at += 1) {
    const here = points[at]!;
    const next = points[(at + 1) % points.length]!;
    sum += here[0] * next[1] - here[1] * next[0];
  }
  return sum / 2;
}

/** Length of the closed outline. */
export function perimeter(points: readonly Point[]): number {
  let sum = 0;
  for (let at = 0; at < points.length; at += 1) {
    sum += distance(points[at]!, points[(at + 1) % points.length]!);
  }
  return sum;
}

/**
 * True for four finite corners, clockwise, convex, with both sides at least `minSize` long: a quad that can be
 * warped, grown and compared.
 */
export function isUsableQuad(quad: readonly Point[], minSize = 1): quad is Quad {
  if (quad.length !== 4 || !quad.flat().every(Number.isFinite)) return false;
  const tolerance = CROSS_TOLERANCE * perimeter(quad) ** 2;
  if (signedArea(quad) <= tolerance) return false;
  const convex = quad.every((corner, at) => {
    const [next, after] = [quad[(at + 1) % 4]!, quad[(at + 2) % 4]!];
    const turn =
      (next[0] - corner[0]) * (after[1] - next[1]) - (next[1] - corner[1]) * (after[0] - next[0]);
    return turn >= -tolerance;
  });
  const sides = quad as unknown as Quad;
  return convex && Math.min(quadWidth(sides), quadHeight(sides)) >= minSize;
}

/**
 * Four corners of a convex quad in any cyclic order, made clockwise and begun with the edge that points most to the
 * right, so that a tall narrow box keeps its upright reading direction.
 */
export function orderQuad(points: readonly Point[]): Quad {
  const quad = signedArea(points) >= 0 ? points : [...points].reverse();
  let best = 0;
  let bestCosine = -Infinity;
  for (let at = 0; at < 4; at += 1) {
    const [from, to] = [quad[at]!, quad[(at + 1) % 4]!];
    const cosine = (to[0] - from[0]) / Math.max(distance(from, to), 1e-12);
    if (cosine > bestCosine + 1e-9) [best, bestCosine] = [at, cosine];
  }
  return [0, 1, 2, 3].map((at) => quad[(at + best) % 4]!) as unknown as Quad;
}

/**
 * Moves every side of a clockwise convex quad outwards by `amount` (negative: inwards).
 * @returns `undefined` when an inward move would turn the quad inside out.
 */
export function offsetQuad(quad: Quad, amount: number): Quad | undefined {
  const units = quad.map((corner, at) => {
    const next = quad[(at + 1) % 4]!;
    const length = Math.max(distance(corner, next), 1e-12);
    return [(next[0] - corner[0]) / length, (next[1] - corner[1]) / length] as const;
  });
  const moved = quad.map((corner, at) => {
    const unit = units[at]!;
    const before = units[(at + 3) % 4]!;
    const mitre = [before[1] + unit[1], -before[0] - unit[0]] as const;
    const reach = Math.max(mitre[0] * unit[1] - mitre[1] * unit[0], 1e-6);
    return [corner[0] + (amount * mitre[0]) / reach, corner[1] + (amount * mitre[1]) / reach];
  }) as unknown as Quad;
  const flipped = moved.some((corner, at) => {
    const [next, unit] = [moved[(at + 1) % 4]!, units[at]!];
    return (next[0] - corner[0]) * unit[0] + (next[1] - corner[1]) * unit[1] <= 0;
  });
  return amount < 0 && flipped ? undefined : moved;
}

/** Intersection of two clockwise convex polygons (Sutherland-Hodgman); may have no points. */
export function clipConvex(subject: readonly Point[], clip: readonly Point[]): readonly Point[] {
  let points = subject;
  for (let edge = 0; edge < clip.length && points.length > 0; edge += 1) {
    const [a, b] = [clip[edge]!, clip[(edge + 1) % clip.length]!];
    const sides = points.map(
      (point) => (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]),
    );
    const kept: Point[] = [];
    for (let at = 0; at < points.length; at += 1) {
      const next = (at + 1) % points.length;
      const [here, there] = [points[at]!, points[next]!];
      if (sides[at]! >= 0) kept.push(here);
      if (sides[at]! >= 0 !== sides[next]! >= 0) {
        const share = sides[at]! / (sides[at]! - sides[next]!);
        kept.push([here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])]);
      }
    }
    points = kept;
  }
  return points;
}

/** Area two clockwise convex quads share, over the area they cover together. 0 to 1. */
export function quadIou(a: Quad, b: Quad): number {
  const common = clipConvex(a, b);
  if (common.length < 3) return 0;
  const shared = Math.max(signedArea(common), 0);
  const union = signedArea(a) + signedArea(b) - shared;
  return union > 0 ? shared / union : 0;
}
