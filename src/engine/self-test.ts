import { ModelRunError } from '../core/errors';
import type { Clock, InferenceSession } from '../core/ports';
import { elementCount, type Tensor, type TensorMap } from '../core/tensor';
import { decodeBase64 } from './base64';

/** A tensor in a self-test file: little-endian float32 in base64. */
interface StoredTensor {
  readonly dims: readonly number[];
  readonly data: string;
}

/** The file a manifest's `selfTest` names. */
interface StoredSelfTest {
  readonly schema: 'sheaf.selftest/1';
  readonly inputs: Readonly<Record<string, StoredTensor>>;
  readonly outputs: Readonly<Record<string, StoredTensor>>;
  /**
   * Input sizes as in real use, for the timing alone; the values are the inputs' own, repeated. A tiny input times the
   * cost of a dispatch, where a GPU looks bad, and not of the net.
   */
  readonly timing?: Readonly<Record<string, readonly number[]>>;
}

/** A tiny input of a checkpoint with the outputs it must give. */
export interface SelfTest {
  readonly inputs: TensorMap;
  readonly outputs: TensorMap;
  readonly timingInputs: TensorMap;
}

/** Largest absolute difference from the expected output that counts as right: covers fp32 in another order. */
export const SELF_TEST_TOLERANCE = 1e-3;
const TIMED_RUNS = 3;

/**
 * Reads a self-test file.
 * @throws ModelRunError `bad_manifest` when it is not one.
 */
export function parseSelfTest(value: unknown): SelfTest {
  const stored = value as Partial<StoredSelfTest> | null;
  if (stored?.schema !== 'sheaf.selftest/1' || !stored.inputs || !stored.outputs) {
    throw new ModelRunError('bad_manifest', 'The self-test file has an unknown form');
  }
  const inputs = readTensors(stored.inputs);
  const timingInputs = { ...inputs };
  for (const [name, dims] of Object.entries(stored.timing ?? {})) {
    const source = inputs[name];
    if (source) timingInputs[name] = repeatTo(source, dims);
  }
  return { inputs, outputs: readTensors(stored.outputs), timingInputs };
}

/**
 * Runs the self-test once.
 * @returns the largest absolute difference to the expected outputs; `Infinity` for NaN, or a wrong shape.
 */
export async function measureError(session: InferenceSession, test: SelfTest): Promise<number> {
  const outputs = await session.run(test.inputs);
  let worst = 0;
  for (const [name, expected] of Object.entries(test.outputs)) {
    const actual = outputs[name];
    if (actual?.data.length !== expected.data.length) return Infinity;
    for (let at = 0; at < expected.data.length; at += 1) {
      const difference = Math.abs(actual.data[at]! - expected.data[at]!);
      if (!(difference <= worst)) worst = Number.isNaN(difference) ? Infinity : difference;
    }
  }
  return worst;
}

/** Times the warm session: one run that compiles what is compiled per shape, then the best of three. Milliseconds. */
export async function measureTime(
  session: InferenceSession,
  test: SelfTest,
  clock: Clock,
): Promise<number> {
  await session.run(test.timingInputs);
  let best = Infinity;
  for (let round = 0; round < TIMED_RUNS; round += 1) {
    const began = clock();
    await session.run(test.timingInputs);
    best = Math.min(best, clock() - began);
  }
  return best;
}

function readTensors(stored: Readonly<Record<string, StoredTensor>>): TensorMap {
  return Object.fromEntries(
    Object.entries(stored).map(([name, { dims, data }]) => {
      const bytes = decodeBase64(data);
      const tensor: Tensor = { dims, data: new Float32Array(bytes.buffer, 0, bytes.length >> 2) };
      if (tensor.data.length !== elementCount(dims)) {
        throw new ModelRunError(
          'bad_manifest',
          `Self-test tensor '${name}' does not fill its shape`,
        );
      }
      return [name, tensor];
    }),
  );
}

function repeatTo(source: Tensor, dims: readonly number[]): Tensor {
  const data = new Float32Array(elementCount(dims));
  for (let at = 0; at < data.length; at += 1) data[at] = source.data[at % source.data.length]!;
  return { dims, data };
}
