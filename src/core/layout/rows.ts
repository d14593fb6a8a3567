import type { Box } from '../geometry';
import { unionBox } from '../geometry';
import type { PlacedWord } from './placed-words';
import { isAmount } from './amount-shape';
import { sharedPart } from './shared-part';

/** Words that stand together in one row: a cell, a label, a run of text. */
export interface Segment {
  readonly words: readonly PlacedWord[];
  readonly text: string;
  readonly box: Box;
}

/** Everything at one height of the page, left to right. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly box: Box;
}

/** A gap wider than this part of the text height ends a segment: word spaces reach about 0.6 in justified text. */
const SEGMENT_GAP = 0.95;
/** Two amounts side by side are two cells, however narrow the column; a thousands space is narrower. */
const AMOUNT_GAP = 0.5;
/** The space within `1 234,56` is as wide as a letter in even-spaced type. */
const GROUP_GAP = 0.75;

/**
 * Rows of a page or a part of it, top to bottom, each cut into segments at wide gaps and between amounts.
 * A word joins the row whose height it shares most, so letters of different size on one baseline stay together.
 */
export function findRows(words: readonly PlacedWord[]): Row[] {
  const bands: { top: number; bottom: number; words: PlacedWord[] }[] = [];
  const byHeight = [...words].sort((a, b) => middle(a.box) - middle(b.box));
  for (const word of byHeight) {
    const { top, bottom } = word.box;
    const band = bands
      .slice(-4)
      .filter((candidate) => !isMuchTaller(word.box, candidate))
      .map((candidate) => ({
        candidate,
        shared: sharedPart(top, bottom, candidate.top, candidate.bottom),
      }))
      .sort((a, b) => b.shared - a.shared)[0];
    if (band && band.shared >= 0.55) {
      const { candidate } = band;
      const count = candidate.words.length;
      candidate.words.push(word);
      // The band keeps to the mean of its words: a union would creep down a tilted or crowded page.
      candidate.top += (top - candidate.top) / (count + 1);
      candidate.bottom += (bottom - candidate.bottom) / (count + 1);
    } else {
      bands.push({ top, bottom, words: [word] });
    }
  }
  return bands
    .sort((a, b) => a.top + a.bottom - b.top - b.bottom)
    .map((band) => makeRow(band.words));
}

function isMuchTaller(a: { top: number; bottom: number }, b: { top: number; bottom: number }) {
  const [first, second] = [a.bottom - a.top, b.bottom - b.top];
  return Math.max(first, second) > 2.6 * Math.min(first, second);
}

function makeRow(words: readonly PlacedWord[]): Row {
  const ordered = [...words].sort((a, b) => a.box.left - b.box.left);
  const segments: PlacedWord[][] = [];
  for (const word of ordered) {
    const current = segments.at(-1);
    const last = current?.at(-1);
    if (current && last && !isApart(last, word)) current.push(word);
    else segments.push([word]);
  }
  const made = segments.map(makeSegment);
  return { segments: made, box: unionBox(made.map((segment) => segment.box))! };
}

function makeSegment(words: readonly PlacedWord[]): Segment {
  return {
    words,
    text: words.map(({ word }) => word.text).join(' '),
    box: unionBox(words.map(({ box }) => box))!,
  };
}

function isApart(left: PlacedWord, right: PlacedWord): boolean {
  const gap = right.box.left - left.box.right;
  const height = Math.min(left.box.bottom - left.box.top, right.box.bottom - right.box.top);
  if (gap > SEGMENT_GAP * height) return true;
  const [before, after] = [left.word.text, right.word.text];
  if (gap <= AMOUNT_GAP * height || !isAmount(before) || !isAmount(after)) return false;
  return gap > GROUP_GAP * height || !isGroup(before, after);
}

/** True for the parts of one number whose thousands are set apart by spaces. */
function isGroup(before: string, after: string): boolean {
  return /^[-−]?\d{1,3}$/.test(before) && /^\d{3}(?:,\d{2})?$/.test(after);
}

function middle(box: Box): number {
  return (box.top + box.bottom) / 2;
}
