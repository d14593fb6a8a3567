import type { PageType } from '../core/page-types';
import type {
  DocumentReading,
  FieldCorrection,
  FieldValue,
  UnderstandOptions,
} from '../core/understand/document-reading';

/**
 * What a person changed. The reader's own answer is never overwritten: a correction is kept beside it, in order, and
 * laid over it when the document is shown or exported.
 */
export type Correction =
  /** The pages of a document are of this type. Absent type: back to what was read. */
  | { readonly kind: 'type'; readonly pages: readonly number[]; readonly type?: PageType }
  /** A document starts at this page, continues at it, or (absent) starts where the reader says. */
  | { readonly kind: 'boundary'; readonly page: number; readonly boundary?: 'split' | 'join' }
  | {
      readonly kind: 'value';
      /** See `documentKey`. */
      readonly document: string;
      /** Dotted path of the field, e.g. `transactions.3.amount`. */
      readonly path: string;
      /** Absent: back to what was read. */
      readonly value?: FieldValue;
    }
  | { readonly kind: 'reviewed'; readonly isReviewed: boolean };

/** Names a document within its file by where it starts, so that a correction finds it after reading again. */
export function documentKey(documents: readonly DocumentReading[], index: number): string {
  const first = documents[index]?.pages[0] ?? 0;
  const before = documents.slice(0, index).filter((document) => document.pages[0] === first).length;
  return `${first}.${before}`;
}

/** The part of the corrections that decides types and boundaries. */
export function groupingOptions(corrections: readonly Correction[]): UnderstandOptions {
  const pageTypes = new Map<number, PageType>();
  const boundaries = new Map<number, 'split' | 'join'>();
  for (const correction of corrections) {
    if (correction.kind === 'type') {
      for (const page of correction.pages) {
        if (correction.type) pageTypes.set(page, correction.type);
        else pageTypes.delete(page);
      }
    } else if (correction.kind === 'boundary') {
      if (correction.boundary) boundaries.set(correction.page, correction.boundary);
      else boundaries.delete(correction.page);
    }
  }
  const pagesOf = (kind: 'split' | 'join'): number[] =>
    [...boundaries].filter(([, boundary]) => boundary === kind).map(([page]) => page);
  return {
    pageTypes: Object.fromEntries(pageTypes),
    splitBefore: pagesOf('split'),
    joinBefore: pagesOf('join'),
  };
}

/** The corrected values of each document, by its index in `documents`; the last word on a field wins. */
export function valueCorrections(
  corrections: readonly Correction[],
  documents: readonly DocumentReading[],
): Record<number, readonly FieldCorrection[]> {
  const byKey = new Map<string, Map<string, FieldValue>>();
  for (const correction of corrections) {
    if (correction.kind !== 'value') continue;
    const values = byKey.get(correction.document) ?? new Map<string, FieldValue>();
    if (correction.value === undefined) values.delete(correction.path);
    else values.set(correction.path, correction.value);
    byKey.set(correction.document, values);
  }
  const result: Record<number, readonly FieldCorrection[]> = {};
  documents.forEach((_, index) => {
    const values = byKey.get(documentKey(documents, index));
    if (values?.size) result[index] = Array.from(values, ([path, value]) => ({ path, value }));
  });
  return result;
}

/** Whether a person has agreed with the file as a whole. */
export function isReviewed(corrections: readonly Correction[]): boolean {
  return corrections.findLast((correction) => correction.kind === 'reviewed')?.isReviewed ?? false;
}
