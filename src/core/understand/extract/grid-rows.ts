import type { PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import type { PrintStyle, ValueReading } from './read-value';
import { amountsIn, type RowAmount } from './row-amounts';
import type { PlacedDate } from './statement-period';

export interface PrintedCheck {
  readonly number: Token;
  readonly date?: PlacedDate;
  readonly amount: ValueReading;
}

export interface PrintedBalance {
  readonly date: PlacedDate;
  readonly balance: ValueReading;
}

type Item =
  | { readonly kind: 'date'; readonly at: number; readonly date: PlacedDate }
  | { readonly kind: 'amount'; readonly at: number; readonly amount: ValueReading }
  | { readonly kind: 'number'; readonly at: number; readonly number: Token };

/**
 * Paid checks of a row: number, amount and perhaps date in any order, several side by side. Each begins with what the
 * row begins with.
 */
export function checksIn(
  row: PageRow,
  dates: readonly PlacedDate[],
  amounts: readonly RowAmount[],
): PrintedCheck[] {
  return groupsOf(itemsIn(row, dates, amounts)).flatMap((group): PrintedCheck[] => {
    const number = group.find((item) => item.kind === 'number');
    const amount = group.find((item) => item.kind === 'amount');
    const date = group.find((item) => item.kind === 'date');
    if (!number || !amount) return [];
    return [{ number: number.number, amount: amount.amount, ...(date ? { date: date.date } : {}) }];
  });
}

/**
 * Paid checks of a row that holds nothing else, whatever head stands above: number, date and amount over and over, or
 * but once where `isGoingOn` says that the rows before were such.
 */
export function gridChecksIn(
  row: PageRow,
  dates: readonly PlacedDate[],
  style: PrintStyle,
  isGoingOn: boolean,
): PrintedCheck[] {
  if (dates.length < (isGoingOn ? 1 : 2) || /\p{L}{3}/u.test(restOf(row, dates))) return [];
  const dated = new Set(dates.flatMap((date) => date.tokens));
  const amounts = amountsIn(row, dated, [], style).filter(({ value }) =>
    value.tokens.some(({ text }) => /\d[.,]\d{2}\b/.test(text)),
  );
  const items = itemsIn(row, dates, amounts);
  const known = new Set(items.flatMap(tokensOf));
  if (row.tokens.some((token) => !known.has(token) && !/^[*#$]+$/.test(token.text))) return [];
  const groups = groupsOf(items);
  const shape = groups[0]?.map(({ kind }) => kind).join();
  const isEven = groups.every((group) => group.map(({ kind }) => kind).join() === shape);
  if (!isEven || groups[0]?.length !== 3 || new Set(groups[0].map(({ kind }) => kind)).size < 3)
    return [];
  return checksIn(row, dates, amounts);
}

function tokensOf(item: Item): readonly Token[] {
  if (item.kind === 'date') return item.date.tokens;
  return item.kind === 'amount' ? item.amount.tokens : [item.number];
}

/** Pairs of date and balance of a row; none where the row holds anything else. */
export function balancesIn(
  row: PageRow,
  dates: readonly PlacedDate[],
  amounts: readonly RowAmount[],
): PrintedBalance[] {
  if (dates.length === 0 || dates.length !== amounts.length || /\p{L}{4}/u.test(restOf(row, dates)))
    return [];
  const position = (tokens: readonly Token[]): number => row.tokens.indexOf(tokens[0]!);
  const pairs = dates.map((date, index) => ({ date, balance: amounts[index]!.value }));
  return pairs.every(({ date, balance }) => position(date.tokens) < position(balance.tokens))
    ? pairs
    : [];
}

/** Paid checks of a list in the order of their numbers and dates, however many columns it is set in. */
export function checksInOrder(checks: readonly PrintedCheck[]): PrintedCheck[] {
  return inPrintedOrder(checks, (check) => check.number, [
    (check) => Number(check.number.text.replace(/\D/g, '')),
    ({ date }) => dayOfYear(date),
  ]);
}

/** Daily balances of a list by their day, however many columns it is set in. */
export function balancesInOrder(balances: readonly PrintedBalance[]): PrintedBalance[] {
  return inPrintedOrder(balances, (entry) => entry.date.tokens[0]!, [
    ({ date }) => dayOfYear(date),
  ]);
}

function dayOfYear(placed: PlacedDate | undefined): number {
  return placed ? 31 * placed.date.month + placed.date.day : 0;
}

/**
 * Entries of a list set in several columns, in the order in which they were meant: down the columns or along the rows,
 * whichever counts up.
 */
function inPrintedOrder<T>(
  entries: readonly T[],
  first: (entry: T) => Token,
  ranks: readonly ((entry: T) => number)[],
): T[] {
  const starts = columnStarts(entries.map((entry) => first(entry).box.left));
  if (starts.length < 2) return [...entries];
  const column = (entry: T): number =>
    starts.findLastIndex((start) => first(entry).box.left > start - 0.012);
  const down = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => column(a.entry) - column(b.entry) || a.index - b.index)
    .map(({ entry }) => entry);
  return ascents(down, ranks) >= ascents(entries, ranks) ? down : [...entries];
}

function restOf(row: PageRow, dates: readonly PlacedDate[]): string {
  const dated = new Set(dates.flatMap((date) => date.tokens));
  return row.tokens
    .filter((token) => !dated.has(token))
    .map((token) => token.text)
    .join(' ');
}

function itemsIn(
  row: PageRow,
  dates: readonly PlacedDate[],
  amounts: readonly RowAmount[],
): Item[] {
  const used = new Set<Token>([
    ...dates.flatMap((date) => date.tokens),
    ...amounts.flatMap(({ value }) => value.tokens),
  ]);
  const position = (tokens: readonly Token[]): number => row.tokens.indexOf(tokens[0]!);
  const items: Item[] = [
    ...dates.map((date): Item => ({ kind: 'date', at: position(date.tokens), date })),
    ...amounts.map(({ value }): Item => ({
      kind: 'amount',
      at: position(value.tokens),
      amount: value,
    })),
    ...row.tokens.flatMap((token, at): Item[] =>
      !used.has(token) && /^[*#]?\d{1,8}[*#]?$/.test(token.text)
        ? [{ kind: 'number', at, number: token }]
        : [],
    ),
  ];
  return items.sort((a, b) => a.at - b.at);
}

function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    if (groups.length === 0 || item.kind === items[0]!.kind) groups.push([]);
    groups[groups.length - 1]!.push(item);
  }
  return groups;
}

function columnStarts(lefts: readonly number[]): number[] {
  const starts: number[] = [];
  for (const left of [...lefts].sort((a, b) => a - b)) {
    if (starts.length === 0 || left - starts[starts.length - 1]! > 0.06) starts.push(left);
  }
  return starts;
}

function ascents<T>(entries: readonly T[], ranks: readonly ((entry: T) => number)[]): number {
  const steps = entries.flatMap((entry, index) =>
    index === 0 ? [] : ranks.filter((rank) => rank(entry) >= rank(entries[index - 1]!)),
  );
  return steps.length;
}
