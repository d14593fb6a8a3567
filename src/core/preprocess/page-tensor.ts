import type { GreyImage } from '../raster-image';
import type { Tensor } from '../tensor';

/** The part of an image that a net sees. It may reach over the image's edges; beyond them lies white paper. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How bytes become numbers: (x / 255 - mean) / std, per channel. */
export interface Normalisation {
  /** One value per channel; grey is repeated in each. */
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/** What every page net of ours takes: x / 127.5 - 1, so white is 1. */
export const SIGNED_GREY: Normalisation = { mean: [0.5], std: [0.5] };

/** @returns float32 (1, channels, window height, window width). */
export function windowTensor(
  image: GreyImage,
  { x, y, width, height }: Window,
  { mean, std }: Normalisation = SIGNED_GREY,
): Tensor {
  const plane = width * height;
  const data = new Float32Array(mean.length * plane);
  const [left, right] = [Math.max(0, -x), Math.min(width, image.width - x)];
  const [top, bottom] = [Math.max(0, -y), Math.min(height, image.height - y)];
  mean.forEach((centre, channel) => {
    // A table of the 256 possible values: cheaper than a division a pixel.
    const values = Float32Array.from(
      { length: 256 },
      (_, byte) => (byte / 255 - centre) / std[channel]!,
    );
    const target = data.subarray(channel * plane, (channel + 1) * plane).fill(values[255]!);
    for (let row = top; row < bottom; row += 1) {
      let source = (row + y) * image.width + left + x;
      for (let at = row * width + left; at < row * width + right; at += 1, source += 1) {
        target[at] = values[image.data[source]!]!;
      }
    }
  });
  return { dims: [1, mean.length, height, width], data };
}
