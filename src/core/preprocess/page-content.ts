import { findComponents, type Component } from '../components';
import type { Box } from '../geometry';
import type { InkMap } from './ink-map';

/** What the ink of a page tells before any net has seen it. */
export interface PageContent {
  /**
   * Height of the small letters (those without ascenders) in page pixels: what a detector must still see. `undefined`
   * for a page with hardly any text.
   */
  readonly letterHeightPx: number | undefined;
  /** Page-relative boxes of marks that may be letters. */
  readonly letters: readonly Box[];
  /** Page-relative box around all ink, with some paper around it; dark borders and far specks are left out. */
  readonly box: Box;
}

/** Marks lower than this are dirt, in map pixels. */
const LEAST_HEIGHT = 3;
/** Marks higher than this part of the map's long side are pictures and rules. */
const MOST_HEIGHT = 0.04;
/** Fewer letters than this say nothing about a page. */
const LEAST_LETTERS = 20;
/** Marks up to this height may be noise as well as very small letters, in map pixels. */
const DIRT_HEIGHT = 4;
/** Small letters are this far up among a page's marks: by their number, and by their heights cubed. */
const SMALL_BY_COUNT = 0.3;
const SMALL_BY_VOLUME = 0.08;
/** Among noise at least this part of the marks must be letters. */
const LEAST_SHARE_OF_LETTERS = 0.25;
/** A mark at the page's edge that is this long, in parts of the long side, is a dark border or a shadow. */
const BORDER_LENGTH = 0.15;
/** Where marks fill this part of a noisy picture, its text alone says what the detector must see. */
const GRAINY = 0.95;
/** Letters are no lower than this part of the small ones. */
const LEAST_OF_SMALL = 0.6;
/** A letter has this many others beside it. */
const COMPANY = 2;
/** A dark field that may hold light letters has sides this many small letters long. */
const LEAST_FIELD = 2.5;
/** Paper kept around the ink, in parts of the long side: a line's height, so no letter touches the cut. */
const MARGIN = 0.015;

/** Measures a page by the marks of ink on it; costs no run of a net. */
export function measureContent(ink: InkMap): PageContent {
  const longSide = Math.max(ink.width, ink.height);
  const marks = findComponents(ink.data, ink.width, ink.height)
    .map(measure)
    .filter(({ width, height }) => width >= LEAST_HEIGHT || height >= LEAST_HEIGHT);
  const letters = marks.filter((mark) => isLetter(mark, MOST_HEIGHT * longSide));
  const heights = letters.map(({ height }) => height).sort((a, b) => a - b);
  const isKnown = heights.length >= LEAST_LETTERS;
  const inside = marks.filter((mark) => !isBorder(mark, ink, BORDER_LENGTH * longSide));
  const all = inside.reduce<Box | undefined>(grow, undefined);
  const isGrainy = isKnown && ink.noise > 0 && all !== undefined && fills(all, ink);
  const box = isGrainy
    ? holdText(inside, smallLetterHeight(heights)).reduce<Box | undefined>(grow, undefined)
    : all;
  return {
    letterHeightPx: isKnown ? smallLetterHeight(heights) / ink.scale : undefined,
    letters: letters.map((mark) => withMargin(mark, ink, 0)),
    box: box ? withMargin(box, ink, MARGIN * longSide) : { left: 0, top: 0, right: 1, bottom: 1 },
  };
}

/** True when nothing of the page would be left out: grain reaches as far as it does. */
function fills({ left, top, right, bottom }: Box, { width, height }: InkMap): boolean {
  return (right - left) * (bottom - top) > GRAINY * width * height;
}

/**
 * The marks that are text or may hold some: letters that have others beside them, and dark fields and pictures. Specks,
 * grain of a desk, the edge of a sheet and frames are none.
 * @param small height of the page's small letters.
 */
function holdText(marks: readonly Mark[], small: number): Mark[] {
  const glyphs = marks.filter(
    (mark) => mark.height >= LEAST_OF_SMALL * small && isLetter(mark, Infinity),
  );
  const byMiddle = new Map<number, Mark[]>();
  const band = (y: number) => Math.floor(y / (2 * small));
  for (const glyph of glyphs) {
    const at = band((glyph.top + glyph.bottom) / 2);
    const others = byMiddle.get(at);
    if (others) others.push(glyph);
    else byMiddle.set(at, [glyph]);
  }
  const hasCompany = (glyph: Mark) => {
    const at = band((glyph.top + glyph.bottom) / 2);
    const near = [at - 1, at, at + 1].flatMap((row) => byMiddle.get(row) ?? []);
    return near.filter((other) => isBeside(glyph, other)).length >= COMPANY;
  };
  const fields = marks.filter(
    ({ width, height, pixels }) =>
      Math.min(width, height) >= LEAST_FIELD * small && pixels >= 0.2 * width * height,
  );
  return [...glyphs.filter(hasCompany), ...fields];
}

function isBeside(a: Mark, b: Mark): boolean {
  if (a === b) return false;
  const size = Math.max(a.height, b.height);
  const gap = Math.max(a.left - b.right, b.left - a.right);
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    gap < 2 * size &&
    shared > 0.5 * Math.min(a.height, b.height) &&
    size < 2.2 * Math.min(a.height, b.height)
  );
}

/**
 * Height of the small letters among marks, in the unit of the marks. Noise of a camera can outnumber the letters, and
 * would have the page shown to the detector many times larger than they need: where most marks are hardly higher than
 * dirt, they are weighed instead of counted, and believed to be dirt when enough higher ones are left.
 * @param heights in ascending order, at least one.
 */
function smallLetterHeight(heights: readonly number[]): number {
  const counted = heights[Math.floor(heights.length * SMALL_BY_COUNT)]!;
  if (counted > DIRT_HEIGHT) return counted;
  const volumes = heights.map((height) => height ** 3);
  const enough = SMALL_BY_VOLUME * volumes.reduce((sum, volume) => sum + volume, 0);
  let sum = 0;
  const weighed = heights[volumes.findIndex((volume) => (sum += volume) >= enough)]!;
  const letters = heights.filter((height) => height >= 0.6 * weighed).length;
  return letters >= LEAST_SHARE_OF_LETTERS * heights.length ? weighed : counted;
}

interface Mark extends Box {
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
}

function measure(component: Component): Mark {
  let [left, right, pixels] = [Infinity, -Infinity, 0];
  for (const run of component) {
    left = Math.min(left, run.from);
    right = Math.max(right, run.to);
    pixels += run.to - run.from;
  }
  const [top, bottom] = [component[0]!.row, component.at(-1)!.row + 1];
  return { left, top, right, bottom, width: right - left, height: bottom - top, pixels };
}

function isLetter({ width, height, pixels }: Mark, most: number): boolean {
  const area = width * height;
  return (
    height >= LEAST_HEIGHT &&
    height <= most &&
    width <= 2 * height &&
    width >= 0.25 * height &&
    pixels >= 0.2 * area &&
    pixels <= 0.9 * area
  );
}

function isBorder({ left, top, right, bottom, width, height }: Mark, ink: InkMap, long: number) {
  const atEdge = left <= 1 || top <= 1 || right >= ink.width - 1 || bottom >= ink.height - 1;
  return atEdge && Math.max(width, height) > long;
}

function grow(box: Box | undefined, mark: Mark): Box {
  return {
    left: Math.min(box?.left ?? Infinity, mark.left),
    top: Math.min(box?.top ?? Infinity, mark.top),
    right: Math.max(box?.right ?? 0, mark.right),
    bottom: Math.max(box?.bottom ?? 0, mark.bottom),
  };
}

function withMargin(box: Box, { width, height }: InkMap, margin: number): Box {
  return {
    left: Math.max(0, (box.left - margin) / width),
    top: Math.max(0, (box.top - margin) / height),
    right: Math.min(1, (box.right + margin) / width),
    bottom: Math.min(1, (box.bottom + margin) / height),
  };
}
