import { ModelRunError } from '../errors';
import type { ModelManifest } from '../manifest';

/** What the code must know of a recogniser, read from its manifest. */
export interface RecognizerSettings {
  readonly inputName: string;
  readonly outputName: string;
  /** Rows of a crop. */
  readonly height: number;
  /** Below 1 for a net that takes its lines squeezed along the text. */
  readonly columnScale: number;
  readonly channels: number;
  /** `line`: each crop by its own mean and deviation. `fixed`: bytes as (x / 255 - mean) / std. */
  readonly normalisation: 'line' | 'fixed';
  readonly mean: number;
  readonly std: number;
  /** Wider crops are split. */
  readonly maxWidth: number;
  /** Tensor widths are multiples of it. */
  readonly widthMultiple: number;
  /** Text of each class; `undefined` for the blank and for the upside-down class. */
  readonly classes: readonly (string | undefined)[];
  readonly blankIndex: number;
  readonly upsideDownIndex: number | undefined;
}

/** @throws ModelRunError `bad_manifest` when the manifest lacks a charset. */
export function recognizerSettings(manifest: ModelManifest): RecognizerSettings {
  const { input, charset, upsideDownIndex } = manifest;
  if (!charset) throw new ModelRunError('bad_manifest', `'${manifest.name}' has no charset`);
  const dims = manifest.signature.inputs[0]!.dims;
  const blankIndex = manifest.blankIndex ?? 0;
  const classes: (string | undefined)[] = [...charset];
  classes.splice(blankIndex, 0, undefined);
  if (upsideDownIndex !== undefined) classes.splice(upsideDownIndex, 0, undefined);
  return {
    inputName: manifest.signature.inputs[0]!.name,
    outputName: manifest.signature.outputs[0]!.name,
    height: numberOf(input['height']) ?? numberOf(dims[2]) ?? 32,
    columnScale: numberOf(input['columnScale']) ?? 1,
    channels: numberOf(input['channels']) ?? numberOf(dims[1]) ?? 1,
    normalisation: input['normalisation'] === 'fixed' ? 'fixed' : 'line',
    mean: numberOf(input['mean']) ?? 0.5,
    std: numberOf(input['std']) ?? 0.5,
    maxWidth: numberOf(input['maxWidth']) ?? 1280,
    widthMultiple: numberOf(input['widthMultiple']) ?? 8,
    classes,
    blankIndex,
    upsideDownIndex,
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
