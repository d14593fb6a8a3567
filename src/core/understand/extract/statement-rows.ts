import type { Box } from '../../geometry';
import { unionBox } from '../../geometry';
import { foldText } from '../text/fold-text';
import { makeCell, pageRows, type Cell, type PageRow } from '../text/page-rows';
import { cropView, type PageView, type Token } from '../text/page-view';
import { sectionOf } from './statement-sections';
import { columnRole, cutNames, textOf, type ColumnRole } from './statement-column-names';

export interface Column {
  readonly role: ColumnRole;
  readonly left: number;
  readonly right: number;
}

/** A printed head of a transaction table: its columns, and how far the table reaches to both sides. */
export interface TableHead {
  readonly columns: readonly Column[];
  readonly left: number;
  readonly right: number;
  /** How many rows of the page it takes. */
  readonly depth: number;
  /** True where a name is made of words of several rows. */
  readonly isJoined: boolean;
}

interface Piece {
  readonly words: readonly Token[];
  readonly box: Box;
  readonly role: ColumnRole | undefined;
  readonly isJoined?: boolean;
}

const MONEY_ROLES: ReadonlySet<ColumnRole> = new Set(['amount', 'debit', 'credit', 'balance']);
const MOST_DEPTH = 3;
/** Every head names a date; rows without any such word need no closer look. */
const DATE_NAME =
  /\b(?:dates?|datum|fecha|data|dato|day|post(?:ed|ing)?|tran\w*|txn|\w*datum|buchung\w*|valeur|valuta|value|wert\w*|settle\w*)\b/i;

/** The columns a single header row names; `undefined` for a row that heads no table. */
export function headerColumns(row: PageRow): Column[] | undefined {
  return asHeader(piecesOf(nameCells(row, 2)));
}

/**
 * The head of a table that begins at a row: names may be set in up to three lines (`Post` over `Date`), and other text
 * of the page may stand beside it in the same rows.
 */
function findHead(rows: readonly PageRow[], at: number): TableHead | undefined {
  if (!rows.slice(at, at + MOST_DEPTH).some((row) => DATE_NAME.test(row.text))) return undefined;
  const own = headAt(rows, at);
  if (!own || endsCaptions(rows, at)) return undefined;
  if (own.depth === 1) return own;
  if (isSectionTitle(rows[at]!, own)) return undefined;
  // A heading just above a head is no part of it: it names no further column and completes no name.
  const below = headAt(rows, at + 1);
  return below && !own.isJoined && below.columns.length >= own.columns.length ? undefined : own;
}

const CAPTION =
  /\b(?:due date|credit (?:limit|line)|(?:available|remaining) credit|payment due)\b/i;

/** `Date` under `Payment due` and `Credit` under `Available` are captions of a summary in two lines and no columns. */
function endsCaptions(rows: readonly PageRow[], at: number): boolean {
  const pairs = [rows.slice(at - 1, at + 1), rows.slice(at, at + 2)];
  return pairs.some(([above, below]) => {
    if (!above || !below || !isClose(above, below)) return false;
    const names = stack(piecesOf(nameCells(above, 2)), nameCells(below, 2));
    return names.filter(({ words }) => CAPTION.test(textOf(words))).length > 1;
  });
}

/** `Daily ending balance` at the left edge of a head is what the table is called. */
function isSectionTitle(row: PageRow, { columns }: TableHead): boolean {
  const [title, ...others] = row.cells;
  const first = Math.min(...columns.map(({ left }) => left));
  const height = row.box.bottom - row.box.top;
  return (
    title !== undefined &&
    others.length === 0 &&
    title.tokens.length > 1 &&
    title.box.left < first + height &&
    [true, false].some((isCard) => sectionOf(row, isCard) !== undefined)
  );
}

/** The rows under one head, or those above the first one. */
export interface TablePart {
  readonly head?: TableHead;
  /** Last row of the head. */
  readonly headRow?: PageRow;
  readonly rows: readonly PageRow[];
}

/** Cuts the rows of a page where table heads stand. */
export function tableParts(rows: readonly PageRow[]): TablePart[] {
  const parts: { head?: TableHead; headRow?: PageRow; rows: PageRow[] }[] = [{ rows: [] }];
  for (let at = 0; at < rows.length;) {
    const head = findHead(rows, at);
    if (head) {
      at += head.depth;
      parts.push({ head, headRow: rows[at - 1]!, rows: [] });
    } else {
      parts[parts.length - 1]!.rows.push(rows[at]!);
      at += 1;
    }
  }
  return parts;
}

function headAt(rows: readonly PageRow[], at: number): TableHead | undefined {
  let pieces: readonly Piece[] = [];
  let best: TableHead | undefined;
  for (let depth = 1; depth <= MOST_DEPTH; depth += 1) {
    const row = rows[at + depth - 1];
    const before = rows[at + depth - 2];
    if (!row || (before && depth > 1 && !isClose(before, row))) break;
    const cells = nameCells(row, depth === 1 ? 2 : 1);
    if (cells.length === 0) break;
    pieces = depth === 1 ? piecesOf(cells) : stack(pieces, cells);
    const columns = asHeader(pieces);
    if (columns && columns.length > (best?.columns.length ?? 0)) {
      const isJoined = pieces.some((piece) => piece.isJoined);
      best = { columns, ...reachOf(columns, pieces), depth, isJoined };
    }
  }
  return best;
}

/** Cells that may be names; beside them stands other text of the page, but a row of several numbers is a booking. */
function nameCells(row: PageRow, mostNumbers: number): readonly Cell[] {
  if (row.tokens.length > 40) return [];
  const numbered = row.cells.filter((cell) => /\d/.test(cell.text));
  if (numbered.length > mostNumbers) return [];
  return numbered.length === 0 ? row.cells : row.cells.filter((cell) => !numbered.includes(cell));
}

function piecesOf(cells: readonly Cell[]): Piece[] {
  return cells.flatMap((cell) => cutNames(cell.tokens).map(makePiece));
}

function makePiece(words: readonly Token[]): Piece {
  const box = unionBox(words.map((word) => word.box))!;
  return { words, box, role: columnRole(textOf(words)) };
}

/** Adds a line of names below others: words join the name they stand under. */
function stack(upper: readonly Piece[], cells: readonly Cell[]): Piece[] {
  const lower = piecesOf(cells);
  const added: Piece[] = [];
  const above = new Map<Piece, Token[]>();
  for (const piece of upper) {
    const loose: Token[] = [];
    for (const word of piece.words) {
      const under = mostShared(word.box, lower);
      if (under) above.set(under, [...(above.get(under) ?? []), word]);
      else loose.push(word);
    }
    if (loose.length > 0)
      added.push(loose.length === piece.words.length ? piece : makePiece(loose));
  }
  const joined = lower.map((piece) => {
    const words = above.get(piece);
    if (!words) return piece;
    const whole = makePiece([...words, ...piece.words]);
    return whole.role === undefined ? { ...whole, role: piece.role } : { ...whole, isJoined: true };
  });
  return [...added, ...joined].sort((a, b) => a.box.left - b.box.left);
}

function mostShared(box: Box, pieces: readonly Piece[]): Piece | undefined {
  let best: Piece | undefined;
  let most = 0.25 * (box.right - box.left);
  for (const piece of pieces) {
    const shared = Math.min(box.right, piece.box.right) - Math.max(box.left, piece.box.left);
    if (shared > most) [best, most] = [piece, shared];
  }
  return best;
}

function asHeader(pieces: readonly Piece[]): Column[] | undefined {
  const dates = pieces.filter(({ role }) => role === 'date' || role === 'post_date');
  const start = Math.min(...dates.map(({ box }) => box.left));
  // Amounts stand right of the dates: what is left of them heads something else, or is the title of the table.
  const texts = pieces.filter(({ role }) => role === 'description');
  const isTitle = ({ role, box }: Piece): boolean =>
    role === 'description' &&
    box.left < start + 0.01 &&
    texts.some((t) => t.box.left > start + 0.01);
  const columns = pieces.flatMap((piece): Column[] => {
    const { role, box } = piece;
    if (role === undefined || isTitle(piece)) return [];
    if (MONEY_ROLES.has(role) && box.left < start + 0.01) return [];
    return [{ role, left: box.left, right: box.right }];
  });
  const hasMoney = columns.some(({ role }) => MONEY_ROLES.has(role));
  const hasText = columns.some(({ role }) => role === 'description');
  return dates.length > 0 && (hasMoney || hasText) && columns.length >= 2 ? columns : undefined;
}

/** A side whose outermost column is named ends there; beyond an unnamed column the table may go on. */
function reachOf(
  columns: readonly Column[],
  pieces: readonly Piece[],
): { left: number; right: number } {
  const height = Math.max(...pieces.map(({ words }) => words[0]!.box.bottom - words[0]!.box.top));
  const first = columns.reduce((a, b) => (b.left < a.left ? b : a));
  const last = columns.reduce((a, b) => (b.right > a.right ? b : a));
  const isStart = !MONEY_ROLES.has(first.role) && first.role !== 'description';
  return {
    left: isStart ? first.left - 1.2 * height : Number.NEGATIVE_INFINITY,
    right: MONEY_ROLES.has(last.role) ? last.right + 3 * height : Number.POSITIVE_INFINITY,
  };
}

function isClose(above: PageRow, below: PageRow): boolean {
  const height = Math.min(...[above, below].map((row) => row.box.bottom - row.box.top));
  return below.box.top - above.box.bottom < 0.9 * height;
}

/** The part of a row that stands in a table; `undefined` where nothing does. */
export function rowWithin(
  row: PageRow,
  reach: { readonly left: number; readonly right: number },
): PageRow | undefined {
  const cells = row.cells.filter(
    (cell) => (cell.box.left + cell.box.right) / 2 > reach.left && cell.box.left < reach.right,
  );
  if (cells.length === row.cells.length) return row;
  return cells.length === 0 ? undefined : rowOf(cells, row.page);
}

/** Rows of a table that has other text beside it are put together without that text, whose lines stand elsewhere. */
export function tableRows(
  view: PageView,
  rows: readonly PageRow[],
  head: TableHead | undefined,
): readonly PageRow[] {
  const within = head && rows.map((row) => rowWithin(row, head));
  if (!head || !within?.some((part, at) => part !== undefined && part !== rows[at])) return rows;
  const top = Math.min(...rows.map(({ box }) => box.top));
  const bottom = Math.max(...rows.map(({ box }) => box.bottom));
  return pageRows(cropView(view, { left: head.left, right: head.right, top, bottom }));
}

/** The cells of a row from one of them on. */
export function rowFrom(row: PageRow, cell: Cell): PageRow {
  const at = row.cells.indexOf(cell);
  return at <= 0 ? row : rowOf(row.cells.slice(at), row.page);
}

/** The cells of a row before one of them, of which there is at least one. */
export function rowUntil(row: PageRow, cell: Cell): PageRow {
  return rowOf(row.cells.slice(0, row.cells.indexOf(cell)), row.page);
}

function rowOf(cells: readonly Cell[], page: number): PageRow {
  const { tokens, text, box } = makeCell(cells.flatMap((cell) => cell.tokens));
  return { cells, tokens, text, key: foldText(text), box, page };
}

/** True for a column that holds amounts. */
export function isMoneyColumn(column: Column): boolean {
  return MONEY_ROLES.has(column.role);
}

/** The money column a number stands in: by its right edge, since amounts are set flush right. */
export function columnOf(box: Box, columns: readonly Column[]): Column | undefined {
  let best: { column: Column; distance: number } | undefined;
  for (const column of columns) {
    if (!isMoneyColumn(column)) continue;
    const overlap = Math.min(box.right, column.right) - Math.max(box.left, column.left);
    const middle = Math.abs((box.left + box.right) / 2 - (column.left + column.right) / 2);
    const distance =
      Math.min(Math.abs(box.right - column.right), middle) - (overlap > 0 ? 0.03 : 0);
    if (!best || distance < best.distance) best = { column, distance };
  }
  return best && best.distance < 0.09 ? best.column : undefined;
}
