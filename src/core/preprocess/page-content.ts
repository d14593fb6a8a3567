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
/** Paper kept around the ink, in parts of the long side: a line's height, so no letter touches the cut. */
const MARGIN = 0.015;

/** Measures a page by the marks of ink on it; costs no run of a net. */
export function measureContent(ink: InkMap): PageContent {
  const longSide = Math.max(ink.width, ink.height);
  const letters: Mark[] = [];
  let box: Box | undefined;
  for (const component of findComponents(ink.data, ink.width, ink.height)) {
    const mark = measure(component);
    if (mark.height < LEAST_HEIGHT && mark.width < LEAST_HEIGHT) continue;
    if (isLetter(mark, MOST_HEIGHT * longSide)) letters.push(mark);
    if (!isBorder(mark, ink, BORDER_LENGTH * longSide)) box = grow(box, mark);
  }
  const heights = letters.map(({ height }) => height).sort((a, b) => a - b);
  const isKnown = heights.length >= LEAST_LETTERS;
  return {
    letterHeightPx: isKnown ? smallLetterHeight(heights) / ink.scale : undefined,
    letters: letters.map((mark) => withMargin(mark, ink, 0)),
    box: box ? withMargin(box, ink, MARGIN * longSide) : { left: 0, top: 0, right: 1, bottom: 1 },
  };
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
