import { parseMoney, toCents } from '../normalize/money';
import { parsePercent } from '../normalize/numbers';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';

/** One tax as it is printed: a line among the sums, or a row of a table of taxes. */
export interface TaxRow {
  readonly rate?: { readonly value: string; readonly token: Token };
  readonly amount: ValueReading;
  /** The net amount in the same row, which proves the tax. */
  readonly net?: ValueReading;
}

/** Names of taxes in the languages of invoices. */
const TAX_WORDS =
  /(?:^|[^\p{L}])(?:tax|taxes|vat|mwst|ust|umsatzsteuer|mehrwertsteuer|steuer\w*|versicherungs?steuer|tva|iva|i\.v\.a\.?|btw|gst|cgst|sgst|igst|pst|hst|qst|tps|tvq|imposta|impuesto)(?:[^\p{L}]|$)/iu;
const NO_TAX =
  /\b(?:total before tax|before tax|excl|ohne|net of|sub ?-?total|tax (?:id|no|number|invoice)|ust-?id|exempt|taxable|hors)\b/i;

/**
 * Taxes that are printed one by one. Rows of a table (rate, net, tax, gross) are taken where their own numbers agree;
 * else the lines among the sums that name a tax.
 */
export function taxRows(views: readonly PageView[], style: PrintStyle): TaxRow[] {
  const rows = views.flatMap(pageRows);
  const table = rows.flatMap((row) => tableRow(row, style) ?? []);
  return table.length > 0
    ? withoutRepeats(table)
    : rows.flatMap((row) => sumLine(row, style) ?? []);
}

/** `19%  4,20  0,80  5,00`: rate, net and tax agree to a cent, or tax and net make gross. */
function tableRow(row: PageRow, style: PrintStyle): TaxRow | undefined {
  const rate = rateIn(row.tokens);
  if (!rate || row.tokens.length > 12) return undefined;
  const amounts = valuesInRow(row.tokens, 'money', style).filter(
    (value) => value.certainty === 1 && !value.tokens.includes(rate.token),
  );
  // A line item has a rate too, but words and a quantity with it.
  const priced = new Set(amounts.flatMap((amount) => amount.tokens));
  const words = row.tokens.filter((token) => !priced.has(token) && /\p{L}{3}/u.test(token.text));
  if (amounts.length < 2 || amounts.length > 4 || words.length > 3) return undefined;
  // `Discount @ 0%  0.00  VAT @ 20%  19.00` is two sums beside each other.
  if (words.length > 1 && (row.text.match(/\d\s?%/g) ?? []).length > 1) return undefined;
  const cents = amounts.map((amount) => toCents(String(amount.value)));
  for (const [index, net] of cents.entries()) {
    const tax = (net * Number(rate.value)) / 100;
    const at = cents.findIndex((amount, other) => other !== index && Math.abs(amount - tax) <= 1);
    if (at < 0 || Math.abs(cents[at]!) > Math.abs(net)) continue;
    const hasGross = cents.some(
      (amount, other) =>
        other !== index && other !== at && Math.abs(amount - net - cents[at]!) <= 1,
    );
    if (hasGross || TAX_WORDS.test(row.text) || words.length === 0)
      return { rate, amount: amounts[at]!, net: amounts[index]! };
  }
  return undefined;
}

/** `Sales Tax  16.12`, `USt. 19 %  4.888,26 EUR`, `CGST @ 9%  90.00`. */
function sumLine(row: PageRow, style: PrintStyle): TaxRow | undefined {
  const name = row.tokens.findIndex((token) => TAX_WORDS.test(token.text));
  if (name < 0 || NO_TAX.test(row.text)) return undefined;
  const rest = row.tokens.slice(name);
  const amounts = valuesInRow(rest, 'money', style).filter((value) => value.certainty === 1);
  const amount = amounts[amounts.length - 1];
  const isAtEnd = amount?.tokens.includes(rest[rest.length - 1]!);
  if (!amount || !isAtEnd || /\d\s?%/.test(amount.tokens.map((token) => token.text).join(' ')))
    return undefined;
  const rate = rateIn(rest) ?? rateIn(row.tokens);
  return { ...(rate ? { rate } : {}), amount };
}

function rateIn(words: readonly Token[]): TaxRow['rate'] {
  for (const [at, token] of words.entries()) {
    const text = token.text.replace(/^[@(]+|[):,]+$/g, '');
    const joined = words[at + 1]?.text === '%' ? `${text} %` : text;
    const value = parsePercent(joined);
    if (value !== undefined && Number(value) <= 40) return { value, token };
  }
  return undefined;
}

/** A table and the lines above it may name the same tax. */
function withoutRepeats(rows: readonly TaxRow[]): TaxRow[] {
  const known = new Set<string>();
  return rows.filter(({ rate, amount }) => {
    const key = `${rate?.value} ${String(amount.value)}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Taxes as fields of their own, where no sum of them is printed. */
export function taxDrafts(rows: readonly TaxRow[]): FieldDraft[] {
  return rows.flatMap(({ rate, amount }, index) => [
    ...(rate
      ? [{ path: `taxes.${index}.rate`, value: rate.value, tokens: [rate.token], match: 0.85 }]
      : []),
    { path: `taxes.${index}.amount`, value: amount.value, tokens: amount.tokens, match: 0.85 },
  ]);
}

/** A printed amount of one of these sizes, in a row that names what it is, else `undefined`. */
export function printedAmount(
  wanted: readonly number[],
  views: readonly PageView[],
  style: PrintStyle,
  named: RegExp,
): FieldDraft | undefined {
  for (const row of views.flatMap(pageRows)) {
    if (!named.test(row.text)) continue;
    for (const token of row.tokens) {
      const money = /\d/.test(token.text) ? parseMoney(token.text, style.decimalMark) : undefined;
      const isWanted =
        money?.explicit &&
        wanted.some((amount) => amount !== 0 && Math.abs(amount - toCents(money.value)) < 0.5);
      if (isWanted) return { path: '', value: money.value, tokens: [token], match: 0.85 };
    }
  }
  return undefined;
}
