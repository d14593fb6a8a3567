import type { PageRow } from '../text/page-rows';
import type { FieldDraft } from './field-draft';
import type { ValueReading } from './read-value';
import { signedBalance } from './statement-drafts';
import type { PlacedDate } from './statement-period';

/** `11/26 Previous balance 1,528.85`: a balance among the bookings that is none of them. */
export interface CarriedBalance {
  readonly kind: 'opening' | 'closing';
  readonly balance: ValueReading;
  /** How many bookings stand before it. */
  readonly after: number;
}

const OPENING =
  /^(?:previous|beginning|opening|starting|prior) (?:statement |ledger )?balance\b|^balance (?:brought )?forward\b|^brought forward\b|^balance last statement\b|^alter (?:konto)?(?:saldo|kontostand|stand)\b|^ancien solde\b|^solde pr[ée]c[ée]dent\b|^saldo (?:anterior|inicial|iniziale|vorige)\b/i;
/** `Kontostand am 01.06.`, which opens the list above it and closes it below. */
const EITHER = /^(?:kontostand|saldo|solde) (?:am|per|vom|au|al|a)\b/i;
const CLOSING =
  /^(?:new|ending|closing) (?:statement |ledger )?balance\b|^neuer (?:konto)?(?:saldo|kontostand|stand)\b|^nouveau solde\b|^solde final\b|^saldo (?:final|finale)\b/i;

/**
 * What a dated row that carries a balance over says.
 * @param after how many bookings were read before it.
 */
export function carriedBalance(
  row: PageRow,
  dates: readonly PlacedDate[],
  balance: ValueReading,
  after: number,
): CarriedBalance | undefined {
  const dated = new Set(dates.flatMap(({ tokens }) => tokens));
  const words = row.tokens.filter((token) => !dated.has(token)).map((token) => token.text);
  const text = words.join(' ');
  const kind = kindOf(text, after);
  return kind && { kind, balance, after };
}

function kindOf(text: string, after: number): CarriedBalance['kind'] | undefined {
  if (OPENING.test(text)) return 'opening';
  if (CLOSING.test(text)) return 'closing';
  if (EITHER.test(text)) return after === 0 ? 'opening' : 'closing';
  return undefined;
}

/**
 * Opening and closing balance from the rows around the bookings. Where shares without a booking are listed too, the
 * balances are those of the account that has bookings.
 * @param count how many bookings there are.
 */
export function carriedDrafts(carried: readonly CarriedBalance[], count: number): FieldDraft[] {
  const opening = carried.filter(({ kind, after }) => kind === 'opening' && after === 0).at(-1);
  const closing = carried.find(({ kind, after }) => kind === 'closing' && after === count);
  const draft = (path: string, { balance }: CarriedBalance): FieldDraft => ({
    path,
    value: signedBalance(balance),
    tokens: balance.tokens,
    match: 0.93,
  });
  return [
    ...(opening ? [draft('opening_balance', opening)] : []),
    ...(closing ? [draft('closing_balance', closing)] : []),
  ];
}
