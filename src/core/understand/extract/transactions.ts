import { parseMoney } from '../normalize/money';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { PrintStyle, ValueReading } from './read-value';
import { valuesInRow } from './read-value';
import { datesIn, type PlacedDate } from './statement-period';
import { columnOf, headerColumns, mergeHeader, type Column } from './statement-rows';
import { sectionOf, type Section } from './statement-sections';

/** One line of a statement as printed; the sign may still be open. */
export interface PrintedTransaction {
  readonly date: PlacedDate;
  readonly postDate?: PlacedDate;
  description: Token[];
  readonly amount: ValueReading;
  /** 1 in, -1 out (or charged and credited on a card), 0 where print does not say. */
  readonly sign: -1 | 0 | 1;
  readonly balance?: ValueReading;
  readonly checkNumber?: Token;
}

export interface PrintedCheck {
  readonly number: Token;
  readonly date?: PlacedDate;
  readonly amount: ValueReading;
}

export interface PrintedBalance {
  readonly date: PlacedDate;
  readonly balance: ValueReading;
}

/** Everything dated that a statement lists. */
export interface StatementLists {
  readonly transactions: PrintedTransaction[];
  readonly checks: PrintedCheck[];
  readonly dailyBalances: PrintedBalance[];
}

interface Cursor {
  columns: readonly Column[];
  section: Section;
  previous: PageRow | undefined;
  headerRow: PageRow | undefined;
  open: PrintedTransaction | undefined;
}

const SUMMARY =
  /^(?:total|subtotal|sub total|beginning|opening|ending|closing|previous|balance (?:brought|carried|forward)|new balance|starting|saldo|solde|anfang|endsaldo|alter|neuer|balance as of|page)/i;

/** Reads the dated rows of all pages in order; columns and section headings carry over page breaks. */
export function readLists(
  views: readonly PageView[],
  style: PrintStyle,
  isCard: boolean,
): StatementLists {
  const lists: StatementLists = { transactions: [], checks: [], dailyBalances: [] };
  const cursor: Cursor = {
    columns: [],
    section: { sign: 0, kind: 'transactions' },
    previous: undefined,
    headerRow: undefined,
    open: undefined,
  };
  for (const view of views) {
    cursor.previous = undefined;
    cursor.open = undefined;
    for (const row of pageRows(view)) {
      readRow(row, cursor, lists, style, isCard, view);
      cursor.previous = row;
    }
  }
  return lists;
}

function readRow(
  row: PageRow,
  cursor: Cursor,
  lists: StatementLists,
  style: PrintStyle,
  isCard: boolean,
  view: PageView,
): void {
  const header = headerColumns(row);
  if (header) {
    cursor.columns = header;
    cursor.headerRow = row;
    cursor.open = undefined;
    if (
      header.some((column) => column.role === 'check_number') &&
      !header.some((column) => column.role === 'description') &&
      cursor.section.kind === 'transactions' &&
      header.length >= 3 &&
      !header.some((column) => column.role === 'balance')
    ) {
      cursor.section = { sign: -1, kind: 'checks' };
    }
    return;
  }
  const dates = datesIn(row.tokens, style.dateOrder);
  const money = moneyIn(row, dates, style);
  if (
    cursor.headerRow &&
    cursor.previous === cursor.headerRow &&
    dates.length === 0 &&
    money.length === 0
  ) {
    cursor.columns = mergeHeader(cursor.columns, row);
    return;
  }
  if (money.length === 0 || dates.length === 0) {
    const section =
      money.length <= 1 && dates.length === 0 && row.tokens.length <= 9
        ? sectionOf(row.key.replace(/\d+$/, ''), isCard)
        : undefined;
    // A summary line names a section too; a heading stands without an amount or as the title of what follows.
    if (section && money.length === 0) {
      cursor.section = section;
      cursor.open = undefined;
      return;
    }
  }
  if (SUMMARY.test(row.text.trim())) {
    cursor.open = undefined;
    return;
  }
  if (cursor.section.kind === 'ignored') return;
  if (cursor.section.kind === 'checks' && readChecks(row, dates, money, lists)) return;
  if (cursor.section.kind === 'daily_balances' && readBalances(dates, money, row, lists)) return;
  const first = dates[0];
  if (first && isRowStart(first, row) && money.length > 0) {
    const transaction = readTransaction(row, dates, money, cursor);
    if (transaction) {
      lists.transactions.push(transaction);
      cursor.open = transaction;
      return;
    }
  }
  continueDescription(row, money, cursor, view);
}

/** A date opens a row when no words stand before it, at most a bullet or a line number. */
function isRowStart(date: PlacedDate, row: PageRow): boolean {
  const at = row.tokens.indexOf(date.tokens[0]!);
  return at === 0 || (at === 1 && !/\p{L}/u.test(row.tokens[0]!.text));
}

function moneyIn(row: PageRow, dates: readonly PlacedDate[], style: PrintStyle): ValueReading[] {
  const dated = new Set(dates.flatMap((date) => date.tokens));
  const from = dates[0] ? row.tokens.indexOf(dates[0].tokens[0]!) : 0;
  const readings = row.cells.flatMap((cell) =>
    valuesInRow(
      cell.tokens.filter((token) => !dated.has(token)),
      'money',
      style,
    ),
  );
  return readings.filter((reading) => {
    const word = reading.tokens[0]!;
    if (row.tokens.indexOf(word) < from) return false;
    const text = reading.tokens.map((token) => token.text).join(' ');
    const money = parseMoney(text, style.decimalMark);
    if (money?.currency !== undefined || /\d[.,]\d/.test(text)) return true;
    // A whole number counts only at the end of the row, in a cell of its own: elsewhere it is a reference.
    const cell = row.cells[row.cells.length - 1]!;
    return (
      /^[-−+]?\s?\d{1,6}$|^\(\d{1,6}\)$/.test(text) &&
      cell.tokens.length === reading.tokens.length &&
      cell.tokens[0] === word &&
      row.cells.length > 1
    );
  });
}

function readTransaction(
  row: PageRow,
  dates: readonly PlacedDate[],
  money: readonly ValueReading[],
  cursor: Cursor,
): PrintedTransaction | undefined {
  const date = dates[0]!;
  const second = dates[1];
  const isPost =
    second &&
    row.tokens.indexOf(second.tokens[0]!) ===
      row.tokens.indexOf(date.tokens[0]!) + date.tokens.length;
  const placed = money.map((value) => ({ value, column: columnOf(boxOf(value), cursor.columns) }));
  const balanceAt = findBalance(placed, cursor.columns);
  const amounts = placed.filter((_, index) => index !== balanceAt);
  const amount = amounts[amounts.length - 1];
  if (!amount) return undefined;
  const used = new Set<Token>([
    ...dates.slice(0, isPost ? 2 : 1).flatMap((entry) => entry.tokens),
    ...money.flatMap((value) => value.tokens),
  ]);
  const rest = row.tokens.filter((token) => !used.has(token));
  const checkNumber = findCheckNumber(rest, cursor.columns);
  const balance = balanceAt === undefined ? undefined : placed[balanceAt]?.value;
  return {
    date,
    ...(isPost ? { postDate: second } : {}),
    description: rest.filter((token) => token !== checkNumber && token.text !== '$'),
    amount: amount.value,
    sign: signOf(amount.value, amount.column, cursor.section),
    ...(balance ? { balance } : {}),
    ...(checkNumber ? { checkNumber } : {}),
  };
}

/** The running balance: the number in the balance column, or the last of several where no header tells. */
function findBalance(
  placed: readonly { column: Column | undefined }[],
  columns: readonly Column[],
): number | undefined {
  const named = placed.findIndex((entry) => entry.column?.role === 'balance');
  if (named >= 0) return named;
  return columns.length === 0 && placed.length >= 2 ? placed.length - 1 : undefined;
}

function findCheckNumber(tokens: readonly Token[], columns: readonly Column[]): Token | undefined {
  const column = columns.find((candidate) => candidate.role === 'check_number');
  return (
    column &&
    tokens.find(
      (token) =>
        /^[*#]?\d{2,8}[*]?$/.test(token.text) &&
        token.box.right > column.left - 0.01 &&
        token.box.left < column.right + 0.01,
    )
  );
}

function signOf(amount: ValueReading, column: Column | undefined, section: Section): -1 | 0 | 1 {
  const text = amount.tokens.map((token) => token.text).join(' ');
  const printed = parseMoney(text)?.sign ?? (/^[(−-]|[)−-]$/.test(text) ? 'minus' : undefined);
  if (printed === 'minus' || printed === 'debit') return -1;
  if (printed === 'credit' || printed === 'plus') return 1;
  if (column?.role === 'debit') return -1;
  if (column?.role === 'credit') return 1;
  return section.sign;
}

function readChecks(
  row: PageRow,
  dates: readonly PlacedDate[],
  money: readonly ValueReading[],
  lists: StatementLists,
): boolean {
  if (money.length === 0) return false;
  const dated = new Set(dates.flatMap((date) => date.tokens));
  const priced = new Set(money.flatMap((value) => value.tokens));
  let from = 0;
  let found = false;
  for (const amount of money) {
    const end = row.tokens.indexOf(amount.tokens[0]!);
    const part = row.tokens.slice(from, end);
    from = end + amount.tokens.length;
    const number = part.find(
      (token) => !dated.has(token) && !priced.has(token) && /^[*#]?\d{1,8}[*#]?$/.test(token.text),
    );
    const date = dates.find((candidate) => part.includes(candidate.tokens[0]!));
    if (!number) continue;
    lists.checks.push({ number, amount, ...(date ? { date } : {}) });
    found = true;
  }
  return found;
}

function readBalances(
  dates: readonly PlacedDate[],
  money: readonly ValueReading[],
  row: PageRow,
  lists: StatementLists,
): boolean {
  if (dates.length === 0 || dates.length !== money.length) return false;
  const order = (tokens: readonly Token[]): number => row.tokens.indexOf(tokens[0]!);
  const isPaired = dates.every((date, index) => order(date.tokens) < order(money[index]!.tokens));
  if (!isPaired) return false;
  dates.forEach((date, index) => lists.dailyBalances.push({ date, balance: money[index]! }));
  return true;
}

/** Text under a transaction that stands in its description column belongs to it. */
function continueDescription(
  row: PageRow,
  money: readonly ValueReading[],
  cursor: Cursor,
  view: PageView,
): void {
  const { open, previous } = cursor;
  const head = open?.description[0];
  if (!open || !previous || !head || money.length > 0) {
    cursor.open = money.length > 0 ? undefined : cursor.open;
    return;
  }
  const gap = row.box.top - previous.box.bottom;
  const isNear = gap < 0.9 * view.lineHeight;
  const isUnder =
    row.box.left > head.box.left - 0.02 &&
    row.box.left < head.box.left + 0.08 &&
    row.box.right < boxOf(open.amount).right;
  if (isNear && isUnder && row.tokens.length <= 14)
    open.description = [...open.description, ...row.tokens];
  else cursor.open = undefined;
}

function boxOf(value: ValueReading): Token['box'] {
  const first = value.tokens[0]!.box;
  const last = value.tokens[value.tokens.length - 1]!.box;
  return { left: first.left, top: first.top, right: last.right, bottom: last.bottom };
}
