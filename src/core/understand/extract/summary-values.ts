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
  const labelled = labelledValues(pages, marked(specs, style), style);
  const strips = stripValues(pages, specs, style).filter(
    (strip) => !labelled.some(({ path, match }) => path === strip.path && match >= strip.match),
  );
  const known = new Set(strips.map(({ path }) => path));
  return [...labelled.filter(({ path }) => !known.has(path)), ...strips];
}

/** Limits are set in whole numbers; of other sums only those in the print of the document are taken. */
const WHOLE = new Set(['credit_limit', 'available_credit']);

/** Where sums have decimals a number without them is a year, a postcode or a count. */
function marked(specs: readonly LabelledSpec[], style: PrintStyle): LabelledSpec[] {
  if (style.decimalMark === undefined) return [...specs];
  return specs.map((spec) =>
    spec.kind === 'money' && !WHOLE.has(spec.path) ? { ...spec, isMarked: true } : spec,
  );
}

/** The pages without the words of what they list. */
export function withoutLists(views: readonly PageView[], lists: StatementLists): PageView[] {
  const used = new Set<Token>([
    ...lists.transactions.flatMap((entry) => [
      ...(entry.date?.tokens ?? []),
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
