import type { Line, Word } from '../../src/core/document';
import { quadBox, type Box } from '../../src/core/geometry';
import type { TextLayer } from '../../src/core/intake/source';

/** A page counts when its text layer is what is printed: trusted and free of pictures that hold text of their own. */
export function isUsableText({ verdict, lines }: TextLayer): boolean {
  return verdict.trusted && lines.length > 0;
}

/**
 * What was read, less the words of pictures: a logo's letters are printed too, but no text layer holds them. Where the
 * layer has a word in the same place, as over a background, what was read stays.
 */
export function withoutPictureText(
  read: readonly Line[],
  { lines, unread }: Pick<TextLayer, 'lines' | 'unread'>,
): Line[] {
  if (unread.length === 0) return [...read];
  const known = lines.flatMap(({ words }) => words.map(({ quad }) => quadBox(quad)));
  const isOfPicture = ({ quad }: Word) => {
    const box = quadBox(quad);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const isInside = unread.some(
      ({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom,
    );
    return isInside && !known.some((other) => touch(box, other));
  };
  return read.flatMap((line) => {
    const words = line.words.filter((word) => !isOfPicture(word));
    if (words.length === line.words.length) return [line];
    const text = words.map((word) => word.text).join(' ');
    return words.length > 0 ? [{ ...line, words, text }] : [];
  });
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
