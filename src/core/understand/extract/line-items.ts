import { foldText } from '../text/fold-text';
import { makeCell, pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { cutAtColumns, nearestCell, numericCells, readCell } from './line-item-cells';
import { findItemHead, type ItemColumn } from './line-item-columns';
import { endsTable } from './line-item-end';
import type { PrintStyle } from './read-value';
import { datesIn } from './statement-period';

/** Rows of a table without an item in between, at most. */
const MOST_MISSES = 12;
/** Further below the last item stands something else; page heights. */
const LONGEST_GAP = 0.16;

type Item = FieldDraft[];

/** Line items of an invoice, from the table that its head row names, over all pages. */
export function tableItems(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const items: Item[] = [];
  let known: readonly ItemColumn[] | undefined;
  for (const view of views) {
    const rows = pageRows(view);
    const head = findItemHead(rows);
    const columns = head?.columns ?? (items.length > 0 ? known : undefined);
    if (!columns) continue;
    known = columns;
    const below = joinSlid(rows.slice(head ? head.at + 1 : 0)).map((row) =>
      withoutBeside(row, columns),
    );
    items.push(...itemsBelow(below, columns, style, view));
  }
  return withoutPositions(items).flatMap((item, index) =>
    item.map((draft) => ({ ...draft, path: `line_items.${index}.${draft.path}` })),
  );
}

/** On a bent page the words of an item and its amounts slide into rows of their own that overlap. */
function joinSlid(rows: readonly PageRow[]): PageRow[] {
  const joined: PageRow[] = [];
  for (const row of rows) {
    const above = joined[joined.length - 1];
    if (above && areSlid(above, row))
      joined[joined.length - 1] = makeRow([...above.cells, ...row.cells], row.page);
    else joined.push(row);
  }
  return joined;
}

function areSlid(above: PageRow, row: PageRow): boolean {
  const [a, b] = [above.box, row.box];
  const isBeside = a.right < b.left || b.right < a.left;
  const isOfNumbers = ({ cells }: PageRow): boolean =>
    cells.every(({ text }) => /\d/.test(text) && !/\p{L}{3}/u.test(text));
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  return isBeside && a.bottom - b.top > 0.1 * height && isOfNumbers(above) !== isOfNumbers(row);
}

function makeRow(cells: readonly Cell[], page: number): PageRow {
  const ordered = [...cells].sort((a, b) => a.box.left - b.box.left);
  const tokens = ordered.flatMap((cell) => cell.tokens);
  const text = ordered.map((cell) => cell.text).join(' ');
  return { cells: ordered, tokens, text, key: foldText(text), box: makeCell(tokens).box, page };
}

function itemsBelow(
  rows: readonly PageRow[],
  columns: readonly ItemColumn[],
  style: PrintStyle,
  view: PageView,
): Item[] {
  const items: Item[] = [];
  let misses = 0;
  let last: PageRow | undefined;
  for (const [at, row] of rows.entries()) {
    if (endsTable(row, columns)) break;
    const item = itemIn(row, columns, style);
    if (item) {
      const above = rows[at - 1];
      if (above && above !== last && isCentred(above, row, rows[at + 1], columns, view))
        extend(item, above, 'before');
      items.push(item);
      misses = 0;
      last = row;
      continue;
    }
    const lone = last && items[items.length - 1] && loneAmount(row, last, columns, style);
    if (lone && !items[items.length - 1]!.some((draft) => draft.path === 'amount')) {
      items[items.length - 1]!.push(lone);
      continue;
    }
    misses += 1;
    if (misses > MOST_MISSES || (last && row.box.top - last.box.bottom > LONGEST_GAP)) break;
    if (last && misses === 1 && continues(row, last, columns, view)) {
      extend(items[items.length - 1]!, row);
      last = row;
      misses = 0;
    }
  }
  return items;
}

/** A row without what stands beside the table: cells left of its head, where the row has words under it. */
function withoutBeside(row: PageRow, columns: readonly ItemColumn[]): PageRow {
  const left = Math.min(...columns.map((column) => column.left));
  const inside = row.cells.filter((cell) => cell.box.right > left - 0.01);
  const hasWords = inside.some((cell) => /\p{L}{2}/u.test(cell.text));
  if (inside.length === row.cells.length || !hasWords) return row;
  return makeRow(inside, row.page);
}

function itemIn(row: PageRow, columns: readonly ItemColumn[], style: PrintStyle): Item | undefined {
  const drafts: Item = [];
  const used = new Set<Token>();
  const put = (path: string, value: string, tokens: readonly Token[]): void => {
    if (drafts.some((draft) => draft.path === path)) return;
    drafts.push({ path, value, tokens, match: 0.92 });
    for (const token of tokens) used.add(token);
  };
  const cells = [...numericCells(row, columns)];
  for (const [column, cell] of billedFirst(cells, style))
    for (const [name, value, tokens] of readCell(cell, column.role, style))
      put(name, value, tokens);
  const free = row.cells
    .filter((cell) => !cell.tokens.some((token) => used.has(token)))
    .flatMap((cell) => cutAtColumns(cell, columns));
  for (const column of columns) {
    if (column.role !== 'product_code' && column.role !== 'unit') continue;
    const cell = nearestCell(free, column, columns);
    if (cell)
      for (const [name, value, tokens] of readCell(cell, column.role, style))
        put(name, value, tokens);
  }
  const has = (path: string): boolean => drafts.some((draft) => draft.path === path);
  // A price without amount and quantity explains another row.
  const isPart = columns.some(({ role }) => role === 'amount') && !has('quantity');
  if (!has('amount') && (isPart || !has('unit_price'))) return undefined;
  const bounds = descriptionBounds(columns);
  const words = row.tokens.filter((token) => !used.has(token) && isInside(token, bounds));
  const hasWords = words.some((token) => /\p{L}{2}/u.test(token.text));
  if (hasWords) put('description', words.map((token) => token.text).join(' '), words);
  return hasWords || drafts.length >= 2 ? drafts : undefined;
}

/** Of counts ordered, shipped and left over the one comes first that makes the amount. */
function billedFirst(
  cells: readonly (readonly [ItemColumn, Cell])[],
  style: PrintStyle,
): readonly (readonly [ItemColumn, Cell])[] {
  const counts = cells.filter(([{ role }]) => role === 'quantity');
  if (counts.length < 2) return cells;
  const read = (role: ItemColumn['role']): number => {
    const found = cells.find(([column]) => column.role === role);
    const value = found && readCell(found[1], role, style)[0]?.[1];
    return value === undefined ? Number.NaN : Number(value);
  };
  const wanted = read('amount') / read('unit_price');
  const billed = counts.find(([, cell]) => {
    const count = readCell(cell, 'quantity', style)[0]?.[1];
    return count !== undefined && Math.abs(Number(count) - wanted) < 0.005 * wanted;
  });
  return billed ? [billed, ...cells.filter((entry) => entry !== billed)] : cells;
}

interface Bounds {
  readonly left: number;
  readonly right: number;
}

/** Where descriptions stand: from a little left of their head to the next head. */
function descriptionBounds(columns: readonly ItemColumn[]): Bounds {
  const column = columns.find(({ role }) => role === 'description');
  if (!column) return { left: 0, right: Number.POSITIVE_INFINITY };
  const before = columns.filter((other) => other.right < column.left);
  const after = columns.filter((other) => other.left > column.right);
  const edge = Math.max(0, ...before.map((other) => other.right));
  const left =
    before.length > 0 ? Math.min(column.left - 0.01, edge + (column.left - edge) * 0.35) : 0;
  // Figures may be set narrower than their head; words of another column begin with theirs.
  const ends = after.map(({ role, left: start, right: end }) => (role === 'note' ? start : end));
  const right = Math.min(Number.POSITIVE_INFINITY, ...ends);
  return { left: left - 0.005, right };
}

function isInside(token: Token, { left, right }: Bounds): boolean {
  return token.box.left >= left && token.box.right <= right;
}

/** The amount of an item whose cells are not set on one line. */
function loneAmount(
  row: PageRow,
  last: PageRow,
  columns: readonly ItemColumn[],
  style: PrintStyle,
): FieldDraft | undefined {
  const [cell] = row.cells;
  const column = columns.find(({ role }) => role === 'amount');
  const height = last.box.bottom - last.box.top;
  if (!cell || !column || row.cells.length > 1 || row.box.top - last.box.bottom > 0.6 * height)
    return undefined;
  if (nearestCell([cell], column, columns) !== cell) return undefined;
  const [read] = readCell(cell, 'amount', style);
  return read && { path: 'amount', value: read[1], tokens: read[2], match: 0.88 };
}

/** A row of words only, close under an item and in its column: the description goes on. */
function continues(
  row: PageRow,
  last: PageRow,
  columns: readonly ItemColumn[],
  view: PageView,
): boolean {
  return row.box.top - last.box.bottom < 0.9 * view.lineHeight && areWords(row, columns);
}

/** True for a row that holds nothing but words of a description. */
function areWords(row: PageRow, columns: readonly ItemColumn[]): boolean {
  const bounds = descriptionBounds(columns);
  return (
    row.cells.length === 1 &&
    row.tokens.every((token) => isInside(token, bounds)) &&
    /\p{L}{3}/u.test(row.text) &&
    !/\d[.,]\d{2}\b/.test(row.text) &&
    !isPeriod(row)
  );
}

/** The first of three lines of a description whose figures stand beside the middle one. */
function isCentred(
  above: PageRow,
  row: PageRow,
  below: PageRow | undefined,
  columns: readonly ItemColumn[],
  view: PageView,
): boolean {
  if (!below || !areWords(above, columns) || !continues(below, row, columns, view)) return false;
  const [before, behind] = [row.box.top - above.box.bottom, below.box.top - row.box.bottom];
  return Math.abs(before - behind) < 0.3 * view.lineHeight;
}

/** `Mar 31 – Apr 30, 2022` under an item says when, not what. */
function isPeriod({ tokens }: PageRow): boolean {
  const dated = new Set(datesIn(tokens).flatMap((date) => date.tokens));
  return dated.size > 0 && tokens.every((token) => dated.has(token) || token.text.length <= 2);
}

function extend(item: Item, row: PageRow, place: 'before' | 'behind' = 'behind'): void {
  const at = item.findIndex((draft) => draft.path === 'description');
  const draft = item[at];
  if (!draft) return;
  item[at] = {
    ...draft,
    ...(place === 'behind'
      ? {
          value: `${String(draft.value)} ${row.text}`,
          tokens: [...draft.tokens, ...row.tokens],
        }
      : {
          value: `${row.text} ${String(draft.value)}`,
          tokens: [...row.tokens, ...draft.tokens],
        }),
  };
}

/** Rows counted 1, 2, 3 without a head for it: the count is no part of the description. */
function withoutPositions(items: readonly Item[]): Item[] {
  const described = items.map((item) => item.find((draft) => draft.path === 'description'));
  const isCounted =
    items.length > 0 &&
    described.every((draft, index) => {
      const first = draft?.tokens[0]?.text.replace(/[.)]$/, '');
      return first === String(index + 1) || first === String((index + 1) * 10);
    });
  if (!isCounted) return [...items];
  return items.map((item) =>
    item.map((draft) => {
      if (draft.path !== 'description' || draft.tokens.length < 2) return draft;
      const tokens = draft.tokens.slice(1);
      return { ...draft, tokens, value: tokens.map((token) => token.text).join(' ') };
    }),
  );
}
