import type { GreyImage } from '../raster-image';

/**
 * Scales a page as every net of ours was trained: exact area averaging with fractional coverage when neither side
 * grows, otherwise bilinear with half-pixel centres. The filter is part of each model's contract; the Python twin is
 * `training/common/resize.py`.
 * @returns a new image of `width * height` pixels, or the same object when the size does not change.
 */
export function resizeGrey(image: GreyImage, width: number, height: number): GreyImage {
  if (image.width === width && image.height === height) return image;
  const shrinks = width <= image.width && height <= image.height;
  const data = shrinks ? averageAreas(image, width, height) : interpolate(image, width, height);
  return { width, height, data };
}

/** Vertical pass first, row by row into one accumulator, since rows lie together in memory. */
function averageAreas(image: GreyImage, width: number, height: number): Uint8Array {
  const { width: sourceWidth, data } = image;
  const scaleY = image.height / height;
  const { first, last, firstWeight, lastWeight } = coverage(sourceWidth, width);
  const sums = new Float64Array(sourceWidth);
  const out = new Uint8Array(width * height);
  const norm = 1 / (scaleY * (sourceWidth / width));
  for (let y = 0; y < height; y += 1) {
    sumRows(data, sourceWidth, image.height, y * scaleY, (y + 1) * scaleY, sums);
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const begin = first[x]!;
      const end = last[x]!;
      let sum = sums[begin]! * firstWeight[x]!;
      for (let at = begin + 1; at < end; at += 1) sum += sums[at]!;
      if (end > begin) sum += sums[end]! * lastWeight[x]!;
      out[row + x] = sum * norm + 0.5;
    }
  }
  return out;
}

/** Adds the rows between two heights, the first and the last by the part that is covered. */
function sumRows(
  data: Uint8Array,
  width: number,
  height: number,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const first = Math.floor(from);
  const last = Math.min(Math.ceil(to - EPSILON), height) - 1;
  const firstWeight = Math.min(to, first + 1) - from;
  const lastWeight = last > first ? Math.min(to - last, 1) : 0;
  const start = first * width;
  const end = last * width;
  // Several rows at a time: reading and writing the accumulator costs more than the additions.
  if (last - first === 2) {
    const middle = start + width;
    for (let x = 0; x < width; x += 1) {
      const edges = data[start + x]! * firstWeight + data[end + x]! * lastWeight;
      sums[x] = edges + data[middle + x]!;
    }
    return;
  }
  for (let x = 0; x < width; x += 1) {
    sums[x] = data[start + x]! * firstWeight + data[end + x]! * lastWeight;
  }
  let row = first + 1;
  for (; row + 2 < last; row += 3) {
    const one = row * width;
    const two = one + width;
    const three = two + width;
    for (let x = 0; x < width; x += 1) {
      sums[x] = sums[x]! + (data[one + x]! + data[two + x]! + data[three + x]!);
    }
  }
  for (; row < last; row += 1) {
    const one = row * width;
    for (let x = 0; x < width; x += 1) sums[x] = sums[x]! + data[one + x]!;
  }
}

/** Below this much of a pixel, coverage is rounding noise. */
const EPSILON = 1e-6;

interface Coverage {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstWeight: Float32Array;
  readonly lastWeight: Float32Array;
}

function coverage(from: number, to: number): Coverage {
  const scale = from / to;
  const first = new Int32Array(to);
  const last = new Int32Array(to);
  const firstWeight = new Float32Array(to);
  const lastWeight = new Float32Array(to);
  for (let at = 0; at < to; at += 1) {
    const begin = at * scale;
    const end = begin + scale;
    first[at] = Math.floor(begin);
    last[at] = Math.min(Math.ceil(end - EPSILON), from) - 1;
    firstWeight[at] = Math.min(end, first[at]! + 1) - begin;
    lastWeight[at] = Math.min(end - last[at]!, 1);
  }
  return { first, last, firstWeight, lastWeight };
}

function interpolate(image: GreyImage, width: number, height: number): Uint8Array {
  const { width: sourceWidth, data } = image;
  const columns = taps(sourceWidth, width);
  const rows = taps(image.height, height);
  const out = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    const upper = rows.first[y]! * sourceWidth;
    const lower = rows.second[y]! * sourceWidth;
    const down = rows.share[y]!;
    for (let x = 0; x < width; x += 1, at += 1) {
      const left = columns.first[x]!;
      const right = columns.second[x]!;
      const across = columns.share[x]!;
      const top = data[upper + left]! * (1 - across) + data[upper + right]! * across;
      const bottom = data[lower + left]! * (1 - across) + data[lower + right]! * across;
      out[at] = top * (1 - down) + bottom * down + 0.5;
    }
  }
  return out;
}

/** Two neighbours and the share of the second for each output position; the border repeats. */
function taps(from: number, to: number) {
  const first = new Int32Array(to);
  const second = new Int32Array(to);
  const share = new Float32Array(to);
  for (let at = 0; at < to; at += 1) {
    const centre = Math.min(Math.max(((at + 0.5) * from) / to - 0.5, 0), from - 1);
    first[at] = Math.floor(centre);
    second[at] = Math.min(first[at]! + 1, from - 1);
    share[at] = centre - first[at]!;
  }
  return { first, second, share };
}
