import type { ReadPage, Word } from '../document';
import type { Box } from '../geometry';
import { unionBox } from '../geometry';
import { cellKind, type CellKind } from './cell-kinds';
import { columnOf, findColumnSpans, type Span } from './column-spans';
import { layoutSpace, placeWords, type LayoutSpace } from './placed-words';
import { findRows, makeSegment, type Row, type Segment } from './rows';
import { horizontalBorders, verticalBorders } from './rule-borders';
import { findTableBands, type TableBand } from './table-bands';

export interface TableCell {
  /** The cell's words joined by spaces, its lines too; empty for an empty cell. */
  readonly text: string;
  readonly words: readonly Word[];
  /** Page-relative; absent for an empty cell. */
  readonly box?: Box;
  readonly kind: CellKind | 'empty';
}

export interface TableRow {
  /** One per column, empty ones included. */
  readonly cells: readonly TableCell[];
  /** Page-relative. */
  readonly box: Box;
}

export interface TableColumn {
  /** Header text over this column, its lines joined; empty when the table has no header. */
  readonly header: string;
  /** What most of its cells hold. */
  readonly kind: CellKind;
  /** Which edge its cells keep. */
  readonly align: 'left' | 'right';
  /** Page-relative. */
  readonly left: number;
  readonly right: number;
}

/** A table, ruled or not. Rows are the body only; the header is in `columns` and `headerRows`. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly headerRows: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Page-relative, header included. */
  readonly box: Box;
}

/**
 * Finds the tables of a page: consecutive rows whose gaps line up. A wrapped cell stays one cell of one row; a column
 * keeps its place when a row leaves it empty, so a debit never slides into credit. Works on recognised text and on
 * text layers, with printed rules or without. Top to bottom.
 */
export function findTables(page: ReadPage): Table[] {
  const space = layoutSpace(page);
  const upright = verticalBorders(page.rules, space);
  const rows = findRows(placeWords(page, space), upright);
  return findTableBands(rows, horizontalBorders(page.rules, space)).flatMap((band) => {
    const spans = findColumnSpans(band.body, upright);
    return spans.length >= 2 ? [makeTable(band, spans, space)] : [];
  });
}

/**
 * True when `next` looks like the same table carried on: as many columns, at about the same places. For tables that go
 * on over a page break.
 */
export function continuesTable(previous: Table, next: Table): boolean {
  if (previous.columns.length !== next.columns.length) return false;
  return previous.columns.every((column, at) => {
    const other = next.columns[at]!;
    const shared = Math.min(column.right, other.right) - Math.max(column.left, other.left);
    const smaller = Math.min(column.right - column.left, other.right - other.left);
    return shared > 0.4 * smaller;
  });
}

function makeTable(band: TableBand, spans: readonly Span[], space: LayoutSpace): Table {
  const toRow = (rows: readonly Row[]) => makeTableRow(rows, spans, space);
  const body = band.groups.map(toRow);
  const headerRows = band.header.map((row) => toRow([row]));
  const columns = spans.map((span, at) => makeColumn(span, at, body, headerRows, space, band.box));
  const boxes = [...headerRows, ...body].map((row) => row.box);
  return { columns, headerRows, rows: body, box: unionBox(boxes)! };
}

function makeTableRow(rows: readonly Row[], spans: readonly Span[], space: LayoutSpace): TableRow {
  const cells: Segment[][] = spans.map(() => []);
  for (const row of rows) {
    for (const segment of row.segments) cells[columnOf(segment, spans)]!.push(segment);
  }
  const box = unionBox(rows.map((row) => row.box))!;
  return { cells: cells.map((segments) => makeCell(segments, space)), box: space.pageBox(box) };
}

function makeCell(segments: readonly Segment[], space: LayoutSpace): TableCell {
  if (segments.length === 0) return { text: '', words: [], kind: 'empty' };
  const { words, text, box } = makeSegment(segments.flatMap((segment) => segment.words));
  return {
    text,
    words: words.map(({ word }) => word),
    box: space.pageBox(box),
    kind: cellKind(text),
  };
}

function makeColumn(
  span: Span,
  at: number,
  body: readonly TableRow[],
  headerRows: readonly TableRow[],
  space: LayoutSpace,
  band: Box,
): TableColumn {
  const cells = body.flatMap((row) => {
    const cell = row.cells[at]!;
    return cell.box ? [{ ...cell, box: cell.box }] : [];
  });
  const counts = { amount: 0, date: 0, text: 0, empty: 0 };
  for (const cell of cells) counts[cell.kind] += 1;
  const kind = (['amount', 'date', 'text'] as const).reduce((best, other) =>
    counts[other] > counts[best] ? other : best,
  );
  const header = headerRows
    .map((row) => row.cells[at]!.text)
    .filter((text) => text !== '')
    .join(' ');
  const place = space.pageBox({ ...band, left: span.from, right: span.to });
  const lefts = spread(cells.map((cell) => cell.box.left));
  const rights = spread(cells.map((cell) => cell.box.right));
  const align = cells.length > 1 && rights < lefts ? 'right' : kind === 'amount' ? 'right' : 'left';
  return { header, kind, align, left: place.left, right: place.right };
}

/** Mean distance from the median: which edge of a column its cells keep. */
function spread(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return values.reduce((sum, value) => sum + Math.abs(value - middle), 0) / (values.length || 1);
}
