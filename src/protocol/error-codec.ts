import {
  CancelledError,
  DeviceLostError,
  DocumentError,
  InputError,
  isDocumentError,
  ModelRunError,
  UnsupportedError,
  WeightsError,
  WorkerCrashedError,
  type ErrorDetails,
} from '../core/errors';

/** An error as plain data: what structured clone keeps of our errors is not enough (class and code are lost). */
export interface EncodedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly retryable?: boolean;
  readonly details?: ErrorDetails;
  readonly stack?: string;
  readonly cause?: EncodedError;
}

/** Rebuilt with the plain constructor `(code, message, options)`. */
const CLASSES = {
  DocumentError,
  InputError,
  UnsupportedError,
  WeightsError,
  ModelRunError,
  DeviceLostError,
  WorkerCrashedError,
} as const;

/** Causes deeper than this are dropped, so that a circular chain ends. */
const MAX_CAUSES = 5;

/** Turns anything thrown into plain data. */
export function encodeError(error: unknown, depth = 0): EncodedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return {
    name: error.name,
    message: error.message,
    ...(isDocumentError(error) && {
      code: error.code,
      retryable: error.retryable,
      details: error.details,
    }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined &&
      depth < MAX_CAUSES && { cause: encodeError(error.cause, depth + 1) }),
  };
}

/**
 * Rebuilds the error in its class with code, details, cause and the stack of the other side. An error that is not
 * ours becomes a DocumentError with code `internal` and its name in the details; an abort becomes a CancelledError.
 */
export function decodeError(encoded: EncodedError): DocumentError {
  const error = rebuild(encoded);
  if (encoded.stack !== undefined) error.stack = encoded.stack;
  return error;
}

function rebuild(encoded: EncodedError): DocumentError {
  const { name, message, code } = encoded;
  if (name === 'CancelledError' || name === 'AbortError') return new CancelledError(message);
  const cause = encoded.cause && { cause: decodeError(encoded.cause) };
  if (code === undefined) {
    return new DocumentError('internal', message, { details: { name }, ...cause });
  }
  const Class = name in CLASSES ? CLASSES[name as keyof typeof CLASSES] : DocumentError;
  return new Class(code, message, {
    retryable: encoded.retryable ?? false,
    details: encoded.details ?? {},
    ...cause,
  });
}
