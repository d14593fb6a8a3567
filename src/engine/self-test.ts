import { ModelRunError } from '../core/errors';
import type { TensorSignature } from '../core/manifest';
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
  readonly inputs: Readonly<Record<string, StoredTensor>>;
  readonly outputs: Readonly<Record<string, StoredTensor>>;
  readonly tolerance?: number;
}

/** A tiny input of a checkpoint with the outputs it must give. */
export interface SelfTest {
  readonly inputs: TensorMap;
  readonly outputs: TensorMap;
  /** Largest absolute difference from the expected outputs that counts as right. */
  readonly tolerance: number;
  /** The inputs, repeated to a size as in real use. */
  readonly timingInputs: TensorMap;
}

/** Covers fp32 summed in another order. */
const DEFAULT_TOLERANCE = 1e-3;
/** A side of a page's or a line's image as in real use. A tiny input times a dispatch, where a GPU looks bad. Pixels. */
const REAL_SIDE = 640;
const TIMED_RUNS = 3;

/**
 * Reads a self-test file.
 * @param signature of the manifest's inputs: sizes that are free there are made real for the timing.
 * @throws ModelRunError `bad_manifest` when it is not one.
 */
export function parseSelfTest(value: unknown, signature: readonly TensorSignature[]): SelfTest {
  const stored = value as Partial<StoredSelfTest> | null;
  if (!stored?.inputs || !stored.outputs || Object.keys(stored.outputs).length === 0) {
    throw new ModelRunError('bad_manifest', 'The self-test file has an unknown form');
  }
  const inputs = readTensors(stored.inputs);
  const timingInputs = Object.fromEntries(
    Object.entries(inputs).map(([name, tensor]) => {
      const free = signature.find((input) => input.name === name)?.dims ?? [];
      return [name, repeatTo(tensor, realDims(tensor.dims, free))];
    }),
  );
  const outputs = readTensors(stored.outputs);
  return { inputs, outputs, tolerance: stored.tolerance ?? DEFAULT_TOLERANCE, timingInputs };
}

/** Free sizes after batch and channels grow by a whole factor, which keeps them multiples of the net's stride. */
function realDims(dims: readonly number[], free: readonly (number | string)[]): number[] {
  return dims.map((size, axis) =>
    axis >= 2 && typeof free[axis] === 'string' && size < REAL_SIDE
      ? size * Math.floor(REAL_SIDE / size)
      : size,
  );
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
