export interface ExportFormat {
  readonly kind: 'json' | 'csv' | 'transactions' | 'xlsx' | 'ofx' | 'qif' | 'hocr' | 'pdf';
  /** The menu item's name. No name contains another. */
  readonly label: string;
  /** What a person gets, in a few words. */
  readonly what: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Holds the movements of statements and nothing else. */
  readonly needsStatements?: true;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    kind: 'json',
    label: 'JSON',
    what: 'everything, with evidence',
    extension: 'json',
    mediaType: 'application/json',
  },
  {
    kind: 'csv',
    label: 'CSV',
    what: 'one row a document',
    extension: 'csv',
    mediaType: 'text/csv',
  },
  {
    kind: 'xlsx',
    label: 'XLSX',
    what: 'a sheet for each type and list',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    kind: 'transactions',
    label: 'Transactions',
    what: 'one row a movement, as comma-separated text',
    extension: 'csv',
    mediaType: 'text/csv',
    needsStatements: true,
  },
  {
    kind: 'ofx',
    label: 'OFX',
    what: 'statements, for accounting programs',
    extension: 'ofx',
    mediaType: 'application/x-ofx',
    needsStatements: true,
  },
  {
    kind: 'qif',
    label: 'QIF',
    what: 'statements, for older programs',
    extension: 'qif',
    mediaType: 'application/qif',
    needsStatements: true,
  },
  {
    kind: 'pdf',
    label: 'Searchable PDF',
    what: 'the pages with their text',
    extension: 'pdf',
    mediaType: 'application/pdf',
  },
  {
    kind: 'hocr',
    label: 'hOCR',
    what: 'the text with its places',
    extension: 'hocr',
    mediaType: 'text/html',
  },
];
