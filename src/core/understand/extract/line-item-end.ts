import type { Cell, PageRow } from '../text/page-rows';
import type { ItemColumn } from './line-item-columns';

/** Words that begin a row or a cell of sums, or what follows a table. */
const SUMS =
  /^\W*(?:sub[\s-]?total\w*|total\w*|net (?:total|amount|due|[àa] payer)|netto(?!\p{L})|summe|zwischen(?:summe|total)|gesamt\w*|rechnungs(?:summe|betrag|rabatt)|end(?:summe|betrag)|nettobetrag|bruttobetrag|(?:sales |state |zzgl\.? |incl\.? |plus )?(?:tax|vat|mwst|ust|tva|iva|btw|[csi]?gst|hst)(?!\p{L})|discount|balance|amount (?:due|paid)|shipping|freight|merchandise(?: total)?\s*(?:[$\d]|$)|warenwert|steuer|versand\w*|montant|sous-total|net ht|base imponible|cuota|importe total|gastos de env|imponibile|imposta|spese di|umsatzsteuer|leergutwert|belegsummen|subtota\w*|tota(?:al|le)\w*|te betalen|verzendkosten|frais de (?:port|livraison)|portes|amount payable|charges\s*[$€£]?[\d.,]*$|carried forward|[üu]bertrag)/iu;
const AFTER =
  /^(?:thank|notes?\b|terms|payment|bank\b|iban\b|please|bitte|zahlbar|carry|conditions|remarks|comments?\s*(?::|$)|vielen dank|merci|gracias|grazie|bedankt)/i;

/** A row that begins with a sum, or holds the words of one with fewer numbers than an item has. */
export function endsTable(row: PageRow, columns: readonly ItemColumn[]): boolean {
  const text = row.text.trim();
  if (AFTER.test(text)) return true;
  const numbers = row.cells.filter((cell) => /\d[.,]\d/.test(cell.text)).length;
  const isShort = numbers < Math.max(2, columns.filter(isPriced).length);
  if (SUMS.test(text) && (isShort || row.cells.length <= 2)) return true;
  if (row.cells.some((cell) => isSumBeside(cell, columns))) return true;
  return isShort && row.cells.some((cell) => SUMS.test(cell.text));
}

/** The name of a sum that stands where a table has its figures: sums in a column of their own beside something else. */
function isSumBeside({ text, box }: Cell, columns: readonly ItemColumn[]): boolean {
  const isWord = /^\p{L}[\p{L}\s.]*(?:@?\s?\d{1,2}(?:[.,]\d+)?\s?%)?:?$/u.test(text);
  if (!isWord || !(SUMS.test(text) || /^net{1,2}o?:?$/i.test(text))) return false;
  const described = columns.find(({ role }) => role === 'description');
  const figures = columns.filter(({ left }) => described && left > described.right);
  const isNamed = columns.some(({ role }) => role === 'tax_rate' || role === 'unit');
  return !isNamed && figures.length > 0 && box.left > Math.min(...figures.map(({ left }) => left));
}

function isPriced({ role }: ItemColumn): boolean {
  return role === 'unit_price' || role === 'amount';
}
