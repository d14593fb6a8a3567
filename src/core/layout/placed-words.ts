import type { ReadPage, Word } from '../document';
import { findFan, middleSlope, type Fan, type LineSlope } from './line-slopes';
import { quadBox, scaleQuad, type Box, type Point } from '../geometry';

/**
 * A word where layout sees it: in page widths on both axes (so that distances mean the same in both directions), with
 * the page's small tilt taken out. `word.quad` still says where it stands on the page.
 */
export interface PlacedWord {
  readonly word: Word;
  readonly box: Box;
}

/** Turns page-relative coordinates into layout space and knows the page's tilt. */
export interface LayoutSpace {
  /** Radians; positive when text runs downhill to the right. */
  readonly tilt: number;
  place(point: Point): Point;
  /** Page-relative upright box around a box of layout space. */
  pageBox(box: Box): Box;
}

/** Tilts below this are rounding of quads, about 0.15 degrees. */
const LEAST_TILT = 0.0026;
/** Beyond this a page is not a little tilted but a photo with perspective; taking it out would make rows worse. */
const MOST_TILT = 0.26;

/**
 * The layout space of a page: the median slope of its longer lines, weighted by their length, is taken out; where slopes
 * change steadily down the page, each height's own.
 */
export function layoutSpace(page: ReadPage): LayoutSpace {
  const aspect = page.width > 0 ? page.height / page.width : 1;
  const slopes = page.lines
    .map((line) => slopeOf(scaleQuad(line.quad, 1, aspect)))
    .filter(({ length }) => length > 0.05);
  const fan = findFan(slopes);
  if (fan) return fannedSpace(fan, aspect);
  const found = middleSlope(slopes);
  const tilt = Math.abs(found) < LEAST_TILT || Math.abs(found) > MOST_TILT ? 0 : found;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return {
    tilt,
    place: ([x, y]) => [x * cos + y * aspect * sin, y * aspect * cos - x * sin],
    pageBox: (box) => boxAround(box, ([x, y]) => [x * cos - y * sin, (x * sin + y * cos) / aspect]),
  };
}

/** Each point goes up or down with the slope of the lines at its height. */
function fannedSpace({ slopeAt, x: middle }: Fan, aspect: number): LayoutSpace {
  return {
    tilt: slopeAt(aspect / 2),
    place: ([x, y]) => [x, y * aspect - slopeAt(y * aspect) * (x - middle)],
    pageBox: (box) => boxAround(box, ([x, y]) => [x, (y + slopeAt(y) * (x - middle)) / aspect]),
  };
}

function boxAround({ left, top, right, bottom }: Box, toPage: (point: Point) => Point): Box {
  return quadBox([
    toPage([left, top]),
    toPage([right, top]),
    toPage([right, bottom]),
    toPage([left, bottom]),
  ]);
}

/** Every word of a page in layout space, in the page's order. Works for recognised and for exact text alike. */
export function placeWords(page: ReadPage, space: LayoutSpace = layoutSpace(page)): PlacedWord[] {
  return page.lines.flatMap((line) =>
    line.words.map((word) => {
      const [a, b, c, d] = word.quad;
      return {
        word,
        box: quadBox([space.place(a), space.place(b), space.place(c), space.place(d)]),
      };
    }),
  );
}

function slopeOf([a, b, c, d]: readonly [Point, Point, Point, Point]): LineSlope {
  const [x, y] = [b[0] - a[0] + c[0] - d[0], b[1] - a[1] + c[1] - d[1]];
  return {
    slope: Math.atan2(y, x),
    length: Math.hypot(x, y) / 2,
    x: (a[0] + b[0] + c[0] + d[0]) / 4,
    y: (a[1] + b[1] + c[1] + d[1]) / 4,
  };
}
