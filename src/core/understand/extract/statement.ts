import { isoDate } from '../normalize/dates';
import { fromCents, parseMoney, toCents } from '../normalize/money';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks } from './address-blocks';
import { printedText, type Extraction, type FieldDraft } from './field-draft';
import { labelledValues } from './labelled-values';
import { documentStyle } from './print-style';
import type { PrintStyle, ValueReading } from './read-value';
import { findPeriod, type PlacedDate } from './statement-period';
import { BANK_SPECS, CARD_SPECS } from './statement-specs';
import { readLists, type PrintedTransaction } from './transactions';
import { settleSigns } from './transaction-signs';

interface Period {
  readonly start?: string;
  readonly end?: string;
}

const BANK_WORDS =
  /\b(?:bank|banking|credit union|savings|financial|trust|bancorp|federal|sparkasse|volksbank|banco|banca|banque|caixa|cu|n\.?a\.?)\b/i;

/** Reads a bank statement of any number of pages. */
export function extractBankStatement(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const period = findPeriod(views, style.dateOrder);
  const drafts = [
    ...labelledValues(summaryPages(views), BANK_SPECS, style),
    ...period,
    ...bankParties(views, 'bank_name'),
    ...accountKind(views),
    ...currencyOf(views),
  ];
  const lists = readLists(views, style, false);
  const opening = drafts.find((draft) => draft.path === 'opening_balance');
  const transactions = settleSigns(
    lists.transactions,
    opening ? toCents(String(opening.value)) : undefined,
  );
  const span = periodOf(drafts);
  return {
    drafts: [
      ...absolute(drafts, ['total_deposits', 'total_withdrawals', 'fees']),
      ...transactions.flatMap((entry, index) =>
        transactionDrafts(entry.printed, entry.sign, `transactions.${index}`, span, style),
      ),
      ...lists.checks.flatMap((check, index) => [
        {
          path: `checks.${index}.number`,
          value: check.number.text.replace(/\D/g, ''),
          tokens: [check.number],
          match: 0.93,
        },
        ...(check.date
          ? [dateDraft(`checks.${index}.date`, check.date, span)].filter(
              (draft) => draft !== undefined,
            )
          : []),
        {
          path: `checks.${index}.amount`,
          value: amountOf(check.amount, 1, style),
          tokens: check.amount.tokens,
          match: 0.93,
        },
      ]),
      ...lists.dailyBalances
        .flatMap((entry, index) => [
          dateDraft(`daily_balances.${index}.date`, entry.date, span),
          {
            path: `daily_balances.${index}.balance`,
            value: String(entry.balance.value),
            tokens: entry.balance.tokens,
            match: 0.93,
          },
        ])
        .filter((draft) => draft !== undefined),
    ],
    notes: [],
  };
}

/** Reads a credit card statement; charges are positive, payments and credits negative. */
export function extractCardStatement(views: readonly PageView[]): Extraction {
  const style = documentStyle(views);
  const period = findPeriod(views, style.dateOrder);
  const labelled = labelledValues(summaryPages(views), CARD_SPECS, style).map((draft) =>
    draft.path === 'account_last4'
      ? { ...draft, value: String(draft.value).replace(/\D/g, '').slice(-4) }
      : draft,
  );
  const drafts = [...labelled, ...period, ...bankParties(views, 'issuer'), ...aprs(views)];
  const span = periodOf(drafts);
  const lists = readLists(views, style, true);
  return {
    drafts: [
      ...absolute(drafts, ['payments_and_credits']),
      ...lists.transactions.flatMap((entry, index) =>
        transactionDrafts(entry, cardSign(entry), `transactions.${index}`, span, style),
      ),
    ],
    notes: [],
  };
}

/** Summaries stand on the first pages or the last one; the pages between are bookings. */
function summaryPages(views: readonly PageView[]): PageView[] {
  return views.filter((_, index) => index < 3 || index === views.length - 1);
}

/** On a card a printed credit lowers what is owed. */
function cardSign(entry: PrintedTransaction): 1 | -1 {
  const text = entry.amount.tokens.map((token) => token.text).join(' ');
  const sign = parseMoney(text)?.sign;
  if (sign === 'minus' || sign === 'credit') return -1;
  if (entry.sign !== 0 && sign === undefined) return entry.sign;
  return 1;
}

function transactionDrafts(
  entry: PrintedTransaction,
  sign: 1 | -1,
  path: string,
  span: Period,
  style: PrintStyle,
): FieldDraft[] {
  const isCard = entry.postDate !== undefined;
  const drafts: (FieldDraft | undefined)[] = [
    dateDraft(`${path}.date`, entry.date, span),
    isCard && entry.postDate ? dateDraft(`${path}.post_date`, entry.postDate, span) : undefined,
    entry.description.length > 0
      ? {
          path: `${path}.description`,
          value: entry.description.map((token) => token.text).join(' '),
          tokens: entry.description,
          match: 0.94,
        }
      : undefined,
    {
      path: `${path}.amount`,
      value: amountOf(entry.amount, sign, style),
      tokens: entry.amount.tokens,
      match: 0.95,
    },
    entry.balance
      ? {
          path: `${path}.balance`,
          value: String(entry.balance.value),
          tokens: entry.balance.tokens,
          match: 0.95,
        }
      : undefined,
    entry.checkNumber
      ? {
          path: `${path}.check_number`,
          value: entry.checkNumber.text.replace(/\D/g, ''),
          tokens: [entry.checkNumber],
          match: 0.9,
        }
      : undefined,
  ];
  return drafts.filter((draft) => draft !== undefined);
}

function amountOf(amount: ValueReading, sign: 1 | -1, style: PrintStyle): string {
  const text = amount.tokens.map((token) => token.text).join(' ');
  const value = parseMoney(text, style.decimalMark)?.value ?? String(amount.value);
  return fromCents(sign * Math.abs(toCents(value)));
}

/** Statements often leave the year out; it is the one that puts the day into the period, nearest its end. */
function dateDraft(path: string, placed: PlacedDate, span: Period): FieldDraft | undefined {
  const { date, tokens } = placed;
  if (date.iso !== undefined)
    return { path, value: date.iso, tokens, match: date.isAmbiguous ? 0.85 : 0.95 };
  const end = span.end;
  if (end === undefined) return undefined;
  const year = Number(end.slice(0, 4));
  // A few days after closing may still be posted; anything later is of the year before.
  const limit = addDays(end, 5);
  const sameYear = isoDate(year, date.month, date.day);
  const nextYear = isoDate(year + 1, date.month, date.day);
  const value =
    nextYear !== undefined && nextYear <= limit
      ? nextYear
      : sameYear !== undefined && sameYear <= limit
        ? sameYear
        : isoDate(year - 1, date.month, date.day);
  return value === undefined ? undefined : { path, value, tokens, match: 0.9 };
}

function addDays(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function periodOf(drafts: readonly FieldDraft[]): Period {
  const value = (path: string): string | undefined => {
    const found = drafts.find((draft) => draft.path === path)?.value;
    return typeof found === 'string' ? found : undefined;
  };
  const end = value('period_end') ?? value('statement_date') ?? value('due_date');
  const start = value('period_start');
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** Issuer from the letter head, holder from the addressee. */
function bankParties(views: readonly PageView[], namePath: string): FieldDraft[] {
  const [view] = views;
  if (!view) return [];
  const isBank = namePath === 'bank_name';
  const rows = pageRows(view).filter((row) => row.box.top < 0.35);
  const cells = rows
    .flatMap((row) => row.cells)
    .filter(
      (cell) =>
        /\p{L}{3}/u.test(cell.text) &&
        cell.tokens.length <= 8 &&
        !/statement|page|account|contact|summary|customer|:/i.test(cell.text),
    );
  const named = cells.filter((cell) => BANK_WORDS.test(cell.text));
  const head = (named.length > 0 ? named : cells).sort(
    (a, b) => b.box.bottom - b.box.top - (a.box.bottom - a.box.top) || a.box.top - b.box.top,
  )[0];
  const blocks = addressBlocks(view).filter((block) => block.box.top < 0.45);
  const own = blocks.find((block) => BANK_WORDS.test(printedText(block.name)));
  const holder = blocks.find((block) => block !== own && block.name.length > 0);
  const drafts: FieldDraft[] = [];
  const add = (path: string, tokens: readonly Token[], match: number): void => {
    if (tokens.length > 0) drafts.push({ path, value: printedText(tokens), tokens, match });
  };
  if (own && own.name.length > 0) {
    add(namePath, own.name, 0.85);
    if (isBank) add('bank_address', own.address, 0.8);
  } else if (head) add(namePath, head.tokens, named.length > 0 ? 0.8 : 0.6);
  if (holder) {
    add('account_holder', holder.name, 0.85);
    if (isBank) add('account_holder_address', holder.address, 0.85);
  }
  return drafts;
}

function accountKind(views: readonly PageView[]): FieldDraft[] {
  for (const view of views.slice(0, 1)) {
    for (const line of view.lines) {
      const at = line.tokens.findIndex((token) =>
        /^(?:checking|savings|money|girokonto)$/i.test(token.text),
      );
      if (at < 0 || line.tokens.length > 8) continue;
      const isMarket = /^money$/i.test(line.tokens[at]!.text);
      if (isMarket && !/^market$/i.test(line.tokens[at + 1]?.text ?? '')) continue;
      const tokens = line.tokens.slice(at, at + (isMarket ? 2 : 1));
      return [
        { path: 'account_type', value: printedText(tokens).toLowerCase(), tokens, match: 0.85 },
      ];
    }
  }
  return [];
}

/** The first printed sign or code of a currency. */
function currencyOf(views: readonly PageView[]): FieldDraft[] {
  for (const view of views) {
    for (const token of view.tokens) {
      if (!/\d/.test(token.text)) continue;
      const currency = parseMoney(token.text)?.currency;
      if (currency) return [{ path: 'currency', value: currency, tokens: [token], match: 0.9 }];
    }
  }
  return [];
}

/** `Purchases 24.99%`: what a rate is for and the rate. */
function aprs(views: readonly PageView[]): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  let index = 0;
  for (const view of views) {
    for (const row of pageRows(view)) {
      const rate = row.tokens.find((token) =>
        /^\d{1,2}\.\d{1,3}%(?:\(?[vVdD]\)?)?$/.test(token.text),
      );
      const kind =
        /^(purchases?|cash advances?|balance transfers?|penalty|standard|overdraft advance)/i.exec(
          row.text,
        )?.[1];
      if (!rate || !kind || index >= 8) continue;
      const words = row.tokens.slice(0, kind.split(' ').length);
      drafts.push({ path: `apr.${index}.type`, value: kind, tokens: words, match: 0.85 });
      drafts.push({
        path: `apr.${index}.rate`,
        value: rate.text.replace(/%.*$/, ''),
        tokens: [rate],
        match: 0.9,
      });
      index += 1;
    }
  }
  return drafts;
}

/** Totals are printed with or without a sign; as totals they have none. */
function absolute(drafts: readonly FieldDraft[], paths: readonly string[]): FieldDraft[] {
  return drafts.map((draft) =>
    paths.includes(draft.path) && typeof draft.value === 'string'
      ? { ...draft, value: draft.value.replace(/^-/, '') }
      : draft,
  );
}
