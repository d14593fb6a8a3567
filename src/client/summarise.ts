import type { DocumentReading } from '../core/understand/document-reading';
import type { DocumentSummary, FileStatus } from './file-record';

/** Below this a person should look at the type. */
const SURE = 0.75;

/** What the list keeps of a document. */
export function summarise(documents: readonly DocumentReading[]): DocumentSummary[] {
  return documents.map(({ type, confidence, state, pages }) => ({
    type,
    confidence,
    state,
    pages,
  }));
}

/** Whether a person is needed: a check fails, nothing could be checked, or the type is in doubt. */
export function statusOf(documents: readonly DocumentSummary[], isReviewed: boolean): FileStatus {
  if (isReviewed) return 'done';
  const isDoubtful = ({ type, confidence, state }: DocumentSummary): boolean =>
    confidence < SURE ||
    state === 'contradicted' ||
    // Of a page of no known kind nothing was expected, so nothing is missing.
    (state === 'unproven' && type !== 'other');
  return documents.length === 0 || documents.some(isDoubtful) ? 'needs_review' : 'done';
}
