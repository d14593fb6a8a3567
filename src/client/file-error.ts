import { isDocumentError } from '../core/errors';
import type { FileError } from './file-record';

/** Any failure as data that can be kept and shown. */
export function toFileError(error: unknown): FileError {
  if (isDocumentError(error)) {
    const { code, message, retryable, details } = error;
    return { code, message, retryable, details };
  }
  if (error instanceof DOMException && error.name === 'AbortError')
    return { code: 'cancelled', message: 'Cancelled', retryable: true, details: {} };
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return { code: 'quota', message: error.message, retryable: true, details: {} };
  if (error instanceof DOMException && error.name === 'NotReadableError')
    return { code: 'not_readable', message: error.message, retryable: true, details: {} };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message, retryable: true, details: {} };
}
