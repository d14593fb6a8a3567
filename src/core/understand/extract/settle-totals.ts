import { parseMoney, toCents } from '../normalize/money';
import { parsePercent } from '../normalize/numbers';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';

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
  let drafts = [...labelled];
  const cents = (path: string): number | undefined => {
    const value = drafts.find((draft) => draft.path === path)?.value;
    return typeof value === 'string' ? toCents(value) : undefined;
  };
  if (
    cents('total') === undefined &&
    cents('amount_due') !== undefined &&
    cents('amount_paid') === undefined
  ) {
    const due = drafts.find((draft) => draft.path === 'amount_due')!;
    drafts.push({ ...due, path: 'total', match: due.match * 0.95 });
  }
  const [subtotal, total] = [cents('subtotal'), cents('total')];
  const extras =
    (cents('shipping') ?? 0) +
    (cents('tip') ?? 0) +
    (cents('rounding') ?? 0) -
    Math.abs(cents('discount') ?? 0);
  const tax = cents('tax');
  if (subtotal !== undefined && total !== undefined && total > subtotal) {
    const wanted = [total - subtotal - extras, total - subtotal];
    const fits = tax !== undefined && wanted.some((amount) => Math.abs(amount - tax) <= 1);
    const better = fits
      ? undefined
      : printedAmount(
          wanted,
          views,
          style,
          /tax|vat|mwst|ust|steuer|tva|iva|btw|gst|imposta|summe|gesamt|total/i,
        );
    if (better)
      drafts = [
        ...drafts.filter((draft) => draft.path !== 'tax'),
        { ...better, path: 'tax', match: tax === undefined ? 0.8 : 0.85 },
      ];
  }
  return withTaxRows(drafts, views, style);
}

const TAX_WORDS =
  /\b(?:tax|vat|mwst|ust|umsatzsteuer|mehrwertsteuer|steuer\w*|tva|iva|btw|gst|cgst|sgst|pst|hst)\b/i;

/** Several rates without a printed sum of taxes: the single rows are listed and no one of them is `tax`. */
function withTaxRows(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const rows = taxRows(views, style);
  const value = (path: string): number | undefined => {
    const found = drafts.find((draft) => draft.path === path)?.value;
    return typeof found === 'string' ? toCents(found) : undefined;
  };
  const [subtotal, total, tax] = [value('subtotal'), value('total'), value('tax')];
  if (rows.length < 2 || subtotal === undefined || total === undefined) return [...drafts];
  const sum = rows.reduce((whole, row) => whole + toCents(row.amount), 0);
  const isSplit = Math.abs(subtotal + sum - total) <= rows.length;
  if (!isSplit || (tax !== undefined && Math.abs(subtotal + tax - total) <= 1)) return [...drafts];
  return [
    ...drafts.filter((draft) => draft.path !== 'tax'),
    ...rows.flatMap((row, index) => [
      { path: `taxes.${index}.rate`, value: row.rate, tokens: [row.rateToken], match: 0.85 },
      { path: `taxes.${index}.amount`, value: row.amount, tokens: [row.amountToken], match: 0.85 },
    ]),
  ];
}

interface TaxRow {
  readonly rate: string;
  readonly rateToken: Token;
  readonly amount: string;
  readonly amountToken: Token;
}

function taxRows(views: readonly PageView[], style: PrintStyle): TaxRow[] {
  const rows = new Map<string, TaxRow>();
  for (const row of views.flatMap(pageRows)) {
    if (!TAX_WORDS.test(row.text)) continue;
    const rateToken = row.tokens.find((token) => parsePercent(token.text) !== undefined);
    const amountToken = [...row.tokens]
      .reverse()
      .find((token) => /\d[.,]\d{2}\D{0,2}$/.test(token.text));
    if (!rateToken || !amountToken || rateToken === amountToken) continue;
    const rate = parsePercent(rateToken.text)!;
    const amount = parseMoney(amountToken.text, style.decimalMark)?.value;
    if (amount !== undefined && !rows.has(rate))
      rows.set(rate, { rate, rateToken, amount, amountToken });
  }
  return [...rows.values()];
}

/** A printed amount of one of these sizes, in a row that names what it is, else `undefined`. */
function printedAmount(
  wanted: readonly number[],
  views: readonly PageView[],
  style: PrintStyle,
  named: RegExp,
): FieldDraft | undefined {
  for (const view of views) {
    for (const row of pageRows(view)) {
      if (!named.test(row.text)) continue;
      for (const token of row.tokens) {
        const money = /\d/.test(token.text) ? parseMoney(token.text, style.decimalMark) : undefined;
        if (
          money?.explicit &&
          wanted.some((amount) => amount > 0 && Math.abs(amount - toCents(money.value)) < 0.5)
        ) {
          return { path: '', value: money.value, tokens: [token], match: 0.85 };
        }
      }
    }
  }
  return undefined;
}
