import { describe, expect, test } from 'vitest';
import {
  CancelledError,
  DocumentError,
  ModelRunError,
  WeightsError,
} from '../../../src/core/errors';
import { decodeError, encodeError } from '../../../src/protocol/error-codec';
import { replyWith, takeReply } from '../../../src/protocol/worker-api';
import { ERROR_CLASSES, exampleOf } from '../../contract/errors';

/** Structured clone is what a worker boundary does to the data, JSON what a server's does. */
const BOUNDARIES: [string, (value: unknown) => unknown][] = [
  ['a worker boundary', structuredClone],
  ['JSON', (value) => JSON.parse(JSON.stringify(value)) as unknown],
];

describe.each(BOUNDARIES)('across %s', (_, carry) => {
  test.each(ERROR_CLASSES.map((Class) => [Class.name, Class] as const))(
    '%s keeps class, code, details, cause and stack',
    (name, Class) => {
      const original = exampleOf(Class);
      const rebuilt = decodeError(carry(encodeError(original)) as ReturnType<typeof encodeError>);
      expect(rebuilt).toBeInstanceOf(Class);
      expect(rebuilt.name).toBe(name);
      expect(rebuilt.code).toBe(original.code);
      expect(rebuilt.message).toBe(original.message);
      expect(rebuilt.retryable).toBe(original.retryable);
      expect(rebuilt.details).toEqual(original.details);
      expect(rebuilt.stack).toBe(original.stack);
      if (original.cause !== undefined) {
        expect(rebuilt.cause).toBeInstanceOf(WeightsError);
        expect((rebuilt.cause as Error).cause).toMatchObject({
          code: 'internal',
          message: 'deepest',
          details: { name: 'TypeError' },
        });
      }
    },
  );
});

test('the contract covers at least the classes that are named in it', () => {
  expect(ERROR_CLASSES.length).toBeGreaterThanOrEqual(8);
  expect(ERROR_CLASSES).toContain(ModelRunError);
  expect(ERROR_CLASSES).toContain(CancelledError);
});

test('an abort of the platform becomes a cancellation', () => {
  const abort = new DOMException('stop', 'AbortError');
  expect(decodeError(encodeError(abort))).toBeInstanceOf(CancelledError);
});

test.each([['a string'], [undefined], [{ odd: true }]])(
  'anything thrown gets an answer: %o',
  (value) => {
    const error = decodeError(encodeError(value));
    expect(error).toBeInstanceOf(DocumentError);
    expect(error.code).toBe('internal');
  },
);

test('a circular chain of causes ends', () => {
  const error = new Error('round');
  error.cause = error;
  expect(decodeError(encodeError(error)).message).toBe('round');
});

test('a class unknown here keeps its code', () => {
  const error = decodeError({ name: 'LaterError', message: 'm', code: 'later' });
  expect(error).toBeInstanceOf(DocumentError);
  expect(error.code).toBe('later');
});

test('a reply is the value or the error in its class', async () => {
  expect(takeReply(await replyWith(() => Promise.resolve(5)))).toBe(5);
  const failed = await replyWith(() => Promise.reject(new ModelRunError('run_failed', 'no')));
  expect(() => takeReply(structuredClone(failed))).toThrow(ModelRunError);
});
