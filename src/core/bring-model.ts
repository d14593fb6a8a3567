import { ModelRunError } from './errors';
import type { ManifestFile, ModelManifest } from './manifest';
import type { InferenceSession } from './ports';
import { checkDetector } from './text-detection/check-detector';
import { describeDetector } from './text-detection/describe-detector';
import { bringRecognizer } from './text-recognition/bring-recognizer';

/** A net that somebody brought along, with what its owner knows of it. */
export interface ForeignModel {
  readonly name: string;
  readonly file: ManifestFile;
  readonly signature: ModelManifest['signature'];
  /** Text of the dictionary, one character a line: a recogniser needs it. */
  readonly dictionary?: string;
}

/**
 * Finds out what a net is by its shapes, describes it, and lets it read what is known before it may read a document.
 * @throws ModelRunError with the reason in plain words: `not_a_reader`, `no_dictionary`, and what `bringRecognizer` and
 * `checkDetector` throw.
 */
export async function bringModel(
  { dictionary, ...model }: ForeignModel,
  session: InferenceSession,
): Promise<ModelManifest> {
  const rank = model.signature.outputs[0]?.dims.length;
  if (rank === 4) {
    const manifest = describeDetector(model);
    await checkDetector({ session, manifest });
    return manifest;
  }
  if (rank !== 3) {
    throw new ModelRunError(
      'not_a_reader',
      'The net is neither a detector (a map of the page) nor a recogniser (classes at each step)',
    );
  }
  if (dictionary === undefined) {
    throw new ModelRunError(
      'no_dictionary',
      'The net is a recogniser, which needs its dictionary: one character a line',
    );
  }
  return (await bringRecognizer({ ...model, dictionary }, session)).manifest;
}
