import type { Tensor } from '../tensor';
import { normaliseLine, type LineCrop } from './line-crop';
import type { RecognizerSettings } from './recognizer-settings';

/**
 * A crop as the recogniser takes it.
 * @returns float32 (1, channels, height, width), padded on the right with the mean.
 */
export function lineTensor(crop: LineCrop, settings: RecognizerSettings): Tensor {
  const { channels, height } = settings;
  const width = tensorWidth(crop.width, settings.widthMultiple);
  const plane = width * height;
  const data = new Float32Array(channels * plane);
  if (settings.normalisation === 'line') {
    normaliseLine(crop, data, width);
  } else {
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < crop.width; column += 1) {
        const value = crop.data[row * crop.width + column]! / 255;
        data[row * width + column] = (value - settings.mean) / settings.std;
      }
    }
  }
  for (let channel = 1; channel < channels; channel += 1)
    data.copyWithin(channel * plane, 0, plane);
  return { dims: [1, channels, height, width], data };
}

/**
 * Few distinct widths, since a GPU compiles each shape and WASM plans memory for it: fine steps for short lines where
 * padding would cost most, coarser ones for long.
 */
function tensorWidth(width: number, multiple: number): number {
  const step = Math.max(multiple, width <= 256 ? 16 : width <= 640 ? 32 : 64);
  return Math.max(32, Math.ceil(width / step) * step);
}
