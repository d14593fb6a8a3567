import type { PageType } from '../../page-types';
import { PAGE_TYPES } from '../../page-types';
import { foldText } from '../text/fold-text';
import { findOnPage } from '../text/find-on-page';
import type { PageView, TextLine } from '../text/page-view';
import { BACK_TITLES, INSTRUCTION_TITLES } from './attached-pages';
import { PHRASE_EVIDENCE } from './evidence-data';
import { formNumberEvidence } from './form-numbers';
import type { PhraseEvidence } from './phrase-evidence';
import { NEAR_MISSES } from './near-misses';

/** What the words of a page say: log-odds a type, and the evidence in plain words. */
export interface TextEvidence {
  readonly scores: Record<PageType, number>;
  readonly reasons: Record<PageType, string[]>;
  /** True for a page that explains a form instead of being one. */
  readonly isInstructions: boolean;
  /** True for the small print on the back of a statement. */
  readonly isBack: boolean;
}

/** A phrase's standing in a line: 1 alone in it, less as a part of running text. */
type Standing = number;

interface FoldedPhrase {
  readonly printed: string;
  readonly folded: string;
  readonly isWordEnd: boolean;
}

interface Hit {
  readonly phrase: string;
  readonly standing: Standing;
  readonly line: TextLine;
}

const FOLDED = PHRASE_EVIDENCE.map((evidence) => ({
  evidence,
  phrases: evidence.phrases.map(fold),
}));
const FOLDED_MISSES = NEAR_MISSES.map((miss) => ({ miss, phrases: miss.titles.map(fold) }));
const FOLDED_INSTRUCTIONS = INSTRUCTION_TITLES.map(fold);
/** Captions of the boxes that every information return has. */
const FOLDED_PARTIES = [
  "PAYER'S TIN",
  "RECIPIENT'S TIN",
  "PAYER'S name",
  "RECIPIENT'S name",
  'Street address (including apt. no.)',
  'City or town, state or province',
  'Account number (see instructions)',
].map(fold);
const FOLDED_BACKS = BACK_TITLES.map(fold);
/** Labels of one type add up to no more than this; a page full of them is not surer than a page with nine. */
const LABEL_CAP = 9;

/** A label with this standing heads a box; in running text it has less. */
const BOX_STANDING = 0.6;
/** So many headed boxes are a form, whatever else is printed on the page. */
const BOXES_OF_A_FORM = 4;

/** Adds up the evidence in the words of one page. */
export function textEvidence(view: PageView): TextEvidence {
  const scores = Object.fromEntries(PAGE_TYPES.map((type) => [type, 0])) as Record<
    PageType,
    number
  >;
  const reasons = Object.fromEntries(PAGE_TYPES.map((type) => [type, [] as string[]])) as Record<
    PageType,
    string[]
  >;
  const lines = view.lines.filter((line) => line.key.length > 1);
  const labelCounts = new Map<PageType, number>();
  const labelScores = new Map<PageType, number>();
  const boxCounts = new Map<PageType, number>();
  for (const { evidence, phrases } of FOLDED) {
    const hit = bestHit(phrases, view);
    if (!hit) continue;
    if (evidence.kind === 'label') {
      const { type } = evidence;
      labelCounts.set(type, (labelCounts.get(type) ?? 0) + 1);
      if (hit.standing >= BOX_STANDING) boxCounts.set(type, (boxCounts.get(type) ?? 0) + 1);
      labelScores.set(
        type,
        (labelScores.get(type) ?? 0) + evidence.weight * labelStanding(hit.standing),
      );
      continue;
    }
    const share = evidence.kind === 'title' ? hit.standing : 1;
    scores[evidence.type] += evidence.weight * share;
    if (share >= 0.3) reasons[evidence.type].push(titleReason(evidence, hit.phrase));
  }
  for (const [type, score] of labelScores) {
    scores[type] += Math.min(LABEL_CAP, score);
    const count = labelCounts.get(type)!;
    if (count > 1) reasons[type].push(`${count} of its labels found`);
  }
  formNumberEvidence(lines, view, scores, reasons);
  addNearMisses(view, scores, reasons);
  // Many forms print their instructions under themselves.
  const parties = FOLDED_PARTIES.filter(
    (phrase) => (bestHit([phrase], view)?.standing ?? 0) >= BOX_STANDING,
  );
  const isForm =
    [...boxCounts.values(), parties.length].some((count) => count >= BOXES_OF_A_FORM) ||
    view.lines.some((line) => line.source === 'form_widget');
  const isInstructions = !isForm && looksLike(FOLDED_INSTRUCTIONS, lines, view);
  if (isInstructions) {
    scores.other += 9;
    reasons.other.unshift('Instructions, not a form');
  }
  return { scores, reasons, isInstructions, isBack: looksLike(FOLDED_BACKS, lines, view) };
}

function addNearMisses(
  view: PageView,
  scores: Record<PageType, number>,
  reasons: Record<PageType, string[]>,
): void {
  for (const { miss, phrases } of FOLDED_MISSES) {
    let sum = 0;
    let shown: string | undefined;
    for (const phrase of phrases) {
      const hit = bestHit([phrase], view);
      if (!hit || hit.standing < 0.3) continue;
      if (miss.isReferredTo && !isOwnTitle(hit, view)) continue;
      sum += hit.standing;
      shown ??= phrase.printed;
    }
    if (shown === undefined) continue;
    scores.other += miss.weight * Math.min(2, sum);
    reasons.other.push(`'${shown}' found: ${miss.name}`);
  }
}

function bestHit(phrases: readonly FoldedPhrase[], view: PageView): Hit | undefined {
  let best: Hit | undefined;
  for (const phrase of phrases) {
    for (const { line, match } of findOnPage(view, phrase.folded, true)) {
      if (line.key.length < 2 || !isWholeWord(line, match.start, match.end, phrase)) continue;
      const standing = standingOf(line, match.start, match.end, view) * match.similarity;
      if (!best || standing > best.standing) best = { phrase: phrase.printed, standing, line };
    }
  }
  return best;
}

function isWholeWord(line: TextLine, start: number, end: number, phrase: FoldedPhrase): boolean {
  if (phrase.folded.length > 14) return true;
  const startsWord = start === 0 || line.keyTokens[start] !== line.keyTokens[start - 1];
  const endsWord = end === line.key.length || line.keyTokens[end] !== line.keyTokens[end - 1];
  if (phrase.isWordEnd) return endsWord;
  return startsWord && (endsWord || phrase.folded.length > 7);
}

function standingOf(line: TextLine, start: number, end: number, view: PageView): Standing {
  const share = (end - start) / line.key.length;
  const isTall = line.box.bottom - line.box.top > 1.4 * view.lineHeight;
  if (share > 0.75) return isTall ? 1.15 : 1;
  const isFirst = line.keyTokens[start] === 0;
  if (isFirst && (line.tokens.length <= 7 || (isTall && line.tokens.length <= 12)))
    return isTall ? 1 : 0.8;
  if (line.tokens.length <= 6) return 0.6;
  return line.tokens.length > 10 ? 0.12 : 0.25;
}

function isOwnTitle(hit: Hit, view: PageView): boolean {
  const { line, standing } = hit;
  const isTall = line.box.bottom - line.box.top > 1.25 * view.lineHeight;
  const isWhole = foldText(hit.phrase).length > 0.9 * line.key.length;
  return (
    isWhole && standing >= 0.75 && !/[:#]\s*$/.test(line.text) && (isTall || line.box.top < 0.3)
  );
}

function labelStanding(standing: Standing): number {
  return standing >= 0.25 ? 1 : 0.4;
}

/** A page of running text under one of these titles, with hardly an amount in it. */
function looksLike(
  titles: readonly FoldedPhrase[],
  lines: readonly TextLine[],
  view: PageView,
): boolean {
  const hit = bestHit(titles, view);
  if (!hit || hit.standing < 0.5) return false;
  const words = lines.reduce((sum, line) => sum + line.tokens.length, 0);
  const amounts = view.tokens.filter((token) => /^\$?\d[\d,]*\.\d\d$/.test(token.text)).length;
  const prose = lines
    .filter((line) => line.tokens.length >= 8)
    .reduce((sum, line) => sum + line.tokens.length, 0);
  return words > 150 && prose / words > 0.6 && amounts < 4;
}

function titleReason(evidence: PhraseEvidence, phrase: string): string {
  return evidence.name ?? `Title '${phrase}'`;
}

function fold(printed: string): FoldedPhrase {
  return { printed, folded: foldText(printed), isWordEnd: printed.startsWith('-') };
}
