import type { PageImage } from '../../src/protocol/engine-api';

/** A black rectangle of a test page, in pixels; the tiny nets read each as a line `A`. */
export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A small page of one grey: all that the fixture classifier looks at. */
export function plainPage(paper = 255): PageImage & { kind: 'pixels' } {
  const data = new Uint8ClampedArray(80 * 100 * 4).fill(paper);
  for (let byte = 3; byte < data.length; byte += 4) data[byte] = 255;
  return { kind: 'pixels', width: 80, height: 100, data };
}

/** A white page of 800 x 1000 pixels with bars on it, as RGBA pixels. */
export function barPage(bars: readonly Bar[]): PageImage & { kind: 'pixels' } {
  const [width, height] = [800, 1000];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const bar of bars) {
    for (let y = bar.top; y < bar.top + bar.height; y += 1) {
      const from = (y * width + bar.left) * 4;
      for (let byte = from; byte < from + bar.width * 4; byte += 4) data.fill(0, byte, byte + 3);
    }
  }
  return { kind: 'pixels', width, height, data };
}

/** Two lines, a long one above a short one. */
export const TWO_BARS: readonly Bar[] = [
  { left: 100, top: 200, width: 300, height: 40 },
  { left: 100, top: 500, width: 150, height: 40 },
];
