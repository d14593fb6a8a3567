import type { LineCrop } from './line-crop';

/** A pixel is ink when it differs from the paper by this part of the crop's whole contrast. */
const INK_CONTRAST = 0.35;
/** Rows at the very top and bottom often hold neighbours and rules. */
const EDGE_SHARE = 0.12;

/** Brightness of the paper, and what differs from it by more than `limit` is ink. */
export interface InkContrast {
  readonly paper: number;
  readonly limit: number;
}

/** The contrast of a line, its paper being the commonest brightness. @param data 0 to 255 each. */
export function inkContrast(data: Float32Array | Uint8Array): InkContrast {
  const histogram = new Uint32Array(32);
  let low = 255;
  let high = 0;
  // By index: iterating a typed array takes six times as long, and this sees every pixel of every line twice.
  const { length } = data;
  for (let at = 0; at < length; at += 1) {
    const value = data[at]!;
    histogram[value >> 3]! += 1;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const paper = histogram.indexOf(Math.max(...histogram)) * 8 + 4;
  return { paper, limit: Math.max(INK_CONTRAST * Math.max(paper - low, high - paper), 8) };
}

/**
 * For each column whether some pixel of it is ink.
 * @param edgeShare part of the height left out at the top and at the bottom each.
 * @param contrast of the line, where it is known.
 */
export function inkedColumns(
  { width, height, data }: LineCrop,
  edgeShare = EDGE_SHARE,
  contrast: InkContrast = inkContrast(data),
): Uint8Array {
  const { paper, limit } = contrast;
  const inked = new Uint8Array(width);
  const edge = Math.round(height * edgeShare);
  for (let row = edge; row < height - edge; row += 1) {
    const start = row * width;
    for (let column = 0; column < width; column += 1) {
      const difference = data[start + column]! - paper;
      if (difference > limit || difference < -limit) inked[column] = 1;
    }
  }
  return inked;
}
