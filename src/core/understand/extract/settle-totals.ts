import { parseMoney, toCents } from '../normalize/money';
import { pageRows } from '../text/page-rows';
import type { PageView } from '../text/page-view';
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
  return drafts;
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
