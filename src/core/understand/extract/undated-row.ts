import { monthNumber } from '../normalize/months';
import { foldText } from '../text/fold-text';
import type { PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import type { RowAmount } from './row-amounts';
import type { Column } from './statement-rows';
import { readWords, type TransactionStart } from './transaction-row';

/** Longer print before the text is no date, whatever was read. */
const MOST_LETTERS = 10;

/**
 * The beginning of a booking in whose date column nothing readable stands: `9//`, `Aug I1`, or in the first row of a
 * list nothing at all.
 * @param isFirst whether no booking was read before.
 * @returns nothing where the row does not keep to the columns.
 */
export function undatedStart(
  row: PageRow,
  amounts: readonly RowAmount[],
  columns: readonly Column[],
  isFirst: boolean,
): (TransactionStart & { readonly unreadableDate?: readonly Token[] }) | undefined {
  const date = columns.find(({ role }) => role === 'date' || role === 'post_date');
  const text = columns.find(({ role }) => role === 'description');
  if (!date || !text || text.left < date.right) return undefined;
  const height = row.tokens[0]!.box.bottom - row.tokens[0]!.box.top;
  const sums = new Set(amounts.flatMap(({ value }) => value.tokens));
  const words = row.tokens.filter((token) => !sums.has(token));
  const before = words.filter(({ box }) => box.right < text.left + 0.3 * height);
  const after = words.filter((word) => !before.includes(word));
  const [first] = after;
  if (!first || Math.abs(first.box.left - text.left) > height) return undefined;
  if (before.length === 0) return isFirst ? readWords(after, columns) : undefined;
  return isGarbledDate(before)
    ? { ...readWords(after, columns), unreadableDate: before }
    : undefined;
}

/** Figures or signs, perhaps behind a month; a word is a label. */
function isGarbledDate(words: readonly Token[]): boolean {
  const [month, ...rest] = words.map(({ text }) => text);
  const print = words.map(({ text }) => text).join('');
  if (print.length > MOST_LETTERS) return false;
  const isNamed = rest.length > 0 && monthNumber(foldText(month!)) !== undefined;
  return isNamed || (/[\d/%]/.test(print) && !/\p{L}{5}/u.test(print));
}
