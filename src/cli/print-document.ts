import type { FileReading, ReadingDocument } from '../protocol/reading-schema';

/** Values surer than this carry no mark. */
const SURE = 0.9;
/** The column that names take, and the most of a value that is shown. */
const [NAME_WIDTH, MAX_VALUE] = [28, 80];
/** A value in a list of the document: `transactions.3.amount`. */
const IN_LIST = /^([^.]+)\.(\d+)\./;

/** One document for people: its fields one a line, lists as their number of rows, what adds up and what does not. */
export function formatDocument(
  { file, page_count: pageCount }: FileReading,
  document: ReadingDocument,
): string {
  const [first, last] = [document.pages[0] ?? 0, document.pages.at(-1) ?? 0];
  const range = first === last ? `page ${first + 1}` : `pages ${first + 1}-${last + 1}`;
  return [
    `${file}, ${range} of ${pageCount}: ${document.type}, ${document.state}`,
    ...fieldLines(document),
    ...checkLines(document),
  ].join('\n');
}

function fieldLines({ fields }: ReadingDocument): string[] {
  const rowsOf = new Map<string, Set<string>>();
  const lines: string[] = [];
  for (const [path, { value, confidence }] of Object.entries(fields)) {
    const [, list, row] = IN_LIST.exec(path) ?? [];
    if (list !== undefined && row !== undefined) {
      rowsOf.set(list, (rowsOf.get(list) ?? new Set()).add(row));
      continue;
    }
    const text = String(value).replace(/\s+/g, ' ');
    const shown = text.length <= MAX_VALUE ? text : `${text.slice(0, MAX_VALUE - 1)}…`;
    const doubt = confidence < SURE ? `  (${Math.round(confidence * 100)} % sure)` : '';
    lines.push(`  ${path.padEnd(NAME_WIDTH)} ${shown}${doubt}`);
  }
  for (const [list, rows] of rowsOf) {
    lines.push(`  ${list.padEnd(NAME_WIDTH)} ${rows.size} ${rows.size === 1 ? 'row' : 'rows'}`);
  }
  return lines;
}

function checkLines({ checks }: ReadingDocument): string[] {
  const failed = checks.filter(({ result }) => result === 'fail');
  const passed = checks.length - failed.length;
  return [
    ...(passed > 0 ? [`  ${passed} ${passed === 1 ? 'check passes' : 'checks pass'}`] : []),
    ...failed.map(({ id, message }) => `  FAILS ${id}: ${message}`),
  ];
}
