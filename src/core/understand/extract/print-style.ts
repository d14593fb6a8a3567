import { orderEvidence, type DateOrder } from '../normalize/dates';
import type { DecimalMark } from '../normalize/money';
import type { PageView } from '../text/page-view';
import type { PrintStyle } from './read-value';

/** Numbers whose two decimals or whose groups leave no doubt about the decimal mark. */
const POINT = /^\D{0,4}(?:\d{1,3}(?:[,' ]\d{3})+\.\d{2}|\d+\.\d{2})\D{0,4}$/;
const COMMA = /^\D{0,4}(?:\d{1,3}(?:[.' ]\d{3})+,\d{2}|\d+,\d{2})\D{0,4}$/;
const DAY_FIRST_WORDS =
  /\b(?:rechnung|datum|facture|factura|fattura|factuur|fatura|montant|betrag|importe|importo|bedrag|MwSt|TVA|IVA|BTW|VAT|C?GST|GSTIN|CNPJ|Sdn Bhd|ABN|postcode|colour|cheque|sort code|IBAN|BIC)\b|[€£₹]|R\$|\bEUR\b|\bGBP\b/i;
const MONTH_FIRST_WORDS =
  /\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|\bUSD\b|\bMember FDIC\b|\bIRS\b|\bsales tax\b|\bUnited States\b/i;

/** How a document prints numbers and dates, from the numbers and dates that leave no doubt, then from its country. */
export function documentStyle(views: readonly PageView[]): PrintStyle {
  let points = 0;
  let commas = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  for (const view of views) {
    for (const token of view.tokens) {
      if (!/\d/.test(token.text)) continue;
      if (POINT.test(token.text)) points += 1;
      else if (COMMA.test(token.text)) commas += 1;
      const order = orderEvidence(token.text);
      if (order === 'day_first') dayFirst += 1;
      else if (order === 'month_first') monthFirst += 1;
    }
  }
  const decimalMark: DecimalMark | undefined =
    points === commas ? undefined : points > commas ? 'point' : 'comma';
  const dateOrder = dateOrderOf(dayFirst, monthFirst, views);
  return { ...(decimalMark ? { decimalMark } : {}), ...(dateOrder ? { dateOrder } : {}) };
}

function dateOrderOf(
  dayFirst: number,
  monthFirst: number,
  views: readonly PageView[],
): DateOrder | undefined {
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day_first' : 'month_first';
  const text = views.map((view) => view.lines.map((line) => line.text).join('\n')).join('\n');
  const isDayFirst = DAY_FIRST_WORDS.test(text);
  const isMonthFirst = MONTH_FIRST_WORDS.test(text);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day_first' : 'month_first';
}
