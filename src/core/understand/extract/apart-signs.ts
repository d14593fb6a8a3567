import type { PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import { readValue, type PrintStyle, type ValueReading } from './read-value';
import { isMoneyColumn, type Column } from './statement-rows';

const MINUS = /^[-−–—]$/;
const MARK = /^(?:[-−–—+]|CR|DR|OD)$/i;
/** `Haben` and `Soll` behind German amounts. */
const GERMAN_MARK = /^[HS]$/;
/** A sign belongs to an amount that is at most so many heights of a letter away. */
const MOST_GAP = 4;

/**
 * An amount with the sign that stands apart from it: `-    33.57`, `33.57    CR`. A dash closer to other print, or where
 * another column of sums is empty, is none.
 */
export function withApartSign(
  row: PageRow,
  value: ValueReading,
  columns: readonly Column[],
  style: PrintStyle,
): ValueReading {
  const [first, last] = [value.tokens[0]!, value.tokens[value.tokens.length - 1]!];
  if (/^[-−–—+(]|[-−–—+)]$|(?:CR|DR|OD)$/i.test(first.text + last.text)) return value;
  const [from, to] = [row.tokens.indexOf(first), row.tokens.indexOf(last)];
  if (from < 0 || to < 0) return value;
  const tokens = row.tokens;
  const [before, after] = [tokens[from - 1], tokens[to + 1]];
  const isOwn = (mark: Token | undefined, beyond: Token | undefined, shape: RegExp): boolean => {
    if (!mark || !shape.test(mark.text) || isInOther(mark, last, columns)) return false;
    const near = mark === before ? gapOf(mark, first) : gapOf(last, mark);
    if (near > MOST_GAP * (first.box.bottom - first.box.top)) return false;
    return !beyond || near < (mark === before ? gapOf(beyond, mark) : gapOf(mark, beyond));
  };
  const signed = isOwn(before, tokens[from - 2], MINUS)
    ? [before!, ...value.tokens]
    : isOwn(after, tokens[to + 2], MARK) ||
        (style.decimalMark === 'comma' && isOwn(after, tokens[to + 2], GERMAN_MARK))
      ? [...value.tokens, after!]
      : undefined;
  const reading = signed && readValue(signed, 'money', style);
  return reading ? { ...value, value: reading.value, tokens: signed } : value;
}

/**
 * An amount without a dash that only sets it apart from the print beside it: `New balance – $512.10`,
 * `$512.10 – due 02/10`.
 */
export function withoutSeparators(
  row: PageRow,
  value: ValueReading,
  style: PrintStyle,
): ValueReading {
  const { tokens } = value;
  const last = tokens[tokens.length - 1]!;
  const [from, to] = [row.tokens.indexOf(tokens[0]!), row.tokens.indexOf(last)];
  if (tokens.length < 2 || from < 0 || to < 0) return value;
  const [before, after] = [row.tokens[from - 1], row.tokens[to + 1]];
  const isBetween = (dash: Token, other: Token | undefined): boolean =>
    other !== undefined &&
    MINUS.test(dash.text) &&
    /\p{L}{2}/u.test(other.text) &&
    Math.max(gapOf(dash, other), gapOf(other, dash)) < 0.8 * (dash.box.bottom - dash.box.top);
  const bare = isBetween(tokens[0]!, before)
    ? tokens.slice(1)
    : isBetween(last, after)
      ? tokens.slice(0, -1)
      : undefined;
  const reading = bare && readValue(bare, 'money', style);
  return reading ? { ...value, value: reading.value, tokens: bare } : value;
}

/** In another column of sums than the amount: an empty cell. */
function isInOther(mark: Token, amount: Token, columns: readonly Column[]): boolean {
  const height = amount.box.bottom - amount.box.top;
  const middle = (mark.box.left + mark.box.right) / 2;
  const isWithin = (column: Column): boolean =>
    middle > column.left - 0.5 * height && middle < column.right + 0.5 * height;
  return columns.some(
    (column) =>
      isMoneyColumn(column) &&
      isWithin(column) &&
      (amount.box.left > column.right || amount.box.right < column.left),
  );
}

function gapOf(left: Token, right: Token): number {
  return right.box.left - left.box.right;
}
