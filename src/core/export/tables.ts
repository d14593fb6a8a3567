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
    (path) => !LISTS.some((list) => path.startsWith(`${list}.`) || entryPath(path, list)),
  );
}

/** Where an entry of a list stands: in the document, or in one of the accounts of a statement. */
function entryPath(
  path: string,
  list: string,
): { readonly account: number; readonly at: number; readonly key: string } | undefined {
  const match = /^(?:accounts\.(\d+)\.)?(\w+)\.(\d+)\.(\w+)$/.exec(path);
  if (!match || match[2] !== list) return undefined;
  const [, account, , at, key] = match;
  return { account: account === undefined ? -1 : Number(account), at: Number(at), key: key! };
}

function listEntries(
  { file, document }: ExportDocument,
  index: number,
  list: string,
): { head: CellValue[]; values: Record<string, FieldValue> }[] {
  const entries = new Map<string, { order: number; values: Record<string, FieldValue> }>();
  for (const [path, field] of Object.entries(document.fields)) {
    const place = entryPath(path, list);
    if (!place) continue;
    const { account, at, key } = place;
    const name = `${account}.${at}`;
    const number = document.fields[`accounts.${account}.account_number`]?.value;
    const entry = entries.get(name) ?? {
      order: account * 1e6 + at,
      values: number === undefined ? {} : { account_number: number },
    };
    entry.values[key] = field.value;
    entries.set(name, entry);
  }
  return [...entries.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ values }) => ({ head: [file, index + 1, document.type], values }));
}
