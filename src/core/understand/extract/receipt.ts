import type { PageView } from '../text/page-view';
import type { Extraction, FieldDraft } from './field-draft';
import { documentStyle } from './print-style';
import type { PrintStyle } from './read-value';
import { folioItems } from './receipt-folio';
import { fuelItem } from './receipt-fuel';
import { receiptItems } from './receipt-items';
import { merchantOf } from './receipt-merchant';
import { momentOf } from './receipt-moment';
import { paymentOf } from './receipt-payment';
import { receiptSums, withPaidTotal } from './receipt-sums';
import { currencyOf } from './trade-currency';

/** Fields that an item may be mistaken for. */
const MISTAKEN: ReadonlySet<string> = new Set(['discount', 'amount_paid', 'tip', 'tax']);
/** Sums whose rows hold no item. */
const SUMS: ReadonlySet<string> = new Set(['subtotal', 'total', 'tip', 'change', 'rounding']);

/** Reads a sales receipt: of a till, a card terminal, a petrol station or a hotel. */
export function extractReceipt(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const folio = folioItems(views, style);
  const own = new Set(folio.map((draft) => draft.path));
  const merchant = merchantOf(views);
  const taken = new Set(merchant.flatMap((draft) => draft.tokens));
  const sums = receiptSums(views, style, taken).filter((draft) => !own.has(draft.path));
  const items = folio.length > 0 ? folio : withoutDiscount(soldItems(sums, views, style), sums);
  const lines = items.filter(({ path }) => path.startsWith('line_items.'));
  const sold = new Set(lines.flatMap((draft) => draft.tokens));
  // What was taken off an item, or a gift card that was bought, stands in the list and nowhere else.
  const others = sums.filter(
    ({ path, tokens }) => !MISTAKEN.has(path) || !tokens.some((token) => sold.has(token)),
  );
  return {
    drafts: [
      ...withPaidTotal([...others, ...items]),
      ...merchant,
      ...momentOf(views, style),
      ...paymentOf(views, sold),
      ...currencyOf(views),
    ],
    notes: [],
  };
}

function soldItems(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  style: PrintStyle,
): FieldDraft[] {
  const fuel = fuelItem(views, style);
  if (fuel.length > 0) return fuel;
  const sums = drafts.filter((draft) => SUMS.has(draft.path));
  return receiptItems(views, style, sums);
}

/** One reduction of the whole purchase below the last item is the discount, no item. */
function withoutDiscount(
  items: readonly FieldDraft[],
  sums: readonly FieldDraft[],
): readonly FieldDraft[] {
  const tokens = new Set(sums.find(({ path }) => path === 'discount')?.tokens);
  const reductions = items.filter(
    ({ path, value }) => path.endsWith('.amount') && String(value).startsWith('-'),
  );
  const [only] = reductions;
  const last = items[items.length - 1];
  if (!only || reductions.length > 1 || last !== only) return items;
  if (!only.tokens.some((token) => tokens.has(token))) return items;
  const row = only.path.replace(/amount$/, '');
  return items.filter(({ path }) => !path.startsWith(row));
}
