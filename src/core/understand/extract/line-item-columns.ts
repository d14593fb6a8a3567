import { unionBox, type Box } from '../../geometry';
import type { Cell, PageRow } from '../text/page-rows';
import { roleOf, type ItemRole } from './line-item-roles';

/** A column that the head row of a table names; places in page heights. */
export interface ItemColumn {
  readonly role: ItemRole;
  readonly left: number;
  readonly right: number;
}

/** The head of a table of items, and the row it ends in. */
export interface ItemHead {
  readonly at: number;
  readonly columns: readonly ItemColumn[];
}

/** Cells of a head that stand over one another. */
interface Stack {
  readonly cells: Cell[];
  box: Box;
}

/** A head is set in up to this many lines. */
const MOST_LINES = 3;
/** Rows with more words are running text. */
const MOST_WORDS = 24;

/** Finds the rows that name the columns of line items; a head may be set in two or three lines. */
export function findItemHead(rows: readonly PageRow[]): ItemHead | undefined {
  for (let at = 0; at < rows.length; at += 1) {
    let best: ItemHead | undefined;
    for (let size = 1; size <= MOST_LINES && isHeadLine(rows, at, at + size - 1); size += 1) {
      const columns = headColumns(rows.slice(at, at + size));
      if (isItemTable(columns) && columns.length > (best?.columns.length ?? 0))
        best = { at: at + size - 1, columns };
    }
    if (best) return { ...best, columns: settle(best.columns) };
  }
  return undefined;
}

/** True for the row that names the columns of line items; sums do not stand under it. */
export function isItemHead(row: PageRow): boolean {
  const roles = new Set(headColumns([row]).map((column) => column.role));
  return (
    roles.size >= 3 &&
    (roles.has('description') || roles.has('quantity') || roles.has('unit_price'))
  );
}

/** Lines of one head follow each other closely and hold no figures. */
function isHeadLine(rows: readonly PageRow[], first: number, at: number): boolean {
  const row = rows[at];
  if (!row || row.tokens.length > MOST_WORDS) return false;
  // `Basic service charge  12.00` is an item, though its words could head columns.
  if (row.cells.length <= 2 && /\d[.,]\d{2}(?!\d)/.test(row.text)) return false;
  if (at === first) return true;
  const above = rows[at - 1]!;
  const height = above.box.bottom - above.box.top;
  return row.box.top - above.box.bottom < 0.8 * height && !/\d{2}/.test(row.text);
}

function isItemTable(columns: readonly ItemColumn[]): boolean {
  const roles = new Set(columns.map((column) => column.role));
  const hasPrice = roles.has('amount') || roles.has('unit_price');
  return hasPrice && (roles.has('description') || roles.has('quantity'));
}

function headColumns(rows: readonly PageRow[]): ItemColumn[] {
  const columns = stacksOf(rows).flatMap(({ cells, box }): ItemColumn[] => {
    const whole = roleOf(cells.map((cell) => cell.text).join(' '));
    if (whole) return [{ role: whole, left: box.left, right: box.right }];
    // What stands over a head may be none of it: the lowest line that is one counts.
    for (const cell of [...cells].reverse()) {
      const own = cellColumns(cell);
      if (own.length > 0) return own;
    }
    return [];
  });
  return columns.sort((a, b) => a.left - b.left);
}

function cellColumns(cell: Cell): ItemColumn[] {
  const whole = roleOf(cell.text);
  if (whole) return [{ role: whole, left: cell.box.left, right: cell.box.right }];
  // `7 days net` is a value, whatever columns its words may head.
  return cell.tokens.length > 5 || /\d/.test(cell.text) ? [] : pairsOf(cell);
}

/** Cells of neighbouring rows that share most of their width. */
function stacksOf(rows: readonly PageRow[]): Stack[] {
  const stacks: Stack[] = [];
  for (const cell of rows.flatMap((row) => row.cells)) {
    const under = stacks.find(
      ({ cells, box }) =>
        cells[cells.length - 1]!.box.bottom < cell.box.top + 0.5 * heightOf(cell.box) &&
        sharedWidth(box, cell.box) > 0.5,
    );
    if (under) {
      under.cells.push(cell);
      under.box = unionBox([under.box, cell.box])!;
    } else stacks.push({ cells: [cell], box: cell.box });
  }
  return stacks;
}

/** Part of the narrower width that two boxes share. */
function sharedWidth(a: Box, b: Box): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared / Math.max(1e-9, Math.min(a.right - a.left, b.right - b.left));
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

/** Heads that stand close look like one cell: `Unit Price Amount`. Two words that are one head go first. */
function pairsOf(cell: Cell): ItemColumn[] {
  const columns: ItemColumn[] = [];
  for (let at = 0; at < cell.tokens.length;) {
    const [first, second] = [cell.tokens[at]!, cell.tokens[at + 1]];
    const pair = second && roleOf(`${first.text} ${second.text}`);
    const role = pair ?? roleOf(first.text);
    const last = pair ? second : first;
    if (role && !columns.some((column) => column.role === role))
      columns.push({ role, left: first.box.left, right: last.box.right });
    at += pair ? 2 : 1;
  }
  return columns;
}

/** The last price column is the amount; where nothing else is described, an item number column holds the words. */
function settle(columns: readonly ItemColumn[]): ItemColumn[] {
  const ordered = [...columns].sort((a, b) => a.left - b.left);
  const described = ordered.filter((column) => column.role === 'description');
  const amounts = ordered.filter((column) => column.role === 'amount');
  const prices = ordered.filter((column) => column.role === 'unit_price');
  return ordered.map((column) => {
    if (column.role === 'amount' && column !== amounts[amounts.length - 1])
      return { ...column, role: prices.length > 0 ? ('other' as const) : ('unit_price' as const) };
    // `Item` beside `Description` counts the rows or names an article.
    if (column.role === 'description' && described.length > 1 && column !== described[1])
      return { ...column, role: 'product_code' as const };
    if (column.role === 'unit_price' && amounts.length === 0 && column === prices[1])
      return { ...column, role: 'amount' as const };
    return column;
  });
}
