import type { LineCrop } from './line-crop';
import { inkedColumns, type InkContrast } from './line-ink';
import type { PlacedCharacter } from './line-words';

/** A gap this wide, in gaps of the line's own spaces, is a space that was not read. */
const LIKE_A_SPACE = 0.72;
/** And it is this much wider than nearly all gaps between letters. */
const UNLIKE_LETTERS = 1.8;
/** Without two spaces to compare with: in parts of the line's height. */
const SPACE_WIDTH = 0.24;
/** Figures are set evenly, so a 1 stands in wide paper: within a number only a gap this wide is one, in parts of the height. */
const WITHIN_NUMBER = 0.45;
/** Fewer pairs of letters than this say nothing about a line's type. */
const LEAST_PAIRS = 4;

/**
 * Puts in the spaces that a net passed over, mostly beside narrow letters (`I am`, `a note`): where the paper between
 * two letters is as wide as between the line's other words and far wider than between its letters.
 * @param placed in reading order, centres in columns of the crop.
 * @param contrast of the crop, where it is known.
 */
export function addMissedSpaces(
  placed: readonly PlacedCharacter[],
  crop: LineCrop,
  contrast?: InkContrast,
): readonly PlacedCharacter[] {
  if (placed.length <= LEAST_PAIRS) return placed;
  // Feet, bars and points at the very edge count: without them a letter seems narrower than it is.
  const inked = inkedColumns(crop, 0, contrast);
  const pairs: number[] = [];
  const spaces: number[] = [];
  const gaps = placed.map((character, at) => {
    const before = placed[at - 1];
    if (!before || character.text === ' ') return 0;
    const isSpace = before.text === ' ';
    const left = isSpace ? placed[at - 2] : before;
    if (!left) return 0;
    const gap = widestGap(inked, left.x, character.x);
    (isSpace ? spaces : pairs).push(gap);
    return isSpace ? 0 : gap;
  });
  if (pairs.length < LEAST_PAIRS) return placed;
  const least = Math.max(
    spaces.length >= 2 ? LIKE_A_SPACE * part(spaces, 0.5) : SPACE_WIDTH * crop.em,
    UNLIKE_LETTERS * Math.max(part(pairs, 0.85), 1),
  );
  return placed.flatMap((character, at) => {
    const gap = gaps[at]!;
    if (gap < least) return [character];
    const before = placed[at - 1]!;
    const isNumber = /[\d.,]/.test(before.text) && /[\d.,]/.test(character.text);
    if (isNumber && gap < WITHIN_NUMBER * crop.em) return [character];
    if (/[.,:;!?)\]}%]/.test(character.text)) return [character];
    const x = (before.x + character.x) / 2;
    return [{ text: ' ', probability: 1, alternatives: [], step: character.step, x }, character];
  });
}

/** Columns without ink in a row between two characters' centres, at most. */
function widestGap(inked: Uint8Array, from: number, to: number): number {
  let [widest, run] = [0, 0];
  for (let column = Math.round(from); column < Math.min(to, inked.length); column += 1) {
    run = inked[column] === 0 ? run + 1 : 0;
    if (run > widest) widest = run;
  }
  return widest;
}

function part(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
