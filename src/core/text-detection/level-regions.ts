import {
  boxQuad,
  distance,
  quadBox,
  quadHeight,
  quadWidth,
  scaleQuad,
  type Point,
  type Quad,
} from '../geometry';
import type { TextRegion } from './detect-text';

/** A region shorter than this many of its heights says little of the direction it runs in: it is a few map pixels. */
const SHORT = 3;
/** From this length on a line's direction is sure. */
const LONG = 6;
/** So many of the nearest long lines are asked. */
const ASKED = 3;
/** Their directions agree within this angle, in radians: on a bent page nobody knows. */
const AGREED = 0.1;
/** A tilt below this is left as it is, in radians. */
const LEAST_TILT = 0.05;

interface LevelRegion {
  readonly region: TextRegion;
  /** In page widths along both axes. */
  readonly quad: Quad;
  readonly middle: Point;
  readonly isShort: boolean;
  readonly isLong: boolean;
}

/**
 * Gives short regions the direction of the long lines near them. The smallest rectangle around a number of two digits is
 * as likely to stand on its corner as to lie level, and nothing can be read in it then.
 * @param aspect height of the page over its width.
 */
export function levelShortRegions(regions: readonly TextRegion[], aspect: number): TextRegion[] {
  const all = regions.map((region) => measure(region, aspect));
  const long = all.filter(({ isLong }) => isLong);
  return all.map((each) => {
    if (!each.isShort) return each.region;
    const direction = directionNear(each.middle, long);
    const tilt = direction === undefined ? 0 : fold(angleOf(each.quad) - direction);
    if (direction === undefined || Math.abs(tilt) < LEAST_TILT) return each.region;
    return { ...each.region, quad: scaleQuad(boxAlong(each.quad, direction), 1, 1 / aspect) };
  });
}

function measure(region: TextRegion, aspect: number): LevelRegion {
  const quad = scaleQuad(region.quad, 1, aspect);
  const [width, height] = [quadWidth(quad), quadHeight(quad)];
  const ratio = Math.max(width, height) / Math.max(Math.min(width, height), 1e-9);
  const { left, right, top, bottom } = quadBox(quad);
  return {
    region,
    quad,
    middle: [(left + right) / 2, (top + bottom) / 2],
    isShort: ratio < SHORT,
    isLong: ratio >= LONG,
  };
}

/** The middle direction of the nearest long lines; `undefined` where there are too few or they run apart. */
function directionNear(point: Point, long: readonly LevelRegion[]): number | undefined {
  const nearest = [...long]
    .sort((a, b) => distance(a.middle, point) - distance(b.middle, point))
    .slice(0, ASKED)
    .map(({ quad }) => fold(angleOf(quad)))
    .sort((a, b) => a - b);
  if (nearest.length < ASKED || nearest[ASKED - 1]! - nearest[0]! > AGREED) return undefined;
  return nearest[Math.floor(ASKED / 2)];
}

function angleOf([from, to]: Quad): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

/** An angle between -45° and 45°: lines that run up the page have the direction of the paper too. */
function fold(angle: number): number {
  const quarter = Math.PI / 2;
  return angle - quarter * Math.round(angle / quarter);
}

/** The box around a quad that lies along a direction, begun at its upper left. */
function boxAlong(quad: Quad, direction: number): Quad {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const turned = quad.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]);
  const box = boxQuad(quadBox(turned as unknown as Quad));
  return box.map(([x, y]): Point => [x * cos - y * sin, x * sin + y * cos]) as unknown as Quad;
}
