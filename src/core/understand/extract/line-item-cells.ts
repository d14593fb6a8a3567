import { parseMoney } from '../normalize/money';
import { parsePercent, parseQuantity, plainDecimal } from '../normalize/numbers';
import { makeCell, type Cell, type PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import type { ItemColumn } from './line-item-columns';
import type { ItemRole } from './line-item-roles';
import type { PrintStyle } from './read-value';

const NUMERIC: ReadonlySet<ItemRole> = new Set(['quantity', 'unit_price', 'tax_rate', 'amount']);
const NUMBER_CELL =
  /^[-−(]?(?:(?:[$€£₹¥]|[A-Z]{3})\s?)?[-−]?\d[\d.,'’]*(?:\s\d{3})*(?:[.,]\d+)?\s?(?:%|[$€£₹¥]|[A-Z]{3}|\p{L}{1,8}(?:\.|\(\p{L}{1,2}\))?)?\)?$/u;
/** A cell further from its head than this belongs to another column. */
const REACH = 0.06;

/** One value of a cell: field, value, words. */
export type CellValue = readonly [name: string, value: string, tokens: readonly Token[]];

/** The cell of each numeric column in a row of a table of items. */
export function numericCells(
  row: PageRow,
  columns: readonly ItemColumn[],
): ReadonlyMap<ItemColumn, Cell> {
  const cells = numberCells(row, columns);
  const inOrder = matchInOrder(cells, columns);
  if (inOrder.size > 0) return inOrder;
  const found = new Map<ItemColumn, Cell>();
  for (const column of columns) {
    if (!NUMERIC.has(column.role)) continue;
    const cell = nearestCell(cells, column, columns);
    if (cell && ![...found.values()].includes(cell)) found.set(column, cell);
  }
  return found;
}

/** Cells of a row that hold a number; one set close before or behind words stands for itself. */
function numberCells(row: PageRow, columns: readonly ItemColumn[]): Cell[] {
  return row.cells.flatMap((cell) => {
    const [first, second] = cell.tokens;
    const isCount =
      /^\d{1,4}(?:[.,]\d{1,3})?$/.test(first!.text) && startsIn(first!, 'quantity', columns);
    // `4 Training` under `Qty Description` is a count beside words, not four of a unit.
    if (isCount && second && startsIn(second, 'description', columns)) return [makeCell([first!])];
    const figures = asFigures(cell, columns);
    if (figures) return [figures];
    if (NUMBER_CELL.test(cell.text)) return [cell];
    if (!second) return [];
    const last = cell.tokens[cell.tokens.length - 1]!;
    if (/^[$€£]?\d[\d.,]*[.,]\d{2}$/.test(last.text)) return [makeCell([last])];
    return isCount ? [makeCell([first!])] : [];
  });
}

/** Letters that figures are read as, old-style ones above all: `IO` for 10, `l2.OO` for 12.00. */
const LOOKALIKES: readonly (readonly [letters: RegExp, figure: string])[] = [
  [/[Oo]/g, '0'],
  [/[IlĺíìÍ|!]/g, '1'],
];

/** A recognised cell under the head of numbers that holds nothing but figures and letters that look like them. */
function asFigures(cell: Cell, columns: readonly ItemColumn[]): Cell | undefined {
  const [word] = cell.tokens;
  if (!word || cell.tokens.length > 1 || word.source !== 'ocr') return undefined;
  if (!/^[$€£]?[\dOoIl|!ĺíìÍ.,]*[OoIl|!ĺíìÍ][\dOoIl|!ĺíìÍ.,]*$/.test(word.text)) return undefined;
  const isUnder = columns.some(
    ({ role, left, right }) =>
      NUMERIC.has(role) && word.box.right > left - 0.01 && word.box.left < right + 0.01,
  );
  // A lone round letter is a speck or the rest of a number more often than a nought.
  if (!isUnder || /^[Oo]$/.test(word.text)) return undefined;
  const text = LOOKALIKES.reduce(
    (read, [letters, figure]) => read.replace(letters, figure),
    word.text,
  );
  return { ...cell, text };
}

function startsIn(token: Token, role: ItemRole, columns: readonly ItemColumn[]): boolean {
  return columns.some(
    (column) =>
      column.role === role && token.box.left < column.right && token.box.right > column.left - 0.02,
  );
}

/** As many numbers as number columns: they belong together one by one, however a column is aligned. */
function matchInOrder(
  cells: readonly Cell[],
  columns: readonly ItemColumn[],
): Map<ItemColumn, Cell> {
  const wanted = columns.filter((column) => NUMERIC.has(column.role));
  const description = columns.find((column) => column.role === 'description');
  if (!description || wanted.some((column) => column.left < description.left)) return new Map();
  if (columns.some((column) => column.role === 'other')) return new Map();
  const first = Math.min(...wanted.map((column) => column.left));
  const right = cells.filter((cell) => cell.box.left > description.right || cell.box.right > first);
  if (right.length !== wanted.length) return new Map();
  return new Map(wanted.map((column, index) => [column, right[index]!]));
}

/** A cell cut between words that stand under different heads: a count close before a code. */
export function cutAtColumns(cell: Cell, columns: readonly ItemColumn[]): Cell[] {
  const headOf = ({ box }: Token): ItemColumn | undefined =>
    columns.find((column) => box.left < column.right && box.right > column.left);
  const parts: Token[][] = [];
  let last: ItemColumn | undefined;
  for (const token of cell.tokens) {
    const head = headOf(token);
    const isCut = head !== undefined && last !== undefined && head !== last;
    if (isCut || parts.length === 0) parts.push([]);
    parts[parts.length - 1]!.push(token);
    last = head ?? last;
  }
  return parts.length === 1 ? [cell] : parts.map(makeCell);
}

/** The cell under a column's head: overlapping it, or nearest by right edge or left edge. */
export function nearestCell(
  cells: readonly Cell[],
  column: ItemColumn,
  columns: readonly ItemColumn[],
): Cell | undefined {
  let best: { cell: Cell; distance: number } | undefined;
  for (const cell of cells) {
    const distance = distanceTo(cell, column);
    const isNearer = columns.some(
      (other) => other !== column && distanceTo(cell, other) < distance - 1e-6,
    );
    if (distance < REACH && !isNearer && (!best || distance < best.distance))
      best = { cell, distance };
  }
  return best?.cell;
}

function distanceTo(cell: Cell, column: ItemColumn): number {
  const shared = Math.min(cell.box.right, column.right) - Math.max(cell.box.left, column.left);
  const edges = Math.min(
    Math.abs(cell.box.right - column.right),
    Math.abs(cell.box.left - column.left),
  );
  return shared > 0 ? edges * 0.3 : edges;
}

/** What a cell says in a column of a role; nothing where it does not parse. */
export function readCell(cell: Cell, role: ItemRole, style: PrintStyle): CellValue[] {
  const text = cell.text.replace(/^:\s*/, '');
  switch (role) {
    case 'amount':
    case 'unit_price': {
      const money = parseMoney(text, style.decimalMark) ?? lastMoney(cell, style);
      return money ? [[role, money.value, cell.tokens]] : [];
    }
    case 'tax_rate': {
      const rate = parsePercent(text, style.decimalMark) ?? bareRate(text);
      return rate === undefined ? [] : [[role, rate, cell.tokens]];
    }
    case 'quantity': {
      const quantity = parseQuantity(text, style.decimalMark);
      if (!quantity) return [];
      const count: CellValue = ['quantity', printedCount(text, quantity.quantity), cell.tokens];
      return quantity.unit ? [count, ['unit', quantity.unit, cell.tokens]] : [count];
    }
    case 'unit':
      return /^\p{L}[\p{L}²³./-]{0,13}$/u.test(text) ? [[role, text, cell.tokens]] : [];
    case 'product_code':
      return cell.tokens.length <= 2 && /\d/.test(text) ? [[role, text, cell.tokens]] : [];
    default:
      return [];
  }
}

/** `18,80` keeps the decimals it is printed with; `20.0000` and `3.00` are whole. */
function printedCount(text: string, value: string): string {
  const printed = /[.,](\d{2})(?:\D|$)/.exec(text)?.[1];
  const decimals = value.split('.')[1];
  return printed && decimals && decimals.length < 2 && printed.startsWith(decimals)
    ? value.padEnd(value.length + 2 - decimals.length, '0')
    : value;
}

function bareRate(text: string): string | undefined {
  return /^\d{1,2}(?:[.,]\d{1,2})?$/.test(text) ? plainDecimal(text.replace(',', '.')) : undefined;
}

/** An amount at the end of a cell with a word before it: `EUR 198,00`, `198,00 A`. */
function lastMoney(cell: Cell, style: PrintStyle): ReturnType<typeof parseMoney> {
  const word = [...cell.tokens].reverse().find((token) => /\d/.test(token.text));
  const money =
    word && cell.tokens.length <= 2 ? parseMoney(word.text, style.decimalMark) : undefined;
  return money?.explicit ? money : undefined;
}
