import { ModelRunError } from '../errors';
import type { ModelManifest } from '../manifest';
import { PAGE_TYPES, type PageType, type TypeScores } from '../page-types';
import type { InferenceSession } from '../ports';
import { windowTensor, type Window } from '../preprocess/page-tensor';
import { resizeGrey } from '../preprocess/resize';
import type { GreyImage, Rotation } from '../raster-image';
import { argMax, softmax } from '../softmax';
import { requireOutput } from '../tensor';
import { classLabels } from './class-labels';

/** What the layout net alone says of a page. */
export interface PageClassification {
  readonly scores: TypeScores;
  readonly type: PageType;
  /** Probability of `type`, 0 to 1. */
  readonly confidence: number;
  /** Degrees clockwise that make the page upright. */
  readonly rotation: Rotation;
  /** Probability of `rotation`, 0 to 1. */
  readonly rotationConfidence: number;
}

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];

/**
 * Page type and orientation by looks. The page is centred on a white square, grey bytes as x / 127.5 - 1; the net
 * answers `type` (1, 13) and `orientation` (1, 4), both raw. Class k of the orientation asks for k quarter turns
 * clockwise. `thresholds.temperature` and `thresholds.orientationTemperature` of the manifest calibrate.
 * @throws ModelRunError `wrong_output`, or `bad_manifest` when the labels are not the thirteen types.
 */
export async function classifyPage(
  image: GreyImage,
  session: InferenceSession,
  manifest: ModelManifest,
): Promise<PageClassification> {
  const labels = classLabels(manifest);
  const size = inputSize(manifest);
  const tensor = windowTensor(...centredOn(image, size));
  const outputs = await session.run({ [manifest.signature.inputs[0]!.name]: tensor });
  const typeLogits = requireOutput(outputs, 'type', [1, PAGE_TYPES.length]);
  const turnLogits = requireOutput(outputs, 'orientation', [1, ROTATIONS.length]);
  const types = softmax(typeLogits.data, manifest.thresholds?.['temperature']);
  const turns = softmax(turnLogits.data, manifest.thresholds?.['orientationTemperature']);
  const best = argMax(types);
  const turn = argMax(turns);
  return {
    scores: Object.fromEntries(labels.map((label, at) => [label, types[at]!])) as TypeScores,
    type: labels[best]!,
    confidence: types[best]!,
    rotation: ROTATIONS[turn]!,
    rotationConfidence: turns[turn]!,
  };
}

/** The page scaled to fit a square and the square's place around it. */
function centredOn(image: GreyImage, size: number): [GreyImage, Window] {
  const scale = size / Math.max(image.width, image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const [x, y] = [-((size - width) >> 1), -((size - height) >> 1)];
  return [resizeGrey(image, width, height), { x, y, width: size, height: size }];
}

function inputSize(manifest: ModelManifest): number {
  const size = manifest.input['size'] ?? manifest.signature.inputs[0]!.dims.at(-1);
  if (typeof size === 'number' && size > 0) return size;
  throw new ModelRunError('bad_manifest', `'${manifest.name}' does not state its input size`);
}
