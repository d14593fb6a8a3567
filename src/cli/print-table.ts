import type { FileReading, Reading, ReadingDocument } from '../protocol/reading-schema';
import { formatDocument } from './print-document';

const COLUMNS = ['File', 'Pages', 'Type', 'Sure', 'State', 'Fields'] as const;
/** Columns of numbers are set right. */
const RIGHT = new Set<string>(['Sure', 'Fields']);
const MAX_CELL = 60;

/** Readings for people: a table with one row a document, then each with its fields and checks, or why it failed. */
export function formatReadings(readings: readonly Reading[]): string {
  const details = readings.flatMap((reading) =>
    'error' in reading
      ? [`${reading.file}: ${reading.error.message}`]
      : reading.documents.map((document) => formatDocument(reading, document)),
  );
  return [formatTable(readings), ...details].join('\n\n');
}

function formatTable(readings: readonly Reading[]): string {
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
    return [[nameOf(reading.file), '', 'failed', '', reading.error.code, '']];
  }
  return reading.documents.map((document, index) => [
    index === 0 ? nameOf(reading.file) : '',
    pagesOf(document, reading),
    document.type,
    `${Math.round(document.confidence * 100)} %`,
    document.state,
    `${Object.keys(document.fields).length}`,
  ]);
}

function pagesOf({ pages }: ReadingDocument, { page_count: pageCount }: FileReading): string {
  const [first, last] = [pages[0] ?? 0, pages.at(-1) ?? 0];
  const range = first === last ? `${first + 1}` : `${first + 1}-${last + 1}`;
  return `${range} of ${pageCount}`;
}

/** The end of a path tells files apart. */
function nameOf(file: string): string {
  return file.length <= MAX_CELL ? file : `…${file.slice(1 - MAX_CELL)}`;
}
