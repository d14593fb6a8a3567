import { LIGATURES } from '../ligatures';

/** A line as the text net sees it. */
export interface PrintedLine {
  readonly text: string;
  /** In page heights. */
  readonly height: number;
}

/** A line higher than this many times the median one is a title. */
const TALL = 1.45;
/** Letters in a row, spaces left out, that make a feature: they survive words run together. */
const GRAM = 5;
/** A line of no more letters than this is a feature as a whole: a title or a label. */
const LONGEST_LABEL = 32;

/**
 * Hashed n-grams of a page's words: words, pairs of words, runs of letters, words of titles, and whole short lines.
 * Each of these families, weighted by log(1 + count), has length 1. `training/text_type/features.py` is the twin.
 * @param buckets of the hash, the size of the net's input.
 * @returns undefined where there is no word.
 */
export function textFeatures(
  lines: readonly PrintedLine[],
  buckets: number,
): Float32Array | undefined {
  const vector = new Float64Array(buckets);
  const families = countGrams(lines);
  if (families.w.size === 0) return undefined;
  for (const [name, counts] of Object.entries(families)) {
    let squares = 0;
    for (const count of counts.values()) squares += Math.log1p(count) ** 2;
    const length = Math.sqrt(squares);
    for (const [gram, count] of counts) {
      const bucket = hash(name + gram) % buckets;
      vector[bucket] = vector[bucket]! + Math.log1p(count) / length;
    }
  }
  return Float32Array.from(vector);
}

/** Lower-case words without accents; numbers become `#` and their length, but for short codes. */
export function maskedWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłﬁﬂ]/g, (letter) => LIGATURES[letter]!);
  return (plain.match(/[a-z0-9]+(?:[.,][0-9]+)*/g) ?? []).map(mask);
}

function mask(token: string): string {
  if (!/^[0-9][0-9.,]*$/.test(token)) {
    return token.length <= 3 ? token : token.replace(/[0-9]/g, '0');
  }
  const isWhole = /^[0-9]+$/.test(token);
  const isCode = isWhole && token.length === 4 && !/^(?:19|20)/.test(token);
  if (token.length === 1 || isCode) return token;
  return isWhole ? `#${Math.min(token.length, 9)}` : '#.';
}

type Counts = Map<string, number>;

function countGrams(lines: readonly PrintedLine[]): Record<'w' | 'b' | 'k' | 't' | 'l', Counts> {
  const families = { w: new Map(), b: new Map(), k: new Map(), t: new Map(), l: new Map() };
  const add = (counts: Counts, gram: string) => counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const tall = TALL * upperMedian(lines.map(({ height }) => height));
  for (const { text, height } of lines) {
    const words = maskedWords(text);
    words.forEach((word, at) => {
      add(families.w, word);
      if (at > 0) add(families.b, `${words[at - 1]}_${word}`);
      if (height > tall) add(families.t, word);
    });
    const letters = words.join('').replace(/[^a-z]/g, '');
    for (let at = 0; at + GRAM <= letters.length; at += 1) {
      add(families.k, letters.slice(at, at + GRAM));
    }
    if (letters.length >= 3 && letters.length <= LONGEST_LABEL) add(families.l, letters);
  }
  return families;
}

/** FNV-1a of the character codes, 32 bits, its high bits folded in. */
function hash(gram: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < gram.length; at += 1) {
    value = Math.imul(value ^ gram.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

function upperMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Infinity;
}
