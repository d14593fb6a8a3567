import * as errors from '../../src/core/errors';
import type { DocumentError } from '../../src/core/errors';

type ErrorClass = new (
  code: string,
  message: string,
  options?: errors.DocumentErrorOptions,
) => DocumentError;

/** Every error class the core exports, so that a new one is in the contract without anybody thinking of it. */
export const ERROR_CLASSES: readonly ErrorClass[] = (Object.values(errors) as unknown[]).filter(
  isErrorClass,
);

function isErrorClass(value: unknown): value is ErrorClass {
  if (typeof value !== 'function') return false;
  return value === errors.DocumentError || value.prototype instanceof errors.DocumentError;
}

/** One error of a class, with a code, details and a cause of another class. */
export function exampleOf(Class: ErrorClass): DocumentError {
  if (Class.name === 'CancelledError') return new errors.CancelledError('stopped');
  return new Class('some_code', 'what happened', {
    retryable: true,
    details: { stage: 'load', bytes: 3 },
    cause: new errors.WeightsError('weights_missing', 'deeper', {
      cause: new TypeError('deepest'),
    }),
  });
}
