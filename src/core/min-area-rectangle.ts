import type { Point, Quad } from './geometry';
import { orderQuad } from './polygon';

/** Clockwise convex hull without collinear points (Andrew's monotone chain), from the leftmost, topmost point. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const ordered = sorted.filter((point, at) => {
    const before = sorted[at - 1];
    return !before || before[0] !== point[0] || before[1] !== point[1];
  });
  if (ordered.length < 3) return ordered;
  return [...chain(ordered), ...chain(ordered.reverse())];
}

function chain(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (hull.length >= 2) {
      const first = hull[hull.length - 2]!;
      const second = hull[hull.length - 1]!;
      const turn =
        (second[0] - first[0]) * (point[1] - first[1]) -
        (second[1] - first[1]) * (point[0] - first[0]);
      if (turn > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  hull.pop();
  return hull;
}

/**
 * The smallest rectangle with one side along a hull edge, every side moved out by `margin`. A point or a segment gives
 * a rectangle of the margin alone. Among equal areas the first hull edge wins, so that both twins choose alike.
 */
export function minAreaRectangle(points: readonly Point[], margin = 0): Quad {
  const hull = convexHull(points);
  let best: { area: number; corners: readonly Point[] } | undefined;
  for (const axis of edgeDirections(hull)) {
    const extent = extentAlong(hull, axis, margin);
    if (best && extent.area >= best.area * (1 - 1e-9)) continue;
    best = { area: extent.area, corners: extent.corners };
  }
  return orderQuad(best!.corners);
}

function edgeDirections(hull: readonly Point[]): readonly Point[] {
  const axes: Point[] = [];
  for (let at = 0; at < hull.length; at += 1) {
    const [from, to] = [hull[at]!, hull[(at + 1) % hull.length]!];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length > 0) axes.push([(to[0] - from[0]) / length, (to[1] - from[1]) / length]);
  }
  return axes.length > 0 ? axes : [[1, 0]];
}

function extentAlong(hull: readonly Point[], [ux, uy]: Point, margin: number) {
  let [low, high, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of hull) {
    const along = x * ux + y * uy;
    const across = y * ux - x * uy;
    low = Math.min(low, along - margin);
    high = Math.max(high, along + margin);
    top = Math.min(top, across - margin);
    bottom = Math.max(bottom, across + margin);
  }
  const corner = (s: number, t: number): Point => [s * ux - t * uy, s * uy + t * ux];
  return {
    area: (high - low) * (bottom - top),
    corners: [corner(low, top), corner(high, top), corner(high, bottom), corner(low, bottom)],
  };
}
