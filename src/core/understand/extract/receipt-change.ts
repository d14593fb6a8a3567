import type { PageView } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';
import { amountAtEnd } from './receipt-rows';
import { METHOD } from './receipt-words';
import { tillRows } from './till-rows';

const CHANGE =
  /^(?:r[üu]e?ckgeld|wechselgeld|zur[üu]ck|change(?: due| given)?|wisselgeld|cambio|resto|troco|rendu|monnaie rendue)[.:]?\s+/iu;
const CURRENCY = /^(?:EUR|USD|GBP|CHF|[$€£])?$/;

/**
 * Change with the way it was given: `Rückgeld   BAR   EUR 4,25`. Its way of paying is no label of the amount paid, however
 * far the words stand apart.
 */
export function changeByMethod(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  for (const row of views.flatMap(tillRows)) {
    const { amount, rest } = amountAtEnd(row.tokens, style);
    const text = rest.map((word) => word.text).join(' ');
    const caption = CHANGE.exec(text)?.[0];
    if (!amount || caption === undefined) continue;
    const method = METHOD.exec(text.slice(caption.length))?.[0];
    if (method === undefined) continue;
    const left = text.slice(caption.length + method.length).replace(/^[.:\s]+/, '');
    if (!CURRENCY.test(left)) continue;
    const value = String(amount.value).replace(/^-/, '');
    return [{ path: 'change', value, tokens: amount.tokens, match: 0.92 }];
  }
  return [];
}
