import { parseMoney, fromCents, toCents } from '../normalize/money';
import { pageRows } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import { statementPeriod } from './captioned-period';
import { cardRates, withoutRates } from './card-rates';
import { CARD_SPECS } from './card-specs';
import type { Extraction, FieldDraft } from './field-draft';
import { documentStyle } from './print-style';
import { distinctRows, repeatedNote } from './repeated-rows';
import { periodOf, transactionDrafts, withoutSign } from './statement-drafts';
import { statementParties } from './statement-parties';
import { impliedPeriod } from './statement-year';
import { summaryValues, withoutLists } from './summary-values';
import { readingNotes } from './reading-notes';
import type { PrintStyle } from './read-value';
import type { PrintedTransaction } from './transaction-row';
import { readLists } from './transactions';

/** Reads a credit card statement; charges are positive, payments and credits negative. */
export function extractCardStatement(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const lists = readLists(views, style, true);
  const labelled = summaryValues(withoutRates(views), lists, CARD_SPECS, style).map(finished);
  const drafts = [
    ...labelled,
    ...(labelled.some(({ path }) => path === 'account_last4') ? [] : maskedNumber(views)),
    ...statementPeriod(views, style.dateOrder),
    ...statementParties(withoutLists(views.slice(0, 1), lists), 'issuer'),
    ...cardRates(views),
  ];
  const printed = periodOf(drafts, ['statement_date', 'due_date']);
  const period = printed.end === undefined ? impliedPeriod(views, style.dateOrder) : printed;
  const { rows, repeated } = distinctRows(lists.transactions);
  const turned = countsAsBank(rows, drafts, style);
  const context = { period, style };
  return {
    drafts: [
      ...withoutSign(turned ? drafts.map(asOwed) : drafts, ['payments_and_credits']),
      ...rows.flatMap((entry, index) => {
        const sign = entry.sign === 0 ? 1 : entry.sign;
        return transactionDrafts(
          entry,
          turned && sign !== 1 ? 1 : turned ? -1 : sign,
          index,
          context,
        );
      }),
    ],
    notes: [...repeatedNote(repeated), ...readingNotes(rows)],
  };
}

const BALANCES = new Set(['previous_balance', 'new_balance']);

/**
 * German card accounts are printed as the bank counts: `20,00-` is a charge, `54,02+` a payment, and what is owed has a
 * minus. Told by signs on all bookings, most of them a minus, and a new balance with one.
 */
function countsAsBank(
  rows: readonly PrintedTransaction[],
  drafts: readonly FieldDraft[],
  { decimalMark }: PrintStyle,
): boolean {
  const owed = drafts.find(({ path }) => path === 'new_balance')?.value;
  const charges = rows.filter(({ sign }) => sign === -1).length;
  return (
    decimalMark === 'comma' &&
    String(owed).startsWith('-') &&
    rows.every(({ told }) => told === 'mark') &&
    2 * charges > rows.length
  );
}

/** A balance as the holder counts it: what is owed is positive. */
function asOwed(draft: FieldDraft): FieldDraft {
  if (!BALANCES.has(draft.path)) return draft;
  return { ...draft, value: fromCents(-toCents(String(draft.value))) };
}

function finished(draft: FieldDraft): FieldDraft {
  const { path, value } = draft;
  if (path === 'account_last4')
    return { ...draft, value: String(value).replace(/\D/g, '').slice(-4) };
  if (path !== 'new_balance' && path !== 'previous_balance') return draft;
  // A card in credit: the bank owes what is printed.
  const text = draft.tokens.map((token) => token.text).join(' ');
  const isCredit = parseMoney(text)?.sign === 'credit';
  return isCredit ? { ...draft, value: fromCents(-Math.abs(toCents(String(value)))) } : draft;
}

const MASKED = /(?:^|[\s:])(?:(?:[Xx*•#]{2,}|\.{2,}|[xX]-)[\s-]?){1,4}(\d{4,5})$/;

/** A number with all but its end masked needs no label: `XXXX XXXX XXXX 1234`, `...1234`. */
function maskedNumber(views: readonly PageView[]): FieldDraft[] {
  for (const row of views.slice(0, 2).flatMap((view) => pageRows(view))) {
    for (const [at, token] of row.tokens.entries()) {
      if (!/\d{4,5}$/.test(token.text)) continue;
      const words = row.tokens.slice(Math.max(0, at - 3), at + 1);
      const end = MASKED.exec(words.map(({ text }) => text).join(' '))?.[1];
      if (end === undefined) continue;
      return [{ path: 'account_last4', value: end.slice(-4), tokens: [token], match: 0.85 }];
    }
  }
  return [];
}
