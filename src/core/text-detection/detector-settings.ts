import type { ModelManifest } from '../manifest';
import { SIGNED_GREY, type Normalisation } from '../preprocess/page-tensor';
import type { DetectionThresholds } from './db-postprocess';

/** What the code must know of a detector, read from its manifest. */
export interface DetectorSettings {
  readonly inputName: string;
  readonly outputName: string;
  readonly normalisation: Normalisation;
  readonly thresholds: DetectionThresholds;
  /** Small letters (without ascenders) this high, in pixels of the net's input, are found reliably. */
  readonly leastLetterPx: number;
}

/** Facts of a DB detector; a manifest states its own, a foreign file gets what such nets are published with. */
export function detectorSettings(manifest: ModelManifest): DetectorSettings {
  const { input, signature, thresholds = {} } = manifest;
  const channels = Number(input['channels'] ?? signature.inputs[0]!.dims[1] ?? 1);
  return {
    inputName: signature.inputs[0]!.name,
    outputName: signature.outputs[0]!.name,
    normalisation: channels === 3 ? threeChannels(input) : SIGNED_GREY,
    thresholds: {
      binary: thresholds['binary'] ?? 0.3,
      box: thresholds['box'] ?? 0.6,
      unclip: thresholds['unclip'] ?? 1.5,
      minSizePx: thresholds['minSizePx'] ?? 3,
    },
    leastLetterPx: Number(input['leastLetterPx'] ?? 5),
  };
}

/** Colour nets are published with the means and deviations of ImageNet; `mean0`, `std0`, ... state others. */
function threeChannels(input: ModelManifest['input']): Normalisation {
  const value = (name: string, usual: number) => Number(input[name] ?? usual);
  return {
    mean: [value('mean0', 0.485), value('mean1', 0.456), value('mean2', 0.406)],
    std: [value('std0', 0.229), value('std1', 0.224), value('std2', 0.225)],
  };
}
