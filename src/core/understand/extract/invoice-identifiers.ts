import { isEmail, parseIban } from '../normalize/identifiers';
import { foldText } from '../text/fold-text';
import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { Party } from './trade-blocks';
import { phoneIn } from './trade-phones';
import type { TradeParties } from './trade-parties';
import { taxIds, type PlacedTaxId } from './trade-tax-ids';

/** Shorter words of a name are in many domains. */
const LEAST_NAME = 5;
/** Room under an address in which numbers are its owner's; page heights. */
const BELOW = 0.06;

/** Numbers that prove themselves by their form: IBAN, tax numbers, mail, phone. */
export function invoiceIdentifiers(
  views: readonly PageView[],
  { vendor, customer, goods }: Pick<TradeParties, 'vendor' | 'customer' | 'goods'>,
): FieldDraft[] {
  const drafts = new Map<string, FieldDraft>();
  const add = (path: string, value: string, tokens: readonly Token[], match: number): void => {
    if (!drafts.has(path)) drafts.set(path, { path, value, tokens, match });
  };
  const ids = taxIds(views);
  const ranked = [...ids.filter((id) => !id.isRegister), ...ids.filter((id) => id.isRegister)];
  for (const id of ranked) {
    const isBuyers = id.isBuyers || belongsTo(cellOf(id.tokens, views), customer);
    const path = isBuyers ? 'customer_tax_id' : 'vendor_tax_id';
    // A second number of the vendor is another of its own, not the buyer's.
    add(path, id.value, id.tokens, matchOf(id));
  }
  const others = views
    .flatMap(pageRows)
    .flatMap((row) => row.cells)
    .filter((cell) => isBuyersMail(cell, vendor, customer));
  for (const row of views.flatMap(pageRows)) {
    row.tokens.forEach((_, at) => {
      const iban = ibanAt(row.tokens, at);
      if (iban) add('iban', iban.value, iban.tokens, 0.98);
    });
    const own = row.cells.filter(
      (cell) =>
        !belongsTo(cell, customer) &&
        (belongsTo(cell, vendor) || !belongsTo(cell, goods)) &&
        !others.some((other) => isListedWith(cell, other)),
    );
    for (const { tokens } of own) {
      const mail = tokens.map((token) => [token, mailIn(token)] as const).find(([, text]) => text);
      if (mail) add('vendor_email', mail[1]!, [mail[0]], 0.8);
    }
    // A number of national form is a telephone's in its owner's letter head.
    const phone =
      phoneIn(own.flatMap(({ tokens }) => tokens)) ??
      own.flatMap((cell) => phoneIn(cell.tokens, belongsTo(cell, vendor)) ?? [])[0];
    if (phone) add('vendor_phone', phone.value, phone.tokens, 0.8);
  }
  return [...drafts.values()];
}

function matchOf(id: PlacedTaxId): number {
  return /^[A-Z]{2}/.test(id.value) ? 0.9 : 0.85;
}

function mailIn({ text }: Token): string | undefined {
  const mail = text.replace(/^(?:e-?mail|mail):/i, '').replace(/[,;]$/, '');
  return isEmail(mail) ? mail : undefined;
}

/** `EMAIL: invoices@acme.com` on an invoice to Acme: mail to a domain that bears the buyer's name, not the seller's. */
function isBuyersMail(
  { tokens }: Cell,
  vendor: Party | undefined,
  customer: Party | undefined,
): boolean {
  const mail = tokens.map(mailIn).find((text) => text !== undefined);
  const domain = mail?.split('@')[1]?.toLowerCase();
  const bears = (party: Party | undefined): boolean =>
    party?.name.some(({ text }) => {
      const word = foldText(text);
      return word.length >= LEAST_NAME && domain?.includes(word);
    }) ?? false;
  return domain !== undefined && bears(customer) && !bears(vendor);
}

/** In a list of ways to reach somebody: one edge, a few lines above or below. */
function isListedWith({ box }: Cell, { box: other }: Cell): boolean {
  const isAligned =
    Math.abs(box.left - other.left) < 0.01 || Math.abs(box.right - other.right) < 0.01;
  return isAligned && Math.abs(box.top - other.top) < 4 * (other.bottom - other.top);
}

function cellOf(tokens: readonly Token[], views: readonly PageView[]): Cell | undefined {
  return views
    .flatMap(pageRows)
    .flatMap((row) => row.cells)
    .find((cell) => cell.tokens.includes(tokens[0]!));
}

/** In the column of a party, beside its lines or right under them. */
function belongsTo(cell: Cell | undefined, party: Party | undefined): boolean {
  if (!cell || !party) return false;
  const left = Math.min(...party.lines.map((line) => line.box.left));
  const right = Math.max(...party.lines.map((line) => line.box.right));
  return (
    cell.box.top >= party.box.top - 0.005 &&
    cell.box.top < party.box.bottom + BELOW &&
    cell.box.left < right + 0.02 &&
    // A long line of the column beside may reach into this one.
    (cell.box.left > left - 0.02 || (cell.box.left + cell.box.right) / 2 > left)
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
