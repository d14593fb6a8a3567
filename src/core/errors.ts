/** Plain data that travels with an error across the worker boundary. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

export interface DocumentErrorOptions {
  readonly cause?: unknown;
  /** Whether trying again may help. @default false */
  readonly retryable?: boolean;
  readonly details?: ErrorDetails;
}

/**
 * Base of every error of ours. `code` is stable and for programs, `message` says to a developer what happened;
 * a person sees the sentence that the UI or the CLI keeps for the code.
 */
export class DocumentError extends Error {
  override name = 'DocumentError';
  readonly code: string;
  readonly retryable: boolean;
  readonly details: ErrorDetails;

  constructor(code: string, message: string, options: DocumentErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.details = options.details ?? {};
  }
}

/** The file is at fault: empty, truncated, encrypted, too large. The person can act. */
export class InputError extends DocumentError {
  override name = 'InputError';
}

/** The file may be fine but this kind is not read here. */
export class UnsupportedError extends DocumentError {
  override name = 'UnsupportedError';
}

/** Weights are missing, corrupt or cannot be stored. */
export class WeightsError extends DocumentError {
  override name = 'WeightsError';
}

/** A model failed to load, failed to run (`run_failed`) or gave the wrong shape (`wrong_output`). */
export class ModelRunError extends DocumentError {
  override name = 'ModelRunError';
}

/** The GPU device is gone; a new session may work. */
export class DeviceLostError extends DocumentError {
  override name = 'DeviceLostError';
}

/** The worker died, hung or was restarted before it answered. */
export class WorkerCrashedError extends DocumentError {
  override name = 'WorkerCrashedError';
}

/** Somebody asked to stop. Not a failure to show. */
export class CancelledError extends DocumentError {
  override name = 'CancelledError';
  constructor(message = 'Cancelled') {
    super('cancelled', message);
  }
}

/** True for an error of ours, also one that was rebuilt in another realm. */
export function isDocumentError(error: unknown): error is DocumentError {
  return error instanceof Error && 'code' in error && 'retryable' in error && 'details' in error;
}

/** True for a cancellation, matched by name since `instanceof` fails across realms. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'CancelledError';
}
