import { PAGE_TYPES } from '../page-types';
import type { DocumentReading, FieldValue } from '../understand/document-reading';
import type { CellValue, ExportDocument, SheetTable } from './export-source';

const HEAD = ['file', 'document', 'type', 'confidence', 'state', 'pages'] as const;
/** Lists that get a table of their own, one row an entry. */
const LISTS = ['transactions', 'line_items', 'checks', 'daily_balances'] as const;

/** One row a document: the facts of the document, then every field that is not an entry of a long list. */
export function documentTable(documents: readonly ExportDocument[]): SheetTable {
  const paths = [...new Set(documents.flatMap(({ document }) => scalarPaths(document)))];
  const rows = documents.map((entry, index): CellValue[] => [
    ...headCells(entry, index),
    ...paths.map((path) => entry.document.fields[path]?.value),
  ]);
  return { name: 'Documents', rows: [[...HEAD, ...paths], ...rows] };
}

/** One row a document of one type: a sheet a type keeps its columns together. */
export function typeTables(documents: readonly ExportDocument[]): SheetTable[] {
  return PAGE_TYPES.flatMap((type) => {
    const own = documents.filter(({ document }) => document.type === type);
    return own.length > 0 ? [{ ...documentTable(own), name: type }] : [];
  });
}

/** One row an entry of a list (`transactions`, `line_items`, …) over all documents. */
export function listTable(
  documents: readonly ExportDocument[],
  list: (typeof LISTS)[number],
): SheetTable {
  const entries = documents.flatMap((entry, index) => listEntries(entry, index, list));
  const keys = [...new Set(entries.flatMap(({ values }) => Object.keys(values)))];
  return {
    name: list,
    rows: [
      ['file', 'document', 'type', ...keys],
      ...entries.map(({ head, values }) => [...head, ...keys.map((key) => values[key])]),
    ],
  };
}

/** Every list that some document has. */
export function listTables(documents: readonly ExportDocument[]): SheetTable[] {
  return LISTS.map((list) => listTable(documents, list)).filter((table) => table.rows.length > 1);
}

function headCells({ file, document }: ExportDocument, index: number): CellValue[] {
  const pages = document.pages.map((page) => page + 1).join(' ');
  return [file, index + 1, document.type, document.confidence, document.state, pages];
}

function scalarPaths(document: DocumentReading): string[] {
  return Object.keys(document.fields).filter(
    (path) => !LISTS.some((list) => path.startsWith(`${list}.`)),
  );
}

function listEntries(
  { file, document }: ExportDocument,
  index: number,
  list: string,
): { head: CellValue[]; values: Record<string, FieldValue> }[] {
  const entries = new Map<number, Record<string, FieldValue>>();
  for (const [path, field] of Object.entries(document.fields)) {
    const [name, at, key] = path.split('.');
    if (name !== list || at === undefined || key === undefined) continue;
    const values = entries.get(Number(at)) ?? {};
    values[key] = field.value;
    entries.set(Number(at), values);
  }
  return [...entries]
    .sort((a, b) => a[0] - b[0])
    .map(([, values]) => ({ head: [file, index + 1, document.type], values }));
}
