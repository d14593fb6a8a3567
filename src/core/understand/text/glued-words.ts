import type { Line, Word } from '../../document';
import type { Point, Quad } from '../../geometry';
import { monthNumber } from '../normalize/months';
import { foldText } from './fold-text';
import type { Token } from './text-line';

/** A caption's last word with the number behind it: `Number:38-9537678`, `No.1234567`. */
const GLUED = /^(\p{L}{2,}[:.]?)(\d[\d-]{4,}|[Xx*]{2,}[\d-]+)$/u;
/** A word that lies over another one by this part of its width was read twice. */
const TWICE = 0.75;

const DAY = '\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})';
/** `05/01/19-05/31/19`, perhaps behind its caption. */
const DATES = new RegExp(`^(\\p{L}+:)?(${DAY})([-–—])(${DAY}[.,;)]?)$`, 'u');
/** `Nov 01 2025-Dec 01 2025`: the middle word of it. */
const YEAR_AND_MONTH = /^(20\d\d)([-–—])(\p{L}{3,9}\.?)$/u;

/** A recognised word as the caption and the number that a missed space left in one. */
export function splitGlued(word: Word | Line): readonly (Word | Line)[] {
  const parts = GLUED.exec(word.text);
  return parts ? cut(word, parts.slice(1)) : [word];
}

/** Words with two dates that no blank parts from the dash between them as three. */
export function splitRanges(words: readonly (Word | Line)[]): readonly (Word | Line)[] {
  return words.flatMap((word, at) => {
    const dates = DATES.exec(word.text);
    if (dates) return cut(word, dates.slice(1).filter(Boolean));
    const named = YEAR_AND_MONTH.exec(word.text);
    const isBetween = [words[at - 1], words[at + 1]].every(
      (other) => other !== undefined && /^\d{1,2}(?:st|nd|rd|th)?,?$/.test(other.text),
    );
    return named && isBetween && monthNumber(foldText(named[3]!)) !== undefined
      ? cut(word, named.slice(1))
      : [word];
  });
}

/** A word as several, each with its share of the width. */
function cut(word: Word | Line, texts: readonly string[]): Word[] {
  const [a, b, c, d] = word.quad;
  const characters = 'characters' in word ? word.characters : undefined;
  let from = 0;
  return texts.map((text) => {
    const to = from + text.length;
    const [start, end] = [from / word.text.length, to / word.text.length];
    const quad: Quad = [
      between(a, b, start),
      between(a, b, end),
      between(d, c, end),
      between(d, c, start),
    ];
    const own = characters?.length === word.text.length ? characters.slice(from, to) : undefined;
    from = to;
    return { text, confidence: word.confidence, quad, ...(own ? { characters: own } : {}) };
  });
}

/** Words of a line without those that are the beginning or the end of a longer one over the same place. */
export function withoutOverlaps(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => {
    const { left, right } = token.box;
    return !tokens.some(
      (other) =>
        other.source === 'ocr' &&
        other.text.length > token.text.length &&
        (other.text.startsWith(token.text) || other.text.endsWith(token.text)) &&
        Math.min(right, other.box.right) - Math.max(left, other.box.left) > TWICE * (right - left),
    );
  });
}

function between(from: Point, to: Point, at: number): Point {
  return [from[0] + (to[0] - from[0]) * at, from[1] + (to[1] - from[1]) * at];
}
