import type { CharacterReading } from '../../document';
import type { Token } from '../text/page-view';

/** Another reading of a word that the recogniser itself held possible. */
export interface OfferedText {
  readonly text: string;
  /** Probability of the other characters against the chosen ones, 0 to 1. */
  readonly probability: number;
}

/** Characters the recogniser gave less than this are noise, not a reading. */
const LEAST_PROBABILITY = 0.02;
const MOST_OFFERS = 40;

/**
 * Other readings of a word: up to two of its characters exchanged for ones the recogniser offered there. Words of exact
 * text have none. Most probable first.
 */
export function offeredTexts(token: Token): OfferedText[] {
  const { characters } = token;
  if (!characters || characters.map((character) => character.text).join('') !== token.text)
    return [];
  const swaps = characters.flatMap((character, at) =>
    character.alternatives
      .filter((other) => other.probability >= LEAST_PROBABILITY)
      .map((other) => ({
        at,
        text: other.text,
        odds: other.probability / Math.max(character.probability, 1e-6),
      })),
  );
  const offers: OfferedText[] = [];
  const add = (changed: readonly (typeof swaps)[number][]): void => {
    const probability = changed.reduce((product, swap) => product * Math.min(1, swap.odds), 1);
    offers.push({ text: spell(characters, changed), probability });
  };
  swaps.forEach((swap, index) => {
    add([swap]);
    for (const other of swaps.slice(index + 1)) if (other.at !== swap.at) add([swap, other]);
  });
  return offers.sort((a, b) => b.probability - a.probability).slice(0, MOST_OFFERS);
}

function spell(
  characters: readonly CharacterReading[],
  changed: readonly { at: number; text: string }[],
): string {
  return characters
    .map((character, at) => changed.find((swap) => swap.at === at)?.text ?? character.text)
    .join('');
}
