import type { CharacterReading, TextSource } from '../../document';
import { unionBox, type Box, type Quad } from '../../geometry';
import { foldText } from './fold-text';

/**
 * A word with its place. Boxes of this folder use one unit for both axes: the page height. So `x` runs from 0 to
 * width/height, `y` from 0 to 1, and a distance means the same in both directions.
 */
export interface Token {
  readonly text: string;
  readonly box: Box;
  /** Page-relative, as read. */
  readonly quad: Quad;
  readonly confidence: number;
  readonly source: TextSource;
  /** Zero-based page index within the file. */
  readonly page: number;
  readonly characters?: readonly CharacterReading[];
}

export interface TextLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly box: Box;
  readonly source: TextSource;
  /** Lower-case letters and digits only, no spaces: what labels are searched in. */
  readonly key: string;
  /** Token index of each character of `key`. */
  readonly keyTokens: readonly number[];
  /** For two lines searched as one: index of the second line's first token. */
  readonly joinAt?: number;
  /** So many tokens at the beginning are a box number from a column of its own. */
  readonly lead?: number;
}

/** A line made of some words, e.g. of one cell. */
export function makeLine(tokens: readonly Token[], source: TextSource): TextLine {
  let key = '';
  const keyTokens: number[] = [];
  tokens.forEach((token, index) => {
    const folded = foldText(token.text);
    key += folded;
    keyTokens.push(...new Array<number>(folded.length).fill(index));
  });
  const box = unionBox(tokens.map((token) => token.box)) ?? {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
  };
  return { text: tokens.map((t) => t.text).join(' '), tokens, box, source, key, keyTokens };
}
