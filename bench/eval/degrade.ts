import type { GreyImage } from '../../src/core/raster-image';

/**
 * Makes a clean page look scanned by a cheap device: a small loss of sharpness, uneven light, weaker contrast and
 * noise. Seeded, so that two runs see the same pixels; geometry stays, so that the truth still fits.
 */
export function degrade(image: GreyImage, seed: number): GreyImage {
  const { width, height } = image;
  const soft = blur(blur(image.data, width, height, 1), width, height, width);
  const random = mulberry(seed);
  const out = new Uint8Array(soft.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const light = 0.82 + 0.14 * (x / width) + 0.04 * Math.sin((y / height) * 5);
      const ink = 34 + (soft[at]! / 255) * 205;
      const noise = (random() + random() + random() - 1.5) * 22;
      out[at] = Math.min(Math.max(ink * light + noise + 0.5, 0), 255);
    }
  }
  return { width, height, data: out };
}

/** Three taps (1 2 1) along one direction. */
function blur(data: Uint8Array, width: number, height: number, step: number): Uint8Array {
  const out = data.slice();
  for (let at = step; at < width * height - step; at += 1) {
    out[at] = (data[at - step]! + 2 * data[at]! + data[at + step]! + 2) >> 2;
  }
  return out;
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
