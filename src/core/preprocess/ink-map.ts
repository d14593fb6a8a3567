import type { GreyImage } from '../raster-image';
import { resizeGrey } from './resize';

/** Where a page is dark, at a size that keeps thin rules and small letters. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  /** 1 for ink, row by row. */
  readonly data: Uint8Array;
  /** Map pixels per page pixel, at most 1. */
  readonly scale: number;
  /** Standard deviation of the camera's noise in grey values; 0 for a clean page. */
  readonly noise: number;
}

/** Long side of the map: 150 dpi of a letter page, where a hairline rule still darkens its pixel. */
const MAP_LONG_SIDE = 1650;
/** Side of the blocks whose mean stands for the paper around a pixel. */
const BLOCK = 24;
/** Ink is darker than its surroundings by this part of them. */
const DARKER = 0.14;
/** And by this many deviations of the camera's noise. */
const NOISES = 3.5;
/** Noise is not believed to be stronger: grey made of black dots looks like it. */
const MOST_NOISE = 12;
/** A block that is even but for this many deviations of noise, and this many grey values, holds no ink. */
const EVEN = 1.6;
const EVEN_LEVELS = 4;

/** Marks pixels that are clearly darker than what surrounds them, so shadows and tinted boxes are no ink. */
export function findInk(page: GreyImage): InkMap {
  const scale = Math.min(1, MAP_LONG_SIDE / Math.max(page.width, page.height));
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const small = resizeGrey(page, width, height);
  const columns = Math.max(1, Math.round(width / BLOCK));
  const rows = Math.max(1, Math.round(height / BLOCK));
  const means = resizeGrey(small, columns, rows);
  const noise = measureNoise(small);
  const block = Uint16Array.from({ length: width }, (_, x) => Math.floor((x * columns) / width));
  const limits = inkLimits(means, noise, noise > 0 ? deviations(small, means, block) : undefined);
  const data = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    const first = Math.floor((y * rows) / height) * columns;
    const row = limits.subarray(first, first + columns);
    for (let x = 0; x < width; x += 1, at += 1) {
      if (small.data[at]! < row[block[x]!]!) data[at] = 1;
    }
  }
  return { width, height, data, scale, noise };
}

/** Standard deviation of what a camera adds, by the median difference of neighbours: most of a page is paper. */
function measureNoise({ data }: GreyImage): number {
  const counts = new Uint32Array(256);
  let count = 0;
  for (let at = 1; at < data.length; at += 3, count += 1) {
    counts[Math.abs(data[at]! - data[at - 1]!)]! += 1;
  }
  let [median, below] = [0, counts[0]!];
  while (below < count / 2) below += counts[++median]!;
  return Math.min(median, MOST_NOISE);
}

/**
 * For each block the brightness below which a pixel of it is ink. The paper around is that of the neighbours too, so
 * that a dark block does not hide its own ink; but a desk beside the sheet is even, and has none.
 */
function inkLimits(
  means: GreyImage,
  noise: number,
  deviation: Float32Array | undefined,
): Float32Array {
  const wide = widen(means).data;
  return Float32Array.from(wide, (around, at) => {
    const isEven = deviation && deviation[at]! < EVEN * noise + EVEN_LEVELS;
    const paper = isEven ? means.data[at]! : around;
    return paper - Math.max(DARKER * paper + 4, NOISES * noise);
  });
}

/** Of the pixels of each block from its mean. */
function deviations(
  { width, height, data }: GreyImage,
  means: GreyImage,
  block: Uint16Array,
): Float32Array {
  const squares = new Float32Array(means.data.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const first = Math.floor((y * means.height) / height) * means.width;
    for (let x = 0; x < width; x += 1, at += 1) {
      const of = first + block[x]!;
      squares[of] = squares[of]! + (data[at]! - means.data[of]!) ** 2;
    }
  }
  const pixels = (width * height) / means.data.length;
  return squares.map((sum) => Math.sqrt(sum / pixels));
}

/** Each block as bright as the mean of its three by three neighbourhood. */
function widen({ width, height, data }: GreyImage): GreyImage {
  const wide = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [sum, count] = [0, 0];
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          sum += data[row * width + column]!;
          count += 1;
        }
      }
      wide[y * width + x] = sum / count + 0.5;
    }
  }
  return { width, height, data: wide };
}
