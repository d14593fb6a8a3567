import type { PageRow } from '../text/page-rows';
import type { PrintStyle } from './read-value';
import { datesIn } from './statement-period';
import type { TableHead } from './statement-rows';

/** Fewer rows that begin alike may do so by chance. */
const LEAST_ROWS = 3;

/**
 * A head whose first name could not be read begins too far right, and its table would lose the dates of the bookings:
 * where the rows go on to the left with a date and then with what the head names first, that column is the date's.
 */
export function withDateColumn(
  head: TableHead,
  rows: readonly PageRow[],
  style: PrintStyle,
): TableHead {
  if (head.columns.some(({ role }) => role === 'date')) return head;
  const post = head.columns.find(({ role }) => role === 'post_date');
  if (!post) return head;
  const first = rows.flatMap((row) => {
    const [date, second] = datesIn(row.tokens, style.dateOrder);
    const isPair =
      date !== undefined &&
      second !== undefined &&
      row.tokens.indexOf(second.tokens[0]!) ===
        row.tokens.indexOf(date.tokens[0]!) + date.tokens.length &&
      date.tokens[0]!.box.right < post.left + 0.01 &&
      second.tokens[0]!.box.right > post.left;
    return isPair ? [date.tokens] : [];
  });
  if (first.length < LEAST_ROWS) return head;
  const left = Math.min(...first.map((tokens) => tokens[0]!.box.left));
  const right = Math.max(...first.map((tokens) => tokens.at(-1)!.box.right));
  const height = first[0]![0]!.box.bottom - first[0]![0]!.box.top;
  return {
    ...head,
    columns: [{ role: 'date', left, right }, ...head.columns],
    left: Math.min(head.left, left - 1.2 * height),
  };
}
