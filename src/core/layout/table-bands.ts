import type { Box } from '../geometry';
import { unionBox } from '../geometry';
import { cellKind } from './cell-kinds';
import { columnOf, findColumnSpans, medianHeight, type Span } from './column-spans';
import type { Row, Segment } from './rows';
import type { Divider } from './rule-borders';

/** The rows of one table before they are cut into cells. */
export interface TableBand {
  readonly header: readonly Row[];
  /** Body rows as printed, wrapped lines on their own. */
  readonly body: readonly Row[];
  /** Body rows with the lines of a wrapped cell together. */
  readonly groups: readonly (readonly Row[])[];
  readonly box: Box;
}

/** Rows further apart than this many text heights are not of one table. */
const MOST_LEADING = 3.2;
/** Rows that one header can take. */
const MOST_HEADER_ROWS = 3;

/** Finds the bands of rows that make tables: body rows first, then what wraps between them and the header above. */
export function findTableBands(rows: readonly Row[], dividers: readonly Divider[]): TableBand[] {
  const bands: TableBand[] = [];
  let start = 0;
  let taken = 0;
  while (start < rows.length) {
    const end = growBand(rows, start);
    const picked = rows.slice(start, end);
    if (picked.filter(isBodyRow).length >= 2) {
      const body = trimTail(picked);
      const header = findHeader(rows, taken, start, body);
      const groups = groupWrapped(body, dividers);
      const box = unionBox([...header, ...body].map((row) => row.box))!;
      bands.push({ header, body, groups, box });
      start += body.length;
      taken = start;
    } else {
      start += 1;
    }
  }
  return bands;
}

/** A row that shows a table: two segments or more, one of them an amount or a date. */
function isBodyRow(row: Row): boolean {
  return (
    row.segments.length >= 2 && row.segments.some((segment) => cellKind(segment.text) !== 'text')
  );
}

/** Index after the last row that still lines up with the band begun at `start`. */
function growBand(rows: readonly Row[], start: number): number {
  if (!isBodyRow(rows[start]!)) return start;
  let end = start + 1;
  let spans = findColumnSpans([rows[start]!], []);
  for (; end < rows.length; end += 1) {
    const row = rows[end]!;
    const height = medianHeight(row.segments);
    if (row.box.top - rows[end - 1]!.box.bottom > MOST_LEADING * height) break;
    const next = findColumnSpans(rows.slice(start, end + 1).filter(isBodyRow), []);
    if (isBodyRow(row)) {
      // A further row may close a corridor that was chance, but not tear the columns down.
      if (next.length < Math.max(2, spans.length - 1)) break;
      spans = next;
    } else if (!fitsColumns(row, spans)) {
      break;
    }
  }
  return end;
}

/** True when every segment of a row stays within one column: the second line of a wrapped cell. */
function fitsColumns(row: Row, spans: readonly Span[]): boolean {
  const height = medianHeight(row.segments);
  return row.segments.every((segment) => {
    const span = spans[columnOf(segment, spans)]!;
    const next = spans[columnOf(segment, spans) + 1];
    const room = next ? next.from : Infinity;
    return segment.box.left > span.from - 2 * height && segment.box.right < room;
  });
}

/** Lines after the last body row may be a wrapped cell or the text below the table: only close ones stay. */
function trimTail(rows: readonly Row[]): Row[] {
  let last = rows.length - 1;
  while (last > 0 && !isBodyRow(rows[last]!)) last -= 1;
  let end = last + 1;
  while (end < rows.length) {
    const row = rows[end]!;
    const gap = row.box.top - rows[end - 1]!.box.bottom;
    if (row.segments.length > 1 || gap > 0.6 * medianHeight(row.segments)) break;
    end += 1;
  }
  return rows.slice(0, end);
}

/** Rows of words just above the body that stand over its columns. */
function findHeader(
  rows: readonly Row[],
  taken: number,
  start: number,
  body: readonly Row[],
): Row[] {
  const header: Row[] = [];
  const spans = findColumnSpans(body, []);
  for (let at = start - 1; at >= taken && header.length < MOST_HEADER_ROWS; at -= 1) {
    const row = rows[at]!;
    const below = rows[at + 1]!;
    const height = medianHeight(row.segments);
    const gap = below.box.top - row.box.bottom;
    const words = row.segments.filter((segment) => cellKind(segment.text) === 'text');
    const columns = new Set(row.segments.map((segment) => columnOf(segment, spans)));
    const labels = words.length === row.segments.length && words.every(isShort);
    if (!labels || gap > 2 * height || columns.size < Math.min(2, spans.length)) break;
    header.unshift(row);
  }
  return header;
}

function isShort(segment: Segment): boolean {
  return segment.words.length <= 5;
}

/**
 * Joins the lines of one logical row. Printed rules decide where they run between rows; otherwise a line without a
 * first-column entry, date or amount belongs to the row above.
 */
function groupWrapped(body: readonly Row[], dividers: readonly Divider[]): Row[][] {
  const spans = findColumnSpans(body, []);
  const groups: Row[][] = [];
  for (const row of body) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && continuesRow(last, row, spans, dividers)) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function continuesRow(last: Row, row: Row, spans: readonly Span[], dividers: readonly Divider[]) {
  const height = medianHeight(row.segments);
  const width = spans.at(-1)!.to - spans[0]!.from;
  const [above, below] = [(last.box.top + last.box.bottom) / 2, (row.box.top + row.box.bottom) / 2];
  const divided = dividers.some(
    ({ y, left, right }) => y > above && y < below && right - left > 0.6 * width,
  );
  if (divided || isBodyRow(row)) return false;
  return row.box.top - last.box.bottom < 0.9 * height && row.segments.length < spans.length;
}
