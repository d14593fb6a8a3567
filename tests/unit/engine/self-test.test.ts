import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../../../src/engine/base64';
import { measureError, parseSelfTest } from '../../../src/engine/self-test';
import type { InferenceSession } from '../../../src/core/ports';

const base64 = (...values: number[]): string =>
  Buffer.from(Float32Array.from(values).buffer).toString('base64');

const stored = {
  schema: 'sheaf.selftest/1',
  inputs: { x: { dims: [1, 2], data: base64(0.5, -1) } },
  outputs: { y: { dims: [2], data: base64(1, 2) } },
};

const answering = (...values: number[]): InferenceSession => ({
  inputNames: ['x'],
  outputNames: ['y'],
  run: () => Promise.resolve({ y: { dims: [values.length], data: Float32Array.from(values) } }),
  release: () => Promise.resolve(),
});

describe('parseSelfTest', () => {
  test('reads tensors and repeats the input to the timing size', () => {
    const test = parseSelfTest({ ...stored, timing: { x: [1, 5] } });
    expect([...test.inputs['x']!.data]).toEqual([0.5, -1]);
    expect([...test.timingInputs['x']!.data]).toEqual([0.5, -1, 0.5, -1, 0.5]);
  });

  test.each([
    ['another schema', { ...stored, schema: 'other' }],
    ['no outputs', { ...stored, outputs: undefined }],
    [
      'values that do not fill the shape',
      { ...stored, inputs: { x: { dims: [3], data: base64(1) } } },
    ],
    ['nothing', null],
  ])('refuses %s', (_, value) => {
    expect(() => parseSelfTest(value)).toThrowError(
      expect.objectContaining({ code: 'bad_manifest' }) as Error,
    );
  });
});

describe('measureError', () => {
  const test_ = parseSelfTest(stored);

  test('is the largest absolute difference', async () => {
    expect(await measureError(answering(1, 2.25), test_)).toBe(0.25);
  });

  test.each([
    ['NaN', [NaN, 2]],
    ['NaN after a difference', [5, NaN]],
    ['another number of values', [1]],
  ])('is infinite for %s', async (_, values) => {
    expect(await measureError(answering(...values), test_)).toBe(Infinity);
  });
});

test('base64 agrees with Node on every length', () => {
  for (let length = 0; length < 20; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 97 + length) & 255);
    expect([...decodeBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
  }
});
