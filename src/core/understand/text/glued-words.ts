import type { Line, Word } from '../../document';
import type { Point, Quad } from '../../geometry';
import type { Token } from './text-line';

/** A caption's last word with the number behind it: `Number:38-9537678`, `No.1234567`. */
const GLUED = /^(\p{L}{2,}[:.]?)(\d[\d-]{4,}|[Xx*]{2,}[\d-]+)$/u;
/** A word that lies over another one by this part of its width was read twice. */
const TWICE = 0.75;

/** A recognised word as the caption and the number that a missed space left in one. */
export function splitGlued(word: Word | Line): readonly (Word | Line)[] {
  const parts = GLUED.exec(word.text);
  if (!parts) return [word];
  const [, caption, number] = parts as unknown as [string, string, string];
  const at = caption.length / word.text.length;
  const [a, b, c, d] = word.quad;
  const [top, bottom] = [between(a, b, at), between(d, c, at)];
  const characters = 'characters' in word ? word.characters : undefined;
  const part = (text: string, quad: Quad, from: number): Word => ({
    text,
    confidence: word.confidence,
    quad,
    ...(characters?.length === word.text.length
      ? { characters: characters.slice(from, from + text.length) }
      : {}),
  });
  return [part(caption, [a, top, bottom, d], 0), part(number, [top, b, c, bottom], caption.length)];
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
