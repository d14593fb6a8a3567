import { ModelRunError } from '../errors';
import type { ManifestFile, ModelManifest } from '../manifest';

/** A foreign detector as far as its file tells. */
export interface ForeignDetector {
  readonly name: string;
  readonly file: ManifestFile;
  /** Names and sizes as the file states them. */
  readonly signature: ModelManifest['signature'];
}

/**
 * Makes the manifest of a detector that somebody brought along: any net from an image (1 or 3 channels) to a
 * probability map of text, thresholds as such nets are published with.
 * @throws ModelRunError `not_a_detector`.
 */
export function describeDetector({ name, file, signature }: ForeignDetector): ModelManifest {
  const [input, output] = [signature.inputs[0], signature.outputs[0]];
  const channels = input?.dims[1];
  const fits =
    input?.dims.length === 4 &&
    output?.dims.length === 4 &&
    (channels === 1 || channels === 3 || typeof channels === 'string');
  if (!fits) {
    throw new ModelRunError(
      'not_a_detector',
      'A detector takes (N, 1 or 3, height, width) and gives a map (N, 1, height, width)',
    );
  }
  return {
    schema: 'sheaf.model/1',
    task: 'text-detection',
    name,
    version: 'foreign',
    license: 'unknown',
    files: [file],
    precision: 'fp32',
    opset: 0,
    signature,
    input: { channels: channels === 1 ? 1 : 3, leastLetterPx: 8 },
    thresholds: { binary: 0.3, box: 0.5, unclip: 1.6, minSizePx: 3 },
  };
}
