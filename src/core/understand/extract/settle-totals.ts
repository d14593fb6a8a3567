import { parseMoney, toCents } from '../normalize/money';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';
import { printedAmount, taxDrafts, taxRows, type TaxRow } from './tax-rows';

/** Words of rows in which the sum of taxes is looked for. */
const SUM_NAMES =
  /tax|vat|mwst|ust|steuer|tva|iva|btw|gst|imposta|summe|gesamt|total|totaal|totale/i;
/** Words of rows in which the net amount is looked for. */
const NET_NAMES =
  /subs?total|sub total|less discount|\bnet\b|netto|taxable|zwischen|base imponible|imponibile|total ht/i;
/** Words of rows in which a discount is looked for. */
const DISCOUNT_NAMES = /discount|rabatt|nachlass|remise|descuento|sconto|korting|desconto/i;
/** Words of rows over or in which a total is looked for. */
const TOTAL_NAMES = /tota[al]|gesamt|summe|fattura|factura|rechnungsbetrag|amount due/i;
/** Reductions and payments: a minus before them only says what they do. */
const REDUCTIONS: ReadonlySet<string> = new Set(['discount', 'amount_paid']);

/**
 * Puts the sums of an invoice or receipt right where labels alone leave room: a tax that is given in parts, a total
 * that is only named as the amount due. Nothing is computed into a value: every value is printed, arithmetic only
 * chooses among printed ones.
 */
export function settleTotals(
  labelled: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const unsigned = labelled.map(withoutMinus);
  const named = withNetAfterDiscount([...unsigned, ...smallDiscount(unsigned, views, style)]);
  const totalled = settleTotal(named);
  const settled = settleTax([...totalled, ...bareSubtotal(totalled, views, style)], views, style);
  const whole = [...settled, ...totalUnder(settled, views, style)];
  return settleSubtotal(whole, views, style).map((draft, _, all) =>
    draft.path === 'tax' && isPositive(all, 'total') ? positive(draft) : draft,
  );
}

/** A net amount in the row of the total or the tax that makes the sums close, where the labelled one does not. */
function settleSubtotal(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const sums = new Sums(drafts);
  const { tax, total } = sums;
  const isOpen = tax !== undefined && total !== undefined && !sums.isTax(tax);
  if (!isOpen) return [...drafts];
  const own = drafts.filter(({ path }) => path === 'total' || path === 'tax');
  const tokens = new Set(own.flatMap((draft) => draft.tokens));
  const rows = views.flatMap(pageRows);
  const isOwn = (row: PageRow | undefined): boolean =>
    row?.tokens.some((token) => tokens.has(token)) ?? false;
  for (const [at, row] of rows.entries()) {
    // Right above the tax stands the subtotal, however its name was misread.
    const isAbove = sums.wantedTaxes.length === 0 && isOwn(rows[at + 1]);
    if (!isOwn(row) && !isAbove && !NET_NAMES.test(row.text)) continue;
    // One printed amount is never both sides of a sum.
    const net = valuesInRow(row.tokens, 'money', style).find(
      (value) =>
        Math.abs(toCents(String(value.value)) - (total - tax)) < 0.5 &&
        !value.tokens.some((token) => tokens.has(token)),
    );
    if (net)
      return [
        ...drafts.filter((draft) => draft.path !== 'subtotal'),
        { path: 'subtotal', value: net.value, tokens: net.tokens, match: 0.82 },
      ];
  }
  return [...drafts];
}

/** In a row of boxes the total stands far from its caption: what subtotal and tax make, under a row that names a total. */
function totalUnder(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const cents = (path: string): number | undefined => {
    const draft = drafts.find((candidate) => candidate.path === path);
    return draft && toCents(String(draft.value));
  };
  const [subtotal, tax] = [cents('subtotal'), cents('tax')];
  if (subtotal === undefined || !tax || cents('total') !== undefined) return [];
  const wanted = subtotal + tax + (cents('shipping') ?? 0) - (cents('discount') ?? 0);
  for (const rows of views.map(pageRows)) {
    for (const [at, row] of rows.entries()) {
      if (!TOTAL_NAMES.test(`${rows[at - 1]?.text ?? ''} ${row.text}`)) continue;
      const found = valuesInRow(row.tokens, 'money', style).find(
        ({ value, certainty }) =>
          certainty === 1 && Math.abs(toCents(String(value)) - wanted) < 0.5,
      );
      if (found) return [{ path: 'total', value: found.value, tokens: found.tokens, match: 0.85 }];
    }
  }
  return [];
}

/** An amount alone in its row that makes the total with all taxes: the subtotal under the amounts, without a name. */
function bareSubtotal(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const total = drafts.find(({ path }) => path === 'total');
  const isKnown = drafts.some(({ path }) => path === 'subtotal' || path === 'discounted_subtotal');
  const rows = taxRows(views, style);
  if (!total || isKnown || rows.length === 0) return [];
  const taxes = rows.reduce((sum, { amount }) => sum + toCents(String(amount.value)), 0);
  const wanted = toCents(String(total.value)) - taxes;
  for (const row of views.flatMap(pageRows)) {
    const [only, ...others] = valuesInRow(row.tokens, 'money', style);
    const isAlone = only?.tokens.length === row.tokens.length && others.length === 0;
    if (isAlone && taxes > 0 && Math.abs(toCents(String(only.value)) - wanted) < 0.5)
      return [{ path: 'subtotal', value: only.value, tokens: only.tokens, match: 0.82 }];
  }
  return [];
}

/** What is left after a discount stands for the subtotal where no other does; it is no discount itself. */
function withNetAfterDiscount(drafts: readonly FieldDraft[]): FieldDraft[] {
  const hasSubtotal = drafts.some(({ path }) => path === 'subtotal');
  const total = drafts.find(({ path }) => path === 'total' || path === 'amount_due');
  const tax = drafts.find(({ path }) => path === 'tax');
  const net = total && toCents(String(total.value)) - toCents(String(tax?.value ?? '0'));
  return drafts.flatMap((draft) => {
    const isNet =
      draft.path === 'discounted_subtotal' ||
      (draft.path === 'discount' && net !== 0 && toCents(String(draft.value)) === net);
    if (!isNet) return [draft];
    return hasSubtotal ? [] : [{ ...draft, path: 'subtotal' }];
  });
}

/** A discount of a few whole dollars, which no label alone makes an amount: what lies between two printed subtotals. */
function smallDiscount(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const cents = (path: string): number => {
    const draft = drafts.find((candidate) => candidate.path === path);
    return draft ? toCents(String(draft.value)) : Number.NaN;
  };
  const wanted = cents('subtotal') - cents('discounted_subtotal');
  if (!(wanted > 0) || drafts.some(({ path }) => path === 'discount')) return [];
  for (const row of views.flatMap(pageRows)) {
    const last = row.tokens[row.tokens.length - 1]!;
    const money = DISCOUNT_NAMES.test(row.text)
      ? parseMoney(last.text, style.decimalMark)
      : undefined;
    if (money && toCents(money.value) === wanted)
      return [{ path: 'discount', value: money.value, tokens: [last], match: 0.85 }];
  }
  return [];
}

function withoutMinus(draft: FieldDraft): FieldDraft {
  return REDUCTIONS.has(draft.path) ? positive(draft) : draft;
}

/** Brackets around a tax that a positive total contains say that it is not added. */
function isPositive(drafts: readonly FieldDraft[], path: string): boolean {
  const value = drafts.find((draft) => draft.path === path)?.value;
  return typeof value === 'string' && toCents(value) > 0;
}

/** The same amount without its minus. */
export function positive(draft: FieldDraft): FieldDraft {
  return { ...draft, value: String(draft.value).replace(/^-/, '') };
}

/** Where only the amount due is named, and nothing was paid, it is the total. */
function settleTotal(drafts: readonly FieldDraft[]): FieldDraft[] {
  const due = drafts.find((draft) => draft.path === 'amount_due');
  const isKnown = drafts.some((draft) => draft.path === 'total' || draft.path === 'amount_paid');
  return due && !isKnown
    ? [...drafts, { ...due, path: 'total', match: due.match * 0.95 }]
    : [...drafts];
}

function settleTax(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const sums = new Sums(drafts);
  if (sums.tax !== undefined && sums.isTax(sums.tax)) return [...drafts];
  const rows = taxRows(views, style);
  const parts = rows.reduce((sum, { amount }) => sum + toCents(String(amount.value)), 0);
  const others = drafts.filter((draft) => draft.path !== 'tax');
  const printed = printedAmount(
    [...sums.wantedTaxes, ...(rows.length > 1 ? [parts] : [])],
    views,
    style,
    SUM_NAMES,
  );
  const isListed = rows.length > 1 && fits(rows, parts, sums);
  if (printed && (!isListed || !isPart(printed, rows)))
    return [...others, { ...printed, path: 'tax', match: sums.tax === undefined ? 0.8 : 0.85 }];
  if (isListed) return [...withoutNets(others, rows), ...taxDrafts(rows)];
  const [only] = rows;
  return only?.net && rows.length === 1
    ? [...withNet(others, only.net), ...provenTax(only)]
    : [...drafts];
}

/** The net amount that proves the only tax is the subtotal where no other is named. */
function withNet(drafts: readonly FieldDraft[], net: ValueReading): FieldDraft[] {
  const isKnown = drafts.some(({ path }) => path === 'subtotal');
  const subtotal = { path: 'subtotal', value: net.value, tokens: net.tokens, match: 0.85 };
  return isKnown ? [...drafts] : [...drafts, subtotal];
}

/** The net amount of one rate is not the subtotal of a document with several. */
function withoutNets(drafts: readonly FieldDraft[], rows: readonly TaxRow[]): FieldDraft[] {
  const nets = new Set(rows.flatMap(({ net }) => net?.tokens ?? []));
  return drafts.filter(
    (draft) => draft.path !== 'subtotal' || !draft.tokens.some((token) => nets.has(token)),
  );
}

function provenTax({ rate, amount }: TaxRow): FieldDraft[] {
  const tax = { path: 'tax', value: amount.value, tokens: amount.tokens, match: 0.85 };
  return rate
    ? [tax, { path: 'tax_rate', value: rate.value, tokens: [rate.token], match: 0.85 }]
    : [tax];
}

/** Several taxes that prove themselves, or that lead from subtotal to total. */
function fits(rows: readonly TaxRow[], parts: number, sums: Sums): boolean {
  return (
    rows.every(({ net }) => net !== undefined) ||
    sums.wantedTaxes.some((wanted) => Math.abs(wanted - parts) <= rows.length)
  );
}

function isPart(draft: FieldDraft, rows: readonly TaxRow[]): boolean {
  return rows.some(({ amount }) => amount.tokens.some((token) => draft.tokens.includes(token)));
}

/** The labelled sums in cents. */
class Sums {
  readonly tax: number | undefined;
  readonly total: number | undefined;
  /** What the tax would have to be for the sums to close. */
  readonly wantedTaxes: readonly number[];

  constructor(drafts: readonly FieldDraft[]) {
    const cents = (path: string): number | undefined => {
      const value = drafts.find((draft) => draft.path === path)?.value;
      return typeof value === 'string' ? toCents(value) : undefined;
    };
    this.tax = cents('tax');
    const [subtotal, total] = [cents('subtotal'), cents('total')];
    this.total = total;
    const extras =
      (cents('shipping') ?? 0) +
      (cents('tip') ?? 0) +
      (cents('rounding') ?? 0) -
      (cents('discount') ?? 0);
    this.wantedTaxes =
      subtotal === undefined || total === undefined
        ? []
        : [...new Set([total - subtotal - extras, total - subtotal])];
  }

  isTax(cents: number): boolean {
    return this.wantedTaxes.some((wanted) => Math.abs(wanted - cents) <= 1);
  }
}
