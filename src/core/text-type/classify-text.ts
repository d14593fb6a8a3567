import type { ReadPage } from '../document';
import { ModelRunError } from '../errors';
import { quadHeight, scaleQuad } from '../geometry';
import { classLabels } from '../page-classification/class-labels';
import type { ModelManifest } from '../manifest';
import { PAGE_TYPES, type TypeScores } from '../page-types';
import type { InferenceSession } from '../ports';
import { softmax } from '../softmax';
import { requireOutput } from '../tensor';
import { textFeatures, type PrintedLine } from './text-features';

/** The lines of a page as the text net sees them. */
export function printedLines({
  lines,
  width,
  height,
}: Pick<ReadPage, 'lines' | 'width' | 'height'>): PrintedLine[] {
  return lines.map(({ text, quad }) => ({
    text,
    height: quadHeight(scaleQuad(quad, width, height)) / height,
  }));
}

/**
 * Page type by words alone. The net takes `features` (1, buckets) and answers `type` (1, 13), raw;
 * `thresholds.temperature` of the manifest calibrates.
 * @returns undefined for a page without words.
 * @throws ModelRunError `wrong_output`, or `bad_manifest` when the labels or the input are not what they must be.
 */
export async function classifyText(
  lines: readonly PrintedLine[],
  session: InferenceSession,
  manifest: ModelManifest,
): Promise<TypeScores | undefined> {
  const labels = classLabels(manifest);
  const input = manifest.signature.inputs[0]!;
  const buckets = input.dims.at(-1);
  if (typeof buckets !== 'number') {
    throw new ModelRunError('bad_manifest', `'${manifest.name}' does not state its input size`);
  }
  const features = textFeatures(lines, buckets);
  if (!features) return undefined;
  const outputs = await session.run({ [input.name]: { dims: [1, buckets], data: features } });
  const logits = requireOutput(outputs, 'type', [1, PAGE_TYPES.length]);
  const shares = softmax(logits.data, manifest.thresholds?.['temperature']);
  return Object.fromEntries(labels.map((label, at) => [label, shares[at]!])) as TypeScores;
}
