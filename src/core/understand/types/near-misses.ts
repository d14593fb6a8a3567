import type { NearMiss } from './near-miss';
import { OTHER_FORMS } from './near-miss-forms';
import { LETTERS } from './near-miss-letters';
import { MONEY_PAPERS } from './near-miss-money';
import { TRADE_PAPERS } from './near-miss-trade';

/** What speaks for `other`, by kind of paper. */
export const NEAR_MISSES: readonly NearMiss[] = [
  ...OTHER_FORMS,
  ...MONEY_PAPERS,
  ...TRADE_PAPERS,
  ...LETTERS,
];
