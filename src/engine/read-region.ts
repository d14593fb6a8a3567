import type { CancelSignal } from '../core/cancel';
import type { Line, ReadPage } from '../core/document';
import { quadBox, type Point, type Quad } from '../core/geometry';
import { readLines } from '../core/reading/read-lines';
import type { ReadyModel } from '../core/reading/read-page';
import { detectText } from '../core/text-detection/detect-text';
import type { GreyImage } from '../core/raster-image';

export interface RegionModels {
  readonly detector: ReadyModel;
  readonly recognizer: ReadyModel;
}

export interface RegionOptions {
  readonly pageIndex: number;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((stage: 'detect' | 'recognise', fraction: number) => void) | undefined;
}

/** A window of an image, in whole pixels. */
interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Paper left around the region, as a part of its height: letters touch the box a person draws. */
const MARGIN = 0.25;

/**
 * Reads one region: as one line along the quad, or, when the detector sees several lines in it, those lines.
 * @param quad page-relative to `image`, which is taken as upright.
 * @returns a page with the region's lines alone; their quads are page-relative to `image`.
 */
export async function readRegion(
  image: GreyImage,
  quad: Quad,
  { detector, recognizer }: RegionModels,
  { pageIndex, signal, onProgress }: RegionOptions,
): Promise<ReadPage> {
  const window = windowOf(quad, image);
  const crop = cropGrey(image, window);
  const regions = await detectText(crop, detector, { signal });
  onProgress?.('detect', 1);
  const quads =
    regions.length > 1
      ? regions.map((region) => mapQuad(region.quad, (point) => toPage(point, window, image)))
      : [quad];
  const readings = await readLines(image, quads, recognizer, {
    signal,
    onProgress: (fraction) => onProgress?.('recognise', fraction),
  });
  const lines = readings.flatMap(({ line }): Line[] => (line ? [line] : []));
  return {
    index: pageIndex,
    width: image.width,
    height: image.height,
    rotation: 0,
    source: 'ocr',
    lines: lines.sort((a, b) => quadBox(a.quad).top - quadBox(b.quad).top),
    widgets: [],
    rules: [],
    warnings: [],
  };
}

function windowOf(quad: Quad, { width, height }: GreyImage): Window {
  const box = quadBox(quad);
  const margin = (box.bottom - box.top) * height * MARGIN;
  const left = Math.max(0, Math.floor(box.left * width - margin));
  const top = Math.max(0, Math.floor(box.top * height - margin));
  const right = Math.min(width, Math.ceil(box.right * width + margin));
  const bottom = Math.min(height, Math.ceil(box.bottom * height + margin));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function cropGrey(image: GreyImage, { left, top, width, height }: Window): GreyImage {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (top + row) * image.width + left;
    data.set(image.data.subarray(from, from + width), row * width);
  }
  return { width, height, data };
}

function toPage([x, y]: Point, window: Window, image: GreyImage): Point {
  return [
    (window.left + x * window.width) / image.width,
    (window.top + y * window.height) / image.height,
  ];
}

function mapQuad([a, b, c, d]: Quad, map: (point: Point) => Point): Quad {
  return [map(a), map(b), map(c), map(d)];
}
