import type { ErrorDetails } from '../core/errors';
import type { PageType } from '../core/page-types';
import type { DocumentState } from '../core/understand/document-reading';

export type FileStatus = 'waiting' | 'reading' | 'needs_review' | 'done' | 'failed';

/** What the list shows of one document in a file. */
export interface DocumentSummary {
  readonly type: PageType;
  /** 0 to 1. */
  readonly confidence: number;
  readonly state: DocumentState;
  /** Zero-based pages within the file. */
  readonly pages: readonly number[];
}

/** Why a file could not be read; `code` finds the sentence a person sees. */
export interface FileError {
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
  readonly details: ErrorDetails;
}

/** One file a person added, as kept in this browser. */
export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Hex; names the original in the store. */
  readonly sha256: string;
  /** Order of adding; grows by one. */
  readonly sequence: number;
  readonly status: FileStatus;
  readonly pageCount: number;
  readonly documents: readonly DocumentSummary[];
  /** A person has looked at it and agreed. */
  readonly isReviewed: boolean;
  readonly latencyMs?: number;
  /** Only while `status` is `failed`. */
  readonly error?: FileError | undefined;
}
