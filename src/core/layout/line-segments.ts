import type { Line, Rule, Word } from '../document';
import { quadBox, quadHeight, scaleQuad, type Box, type Point, type Quad } from '../geometry';
import { isAmount } from './amount-shape';
import { sharedPart } from './shared-part';

/** The size that gives page-relative places a common unit. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A gap between words wider than this part of the line's height parts two lines. */
const SPLIT_GAP = 1.5;
/** Between two amounts a narrower gap is enough: columns of numbers stand close. */
const AMOUNT_SPLIT_GAP = 0.8;
/** Two lines closer than this part of their height are one that the detector cut. */
const JOIN_GAP = 0.45;

/**
 * Makes lines what they should be: words of one baseline that belong together. Lines that run over a wide gap or an
 * upright rule are cut; pieces of one line that the detector left apart are joined.
 */
export function segmentLines(
  lines: readonly Line[],
  rules: readonly Rule[],
  size: PageSize,
): Line[] {
  const aspect = size.height / size.width;
  const uprights = rules.filter(
    ({ from, to }) => Math.abs(from[0] - to[0]) < 0.1 * aspect * Math.abs(from[1] - to[1]),
  );
  const cut = lines.flatMap((line) => cutLine(line, uprights, aspect));
  return joinLines(cut, uprights, aspect);
}

function cutLine(line: Line, uprights: readonly Rule[], aspect: number): Line[] {
  const groups: Word[][] = [[]];
  const height = quadHeight(scaleQuad(line.quad, 1, aspect));
  line.words.forEach((word, at) => {
    const before = line.words[at - 1];
    if (before && isApart(before, word, height, uprights, aspect)) groups.push([]);
    groups.at(-1)!.push(word);
  });
  return groups.length === 1 ? [line] : groups.map((words) => lineOf(words, line.source));
}

function isApart(
  left: Word,
  right: Word,
  height: number,
  uprights: readonly Rule[],
  aspect: number,
): boolean {
  const gap = gapBetween(left.quad, right.quad, aspect);
  const amounts = isAmount(left.text) && isAmount(right.text);
  if (gap > (amounts ? AMOUNT_SPLIT_GAP : SPLIT_GAP) * height) return true;
  return gap > 0.1 * height && ruledApart(left.quad, right.quad, uprights);
}

/** Distance along the line from one word's end to the next one's begin, in page widths. */
function gapBetween(left: Quad, right: Quad, aspect: number): number {
  const end = middle(left[1], left[2]);
  const begin = middle(right[0], right[3]);
  const along = unit(middle(left[0], left[3]), end, aspect);
  return (begin[0] - end[0]) * along[0] + (begin[1] - end[1]) * aspect * along[1];
}

function unit(from: Point, to: Point, aspect: number): Point {
  const [x, y] = [to[0] - from[0], (to[1] - from[1]) * aspect];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** True when an upright rule stands in the gap, over most of the line's height. */
function ruledApart(left: Quad, right: Quad, uprights: readonly Rule[]): boolean {
  const [a, b] = [quadBox(left), quadBox(right)];
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  return uprights.some(({ from, to }) => {
    const x = (from[0] + to[0]) / 2;
    const [low, high] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    const covered = Math.min(bottom, high) - Math.max(top, low);
    return x > a.right - 0.002 && x < b.left + 0.002 && covered > 0.6 * (bottom - top);
  });
}

function joinLines(lines: readonly Line[], uprights: readonly Rule[], aspect: number): Line[] {
  const open = lines
    .map((line) => ({ line, box: quadBox(line.quad) }))
    .sort((a, b) => a.box.left - b.box.left);
  const joined: { line: Line; box: Box }[] = [];
  for (const next of open) {
    const at = joined.findIndex((before) => isOneLine(before, next, uprights, aspect));
    if (at < 0) {
      joined.push(next);
      continue;
    }
    const line = lineOf([...joined[at]!.line.words, ...next.line.words], next.line.source);
    joined[at] = { line, box: quadBox(line.quad) };
  }
  return joined.map(({ line }) => line);
}

function isOneLine(
  left: { line: Line; box: Box },
  right: { line: Line; box: Box },
  uprights: readonly Rule[],
  aspect: number,
): boolean {
  if (sharedPart(left.box.top, left.box.bottom, right.box.top, right.box.bottom) < 0.7)
    return false;
  const [a, b] = [left.line.words.at(-1)!, right.line.words[0]!];
  const heights = [left, right].map(({ line }) => quadHeight(scaleQuad(line.quad, 1, aspect)));
  const [smaller, larger] = [Math.min(...heights), Math.max(...heights)];
  const gap = gapBetween(a.quad, b.quad, aspect);
  if (larger > 1.5 * smaller || gap > JOIN_GAP * smaller || gap < -smaller) return false;
  if (isAmount(a.text) && isAmount(b.text)) return false;
  return !ruledApart(a.quad, b.quad, uprights);
}

/** The line of some words, from the first one's left edge to the last one's right edge. */
export function lineOf(words: readonly Word[], source: Line['source']): Line {
  const [first, last] = [words[0]!.quad, words.at(-1)!.quad];
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0);
  return {
    text: words.map((word) => word.text).join(' '),
    confidence: confidence / Math.max(letters, 1),
    quad: [first[0], last[1], last[2], first[3]],
    words,
    source,
  };
}
