import { PAGE_TYPES, type PageType, type TypeScores } from '../../page-types';

/** What the witnesses say of a page: log-odds of the rules on words and shape, shares of the nets that ran. */
export interface TypeEvidence {
  readonly rules: Readonly<Record<PageType, number>>;
  readonly words?: TypeScores | undefined;
  readonly looks?: TypeScores | undefined;
}

/** How much the log-odds of each witness count, and what `other` is given beforehand. */
export interface TypeWeights {
  readonly rules: number;
  readonly words: number;
  readonly looks: number;
  /** A page that says nothing is `other`. */
  readonly otherPrior: number;
}

/** Fitted with `bench/eval/type-weights.ts` on drawn pages of layouts that the nets had not seen. */
const WEIGHTS: TypeWeights = { rules: 0.8, words: 1, looks: 0.1, otherPrior: 1.5 };
/** The text net knows in part that pages without evidence are `other`; rules alone do not. */
const WITHOUT_TEXT_NET: TypeWeights = { ...WEIGHTS, otherPrior: 2.2 };
/** No net rules a type out. */
const LEAST_SHARE = 1e-4;

/** One sum of log-odds as shares of the thirteen types. */
export function joinEvidence(
  { rules, words, looks }: TypeEvidence,
  weights: TypeWeights = words ? WEIGHTS : WITHOUT_TEXT_NET,
): TypeScores {
  const logShare = (scores: TypeScores | undefined, type: PageType) =>
    scores ? Math.log(Math.max(LEAST_SHARE, scores[type])) : 0;
  const logits = PAGE_TYPES.map(
    (type) =>
      rules[type] * weights.rules +
      logShare(words, type) * weights.words +
      logShare(looks, type) * weights.looks +
      (type === 'other' ? weights.otherPrior : 0),
  );
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Object.fromEntries(PAGE_TYPES.map((type, at) => [type, powers[at]! / sum])) as TypeScores;
}
