import { keepWords, type PageView, type Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { labelledValues, type LabelledSpec } from './labelled-values';
import type { PrintStyle } from './read-value';
import { stripValues } from './strip-values';
import type { StatementLists } from './transactions';

/**
 * The figures that sum a statement up. They are looked for in what is left when the lists are read: a booking may name a
 * fee or a balance too.
 */
export function summaryValues(
  views: readonly PageView[],
  lists: StatementLists,
  specs: readonly LabelledSpec[],
  style: PrintStyle,
): FieldDraft[] {
  const pages = withoutLists(summaryPages(views), lists);
  const labelled = labelledValues(pages, specs, style);
  const known = new Set(labelled.map(({ path }) => path));
  const strips = stripValues(pages, specs, style).filter(({ path }) => !known.has(path));
  return [...labelled, ...strips];
}

function withoutLists(views: readonly PageView[], lists: StatementLists): PageView[] {
  const used = new Set<Token>([
    ...lists.transactions.flatMap((entry) => [
      ...entry.date.tokens,
      ...(entry.postDate?.tokens ?? []),
      ...entry.description,
      ...entry.amount.tokens,
      ...(entry.balance?.tokens ?? []),
    ]),
    ...lists.checks.flatMap((entry) => [
      entry.number,
      ...(entry.date?.tokens ?? []),
      ...entry.amount.tokens,
    ]),
    ...lists.dailyBalances.flatMap((entry) => [...entry.date.tokens, ...entry.balance.tokens]),
  ]);
  if (used.size === 0) return [...views];
  return views.map((view) => keepWords(view, (token) => !used.has(token)));
}

/** Summaries stand on the first pages or the last one; the pages between are bookings. */
function summaryPages(views: readonly PageView[]): PageView[] {
  return views.filter((_, index) => index < 3 || index === views.length - 1);
}
