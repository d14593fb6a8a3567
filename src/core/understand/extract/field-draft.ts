import type { CheckResult, FieldReading, FieldValue } from '../document-reading';
import { boxQuad, quadBox, unionBox } from '../../geometry';
import type { Token } from '../text/page-view';

/** A value with the words it was read from, before checks. */
export interface FieldDraft {
  readonly path: string;
  readonly value: FieldValue;
  /** Words of the printed evidence, in reading order; never empty. */
  readonly tokens: readonly Token[];
  /** 0 to 1: how well label and place agree with what the field should be. */
  readonly match: number;
}

/** What an extractor found in a document. */
export interface Extraction {
  readonly drafts: readonly FieldDraft[];
  /** Things that were printed but could not be read, and readings chosen among the recogniser's alternatives. */
  readonly notes: readonly CheckResult[];
}

/** Printed text of some words: words of one line joined by spaces, lines by newlines. */
export function printedText(tokens: readonly Token[]): string {
  let text = '';
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (!before) text = token.text;
    else text += (isSameLine(before, token) ? ' ' : '\n') + token.text;
  });
  return text;
}

/** A field as it is handed out; the quad is around all its words on its first page. */
export function toReading(draft: FieldDraft): FieldReading {
  const [first] = draft.tokens;
  if (!first) throw new RangeError(`Field ${draft.path} has no printed evidence`);
  const onPage = draft.tokens.filter((token) => token.page === first.page);
  const only = onPage.length === 1;
  const box = unionBox(onPage.map((token) => quadBox(token.quad)))!;
  const recognition = Math.min(...draft.tokens.map((token) => token.confidence));
  return {
    value: draft.value,
    text: printedText(draft.tokens),
    confidence: recognition * draft.match,
    page: first.page,
    quad: only ? first.quad : boxQuad(box),
    source: first.source,
    checks: [],
  };
}

/** True when two words stand on one baseline of one page. */
export function isSameLine(a: Token, b: Token): boolean {
  if (a.page !== b.page) return false;
  const overlap = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
  const height = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
  return overlap > 0.45 * height;
}
