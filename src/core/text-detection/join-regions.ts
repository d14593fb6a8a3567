import { quadBox, quadHeight, scaleQuad, type Point, type Quad } from '../geometry';
import { minAreaRectangle } from '../min-area-rectangle';
import type { TextRegion } from './detect-text';

/** Two pieces nearer than this part of their height are one word; columns and cells stand farther apart. */
const JOIN_GAP = 0.12;
/** Type of two sizes is not one word. */
const MOST_HEIGHT_RATIO = 1.2;
/** Part of the height that two pieces of one line share. */
const LEAST_SHARED = 0.88;

/**
 * Joins pieces of one word that the detector found apart, e.g. where half of a number is printed in outline. Read on
 * their own they would each take in letters of the other.
 * @param aspect height of the page over its width.
 */
export function joinRegions(regions: readonly TextRegion[], aspect: number): TextRegion[] {
  const level = regions.map((region) => ({ region, quad: scaleQuad(region.quad, 1, aspect) }));
  const joined: typeof level = [];
  for (const next of level.sort((a, b) => quadBox(a.quad).left - quadBox(b.quad).left)) {
    const at = joined.findIndex((before) => isOneWord(before.quad, next.quad));
    if (at < 0) {
      joined.push(next);
      continue;
    }
    const quad = minAreaRectangle([...joined[at]!.quad, ...next.quad]);
    const objectness = Math.max(joined[at]!.region.objectness, next.region.objectness);
    joined[at] = { region: { quad: scaleQuad(quad, 1, 1 / aspect), objectness }, quad };
  }
  return joined.map(({ region }) => region);
}

function isOneWord(left: Quad, right: Quad): boolean {
  const heights = [quadHeight(left), quadHeight(right)];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  if (high > MOST_HEIGHT_RATIO * low) return false;
  const along = direction(left);
  const ends = [middle(left[1], left[2]), middle(right[0], right[3])] as const;
  const [dx, dy] = [ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]];
  const gap = dx * along[0] + dy * along[1];
  const offset = Math.abs(dy * along[0] - dx * along[1]);
  return gap < JOIN_GAP * low && gap > -0.5 * low && offset < (1 - LEAST_SHARED) * low;
}

function direction(quad: Quad): Point {
  const [from, to] = [middle(quad[0], quad[3]), middle(quad[1], quad[2])];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
