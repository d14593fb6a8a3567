/** The thirteen page types, in the order in which every model of ours gives them. */
export const PAGE_TYPES = [
  'W2',
  '1099-INT',
  '1099-DIV',
  '1099-MISC',
  '1099-NEC',
  '1099-R',
  '1098',
  'bank_statement',
  'credit_card_statement',
  'invoice',
  'receipt',
  'check',
  'other',
] as const;

export type PageType = (typeof PAGE_TYPES)[number];

/** Probability of each type; sums to 1. */
export type TypeScores = Readonly<Record<PageType, number>>;

/** True for one of the thirteen strings. */
export function isPageType(value: string): value is PageType {
  return (PAGE_TYPES as readonly string[]).includes(value);
}
