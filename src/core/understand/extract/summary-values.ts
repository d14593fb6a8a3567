import { pageRows } from '../text/page-rows';
import { keepWords, type PageView, type Token } from '../text/page-view';
import { withApartSign, withoutSeparators } from './apart-signs';
import { bandValues } from './band-values';
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
  const read = [...labelled.filter(({ path }) => !known.has(path)), ...strips];
  const paths = new Set(read.map(({ path }) => path));
  const taken = new Set(read.flatMap(({ tokens }) => tokens));
  const bands = bandValues(pages, specs, style).filter(
    ({ path, tokens }) => !paths.has(path) && !tokens.some((token) => taken.has(token)),
  );
  const found = [...read, ...bands];
  const sums = new Set(specs.filter(({ kind }) => kind === 'money').map(({ path }) => path));
  return found.map((draft) => (sums.has(draft.path) ? signed(draft, pages, style) : draft));
}

/** A sum with the sign that stands apart from it, and without a dash that is none. */
function signed(draft: FieldDraft, pages: readonly PageView[], style: PrintStyle): FieldDraft {
  const [first] = draft.tokens;
  const row = pages.flatMap(pageRows).find(({ tokens }) => first && tokens.includes(first));
  if (!row) return draft;
  const { value, tokens } = draft;
  const bare = withoutSeparators(row, { value, tokens, certainty: 1 }, style);
  const whole = bare.tokens === tokens ? withApartSign(row, bare, [], style) : bare;
  return whole.tokens === tokens ? draft : { ...draft, value: whole.value, tokens: whole.tokens };
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
