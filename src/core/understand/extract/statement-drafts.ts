import { isoDate } from '../normalize/dates';
import { fromCents, parseMoney, toCents } from '../normalize/money';
import type { Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintedBalance, PrintedCheck } from './grid-rows';
import type { PrintStyle, ValueReading } from './read-value';
import type { PlacedDate } from './statement-period';
import type { PrintedTransaction } from './transaction-row';

/** What a statement covers, as far as it says; ISO. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
}

/** How the entries of a statement's lists become fields. */
export interface ListContext {
  readonly period: Period;
  readonly style: PrintStyle;
}

/** Fields of one booked line. */
export function transactionDrafts(
  entry: PrintedTransaction,
  sign: 1 | -1,
  index: number,
  context: ListContext,
): FieldDraft[] {
  const path = `transactions.${index}`;
  const { description, balance, checkNumber, postDate } = entry;
  const drafts: (FieldDraft | undefined)[] = [
    entry.date && dateDraft(`${path}.date`, entry.date, context.period),
    postDate && dateDraft(`${path}.post_date`, postDate, context.period),
    description.length > 0
      ? {
          path: `${path}.description`,
          value: description.map(plainDashes).join(' '),
          tokens: description,
          match: 0.94,
        }
      : undefined,
    amountDraft(`${path}.amount`, entry.amount, sign, context.style),
    balance && {
      path: `${path}.balance`,
      value: signedBalance(balance),
      tokens: balance.tokens,
      match: 0.95,
    },
    checkNumber && {
      path: `${path}.check_number`,
      value: checkNumber.text.replace(/\D/g, ''),
      tokens: [checkNumber],
      match: 0.9,
    },
  ];
  return drafts.filter((draft) => draft !== undefined);
}

/** In recognised print a dash within a booking's text is the hyphen that machines print, however long it was read. */
function plainDashes({ text, source }: Token): string {
  return source === 'ocr' ? text.replace(/[‐‑‒–−]/g, '-') : text;
}

/** Fields of one paid check. */
export function checkDrafts(
  check: PrintedCheck,
  index: number,
  context: ListContext,
): FieldDraft[] {
  const path = `checks.${index}`;
  const drafts: (FieldDraft | undefined)[] = [
    {
      path: `${path}.number`,
      value: check.number.text.replace(/\D/g, ''),
      tokens: [check.number],
      match: 0.93,
    },
    check.date && dateDraft(`${path}.date`, check.date, context.period),
    amountDraft(`${path}.amount`, check.amount, 1, context.style),
  ];
  return drafts.filter((draft) => draft !== undefined);
}

/** Fields of one daily balance. */
export function balanceDrafts(
  entry: PrintedBalance,
  index: number,
  context: ListContext,
): FieldDraft[] {
  const path = `daily_balances.${index}`;
  const drafts: (FieldDraft | undefined)[] = [
    dateDraft(`${path}.date`, entry.date, context.period),
    {
      path: `${path}.balance`,
      value: signedBalance(entry.balance),
      tokens: entry.balance.tokens,
      match: 0.93,
    },
  ];
  return drafts.filter((draft) => draft !== undefined);
}

/** A balance marked `DR` or `OD` is owed to the bank. */
export function signedBalance(reading: Pick<ValueReading, 'value' | 'tokens'>): string {
  const value = String(reading.value);
  const text = reading.tokens.map((token) => token.text).join(' ');
  const isOwed = parseMoney(text)?.sign === 'debit' && !value.startsWith('-');
  return isOwed ? fromCents(-toCents(value)) : value;
}

/** Totals are printed with or without a sign; as totals they have none. */
export function withoutSign(drafts: readonly FieldDraft[], paths: readonly string[]): FieldDraft[] {
  return drafts.map((draft) =>
    paths.includes(draft.path) && typeof draft.value === 'string'
      ? { ...draft, value: draft.value.replace(/^-/, '') }
      : draft,
  );
}

/** What is printed for the period: its two dates, or one date that closes it. */
export function periodOf(drafts: readonly FieldDraft[], closingPaths: readonly string[]): Period {
  const value = (path: string): string | undefined => {
    const found = drafts.find((draft) => draft.path === path)?.value;
    return typeof found === 'string' ? found : undefined;
  };
  const end = ['period_end', ...closingPaths].map(value).find((found) => found !== undefined);
  const start = value('period_start');
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

function amountDraft(
  path: string,
  amount: ValueReading,
  sign: 1 | -1,
  style: PrintStyle,
): FieldDraft {
  const text = amount.tokens.map((token) => token.text).join(' ');
  const value = parseMoney(text, style.decimalMark)?.value ?? String(amount.value);
  return {
    path,
    value: fromCents(sign * Math.abs(toCents(value))),
    tokens: amount.tokens,
    match: 0.95,
  };
}

/** Statements often leave the year out; it is the one that puts the day into the period, nearest its end. */
function dateDraft(path: string, placed: PlacedDate, period: Period): FieldDraft | undefined {
  const { date, tokens } = placed;
  if (date.iso !== undefined)
    return { path, value: date.iso, tokens, match: date.isAmbiguous ? 0.85 : 0.95 };
  const { end } = period;
  if (end === undefined) return undefined;
  const year = Number(end.slice(0, 4));
  // A few days after closing may still be posted; anything later is of the year before.
  const limit = addDays(end, 5);
  const value = [year + 1, year, year - 1]
    .map((each) => isoDate(each, date.month, date.day))
    .find((day) => day !== undefined && day <= limit);
  return value === undefined ? undefined : { path, value, tokens, match: 0.9 };
}

function addDays(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
