import { expect, test } from 'vitest';
import { toFileError } from '../../../src/client/file-error';
import { CancelledError, InputError } from '../../../src/core/errors';

test('an error of ours keeps its code and details', () => {
  const error = new InputError('too_large', 'Too large', { details: { bytes: 7 } });
  expect(toFileError(error)).toEqual({
    code: 'too_large',
    message: 'Too large',
    retryable: false,
    details: { bytes: 7 },
  });
});

test.each([
  [new CancelledError(), 'cancelled'],
  [new DOMException('stop', 'AbortError'), 'cancelled'],
  [new DOMException('full', 'QuotaExceededError'), 'quota'],
  [new DOMException('gone', 'NotReadableError'), 'not_readable'],
  [new TypeError('odd'), 'unexpected'],
  ['odd', 'unexpected'],
])('%s is %s', (error, code) => {
  expect(toFileError(error).code).toBe(code);
});
