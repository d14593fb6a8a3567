import type { FileReading, Reading, ReadingDocument } from '../protocol/reading-schema';

const COLUMNS = ['File', 'Pages', 'Type', 'Sure', 'State', 'Read'] as const;
/** Columns of numbers are set right. */
const RIGHT = new Set<string>(['Sure']);
const MAX_FIELDS = 4;
const MAX_CELL = 60;

/** Readings as a table for people, one row a document. */
export function formatTable(readings: readonly Reading[]): string {
  const rows = readings.flatMap(toRows);
  const widths = COLUMNS.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        RIGHT.has(COLUMNS[column]!) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [line(COLUMNS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}

function toRows(reading: Reading): string[][] {
  if ('error' in reading) {
    const { code, message } = reading.error;
    return [[nameOf(reading.file), '', 'failed', '', code, shorten(message)]];
  }
  return reading.documents.map((document, index) => [
    index === 0 ? nameOf(reading.file) : '',
    pagesOf(document, reading),
    document.type,
    `${Math.round(document.confidence * 100)} %`,
    document.state,
    summarise(document),
  ]);
}

function pagesOf({ pages }: ReadingDocument, { page_count: pageCount }: FileReading): string {
  const [first, last] = [pages[0] ?? 0, pages.at(-1) ?? 0];
  const range = first === last ? `${first + 1}` : `${first + 1}-${last + 1}`;
  return `${range} of ${pageCount}`;
}

function summarise({ fields }: ReadingDocument): string {
  const entries = Object.entries(fields);
  const shown = entries
    .slice(0, MAX_FIELDS)
    .map(([path, { value }]) => `${path} ${String(value).replace(/\s+/g, ' ')}`);
  const more = entries.length - shown.length;
  return shorten(shown.join(', ')) + (more > 0 ? ` (+${more})` : '');
}

/** The end of a path tells files apart. */
function nameOf(file: string): string {
  return file.length <= MAX_CELL ? file : `…${file.slice(1 - MAX_CELL)}`;
}

function shorten(text: string): string {
  return text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - 1)}…`;
}
