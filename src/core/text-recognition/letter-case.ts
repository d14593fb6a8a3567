import type { PlacedCharacter } from './line-words';
import { settledAs } from './lookalikes';

type Alternative = PlacedCharacter['alternatives'][number];

/** Letters whose capital is the same shape, only larger: alone in a word their size is a matter of opinion. */
const SAME_SHAPE = /[cosuvwxz]/iu;
const CAPITAL = /^\p{Lu}$/u;
const SMALL = /^\p{Ll}$/u;
/** Names that are printed with a small letter between capitals: McDONALD, MacKAY. */
const MIXED_ON_PURPOSE = /^Ma?c\p{Lu}/u;
/** Where shape alone does not excuse the other case, it must have been at least this likely beside the one read. */
const RIVAL_SHARE = 0.1;

/**
 * Gives a letter the case of the word around it where the recogniser itself was in two minds: `MoUSE` is `MOUSE`,
 * `cHOICE` is `CHOICE`, `maSter` is `master`. Only a case that was offered is taken.
 * @param words the characters of each word of a line.
 */
export function settleCase(
  words: readonly (readonly PlacedCharacter[])[],
): (readonly PlacedCharacter[])[] {
  return words.map((word) => {
    const text = word.map((character) => character.text).join('');
    if (MIXED_ON_PURPOSE.test(text)) return word;
    const capitals = count(text, /\p{Lu}/gu);
    const small = count(text, /\p{Ll}/gu);
    if (small > 0 && capitals >= 3 && small * 3 <= capitals) {
      // A small letter at the end may be a plural: LLCs.
      return word.map((character, at) =>
        CAPITAL.test(word[at + 1]?.text ?? '') ? capital(character, at > 0) : character,
      );
    }
    if (small >= 3 && capitals * 3 <= small) {
      // A capital at the start of a word, or behind a hyphen or a dot, is as it should be.
      return word.map((character, at) =>
        at > 0 && SMALL.test(word[at - 1]!.text) ? smallLetter(character) : character,
      );
    }
    return word;
  });
}

function count(text: string, kind: RegExp): number {
  return text.match(kind)?.length ?? 0;
}

/** @param anyShape also of letters whose capital looks different. */
function capital(character: PlacedCharacter, anyShape: boolean): PlacedCharacter {
  const meant = offeredAs(character, character.text.toUpperCase());
  const sure =
    meant && (SAME_SHAPE.test(character.text) || (anyShape && isRival(meant, character)));
  return sure ? settledAs(character, meant.text) : character;
}

/** Names are written with capitals inside (DocuSign), so shape alone is not enough here. */
function smallLetter(character: PlacedCharacter): PlacedCharacter {
  const meant = offeredAs(character, character.text.toLowerCase());
  const sure = meant && SAME_SHAPE.test(character.text) && isRival(meant, character);
  return sure ? settledAs(character, meant.text) : character;
}

function offeredAs(
  { text, alternatives }: PlacedCharacter,
  wanted: string,
): Alternative | undefined {
  return wanted === text ? undefined : alternatives.find((other) => other.text === wanted);
}

function isRival(other: Alternative, { probability }: PlacedCharacter): boolean {
  return other.probability >= RIVAL_SHARE * probability;
}
