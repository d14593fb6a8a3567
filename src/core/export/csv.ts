import type { CellValue, ExportDocument, SheetTable } from './export-source';
import { guardFormula } from './guard-formula';
import { documentTable, listTable } from './tables';

/** One row a document, comma separated with quotes where needed (RFC 4180), with a byte order mark for spreadsheets. */
export function documentsCsv(documents: readonly ExportDocument[]): string {
  return toCsv(documentTable(documents));
}

/** One row a transaction of every statement. */
export function transactionsCsv(documents: readonly ExportDocument[]): string {
  return toCsv(listTable(documents, 'transactions'));
}

/** A table as CSV. */
export function toCsv(table: SheetTable): string {
  return `\uFEFF${table.rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: CellValue): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? guardFormula(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
