import type { Rule } from '../document';
import { distance, quadHeight, quadWidth, scaleQuad, type Point, type Quad } from '../geometry';
import type { TextRegion } from './detect-text';

/** A rule that parts a line sticks out of it by this part of the line's height; a letter's stroke does not. */
const LEAST_OUTSIDE = 0.1;
/** Paper left out beside a rule, in parts of the line's height: the rule itself is no letter. */
const CLEARANCE = 0.12;
/** A piece narrower than this part of the height is the rest of a margin. */
const LEAST_PIECE = 0.25;
/** A rule leans no more than this against the line's upright. */
const MOST_LEAN = 0.15;

/**
 * Cuts lines at the upright rules that cross them: cells that the detector ran together, digits in a comb of boxes. Read
 * as one, a rule would come out as a letter.
 * @param rules page-relative.
 * @param aspect height of the page over its width.
 */
export function cutAtRules(
  regions: readonly TextRegion[],
  rules: readonly Rule[],
  aspect: number,
): TextRegion[] {
  const level = rules.map(({ from, to }): readonly [Point, Point] => [
    [from[0], from[1] * aspect],
    [to[0], to[1] * aspect],
  ]);
  return regions.flatMap((region) => {
    const quad = scaleQuad(region.quad, 1, aspect);
    const pieces = cutQuad(quad, level);
    if (pieces.length === 1 && pieces[0] === quad) return [region];
    return pieces.map((piece) => ({ ...region, quad: scaleQuad(piece, 1, 1 / aspect) }));
  });
}

function cutQuad(quad: Quad, rules: readonly (readonly [Point, Point])[]): readonly Quad[] {
  const [width, height] = [quadWidth(quad), quadHeight(quad)];
  const toLine = lineSpace(quad);
  const cuts = rules
    .flatMap(([from, to]) => {
      const [a, b] = [toLine(from), toLine(to)];
      const [upper, lower] = a[1] < b[1] ? [a, b] : [b, a];
      const lean = Math.abs(lower[0] - upper[0]) / Math.max(lower[1] - upper[1], 1e-9);
      const sticksOut =
        upper[1] < -LEAST_OUTSIDE * height && lower[1] > (1 + LEAST_OUTSIDE) * height;
      if (lean > MOST_LEAN || !sticksOut) return [];
      const x =
        upper[0] + ((lower[0] - upper[0]) * (height / 2 - upper[1])) / (lower[1] - upper[1]);
      return x > 0 && x < width ? [x] : [];
    })
    .sort((a, b) => a - b);
  if (cuts.length === 0) return [quad];
  const clear = CLEARANCE * height;
  const ends = [-clear, ...cuts, width + clear];
  return ends.slice(1).flatMap((end, at) => {
    const [from, to] = [ends[at]! + clear, end - clear];
    return to - from < LEAST_PIECE * height ? [] : [sliceQuad(quad, from / width, to / width)];
  });
}

/** Coordinates along and across a line, from its top left. */
function lineSpace([origin, right, , below]: Quad): (point: Point) => Point {
  const along = unit(origin, right);
  const across = unit(origin, below);
  return ([x, y]) => {
    const [dx, dy] = [x - origin[0], y - origin[1]];
    return [dx * along[0] + dy * along[1], dx * across[0] + dy * across[1]];
  };
}

function unit(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** The part of a quad between two places along it, 0 its beginning and 1 its end. */
export function sliceQuad([a, b, c, d]: Quad, from: number, to: number): Quad {
  const between = (start: Point, end: Point, part: number): Point => [
    start[0] + (end[0] - start[0]) * part,
    start[1] + (end[1] - start[1]) * part,
  ];
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}
