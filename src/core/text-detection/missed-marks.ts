import type { Line } from '../document';
import { boxQuad, quadBox, type Box } from '../geometry';
import { sharedPart } from '../layout/shared-part';
import type { PageContent } from '../preprocess/page-content';
import type { TextRegion } from './detect-text';

/** Marks lower or higher than these multiples of the small letters are dots, and pictures. */
const LEAST_HEIGHT = 0.85;
const MOST_HEIGHT = 3;
/** Marks of one line nearer than this part of their size are read together. */
const JOIN_GAP = 0.7;
/** Along the page's upright only this many make a line; fewer just stand under each other. */
const LEAST_UPRIGHT = 6;
/** A detected line answers for what lies within this part of its height around it. */
const AROUND = 0.2;
/** Paper around a mark, in parts of its height. */
const MARGIN = 0.12;
/** A lone mark is kept when it is read with this confidence. */
const SURE = 0.8;
/** More than this and the page holds a picture or a texture, not missed letters. */
const MOST_LINES = 60;

/**
 * Letter-like marks that no detected line covers. A detector looks for lines and may pass over a lone digit, a `$` in
 * a box, or small print that runs up the margin; these are read like any line, and kept when they read clearly.
 * @param size of the page in pixels.
 */
export function findMissedMarks(
  { letters, letterHeightPx }: Pick<PageContent, 'letters' | 'letterHeightPx'>,
  regions: readonly TextRegion[],
  size: { readonly width: number; readonly height: number },
): TextRegion[] {
  if (letterHeightPx === undefined) return [];
  const covered = regions.map(({ quad }) => {
    const box = inPixels(quadBox(quad), size);
    return grow(box, AROUND * Math.min(box.bottom - box.top, box.right - box.left));
  });
  const missed = letters
    .map((letter) => inPixels(letter, size))
    .filter((box) => !covered.some((region) => holdsMiddle(region, box)));
  const upright = joinMarks(missed.map(turn)).filter(({ marks }) => marks.length >= LEAST_UPRIGHT);
  const taken = new Set(
    upright.flatMap(({ marks }) => marks.map(({ top, left }) => `${left},${top}`)),
  );
  const level = joinMarks(missed.filter(({ left, top }) => !taken.has(`${top},${left}`))).filter(
    ({ box }) =>
      box.bottom - box.top >= LEAST_HEIGHT * letterHeightPx &&
      box.bottom - box.top <= MOST_HEIGHT * letterHeightPx,
  );
  const found = [...upright.map(({ box }) => turn(box)), ...level.map(({ box }) => box)];
  if (found.length > MOST_LINES) return [];
  return found.map((box) => {
    const margin = MARGIN * Math.min(box.bottom - box.top, box.right - box.left);
    return { quad: boxQuad(toPage(grow(box, margin), size)), objectness: 0 };
  });
}

/** True for a mark that reads surely as a letter, a digit or a currency sign: strokes and empty boxes pass for others. */
export function isClearMark({ text, confidence }: Line): boolean {
  return confidence >= SURE && /[\p{L}\p{N}\p{Sc}]/u.test(text);
}

interface MarkLine {
  readonly marks: readonly Box[];
  readonly box: Box;
}

/** Marks that stand beside each other, left to right. */
function joinMarks(marks: readonly Box[]): MarkLine[] {
  const lines: MarkLine[] = [];
  for (const mark of [...marks].sort((a, b) => a.left - b.left)) {
    const at = lines.findIndex(({ box }) => {
      const size = Math.max(mark.bottom - mark.top, box.bottom - box.top);
      return (
        mark.left - box.right < JOIN_GAP * size &&
        sharedPart(box.top, box.bottom, mark.top, mark.bottom) > 0.6
      );
    });
    const line = lines[at];
    if (!line) lines.push({ marks: [mark], box: mark });
    else lines[at] = { marks: [...line.marks, mark], box: around(line.box, mark) };
  }
  return lines;
}

/** The same box with the axes exchanged. */
function turn({ left, top, right, bottom }: Box): Box {
  return { left: top, top: left, right: bottom, bottom: right };
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function holdsMiddle(region: Box, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > region.left && x < region.right && y > region.top && y < region.bottom;
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function inPixels({ left, top, right, bottom }: Box, { width, height }: Size): Box {
  return { left: left * width, top: top * height, right: right * width, bottom: bottom * height };
}

function toPage({ left, top, right, bottom }: Box, { width, height }: Size): Box {
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}
