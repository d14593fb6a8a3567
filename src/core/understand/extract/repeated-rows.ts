import type { CheckResult } from '../document-reading';
import { foldText } from '../text/fold-text';
import type { PrintedTransaction } from './transaction-row';

/** Fewer rows in a row may be alike by chance: two coffees of one price on one day. */
const LEAST_RUN = 3;

/** Rows that are counted, and how many on each page were printed before. */
export interface DistinctRows {
  readonly rows: readonly PrintedTransaction[];
  /** Zero-based page index within the file, and the number of its rows that repeat an earlier page. */
  readonly repeated: ReadonlyMap<number, number>;
}

/**
 * Drops runs of rows that repeat, in the same order, rows of an earlier page: a page scanned twice, or pages that
 * overlap. A single alike row stays, unless even its running balance is the same.
 */
export function distinctRows(transactions: readonly PrintedTransaction[]): DistinctRows {
  const keys = transactions.map(keyOf);
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => places.set(key, [...(places.get(key) ?? []), index]));
  const dropped = new Set<number>();
  for (let at = 0; at < keys.length;) {
    const page = pageOf(transactions[at]!);
    const earlier = (places.get(keys[at]!) ?? []).filter(
      (other) => other < at && pageOf(transactions[other]!) < page,
    );
    const run = Math.max(0, ...earlier.map((other) => runLength(transactions, keys, other, at)));
    const least = transactions[at]!.balance ? 1 : LEAST_RUN;
    if (run >= least) for (let next = at; next < at + run; next += 1) dropped.add(next);
    at += run >= least ? run : 1;
  }
  const repeated = new Map<number, number>();
  for (const index of dropped) {
    const page = pageOf(transactions[index]!);
    repeated.set(page, (repeated.get(page) ?? 0) + 1);
  }
  return { rows: transactions.filter((_, index) => !dropped.has(index)), repeated };
}

/** Says which pages repeat rows of earlier ones; nothing is left out silently. */
export function repeatedNote(repeated: ReadonlyMap<number, number>): CheckResult[] {
  if (repeated.size === 0) return [];
  const pages = [...repeated].map(([page, count]) => `${count} on page ${page + 1}`).join(', ');
  return [
    {
      id: 'reading.repeated_rows',
      result: 'fail',
      severity: 'warning',
      message: `rows repeat those of an earlier page and are counted once: ${pages}`,
      fields: [],
    },
  ];
}

function runLength(
  transactions: readonly PrintedTransaction[],
  keys: readonly string[],
  first: number,
  second: number,
): number {
  const page = pageOf(transactions[second]!);
  let length = 0;
  while (
    first + length < second &&
    second + length < keys.length &&
    keys[first + length] === keys[second + length] &&
    pageOf(transactions[second + length]!) === page
  )
    length += 1;
  return length;
}

function keyOf({ date, description, amount, balance }: PrintedTransaction): string {
  const words = foldText(description.map((token) => token.text).join(' '));
  const day = date ? `${date.date.month}-${date.date.day}` : '';
  return [day, words, String(amount.value), balance ? String(balance.value) : ''].join('|');
}

function pageOf({ amount }: PrintedTransaction): number {
  return amount.tokens[0]!.page;
}
