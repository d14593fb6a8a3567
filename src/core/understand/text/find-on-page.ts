import { editLimit, findInKey, piecesOf, type KeyMatch } from './fuzzy-find';
import type { PageView, TextLine } from './page-view';
import { gramsOf, mayHold, mayHoldNearly, type Grams } from './text-grams';

/** A folded phrase in a line of a page. */
export interface PhrasePlace {
  readonly line: TextLine;
  readonly match: KeyMatch;
}

interface PageKeys {
  /** Keys of all lines, one after another, each ended by a line feed. */
  readonly text: string;
  /** Where each line's key begins in `text`. */
  readonly starts: readonly number[];
  readonly grams: Grams;
}

const cache = new WeakMap<PageView, PageKeys>();

/**
 * Every place of a folded phrase on a page: exact ones by one search over the whole page; approximate ones where a
 * line has none. Text that was recognised from pixels is searched approximately even when another line has the phrase.
 * @param isExactEnough leaves approximate places of a page with an exact text layer out.
 */
export function findOnPage(view: PageView, phrase: string, isExactEnough = false): PhrasePlace[] {
  const keys = keysOf(view);
  const places: PhrasePlace[] = [];
  const exact = new Set<TextLine>();
  let at = mayHold(keys.grams, phrase) ? keys.text.indexOf(phrase) : -1;
  while (at >= 0) {
    const index = lineAt(keys.starts, at);
    const line = view.lines[index]!;
    const start = at - keys.starts[index]!;
    exact.add(line);
    places.push({ line, match: { start, end: start + phrase.length, similarity: 1 } });
    at = keys.text.indexOf(phrase, at + phrase.length);
  }
  const isExactText = view.page.source === 'text_layer';
  if (isExactText && (places.length > 0 || isExactEnough)) return places;
  const limit = editLimit(phrase.length);
  // A phrase too short for an edit may have one where it is all of a line.
  if (limit === 0 && phrase.length < 7) return places;
  const edits = Math.max(1, limit);
  if (!mayHoldNearly(keys.grams, phrase, edits)) return places;
  for (const index of linesWithPiece(keys, phrase, edits)) {
    const line = view.lines[index]!;
    if (exact.has(line)) continue;
    if (limit === 0 && Math.abs(line.key.length - phrase.length) > 1) continue;
    const [match] = findInKey(line.key, phrase);
    if (match) places.push({ line, match });
  }
  return places;
}

function keysOf(view: PageView): PageKeys {
  const known = cache.get(view);
  if (known) return known;
  const starts: number[] = [];
  let text = '';
  for (const line of view.lines) {
    starts.push(text.length);
    text += `${line.key}\n`;
  }
  const keys = { text, starts, grams: gramsOf(text) };
  cache.set(view, keys);
  return keys;
}

/** Lines that may hold a phrase with so many edits, in the order of the page. */
function linesWithPiece(
  { text, starts, grams }: PageKeys,
  phrase: string,
  limit: number,
): number[] {
  const found = new Set<number>();
  for (const piece of piecesOf(phrase, limit)) {
    if (!mayHold(grams, piece)) continue;
    for (let at = text.indexOf(piece); at >= 0;) {
      const index = lineAt(starts, at);
      found.add(index);
      const next = starts[index + 1];
      at = next === undefined ? -1 : text.indexOf(piece, next);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
