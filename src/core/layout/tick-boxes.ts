import type { TickBox } from '../document';
import { boxQuad, type Box } from '../geometry';
import type { InkMap } from '../preprocess/ink-map';
import { findLongRuns } from './long-runs';

/** A tick box is larger than a capital: its side is at least this many small letters high. */
const LEAST_LETTERS = 1.5;
/** Smallest side whose inside still shows a tick, in map pixels. */
const LEAST_SIDE = 9;
/** Largest side, as a part of the page's long side: what is larger is a cell. */
const MOST_SIDE = 0.022;
/** Sides differ by no more than this from one another. */
const MOST_RATIO = 1.35;
/** An edge may leave its line by this many map pixels, as a tilted or blurred one does. */
const SLACK = 2;
/** Part of an edge that must be ink. */
const LEAST_EDGE = 0.9;
/** Thickest frame, as a part of the side. */
const MOST_FRAME = 0.3;
/** More than this and the page holds a texture, not boxes. */
const MOST_BOXES = 250;

/**
 * Small square outlines, as forms print them for a tick, with the ink in them. A tick that leaves its box, or a rule
 * that touches it, does not hide the box: only the four edges are followed.
 * @param letterHeightPx height of the page's small letters in page pixels, if known.
 * @returns page-relative, in raster order.
 */
export function findTickBoxes(ink: InkMap, letterHeightPx = 0): TickBox[] {
  const least = Math.max(LEAST_SIDE, LEAST_LETTERS * letterHeightPx * ink.scale);
  const most = Math.max(2 * least, MOST_SIDE * Math.max(ink.width, ink.height));
  const rows = {
    isSet: ink.data,
    count: ink.height,
    length: ink.width,
    lineStep: ink.width,
    step: 1,
  };
  const found: Box[] = [];
  for (const { row, from, to } of findLongRuns(rows, Math.round(0.6 * least))) {
    if (to - from > most) continue;
    const frame = frameBelow(ink, from, row, least, most);
    if (frame && !found.some((other) => holdsMiddle(other, frame))) found.push(frame);
  }
  if (found.length > MOST_BOXES) return [];
  return found.flatMap((frame) => {
    const filled = filledShare(ink, frame);
    return filled === undefined ? [] : [{ quad: boxQuad(toPage(frame, ink)), filled }];
  });
}

/** The square outline whose upper edge begins at a pixel; its left, right and lower edges must be there too. */
function frameBelow(
  ink: InkMap,
  left: number,
  top: number,
  least: number,
  most: number,
): Box | undefined {
  const upper = follow(ink, left, top, 1, 0, most + SLACK);
  const width = upper.x - left + 1;
  if (width < least || width > most) return undefined;
  const limit = MOST_RATIO * width + SLACK;
  const leftEdge = follow(ink, left, top, 0, 1, limit);
  if (leftEdge.y - top + 1 < width / MOST_RATIO) return undefined;
  const rightEdge = follow(ink, upper.x, upper.y, 0, 1, limit);
  const lowest = Math.min(leftEdge.y, rightEdge.y);
  if (lowest - top + 1 > MOST_RATIO * width) return undefined;
  // Strokes of a tick may lead on beyond the corners.
  for (let bottom = lowest; bottom >= lowest - 2 * SLACK; bottom -= 1) {
    if (bottom - top + 1 < width / MOST_RATIO) break;
    const lower = follow(ink, left, bottom, 1, 0, width + SLACK);
    if (lower.x - left + 1 >= LEAST_EDGE * width)
      return { left, top, right: upper.x + 1, bottom: bottom + 1 };
  }
  return undefined;
}

/** The last pixel of a stroke of ink that is followed in one direction, for at most `limit` pixels. */
function follow(
  { data, width, height }: InkMap,
  fromX: number,
  fromY: number,
  stepX: 0 | 1,
  stepY: 0 | 1,
  limit: number,
): { readonly x: number; readonly y: number } {
  const isInk = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && data[y * width + x] === 1;
  let aside = 0;
  let last = { x: fromX, y: fromY };
  for (let along = 1; along < limit; along += 1) {
    const place = (off: number) => ({
      x: fromX + along * stepX + off * stepY,
      y: fromY + along * stepY + off * stepX,
    });
    const next = [aside, aside + 1, aside - 1].find((off) => {
      const { x, y } = place(off);
      return Math.abs(off) <= SLACK && isInk(x, y);
    });
    if (next === undefined) break;
    aside = next;
    last = place(aside);
  }
  return last;
}

/** Share of ink inside a frame; `undefined` for a square without an inside. */
function filledShare({ data, width }: InkMap, { left, top, right, bottom }: Box) {
  const side = Math.min(right - left, bottom - top);
  const isInk = (x: number, y: number) => data[y * width + x] === 1;
  const depth = (count: number, inkAt: (line: number, step: number) => boolean) => {
    let least = side;
    for (let line = Math.round(0.2 * count); line < 0.8 * count; line += 1) {
      let step = 0;
      while (step < least && inkAt(line, step)) step += 1;
      least = step;
    }
    return least;
  };
  const frame = {
    top: depth(right - left, (line, step) => isInk(left + line, top + step)),
    bottom: depth(right - left, (line, step) => isInk(left + line, bottom - 1 - step)),
    left: depth(bottom - top, (line, step) => isInk(left + step, top + line)),
    right: depth(bottom - top, (line, step) => isInk(right - 1 - step, top + line)),
  };
  if (Math.max(frame.top, frame.bottom, frame.left, frame.right) > MOST_FRAME * side)
    return undefined;
  // The blurred edge of the frame is no tick.
  const inside = {
    left: left + frame.left + 1,
    top: top + frame.top + 1,
    right: right - frame.right - 1,
    bottom: bottom - frame.bottom - 1,
  };
  let count = 0;
  for (let y = inside.top; y < inside.bottom; y += 1) {
    for (let x = inside.left; x < inside.right; x += 1) count += data[y * width + x]!;
  }
  const area = (inside.right - inside.left) * (inside.bottom - inside.top);
  return area > 0 ? count / area : undefined;
}

function holdsMiddle(frame: Box, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
}

function toPage({ left, top, right, bottom }: Box, { width, height }: InkMap): Box {
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}
