import type { PageType } from '../../page-types';

/** Printed words that speak for a type. */
export interface PhraseEvidence {
  readonly type: PageType;
  /**
   * Text as printed; it is compared folded, so case, accents, spaces and marks do not matter. A leading dash stands for
   * the front of a compound word.
   */
  readonly phrases: readonly string[];
  /** Log-odds it adds when it stands as a title or a label of its own; a mention in running text adds a part. */
  readonly weight: number;
  /** `title` counts where it stands alone; `phrase` anywhere; `label` is one box or column of several. */
  readonly kind: 'title' | 'phrase' | 'label';
  /** What to call it in a reason; labels are only counted. */
  readonly name?: string;
}

/** A title, which counts where it stands alone. */
export function title(
  type: PageType,
  weight: number,
  phrases: readonly string[],
  name?: string,
): PhraseEvidence {
  return { type, phrases, weight, kind: 'title', ...(name === undefined ? {} : { name }) };
}

/** Words that count wherever they stand. */
export function phrase(
  type: PageType,
  weight: number,
  phrases: readonly string[],
  name?: string,
): PhraseEvidence {
  return { type, phrases, weight, kind: 'phrase', ...(name === undefined ? {} : { name }) };
}

/** Labels or columns, each of which may be printed in several ways (`a|b`). */
export function labels(
  type: PageType,
  weight: number,
  phrases: readonly string[],
): PhraseEvidence[] {
  return phrases.map((text) => ({
    type,
    phrases: text.split('|'),
    weight,
    kind: 'label' as const,
  }));
}
