import type { TypeDecision } from '../../document';
import type { PageType, TypeScores } from '../../page-types';
import { PAGE_TYPES } from '../../page-types';
import type { PageView } from '../text/page-view';
import { joinEvidence } from './join-evidence';
import { shapeEvidence, type ShapeEvidence } from './shape-evidence';
import { textEvidence, type TextEvidence } from './text-evidence';

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
  const shares = joinEvidence({ rules: rulesEvidence(text, shape), words, looks: layout });
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

/** Log-odds of the rules on the words and the shape of a page. */
export function rulesEvidence(text: TextEvidence, shape: ShapeEvidence): Record<PageType, number> {
  return Object.fromEntries(
    PAGE_TYPES.map((type) => [type, text.scores[type] + (shape.scores[type] ?? 0)]),
  ) as Record<PageType, number>;
}

function likeliest(scores: TypeScores): PageType {
  return [...PAGE_TYPES].sort((a, b) => scores[b] - scores[a])[0]!;
}

/** No evidence makes a machine certain. */
function clip(share: number): number {
  return Math.min(0.995, Math.max(0, Math.round(share * 1000) / 1000));
}
