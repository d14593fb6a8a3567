import type * as Ort from 'onnxruntime-web';
import { ModelRunError } from '../../core/errors';
import type { ModelManifest, TensorSignature } from '../../core/manifest';
import type { OrtModule } from './ort-session';

/** What a model file tells of itself. */
export interface FileSignature {
  readonly signature: ModelManifest['signature'];
  /** Last size of the first output in a trial run, where the file leaves it open and an image height is known. */
  readonly trialClasses?: number;
}

/** Columns of the trial image: enough for any recogniser to give a step. */
const TRIAL_WIDTH = 128;

/**
 * Reads names and shapes from a model that a user brought along; a size that the file leaves open is its name or `?`.
 * @param height rows of the input for the trial run, where the file leaves them open.
 * @throws ModelRunError `load_failed`.
 */
export async function readSignature(
  ort: OrtModule,
  bytes: Uint8Array,
  height?: number,
): Promise<FileSignature> {
  const session = await load(ort, bytes);
  try {
    const signature = {
      inputs: session.inputMetadata.map(toSignature),
      outputs: session.outputMetadata.map(toSignature),
    };
    const isOpen = typeof signature.outputs[0]?.dims.at(-1) !== 'number';
    const trialClasses = isOpen ? await countClasses(ort, session, signature, height) : undefined;
    return { signature, ...(trialClasses !== undefined && { trialClasses }) };
  } finally {
    await session.release();
  }
}

async function load(ort: OrtModule, bytes: Uint8Array): Promise<Ort.InferenceSession> {
  try {
    return await ort.InferenceSession.create(bytes);
  } catch (cause) {
    throw new ModelRunError('load_failed', 'The file is no ONNX model that can be loaded', {
      cause,
    });
  }
}

function toSignature(value: Ort.InferenceSession.ValueMetadata): TensorSignature {
  if (!value.isTensor) return { name: value.name, dtype: 'unknown', dims: [] };
  const dims = value.shape.map((size) => (typeof size === 'number' ? size : size || '?'));
  return { name: value.name, dtype: value.type, dims };
}

async function countClasses(
  ort: OrtModule,
  session: Ort.InferenceSession,
  signature: ModelManifest['signature'],
  askedHeight: number | undefined,
): Promise<number | undefined> {
  const input = signature.inputs[0];
  const [, channels, statedHeight] = input?.dims ?? [];
  const height = typeof statedHeight === 'number' ? statedHeight : askedHeight;
  if (!input || input.dims.length !== 4 || !height) return undefined;
  const dims = [1, typeof channels === 'number' ? channels : 3, height, TRIAL_WIDTH];
  const data = new Float32Array(dims.reduce((product, size) => product * size, 1));
  const outputs = await session.run({ [input.name]: new ort.Tensor('float32', data, dims) });
  return outputs[session.outputNames[0]!]?.dims.at(-1);
}
