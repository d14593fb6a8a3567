import type { PageView } from '../text/page-view';
import type { Extraction, FieldDraft } from './field-draft';
import { labelledValues } from './labelled-values';
import { documentStyle } from './print-style';
import type { PrintStyle } from './read-value';
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

/** Reads a sales receipt: of a till, a card terminal, a petrol station or a hotel. */
export function extractReceipt(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const items = soldItems(views, style);
  const own = new Set(items.map((draft) => draft.path));
  const merchant = merchantOf(views);
  const taken = new Set(merchant.flatMap((draft) => draft.tokens));
  const labelled = labelledValues(
    views,
    tradeSpecs([...RECEIPT_SUM_SPECS, ...RECEIPT_PAYMENT_SPECS], style),
    style,
    taken,
  ).filter((draft) => !own.has(draft.path));
  return {
    drafts: [
      ...settleTotals(labelled, views, style),
      ...merchant,
      ...momentOf(views, style),
      ...paymentOf(views),
      ...currencyOf(views),
      ...items,
    ],
    notes: [],
  };
}

function soldItems(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const folio = folioItems(views, style);
  if (folio.length > 0) return folio;
  const fuel = fuelItem(views, style);
  return fuel.length > 0 ? fuel : receiptItems(views, style);
}
