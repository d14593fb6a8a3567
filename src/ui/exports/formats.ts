export interface ExportFormat {
  readonly kind: 'json';
  readonly label: string;
  /** What a person gets, in a few words. */
  readonly what: string;
  readonly extension: string;
  readonly mediaType: string;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    kind: 'json',
    label: 'JSON',
    what: 'everything, with evidence',
    extension: 'json',
    mediaType: 'application/json',
  },
];
