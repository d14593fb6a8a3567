import { expect, test } from 'vitest';
import { errorMessage } from '../../../src/ui/error-messages';

test('a known code says what happened and what to do, not what the program said', () => {
  const { what, action } = errorMessage({
    code: 'encrypted_pdf',
    message: 'PasswordException 1',
    retryable: true,
  });
  expect(what).toContain('password');
  expect(action).toContain('Enter the password');
});

test('an unknown code says what the program said, and whether to try again', () => {
  expect(errorMessage({ code: 'odd', message: 'Odd thing', retryable: true })).toEqual({
    what: 'Odd thing.',
    action: 'Try again.',
  });
  expect(errorMessage({ code: 'odd', message: 'Odd.', retryable: false }).what).toBe('Odd.');
});
