import { toCents } from '../normalize/money';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { labelledValues } from './labelled-values';
import { valuesInRow, type PrintStyle } from './read-value';
import { setAside } from './receipt-aside';
import { changeByMethod } from './receipt-change';
import { RECEIPT_SUM_SPECS } from './receipt-labels';
import { RECEIPT_PAYMENT_SPECS } from './receipt-payment-labels';
import { amountAtEnd } from './receipt-rows';
import { withNumber } from './receipt-number';
import { RECEIPT_NUMBER_SPECS } from './receipt-number-labels';
import { tableTaxes, taxTables } from './receipt-tax-table';
import { settleTotals } from './settle-totals';
import { printedAmount } from './tax-rows';
import { NO_FIELD, tradeSpecs } from './trade-specs';

const RECEIPT_SPECS = [...RECEIPT_NUMBER_SPECS, ...RECEIPT_SUM_SPECS, ...RECEIPT_PAYMENT_SPECS];
/** A line this much higher than ordinary print stands out. */
const PROMINENT = 1.6;
/** What recognisers make of the short word that no approximate search finds. */
const NEAR_TOTAL = /^(?:t[o0a][tfl][ao][l1i]|[ijlf]otal|tota|otal|total[ei]?)\W*$/i;

/**
 * Number, sums, taxes and payments of a receipt, from their labels first, then from what else tells them.
 * @param taken words that are known to be something else.
 */
export function receiptSums(
  views: readonly PageView[],
  style: PrintStyle,
  taken: ReadonlySet<Token>,
): FieldDraft[] {
  const tables = taxTables(views, style);
  const aside = setAside(views, style);
  for (const token of [...taken, ...tables.flatMap((table) => table.tokens)]) aside.add(token);
  const change = changeByMethod(views, style);
  for (const { tokens } of change) for (const token of tokens) aside.add(token);
  const specs = tradeSpecs(RECEIPT_SPECS, style, views);
  const labelled = withoutZeroTotal(
    labelledValues(views, specs, style, aside).filter(({ path }) => path !== NO_FIELD),
  );
  const total = has(labelled, 'total')
    ? []
    : (nearTotal(views, style) ?? prominentTotal(views, style));
  const given = change.filter(({ path }) => !has(labelled, path));
  const named = [...labelled, ...given, ...total];
  const settled = withInclusiveSubtotal(settleTotals(named, views, style), named);
  const tipped = withTippedSubtotal(settled, views, style);
  const taxed = withRateTax(withTableTax(tipped, tableTaxes(tables)), views, style);
  return withPaidTotal(withNumber(withoutIdleDiscount(taxed), views));
}

function has(drafts: readonly FieldDraft[], path: string): boolean {
  return drafts.some((draft) => draft.path === path);
}

function centsOf(drafts: readonly FieldDraft[], path: string): number | undefined {
  const value = drafts.find((draft) => draft.path === path)?.value;
  return typeof value === 'string' ? toCents(value) : undefined;
}

/** A balance of zero is what is left to pay, not what was sold. */
function withoutZeroTotal(drafts: readonly FieldDraft[]): FieldDraft[] {
  const isFree = centsOf(drafts, 'subtotal') === 0;
  return drafts.filter((draft) => draft.path !== 'total' || isFree || draft.value !== '0.00');
}

/** A row of one word much like `Total` and an amount. */
function nearTotal(views: readonly PageView[], style: PrintStyle): FieldDraft[] | undefined {
  for (const row of views.flatMap(pageRows)) {
    const { amount, rest } = amountAtEnd(row.tokens, style);
    if (amount && rest.length === 1 && NEAR_TOTAL.test(rest[0]!.text))
      return [{ path: 'total', value: amount.value, tokens: amount.tokens, match: 0.8 }];
  }
  return undefined;
}

/** An amount alone in its row in print much larger than any other is what was paid, label or not. */
function prominentTotal(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const amounts = views.flatMap((view) =>
    pageRows(view).flatMap((row) => {
      const height = row.box.bottom - row.box.top;
      const [value, ...others] = valuesInRow(row.tokens, 'money', style);
      const isAlone = value?.tokens.length === row.tokens.length && others.length === 0;
      return isAlone && value.certainty === 1 && height > PROMINENT * view.lineHeight
        ? [{ value, height }]
        : [];
    }),
  );
  const [tallest] = amounts.sort((a, b) => b.height - a.height);
  return tallest
    ? [{ path: 'total', value: tallest.value.value, tokens: tallest.value.tokens, match: 0.75 }]
    : [];
}

/** Where prices hold their taxes the named subtotal stands, whatever net amount a table of taxes gives. */
function withInclusiveSubtotal(
  settled: readonly FieldDraft[],
  named: readonly FieldDraft[],
): FieldDraft[] {
  const subtotal = named.find(({ path }) => path === 'subtotal');
  const total = centsOf(named, 'total');
  if (!subtotal || total === undefined) return [...settled];
  const extras = (centsOf(named, 'tip') ?? 0) + (centsOf(named, 'rounding') ?? 0);
  const discount = Math.abs(centsOf(named, 'discount') ?? 0);
  const sum = toCents(String(subtotal.value)) + extras;
  const isInclusive = [sum, sum - discount].some((each) => Math.abs(each - total) <= 1);
  return isInclusive
    ? [...settled.filter(({ path }) => path !== 'subtotal'), subtotal]
    : [...settled];
}

/** `AMOUNT  18.50`, `TIP  3.00`, `TOTAL  21.50` on the slip of a terminal: what the tip was added to is the subtotal. */
function withTippedSubtotal(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const [tip, total] = [centsOf(drafts, 'tip'), centsOf(drafts, 'total')];
  if (!tip || total === undefined || has(drafts, 'subtotal') || drafts.some(isListed))
    return [...drafts];
  const subtotal = printedAmount(
    [total - tip - (centsOf(drafts, 'tax') ?? 0)],
    views,
    style,
    /^\W*(?:base|purchase|check|bill|sale|net|amount|food|fare|betrag|montant|importe|importo)\b/i,
  );
  return subtotal ? [...drafts, { ...subtotal, path: 'subtotal', match: 0.82 }] : [...drafts];
}

/** The table's own sum, or its only tax, is the tax even where each row of it was listed. */
function withTableTax(drafts: readonly FieldDraft[], table: readonly FieldDraft[]): FieldDraft[] {
  if (has(drafts, 'tax')) return [...drafts];
  if (has(table, 'tax')) return [...drafts.filter((draft) => !isListed(draft)), ...table];
  return drafts.some(isListed) ? [...drafts] : [...drafts, ...table];
}

function isListed({ path }: FieldDraft): boolean {
  return path.startsWith('taxes.');
}

/** `NY 8.875%  5.92` between subtotal and total: a tax by its rate and its size alone. */
function withRateTax(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const [subtotal, total] = [centsOf(drafts, 'subtotal'), centsOf(drafts, 'total')];
  const isKnown = has(drafts, 'tax') || drafts.some(isListed);
  if (isKnown || subtotal === undefined || total === undefined || total <= subtotal)
    return [...drafts];
  const tip = centsOf(drafts, 'tip') ?? 0;
  const tax = printedAmount([total - subtotal - tip], views, style, /\d\s?%/);
  return tax ? [...drafts, { ...tax, path: 'tax', match: 0.8 }] : [...drafts];
}

/** What was saved is a reduction of these sums only where they need it; above them it was taken off already. */
function withoutIdleDiscount(drafts: readonly FieldDraft[]): FieldDraft[] {
  const discount = drafts.find((draft) => draft.path === 'discount');
  const [subtotal, total] = [centsOf(drafts, 'subtotal'), centsOf(drafts, 'total')];
  if (!discount || subtotal === undefined || total === undefined) return [...drafts];
  const sum = ['tax', 'tip', 'rounding'].reduce(
    (rest, path) => rest + (centsOf(drafts, path) ?? 0),
    subtotal,
  );
  const isIdle = Math.abs(sum - total) <= 1 && isBelowTotal(discount, drafts);
  return isIdle ? drafts.filter((draft) => draft !== discount) : [...drafts];
}

function isBelowTotal(draft: FieldDraft, drafts: readonly FieldDraft[]): boolean {
  const total = drafts.find(({ path }) => path === 'total')!;
  return draft.tokens[0]!.box.top > total.tokens[0]!.box.bottom;
}

/** Where only what was paid is printed, and nothing was given back, it is the total. */
export function withPaidTotal(drafts: readonly FieldDraft[]): FieldDraft[] {
  const paid = drafts.find((draft) => draft.path === 'amount_paid');
  const change = centsOf(drafts, 'change') ?? 0;
  return paid && change === 0 && !has(drafts, 'total')
    ? [...drafts, { ...paid, path: 'total', match: paid.match * 0.9 }]
    : [...drafts];
}
