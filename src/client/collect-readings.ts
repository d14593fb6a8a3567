import type { DocumentReading } from '../core/understand/document-reading';
import { DocumentError } from '../core/errors';
import { toFailedReading, toReading } from '../protocol/reading';
import type { Reading } from '../protocol/reading-schema';
import { correctedDocuments } from './corrected';
import type { DocumentStore, StoredResult } from './document-store';
import type { FileRecord } from './file-record';
import type { Understand } from './services';

export interface ReadingSource {
  readonly record: FileRecord;
  /** What was read; `undefined` for a file that failed. */
  readonly result: StoredResult | undefined;
}

/** A file with its documents as a person left them. */
export interface CorrectedFile {
  readonly record: FileRecord;
  readonly documents: readonly DocumentReading[];
  readonly reading: Reading;
}

/** Readings of files in the order given, corrections laid over them; a failed file gives a reading that says so. */
export async function collectReadings(
  sources: readonly ReadingSource[],
  store: DocumentStore,
  understand: Understand,
): Promise<CorrectedFile[]> {
  const files: CorrectedFile[] = [];
  for (const { record, result } of sources) {
    if (!result) {
      files.push({ record, documents: [], reading: failedReading(record) });
      continue;
    }
    const corrections = await store.corrections(record.id);
    const documents = correctedDocuments(understand, result, corrections, record.name);
    const file = { name: record.name, sha256: record.sha256, latencyMs: record.latencyMs ?? 0 };
    const reading = toReading(file, documents, result.pages, result.models);
    files.push({ record, documents, reading });
  }
  return files;
}

function failedReading(record: FileRecord): Reading {
  const { code = 'unexpected', message = 'Not read', retryable = false } = record.error ?? {};
  return toFailedReading(record.name, new DocumentError(code, message, { retryable }));
}
