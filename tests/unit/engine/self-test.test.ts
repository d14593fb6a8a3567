import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../../../src/engine/base64';
import { measureError, parseSelfTest } from '../../../src/engine/self-test';
import type { InferenceSession } from '../../../src/core/ports';

const base64 = (...values: number[]): string =>
  Buffer.from(Float32Array.from(values).buffer).toString('base64');

const grid = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

const stored = {
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
    const inputs = { x: { dims: [1, 1, 32, 48], data: base64(...grid(32 * 48)) } };
    const signature = { name: 'x', dtype: 'float32', dims: ['batch', 1, 32, 'width'] };
    const { timingInputs } = parseSelfTest({ ...stored, inputs }, [signature]);
    expect(timingInputs['x']!.dims).toEqual([1, 1, 32, 624]);
    expect([...timingInputs['x']!.data.slice(1536, 1539)]).toEqual([0, 1, 2]);
  });

  test('keeps sizes that are fixed, and the tolerance of the file', () => {
    const signature = { name: 'x', dtype: 'float32', dims: [1, 2] };
    const parsed = parseSelfTest({ ...stored, tolerance: 0.5 }, [signature]);
    expect(parsed.timingInputs).toEqual(parsed.inputs);
    expect([...parsed.inputs['x']!.data]).toEqual([0.5, -1]);
    expect(parsed.tolerance).toBe(0.5);
  });

  test.each([
    ['no inputs', { ...stored, inputs: undefined }],
    ['empty outputs', { ...stored, outputs: {} }],
    ['no outputs', { ...stored, outputs: undefined }],
    [
      'values that do not fill the shape',
      { ...stored, inputs: { x: { dims: [3], data: base64(1) } } },
    ],
    ['nothing', null],
  ])('refuses %s', (_, value) => {
    expect(() => parseSelfTest(value, [])).toThrowError(
      expect.objectContaining({ code: 'bad_manifest' }) as Error,
    );
  });
});

describe('measureError', () => {
  const test_ = parseSelfTest(stored, []);

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
