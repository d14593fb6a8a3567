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
}

/** Long side of the map: 150 dpi of a letter page, where a hairline rule still darkens its pixel. */
const MAP_LONG_SIDE = 1650;
/** Side of the blocks whose mean stands for the paper around a pixel. */
const BLOCK = 24;
/** Ink is darker than its surroundings by this part of them. */
const DARKER = 0.14;

/** Marks pixels that are clearly darker than what surrounds them, so shadows and tinted boxes are no ink. */
export function findInk(page: GreyImage): InkMap {
  const scale = Math.min(1, MAP_LONG_SIDE / Math.max(page.width, page.height));
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const small = resizeGrey(page, width, height);
  const columns = Math.max(1, Math.round(width / BLOCK));
  const rows = Math.max(1, Math.round(height / BLOCK));
  const means = resizeGrey(small, columns, rows);
  // Spread over the neighbours, so that a dark block does not hide its own ink.
  const paper = widen(means);
  const data = new Uint8Array(width * height);
  const block = Uint16Array.from({ length: width }, (_, x) => Math.floor((x * columns) / width));
  for (let y = 0, at = 0; y < height; y += 1) {
    const first = Math.floor((y * rows) / height) * columns;
    const limits = paper.data.subarray(first, first + columns);
    for (let x = 0; x < width; x += 1, at += 1) {
      if (small.data[at]! < limits[block[x]!]! * (1 - DARKER) - 4) data[at] = 1;
    }
  }
  return { width, height, data, scale };
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
