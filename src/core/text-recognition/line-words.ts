import type { Line, Word } from '../document';
import type { Quad } from '../geometry';
import type { DecodedCharacter, DecodedLine } from './ctc-decode';
import { unitSquareTo, type LineCrop } from './line-crop';
import { settleCase } from './letter-case';
import { inkContrast, inkedColumns } from './line-ink';
import { settleLookalikes } from './lookalikes';
import { addMissedSpaces } from './space-gaps';

/** A point this many digit pitches from the next digit has no space behind it. */
const FALSE_SPACE = 1.15;

/** Characters of one crop with their centres in columns of the crop. */
export interface PlacedCharacter extends DecodedCharacter {
  readonly x: number;
}

/**
 * Cuts decoded characters at spaces into words with places of their own: a word reaches to the middle of the gap
 * beside it, then shrinks to its ink.
 * @param quad of the crop, page-relative; words lie along it.
 */
export function makeLine(
  decoded: DecodedLine,
  placed: readonly PlacedCharacter[],
  crop: LineCrop,
  quad: Quad,
): Line | undefined {
  const contrast = inkContrast(crop.data);
  const inked = inkedColumns(crop, undefined, contrast);
  const spaced = addMissedSpaces(dropFalseSpaces(placed), crop, contrast);
  const groups = settleCase(settleLookalikes(groupWords(spaced)));
  if (groups.length === 0) return undefined;
  const toPage = unitSquareTo(quad);
  const words = groups.map((group, at): Word => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const before = groups[at - 1]?.at(-1)?.x;
    const after = groups[at + 1]?.[0]?.x;
    const room = {
      from: before === undefined ? 0 : (before + first.x) / 2,
      to: after === undefined ? crop.width : (last.x + after) / 2,
    };
    const from = firstInk(inked, room.from, first.x, 1) / crop.width;
    const to = firstInk(inked, room.to - 1, last.x, -1) / crop.width;
    return {
      text: group.map(({ text }) => text).join(''),
      confidence: group.reduce((sum, { probability }) => sum + probability, 0) / group.length,
      quad: [toPage(from, 0), toPage(to, 0), toPage(to, 1), toPage(from, 1)],
      characters: group.map(({ text, probability, alternatives }) => ({
        text,
        probability,
        alternatives,
      })),
    };
  });
  const text = words.map((word) => word.text).join(' ');
  return { text, confidence: decoded.confidence, quad, words, source: 'ocr' };
}

/**
 * Drops spaces that are none: in wide-pitched type the gap after a decimal point looks like one (`27. 64`). There the
 * point is as far from the next digit as digits are from each other; a true space makes it clearly farther.
 */
function dropFalseSpaces(characters: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  const isDigit = (at: number) => /\d/.test(characters[at]?.text ?? '');
  const pitches = characters.flatMap(({ x }, at) =>
    isDigit(at) && isDigit(at - 1) ? [x - characters[at - 1]!.x] : [],
  );
  const pitch = pitches.sort((a, b) => a - b)[pitches.length >> 1];
  if (pitch === undefined) return characters;
  return characters.filter(({ text }, at) => {
    const point = characters[at - 1];
    const isDecimal = isDigit(at - 2) && /[.,]/.test(point?.text ?? '') && isDigit(at + 1);
    return text !== ' ' || !isDecimal || characters[at + 1]!.x - point!.x > FALSE_SPACE * pitch;
  });
}

function groupWords(characters: readonly PlacedCharacter[]): PlacedCharacter[][] {
  const groups: PlacedCharacter[][] = [[]];
  for (const character of characters) {
    if (character.text === ' ') groups.push([]);
    else groups.at(-1)!.push(character);
  }
  return groups.filter((group) => group.length > 0);
}

/** The edge of the first inked column from `from` towards a character's centre, which it never passes. */
function firstInk(inked: Uint8Array, from: number, centre: number, step: 1 | -1): number {
  let column = Math.min(Math.max(Math.round(from), 0), inked.length - 1);
  while (step * (centre - column) > 0 && inked[column] === 0) column += step;
  return Math.max(step === 1 ? column : column + 1, 0);
}
