import type { TypeDecision } from '../../document';
import type { PageType, TypeScores } from '../../page-types';
import { PAGE_TYPES } from '../../page-types';
import type { PageView } from '../text/page-view';
import { shapeEvidence } from './shape-evidence';
import { textEvidence } from './text-evidence';

/**
 * What each witness's log-odds count: fitted on drawn pages of layouts that the nets had not seen, see
 * `bench/eval/README.md`. The layout net is right too seldom on those to weigh more.
 */
const RULES_GAIN = 0.8;
const TEXT_NET_GAIN = 1;
const LAYOUT_NET_GAIN = 0.25;
/** A page that says nothing is `other`; the text net knows that in part. */
const OTHER_PRIOR = { withTextNet: 1.5, withRulesAlone: 2.2 };
/** No net rules a type out. */
const LEAST_SHARE = 1e-4;

export interface PageDecision extends TypeDecision {
  readonly isInstructions: boolean;
  /** Small print that a bank puts on the back of a statement. */
  readonly isBack: boolean;
  /** True when the page has next to no text. */
  readonly isBlank: boolean;
}

/**
 * Decides what a page is as one sum of log-odds: rules on its words and its shape, and, where they ran, the text net
 * and the layout net. Words or looks are enough alone.
 */
export function decideType(view: PageView): PageDecision {
  const text = textEvidence(view);
  const shape = shapeEvidence(view);
  const { layoutScores: layout, textScores: words } = view.page;
  const otherPrior = words ? OTHER_PRIOR.withTextNet : OTHER_PRIOR.withRulesAlone;
  const logits = {} as Record<PageType, number>;
  for (const type of PAGE_TYPES) {
    logits[type] =
      (text.scores[type] + (shape.scores[type] ?? 0)) * RULES_GAIN +
      logShare(words, type) * TEXT_NET_GAIN +
      logShare(layout, type) * LAYOUT_NET_GAIN +
      (type === 'other' ? otherPrior : 0);
  }
  const shares = softmax(logits);
  const ranked = [...PAGE_TYPES].sort((a, b) => shares[b] - shares[a]);
  const type = ranked[0]!;
  const isBlank = view.tokens.length < 4;
  const reasons = [...text.reasons[type], ...(shape.reasons[type] ?? [])].slice(0, 5);
  if (words && likeliest(words) === type) reasons.push(`Words like ${type}`);
  if (layout && likeliest(layout) === type) reasons.push(`Layout like ${type}`);
  if (reasons.length === 0) {
    reasons.push(isBlank ? 'Page is blank' : 'No title, form number or labels of a known type');
  }
  return {
    type,
    confidence: clip(shares[type]),
    reasons,
    alternatives: ranked
      .slice(1, 4)
      .filter((other) => shares[other] >= 0.01)
      .map((other) => ({ type: other, confidence: clip(shares[other]) })),
    isInstructions: text.isInstructions,
    isBack: text.isBack,
    isBlank,
  };
}

function logShare(scores: TypeScores | undefined, type: PageType): number {
  return scores ? Math.log(Math.max(LEAST_SHARE, scores[type])) : 0;
}

function softmax(logits: Record<PageType, number>): Record<PageType, number> {
  const top = Math.max(...Object.values(logits));
  const powers = PAGE_TYPES.map((type) => Math.exp(logits[type] - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Object.fromEntries(
    PAGE_TYPES.map((type, index) => [type, powers[index]! / sum]),
  ) as Record<PageType, number>;
}

function likeliest(scores: TypeScores): PageType {
  return [...PAGE_TYPES].sort((a, b) => scores[b] - scores[a])[0]!;
}

/** No evidence makes a machine certain. */
function clip(share: number): number {
  return Math.min(0.995, Math.max(0, Math.round(share * 1000) / 1000));
}
