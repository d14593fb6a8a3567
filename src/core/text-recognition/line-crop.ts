import { quadHeight, quadWidth, type Point, type Quad } from '../geometry';
import type { GreyImage } from '../raster-image';

/** A line warped upright: `height` rows by `width` columns of grey values 0 to 255, not rounded. */
export interface LineCrop {
  readonly width: number;
  readonly height: number;
  /** Columns as wide on the page as the line is high: `height`, unless a net takes its lines squeezed. */
  readonly em: number;
  readonly data: Float32Array;
}

/** Size of a crop: its rows, and by what its columns are fewer (below 1) than an even scale would make them. */
export interface CropScale {
  readonly height: number;
  readonly columnScale: number;
}

/** Standard deviation below which a crop is as good as empty; keeps noise from being blown up. */
const STD_FLOOR = 8;

/** Maps (s, t) of the unit square to page pixels: (0, 0) is the text's top left, (1, 1) its bottom right. */
export type Homography = (s: number, t: number) => Point;

/** Columns of a line's crop, at least 1. */
export function cropWidth(quadPx: Quad, { height, columnScale }: CropScale): number {
  const even = (height * columnScale * quadWidth(quadPx)) / quadHeight(quadPx);
  return Math.max(1, Math.floor(even + 0.5));
}

/** Coefficients of the homography from the unit square to a quad: x = (a s + b t + c) / (g s + h t + 1), y alike. */
export function coefficients([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad) {
  const [dx1, dx2, dy1, dy2] = [x1 - x2, x3 - x2, y1 - y2, y3 - y2];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = withoutNoise((sx * dy2 - dx2 * sy) / det);
  const h = withoutNoise((dx1 * sy - sx * dy1) / det);
  return {
    a: x1 - x0 + g * x1,
    b: x3 - x0 + h * x3,
    c: x0,
    d: y1 - y0 + g * y1,
    e: y3 - y0 + h * y3,
    f: y0,
    g,
    h,
  };
}

/** A parallelogram's perspective is none but for rounding. */
function withoutNoise(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}

/** The homography from the unit square to a quad of any one space. */
export function unitSquareTo(quad: Quad): Homography {
  const { a, b, c, d, e, f, g, h } = coefficients(quad);
  return (s, t) => {
    const w = g * s + h * t + 1;
    return [(a * s + b * t + c) / w, (d * s + e * t + f) / w];
  };
}

/**
 * Warps a quad to an upright line. Each pixel is the mean of k x k bilinear samples at even sub-positions, k as many
 * as page pixels fall on one; beyond the page its edge repeats. `training/common/resample.py` is the twin.
 * @param quadPx in page pixels, clockwise from the text's top left.
 */
export function warpLine(page: GreyImage, quadPx: Quad, scale: CropScale): LineCrop {
  const { height } = scale;
  const width = cropWidth(quadPx, scale);
  const perPixel = Math.max(quadWidth(quadPx) / width, quadHeight(quadPx) / height);
  const k = Math.max(1, Math.ceil(perPixel - 1e-9));
  const { a, b, c, d, e, f, g, h } = coefficients(quadPx);
  // Detected quads are rectangles: nothing to divide by.
  const isAffine = g === 0 && h === 0;
  const data = new Float32Array(width * height);
  const [columns, rows] = [width * k, height * k];
  const [stepX, stepY, stepW] = [a / columns, d / columns, g / columns];
  const { data: pixels, width: pageWidth } = page;
  const [lastX, lastY] = [page.width - 1, page.height - 1];
  for (let row = 0; row < rows; row += 1) {
    const t = (row + 0.5) / rows;
    let x = b * t + c + stepX / 2;
    let y = e * t + f + stepY / 2;
    let w = h * t + 1 + stepW / 2;
    let at = Math.floor(row / k) * width;
    for (let column = 0; column < width; column += 1, at += 1) {
      let sum = 0;
      for (let sample = 0; sample < k; sample += 1, x += stepX, y += stepY, w += stepW) {
        const sourceX = clamp((isAffine ? x : x / w) - 0.5, lastX);
        const sourceY = clamp((isAffine ? y : y / w) - 0.5, lastY);
        const left = sourceX | 0;
        const top = sourceY | 0;
        const across = sourceX - left;
        const down = sourceY - top;
        const first = top * pageWidth + left;
        const right = left < lastX ? 1 : 0;
        const below = top < lastY ? first + pageWidth : first;
        const upper = pixels[first]! + (pixels[first + right]! - pixels[first]!) * across;
        const lower = pixels[below]! + (pixels[below + right]! - pixels[below]!) * across;
        sum += upper + (lower - upper) * down;
      }
      data[at] = data[at]! + sum;
    }
  }
  const share = 1 / (k * k);
  for (let at = 0; at < data.length; at += 1) data[at] = data[at]! * share;
  return { width, height, em: height * scale.columnScale, data };
}

function clamp(value: number, last: number): number {
  return value < 0 ? 0 : value > last ? last : value;
}

/** Columns `from` to `to` of a crop. */
export function sliceCrop(crop: LineCrop, from: number, to: number): LineCrop {
  const width = to - from;
  const data = new Float32Array(width * crop.height);
  for (let row = 0; row < crop.height; row += 1) {
    const start = row * crop.width;
    data.set(crop.data.subarray(start + from, start + to), row * width);
  }
  return { width, height: crop.height, em: crop.em, data };
}

/**
 * Writes a crop as the recogniser takes it, (x - mean) / max(std, 8) over its own pixels, into rows of `rowWidth`; the
 * rest of each row is left as it is (zero: the mean).
 */
export function normaliseLine(crop: LineCrop, target: Float32Array, rowWidth: number): void {
  const { width, height, data } = crop;
  let sum = 0;
  let squares = 0;
  const { length } = data;
  for (let at = 0; at < length; at += 1) {
    const value = data[at]!;
    sum += value;
    squares += value * value;
  }
  const mean = sum / data.length;
  const std = Math.sqrt(Math.max(squares / data.length - mean * mean, 0));
  const scale = 1 / Math.max(std, STD_FLOOR);
  for (let row = 0; row < height; row += 1) {
    const [from, to] = [row * width, row * rowWidth];
    for (let column = 0; column < width; column += 1) {
      target[to + column] = (data[from + column]! - mean) * scale;
    }
  }
}
