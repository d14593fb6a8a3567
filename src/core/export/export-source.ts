import type { DocumentReading } from '../understand/document-reading';

/** One document of one file, as the exports take it. */
export interface ExportDocument {
  readonly file: string;
  readonly document: DocumentReading;
}

/** A cell: numbers stay numbers in a sheet, text is guarded against being a formula. */
export type CellValue = string | number | boolean | undefined;

/** A named table; the first row is the head. */
export interface SheetTable {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}
