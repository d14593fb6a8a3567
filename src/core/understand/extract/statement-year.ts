import { isoDate, type DateOrder } from '../normalize/dates';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import type { Period } from './statement-drafts';
import { datesIn, type PlacedDate } from './statement-period';

/** `2025 totals year-to-date`, `Total fees charged in 2025`, `Interest paid in 2025`. */
const YEAR_LINES = [
  /\b(20\d\d)\s+(?:totals?\s+)?year[\s-]*to[\s-]*date/i,
  /\b(?:year[\s-]*to[\s-]*date(?:\s+totals?)?|(?:charged|paid|earned|credited)(?:\s+to\s+you)?\s+(?:in|for|during))\s+(20\d\d)\b/i,
];
/** Above and below these parts of a page stand running heads and feet. */
const HEAD = 0.2;
const FOOT = 0.94;
/** Above this part of the first page stand facts of the statement. */
const FACTS = 0.45;

/**
 * Where a page of a statement ends in time when it names no period, as the second page of one: the date in its running
 * head, or the year that its totals are of with the last day of its rows.
 */
export function impliedPeriod(views: readonly PageView[], order: DateOrder | undefined): Period {
  const end = runningDate(views, order) ?? yearsEnd(views, order) ?? factDate(views, order);
  return end === undefined ? {} : { end };
}

function runningDate(views: readonly PageView[], order: DateOrder | undefined): string | undefined {
  const days = views.slice(0, 2).flatMap((view) =>
    pageRows(view)
      .filter(({ box }) => box.top < HEAD || box.bottom > FOOT)
      .filter((row) => !startsDated(row, order))
      .flatMap((row) => datesIn(row.tokens, order))
      .flatMap(({ date }) => date.iso ?? []),
  );
  return days.sort().at(-1);
}

/** A whole date that stands apart from the bookings on the first page: of the statement, or when it is due. */
function factDate(views: readonly PageView[], order: DateOrder | undefined): string | undefined {
  const days = views.slice(0, 1).flatMap((view) =>
    pageRows(view)
      .filter(({ box }) => box.top < FACTS)
      .filter((row) => !startsDated(row, order))
      .flatMap((row) => datesIn(row.tokens, order))
      .flatMap(({ date }) => date.iso ?? []),
  );
  return days.sort().at(-1);
}

function yearsEnd(views: readonly PageView[], order: DateOrder | undefined): string | undefined {
  const rows = views.flatMap(pageRows);
  const printed = rows.flatMap(({ text }) => YEAR_LINES.map((line) => line.exec(text)?.[1]));
  const year = printed.find((each) => each !== undefined);
  if (year === undefined) return undefined;
  const days = rows.flatMap((row) => startsDated(row, order) ?? []).map(({ date }) => date);
  // Rows of December and of January are of two years, and the later one is named.
  const isOverNewYear = [1, 12].every((month) => days.some((day) => day.month === month));
  const own = isOverNewYear ? days.filter(({ month }) => month < 7) : days;
  const ends = own.flatMap(({ month, day }) => isoDate(Number(year), month, day) ?? []);
  return ends.sort().at(-1);
}

function startsDated(row: PageRow, order: DateOrder | undefined): PlacedDate | undefined {
  const first = datesIn(row.tokens.slice(0, 4), order)[0];
  return first?.tokens[0] === row.tokens[0] ? first : undefined;
}
