import { isEmail, parseIban } from '../normalize/identifiers';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { Party } from './trade-blocks';
import { phoneIn } from './trade-phones';
import { taxIds, type PlacedTaxId } from './trade-tax-ids';

/** Room under a buyer's address in which a tax number is the buyer's; page heights. */
const BELOW = 0.06;

/** Numbers that prove themselves by their form: IBAN, tax numbers, mail, phone. */
export function invoiceIdentifiers(
  views: readonly PageView[],
  customer: Party | undefined,
): FieldDraft[] {
  const drafts = new Map<string, FieldDraft>();
  const add = (path: string, value: string, tokens: readonly Token[], match: number): void => {
    if (!drafts.has(path)) drafts.set(path, { path, value, tokens, match });
  };
  for (const id of taxIds(views)) {
    const isBuyers = id.isBuyers || (customer !== undefined && belongsTo(id.tokens, customer));
    const path = isBuyers ? 'customer_tax_id' : 'vendor_tax_id';
    // A second number of the vendor is another of its own, not the buyer's.
    add(path, id.value, id.tokens, matchOf(id));
  }
  for (const row of views.flatMap(pageRows)) {
    const isCustomers = customer !== undefined && belongsTo(row.tokens, customer);
    row.tokens.forEach((token, at) => {
      const iban = ibanAt(row.tokens, at);
      if (iban) add('iban', iban.value, iban.tokens, 0.98);
      const mail = token.text.replace(/^(?:e-?mail|mail):/i, '').replace(/[,;]$/, '');
      if (isEmail(mail) && !isCustomers) add('vendor_email', mail, [token], 0.8);
    });
    const phone = isCustomers ? undefined : phoneIn(row.tokens);
    if (phone) add('vendor_phone', phone.value, phone.tokens, 0.8);
  }
  return [...drafts.values()];
}

function matchOf(id: PlacedTaxId): number {
  return /^[A-Z]{2}/.test(id.value) ? 0.9 : 0.85;
}

/** In the block of a party or right under it. */
function belongsTo(tokens: readonly Token[], { box, lines }: Party): boolean {
  const [first] = tokens;
  if (!first) return false;
  const right = Math.max(...lines.map((line) => line.box.right));
  return (
    first.box.top >= box.top - 0.005 &&
    first.box.top < box.bottom + BELOW &&
    first.box.left < right + 0.02 &&
    tokens[tokens.length - 1]!.box.right > box.left - 0.3 &&
    first.box.left > box.left - 0.16
  );
}

function ibanAt(
  tokens: readonly Token[],
  at: number,
): { value: string; tokens: Token[] } | undefined {
  const first = tokens[at]!.text.replace(/^IBAN:?/i, '');
  if (!/^[A-Z]{2}\d{2}/.test(first)) return undefined;
  for (let size = Math.min(9, tokens.length - at); size >= 1; size -= 1) {
    const words = tokens.slice(at, at + size);
    const text = words.map((word) => word.text).join('');
    const value = parseIban(text.replace(/^IBAN:?/i, '').replace(/[,.;]$/, ''));
    if (value !== undefined) return { value, tokens: words };
  }
  return undefined;
}
