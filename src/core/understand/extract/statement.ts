import { parseMoney, toCents } from '../normalize/money';
import type { PageView, Token } from '../text/page-view';
import { accountKind, accountNumber, maskedAccount, sortCodeAccount } from './account-identity';
import { BANK_SPECS, YEAR_TO_DATE } from './bank-specs';
import { carriedDrafts } from './carried-balances';
import { totalDrafts } from './column-totals';
import type { Extraction, FieldDraft } from './field-draft';
import { documentStyle } from './print-style';
import type { PrintStyle } from './read-value';
import { distinctRows, repeatedNote } from './repeated-rows';
import { accountParts, type AccountPart } from './statement-accounts';
import {
  balanceDrafts,
  checkDrafts,
  periodOf,
  signedBalance,
  transactionDrafts,
  withoutSign,
  type Period,
} from './statement-drafts';
import { statementParties } from './statement-parties';
import { statementPeriod } from './captioned-period';
import { impliedPeriod } from './statement-year';
import { summaryValues, withoutLists } from './summary-values';
import { readingNotes } from './reading-notes';
import { readLists } from './transactions';
import { settleSigns } from './transaction-signs';

/** Reads a bank statement of any number of pages and accounts. */
export function extractBankStatement(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const dates = statementPeriod(views, style.dateOrder);
  const [front] = views;
  const heads = front ? withoutLists([front], readLists([front], style, false)) : [];
  const common = [...dates, ...statementParties(heads, 'bank_name'), ...currencyOf(views)];
  const printed = periodOf(dates, []);
  const period = printed.end === undefined ? impliedPeriod(views, style.dateOrder) : printed;
  const accounts = accountsOf(views, style, period);
  if (accounts.length > 1) {
    return {
      drafts: [...common, ...accounts.flatMap(({ drafts }) => drafts)],
      notes: accounts.flatMap(({ notes }) => notes),
    };
  }
  const only = readAccount(views, style, period);
  const isNamed = only.drafts.some(({ path }) => path === 'account_number');
  const number = isNamed ? [] : [...sortCodeAccount(views), ...maskedAccount(views)].slice(0, 1);
  return {
    drafts: [...common, ...only.drafts, ...number, ...accountKind(views)],
    notes: only.notes,
  };
}

/** The accounts that a statement reports on under headings of their own; one or none where it has but one. */
function accountsOf(views: readonly PageView[], style: PrintStyle, period: Period): Extraction[] {
  const parts = accountParts(views);
  if (parts.length < 2) return [];
  const read = parts
    .map((part) => ({ part, read: readAccount(part.views, style, period) }))
    .filter((account) => isAccount(account.read));
  // `SUFFIX 0009`: shares of one member, of which one alone has bookings, are its account.
  const isShares = read.every(({ part }) => part.digits.length <= LONGEST_SUFFIX);
  const booked = read.filter(({ read: { drafts } }) =>
    drafts.some(({ path }) => path === 'transactions.0.amount'),
  );
  if (isShares && booked.length === 1) return [];
  return read.map(({ part, read }, index) => namedAccount(part, read, `accounts.${index}.`));
}

/** Digits of the suffix that tells the shares of a member apart. */
const LONGEST_SUFFIX = 4;

function namedAccount(part: AccountPart, read: Extraction, prefix: string): Extraction {
  const number: FieldDraft = {
    path: 'account_number',
    value: accountNumber(part.number),
    tokens: part.number,
    match: 0.9,
  };
  const drafts = [
    number,
    ...accountKind(part.views.slice(0, 1)),
    ...read.drafts.filter(({ path }) => path !== number.path),
  ];
  return {
    drafts: drafts.map((draft) => ({ ...draft, path: prefix + draft.path })),
    notes: read.notes,
  };
}

/** A part is an account when it says where it stands: both balances, or one and what was booked. */
function isAccount({ drafts }: Extraction): boolean {
  const has = (name: RegExp): boolean => drafts.some(({ path }) => name.test(path));
  const [opens, closes] = [has(/opening_balance$/), has(/closing_balance$/)];
  return (opens && closes) || ((opens || closes) && has(/^(?:transactions|checks)\.0\.amount$/));
}

function readAccount(views: readonly PageView[], style: PrintStyle, period: Period): Extraction {
  const lists = readLists(views, style, false);
  const summary = summaryValues(views, lists, BANK_SPECS, style)
    .filter(({ path }) => path !== YEAR_TO_DATE)
    .map(finished);
  const known = new Set(summary.map(({ path }) => path));
  const carried = carriedDrafts(lists.carried, lists.transactions.length);
  // Of several shares each has its balances; those around the bookings are the account's.
  const listed = new Set(lists.carried.flatMap(({ balance }) => balance.tokens));
  const labelled = [
    ...summary.map((draft) => {
      const own = carried.find(({ path }) => path === draft.path);
      return own && listed.has(draft.tokens[0]!) ? own : draft;
    }),
    ...[...carried, ...totalDrafts(lists.totals)].filter(({ path }) => !known.has(path)),
  ];
  const opening = labelled.find((draft) => draft.path === 'opening_balance');
  const { rows, repeated } = distinctRows(lists.transactions);
  const booked = settleSigns(rows, opening ? toCents(String(opening.value)) : undefined);
  const context = { period, style };
  return {
    drafts: [
      ...withoutSign(labelled, ['total_deposits', 'total_withdrawals', 'fees']),
      ...booked.flatMap(({ printed, sign }, index) =>
        transactionDrafts(printed, sign, index, context),
      ),
      ...lists.checks.flatMap((check, index) => checkDrafts(check, index, context)),
      ...lists.dailyBalances.flatMap((entry, index) => balanceDrafts(entry, index, context)),
    ],
    notes: [...repeatedNote(repeated), ...readingNotes(rows)],
  };
}

function finished(draft: FieldDraft): FieldDraft {
  if (draft.path === 'account_number') return { ...draft, value: accountNumber(draft.tokens) };
  if (!draft.path.endsWith('_balance')) return draft;
  return { ...draft, value: signedBalance({ value: draft.value, tokens: draft.tokens }) };
}

/** A bare number, and the beginning of an IBAN: `FR76` are no francs. */
const NO_CURRENCY = /^[\d.,/:-]+$|^[A-Z]{2}\d{2}[\dA-Z]*$/;

/** `Currency : INR`. */
function namedCurrency(views: readonly PageView[]): FieldDraft[] {
  for (const { tokens } of views.slice(0, 1).flatMap(({ lines }) => lines)) {
    const at = tokens.findIndex(({ text }) =>
      /^(?:currency|währung|devise|moneda|valuta):?$/i.test(text),
    );
    const code = tokens.slice(at + 1, at + 3).find(({ text }) => text !== ':');
    if (at >= 0 && code && /^[A-Z]{3}$/.test(code.text))
      return [{ path: 'currency', value: code.text, tokens: [code], match: 0.92 }];
  }
  return [];
}

/** Countries whose currency is written with the sign of the dollar, by what their statements say. */
const DOLLARS: readonly (readonly [string, RegExp])[] = [
  ['CAD', /\b(?:canada|canadian|chequing|interac)\b/i],
  ['AUD', /\b(?:australia|BSB)\b/],
  ['NZD', /\bnew zealand\b/i],
];

/** The sign or code of a currency that is printed most; a single one may be misread. */
function currencyOf(views: readonly PageView[]): FieldDraft[] {
  const named = namedCurrency(views);
  if (named.length > 0) return named;
  const found = new Map<string, Token[]>();
  for (const token of views.flatMap((view) => view.tokens)) {
    // A bare number names no currency.
    if (!/\d/.test(token.text) || NO_CURRENCY.test(token.text)) continue;
    const currency = parseMoney(token.text)?.currency;
    if (currency) found.set(currency, [...(found.get(currency) ?? []), token]);
  }
  const [most] = [...found].sort((a, b) => b[1].length - a[1].length);
  if (!most) return [];
  const [code, tokens] = most;
  const isBare = code === 'USD' && !tokens.some(({ text }) => /US/i.test(text));
  const printed = views.flatMap(({ lines }) => lines.map(({ text }) => text));
  const other = isBare && DOLLARS.find(([, words]) => printed.some((text) => words.test(text)));
  const value = other ? other[0] : code;
  return [{ path: 'currency', value, tokens: tokens.slice(0, 1), match: other ? 0.8 : 0.9 }];
}
