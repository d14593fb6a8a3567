import type { TypeDecision } from '../../document';
import type { PageType } from '../../page-types';
import { PAGE_TYPES } from '../../page-types';
import type { PageView } from '../text/page-view';
import { shapeEvidence } from './shape-evidence';
import { textEvidence } from './text-evidence';

/** How much the words count against the layout net: both are log-odds, the net's are surer than they should be. */
const TEXT_GAIN = 0.8;
const LAYOUT_GAIN = 0.7;
/** A page that says nothing is `other`. */
const OTHER_PRIOR = 2.2;
const LAYOUT_FLOOR = 1e-3;

export interface PageDecision extends TypeDecision {
  readonly isInstructions: boolean;
  /** Small print that a bank puts on the back of a statement. */
  readonly isBack: boolean;
  /** True when the page has next to no text. */
  readonly isBlank: boolean;
}

/**
 * Decides what a page is from its words and, where it ran, the layout net, as one sum of log-odds. Either is enough
 * alone.
 */
export function decideType(view: PageView): PageDecision {
  const text = textEvidence(view);
  const shape = shapeEvidence(view);
  const layout = view.page.layoutScores;
  const logits = {} as Record<PageType, number>;
  for (const type of PAGE_TYPES) {
    const words = (text.scores[type] + (shape.scores[type] ?? 0)) * TEXT_GAIN;
    const net = layout ? Math.log(Math.max(LAYOUT_FLOOR, layout[type])) * LAYOUT_GAIN : 0;
    logits[type] = words + net + (type === 'other' && !layout ? OTHER_PRIOR : 0);
  }
  const shares = softmax(logits);
  const ranked = [...PAGE_TYPES].sort((a, b) => shares[b] - shares[a]);
  const type = ranked[0]!;
  const isBlank = view.tokens.length < 4;
  const reasons = [...text.reasons[type], ...(shape.reasons[type] ?? [])].slice(0, 5);
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

function softmax(logits: Record<PageType, number>): Record<PageType, number> {
  const top = Math.max(...Object.values(logits));
  const powers = PAGE_TYPES.map((type) => Math.exp(logits[type] - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Object.fromEntries(
    PAGE_TYPES.map((type, index) => [type, powers[index]! / sum]),
  ) as Record<PageType, number>;
}

function likeliest(scores: Readonly<Record<PageType, number>>): PageType {
  return [...PAGE_TYPES].sort((a, b) => scores[b] - scores[a])[0]!;
}

/** No evidence makes a machine certain. */
function clip(share: number): number {
  return Math.min(0.995, Math.max(0, Math.round(share * 1000) / 1000));
}
