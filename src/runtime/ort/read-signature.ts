import type * as Ort from 'onnxruntime-web';
import { ModelRunError } from '../../core/errors';
import type { ModelManifest, TensorSignature } from '../../core/manifest';
import type { OrtModule } from './ort-session';

/**
 * Reads names and shapes from a model that a user brought along; a size that the file leaves open is its name or `?`.
 * @throws ModelRunError `load_failed`.
 */
export async function readSignature(
  ort: OrtModule,
  bytes: Uint8Array,
): Promise<ModelManifest['signature']> {
  const session = await load(ort, bytes);
  try {
    return {
      inputs: session.inputMetadata.map(toSignature),
      outputs: session.outputMetadata.map(toSignature),
    };
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
