import type { Box } from '../../geometry';
import { parseMoney } from '../normalize/money';
import type { Cell, PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import { withApartSign } from './apart-signs';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';
import { columnOf, isMoneyColumn, type Column } from './statement-rows';

/** An amount of a row and the money column it stands in, where a head names one. */
export interface RowAmount {
  readonly value: ValueReading;
  readonly column: Column | undefined;
}

/**
 * The amounts of a row, left to right. An amount has a cell of its own or ends one; with columns known it stands in one
 * of them. A number inside a description is none.
 */
export function amountsIn(
  row: PageRow,
  dated: ReadonlySet<Token>,
  columns: readonly Column[],
  style: PrintStyle,
): RowAmount[] {
  const hasColumns = columns.some(isMoneyColumn);
  const found = row.cells.flatMap((cell) => {
    const words = cell.tokens.filter((token) => !dated.has(token));
    const amounts = valuesOf(words, style).filter((value) => {
      const isOwn = words.every((word) => value.tokens.includes(word) || isSignOnly(word));
      return isAmount(value, cell, row, isOwn, columns, style);
    });
    return amounts.map((value) => withApartSign(row, value, columns, style));
  });
  if (!hasColumns) return found.map((value) => ({ value, column: undefined }));
  const placed = found.map((value) => ({ value, column: columnOf(boxOf(value), columns) }));
  // Where none stands in a column the print is out of line with its head; the row still says what it says.
  return placed.some(({ column }) => column) ? placed.filter(({ column }) => column) : placed;
}

/** The sums among some words; `$59 1.32`, which the recogniser tore apart, is one. */
function valuesOf(words: readonly Token[], style: PrintStyle): ValueReading[] {
  const at = words.findIndex((word, index) => isTorn(word, words[index + 1]));
  if (at < 0) return valuesInRow(words, 'money', style);
  const [head, tail] = [words[at]!, words[at + 1]!];
  const box = { ...head.box, right: tail.box.right };
  const whole: Token = { ...head, text: head.text + tail.text, box };
  const mended = [...words.slice(0, at), whole, ...words.slice(at + 2)];
  return valuesInRow(mended, 'money', style).map((value) => ({
    ...value,
    tokens: value.tokens.flatMap((token) => (token === whole ? [head, tail] : [token])),
  }));
}

/** A sum with its sign and without its decimals is not printed less than a letter before another. */
function isTorn(head: Token, tail: Token | undefined): boolean {
  if (!tail || head.source !== 'ocr') return false;
  const gap = tail.box.left - head.box.right;
  const isTight = gap < 0.7 * (head.box.bottom - head.box.top);
  return isTight && /^[-−(]?[$€£]\d{1,3}$/.test(head.text) && /^\d{1,2}[.,]\d{2}\b/.test(tail.text);
}

/** Around the words of a value. */
export function boxOf(value: ValueReading): Box {
  const first = value.tokens[0]!.box;
  const last = value.tokens[value.tokens.length - 1]!.box;
  return { left: first.left, top: first.top, right: last.right, bottom: last.bottom };
}

/** Amounts of one column end at one edge. */
export function endsLike(amount: ValueReading, others: readonly RowAmount[]): boolean {
  const { right, top, bottom } = boxOf(amount);
  return others.some(({ value, column }) => {
    if (column?.role === 'debit' || column?.role === 'credit') return true;
    return Math.abs(boxOf(value).right - right) < 0.8 * (bottom - top);
  });
}

function isAmount(
  value: ValueReading,
  cell: Cell,
  row: PageRow,
  isOwn: boolean,
  columns: readonly Column[],
  style: PrintStyle,
): boolean {
  const hasColumns = columns.some(isMoneyColumn);
  const text = value.tokens.map((token) => token.text).join(' ');
  const isLast = value.tokens.includes(cell.tokens[cell.tokens.length - 1]!);
  // `948.933.1319` is a telephone number.
  if (/[.,]\d{4,}\D*$/.test(text)) return false;
  const money = parseMoney(text, style.decimalMark);
  if (money?.currency !== undefined || /\d[.,]\d/.test(text)) {
    if (isOwn) return true;
    // Glued to a long description, or among other numbers of a crowded row.
    return hasColumns ? isLast || cell.tokens[0] === value.tokens[0] : true;
  }
  // A whole number counts in a cell of its own, at the end of the row or under an amount: elsewhere it is a reference.
  if (!isOwn || row.cells.length < 2) return false;
  if (!/^[-−+]?\s?\d{1,6}$|^\(\d{1,6}\)$/.test(text)) return false;
  // Where no column is named a year is no amount.
  if (!hasColumns && /^(?:19|20)\d\d$/.test(text)) return false;
  if (cell === row.cells[row.cells.length - 1]) return true;
  const { right, top, bottom } = boxOf(value);
  const column = columnOf(boxOf(value), columns);
  return column !== undefined && Math.abs(column.right - right) < 1.5 * (bottom - top);
}

function isSignOnly(word: Token): boolean {
  return /^(?:[-−–+$€£=]|CR|DR|OD|[SHCD])$/i.test(word.text);
}
