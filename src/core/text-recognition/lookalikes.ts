import type { PlacedCharacter } from './line-words';

/** No word of a language written in Latin letters begins so; abbreviations are shorter (`lbs`, `ltd`). */
const NO_BEGINNING = /(?<![\p{L}\p{N}])l(?=[bcdfgkmnprstvz]\p{Ll}{2})/gu;
/** Among capitals alone `l` is one of them; one capital is not enough to say so (`El`, `Al`), unless `l` comes first. */
const AMONG_CAPITALS = /(?<![\p{L}\p{N}])(?=l+\p{Lu}|(?:l*\p{Lu}){2})[\p{Lu}l]+(?![\p{L}\p{N}])/gu;
/** A word of its own: the English pronoun, or a number in Roman figures. */
const ALONE = /^([("'“]?)(l{1,3})([),.:;!?"'”]*)$/;

/**
 * Tells `I` from `l` by the word they stand in: in most printed type the two look alike, so a recogniser that sees only
 * the line can but guess. A lone `l` behind a number is the sign for litres and stays.
 * @param words the characters of each word of a line.
 */
export function settleLookalikes(
  words: readonly (readonly PlacedCharacter[])[],
): (readonly PlacedCharacter[])[] {
  return words.map((word, at) => {
    const text = textOf(word);
    if (!text.includes('l') || text.length !== word.length) return word;
    const before = words[at - 1];
    const isUnit = before !== undefined && /\d$/.test(textOf(before));
    const settled = isUnit ? text : settle(text);
    return word.map((character, index) =>
      settled[index] === character.text ? character : settledAs(character, 'I'),
    );
  });
}

function settle(text: string): string {
  const capitals = (match: string) => match.replaceAll('l', 'I');
  return text
    .replace(ALONE, capitals)
    .replace(AMONG_CAPITALS, capitals)
    .replace(NO_BEGINNING, capitals);
}

/** The letter as read stays as the first alternative: what the eye saw was as sure of one as of the other. */
export function settledAs(character: PlacedCharacter, meant: string): PlacedCharacter {
  const { text, probability, alternatives } = character;
  const others = alternatives.filter((other) => other.text !== meant);
  return { ...character, text: meant, alternatives: [{ text, probability }, ...others] };
}

function textOf(word: readonly PlacedCharacter[]): string {
  return word.map(({ text }) => text).join('');
}
