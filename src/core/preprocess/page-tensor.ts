import type { GreyImage } from '../raster-image';
import type { Tensor } from '../tensor';
import { resizeGrey } from './resize';

/** White paper after normalisation. */
const WHITE = 1;

/** A page as a net takes it, and how to come back: `netPx = pagePx * scale + offset`. */
export interface PagePlacement {
  readonly tensor: Tensor;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface PlacementOptions {
  /** Net input in pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the page lies on the white input. */
  readonly align: 'centre' | 'top-left';
  /** 1 grey, or 3 equal channels for a foreign net. */
  readonly channels?: number;
  /** Per channel, of bytes scaled to 0..1. @default (x / 127.5 - 1), i.e. mean 0.5 and std 0.5 */
  readonly mean?: readonly number[];
  readonly std?: readonly number[];
}

/**
 * Scales a page to fit the input of a net, keeps its proportions and fills the rest with white.
 * @returns float32 (1, channels, height, width).
 */
export function placePage(image: GreyImage, options: PlacementOptions): PagePlacement {
  const { width, height, channels = 1 } = options;
  const scale = Math.min(width / image.width, height / image.height);
  const fitWidth = Math.min(width, Math.max(1, Math.round(image.width * scale)));
  const fitHeight = Math.min(height, Math.max(1, Math.round(image.height * scale)));
  const centred = options.align === 'centre';
  const offsetX = centred ? (width - fitWidth) >> 1 : 0;
  const offsetY = centred ? (height - fitHeight) >> 1 : 0;
  const fitted = resizeGrey(image, fitWidth, fitHeight);
  const plane = width * height;
  const data = new Float32Array(channels * plane);
  for (let channel = 0; channel < channels; channel += 1) {
    const values = normalisation(options.mean?.[channel] ?? 0.5, options.std?.[channel] ?? 0.5);
    const target = data.subarray(channel * plane, (channel + 1) * plane);
    target.fill(options.mean ? values[255]! : WHITE);
    for (let y = 0, source = 0; y < fitHeight; y += 1) {
      let at = (y + offsetY) * width + offsetX;
      for (let x = 0; x < fitWidth; x += 1, at += 1, source += 1) {
        target[at] = values[fitted.data[source]!]!;
      }
    }
  }
  return {
    tensor: { dims: [1, channels, height, width], data },
    scaleX: fitWidth / image.width,
    scaleY: fitHeight / image.height,
    offsetX,
    offsetY,
  };
}

/** Value of each byte: a table is much cheaper than a division a pixel. */
function normalisation(mean: number, std: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => (byte / 255 - mean) / std);
}
