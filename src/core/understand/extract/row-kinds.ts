import type { Cell, PageRow } from '../text/page-rows';
import type { PrintStyle } from './read-value';
import { datesIn, type PlacedDate } from './statement-period';
import { rowFrom } from './statement-rows';
import type { TransactionStart } from './transaction-row';

const SUMMARY =
  /^(?:total|subtotal|sub total|beginning|opening|ending|closing|previous|balance (?:brought|carried|forward|b\/f|c\/f|last)|b\/f|c\/f|brought forward|carried forward|forwarded|new balance|starting|start of|end of|saldo|solde|kontostand|anfang|endsaldo|alter|neuer|ancien|nouveau|report|[uü]bertrag|balance as of|page|seite|continued|member fdic)/i;

const CARRIED =
  /^(?:beginning|opening|previous|starting|ending|closing|new)?\s*(?:statement |ledger )?balance(?: (?:brought |carried )?forward| as of.*| last statement)?(?:\s+[$(−-]?\s?\d[\d,.]*\)?.*)?$|^(?:brought|carried) forward|^(?:alter|neuer) (?:konto)?(?:saldo|kontostand|stand)|^(?:ancien|nouveau) solde|^solde (?:pr[ée]c[ée]dent|initial|final|au)|^kontostand\b|^saldo (?:anterior|inicial|final|iniziale|finale|vorige|alt|neu)|^[uü]bertrag/i;

/** A row that sums up, carries a balance over or says where on the paper one is. */
export function isSummary(row: PageRow): boolean {
  return SUMMARY.test(row.text.trim());
}

/** `05/01 Beginning balance 1,234.56` stands among the bookings and is none. */
export function isCarried(row: PageRow, dates: readonly PlacedDate[]): boolean {
  const first = dates[0];
  if (!first || !row.tokens.slice(0, 2).includes(first.tokens[0]!)) return false;
  const rest = row.tokens.slice(row.tokens.indexOf(first.tokens[first.tokens.length - 1]!) + 1);
  return CARRIED.test(rest.map((token) => token.text).join(' '));
}

const EXCHANGE =
  /^[\d.,]+ ?[A-Z]{3} ?[Xx×@] ?\d|\bexch(?:ange|g)?\.? rate\b|^(?:foreign|local) (?:amount|currency)\b/i;

/** The amount in another currency and its rate, printed under a booking, are no part of its text. */
export function isExchange(row: PageRow): boolean {
  return EXCHANGE.test(row.text.trim());
}

/** Left edges at which several rows of a page have a date. */
export function dateEdges(rows: readonly PageRow[], style: PrintStyle): number[] {
  const edges: { left: number; count: number }[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      if (!startsDated(cell, style)) continue;
      const known = edges.find((edge) => Math.abs(edge.left - cell.box.left) < 0.008);
      if (known) known.count += 1;
      else edges.push({ left: cell.box.left, count: 1 });
    }
  }
  return edges.filter((edge) => edge.count >= 3).map((edge) => edge.left);
}

/** A row from its date on, where other text stands before an edge at which rows of the page begin with one. */
export function fromDate(
  row: PageRow,
  edges: readonly number[],
  lineHeight: number,
  style: PrintStyle,
): PageRow {
  if (startsDated(row.cells[0]!, style)) return row;
  const start = row.cells.find(
    (cell, index) =>
      index > 0 &&
      startsDated(cell, style) &&
      edges.some((edge) => Math.abs(edge - cell.box.left) < lineHeight),
  );
  return start ? rowFrom(row, start) : row;
}

/**
 * Without a head above it a dated row is a booking only if it says what for and begins where the others do: a due date
 * beside a sum of a summary is none.
 */
export function isLooseValue(
  row: PageRow,
  { description }: TransactionStart,
  edges: readonly number[],
  lineHeight: number,
): boolean {
  if (description.length === 0) return true;
  const isAtEdge = edges.some((edge) => Math.abs(edge - row.box.left) < 3 * lineHeight);
  return edges.length > 0 && !isAtEdge;
}

/** True for a cell that begins with a date. */
export function startsDated(cell: Cell, style: PrintStyle): boolean {
  if (!/\d/.test(cell.text.slice(0, 12))) return false;
  return datesIn(cell.tokens.slice(0, 3), style.dateOrder)[0]?.tokens[0] === cell.tokens[0];
}
