import { pageRows } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import type { Extraction, FieldDraft } from './field-draft';
import { labelledValues } from './labelled-values';
import { documentStyle } from './print-style';
import { valuesInRow, type PrintStyle } from './read-value';
import { folioItems } from './receipt-folio';
import { fuelItem } from './receipt-fuel';
import { receiptItems } from './receipt-items';
import { RECEIPT_SUM_SPECS } from './receipt-labels';
import { merchantOf } from './receipt-merchant';
import { momentOf } from './receipt-moment';
import { paymentOf } from './receipt-payment';
import { RECEIPT_PAYMENT_SPECS } from './receipt-payment-labels';
import { settleTotals } from './settle-totals';
import { currencyOf } from './trade-currency';
import { tradeSpecs } from './trade-specs';

/** A line this much higher than ordinary print stands out. */
const PROMINENT = 1.6;

/** Reads a sales receipt: of a till, a card terminal, a petrol station or a hotel. */
export function extractReceipt(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const folio = folioItems(views, style);
  const own = new Set(folio.map((draft) => draft.path));
  const merchant = merchantOf(views);
  const taken = new Set(merchant.flatMap((draft) => draft.tokens));
  const labelled = labelledValues(
    views,
    tradeSpecs([...RECEIPT_SUM_SPECS, ...RECEIPT_PAYMENT_SPECS], style, views),
    style,
    taken,
  ).filter((draft) => !own.has(draft.path));
  const prominent = labelled.some((draft) => draft.path === 'total')
    ? []
    : prominentTotal(views, style);
  const sums = settleTotals([...labelled, ...prominent], views, style);
  const items = folio.length > 0 ? folio : soldItems(sums, views, style);
  return {
    drafts: [
      ...sums,
      ...merchant,
      ...momentOf(views, style),
      ...paymentOf(views, new Set(items.flatMap((draft) => draft.tokens))),
      ...currencyOf(views),
      ...items,
    ],
    notes: [],
  };
}

const SUMS: ReadonlySet<string> = new Set(['subtotal', 'total', 'tip', 'change']);

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
