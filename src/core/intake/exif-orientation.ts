import { ByteReader } from './byte-reader';

/** The EXIF tag's value: 1 is upright; 2 to 8 say how the stored picture must be turned and flipped. */
export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;

/** An orientation and where it stands, so that a decoder can be kept from applying it a second time. */
export interface ExifEntry {
  readonly orientation: ExifOrientation;
  /** Offset in the file of the two bytes of the value. */
  readonly valueOffset: number;
  readonly littleEndian: boolean;
}

/**
 * Finds the orientation in a block of EXIF data (a TIFF header and its first directory).
 * @param start, end the block within `bytes`.
 * @returns `undefined` when it is absent or the block makes no sense: a broken tag must not cost the picture.
 */
export function findExifOrientation(
  bytes: Uint8Array,
  start: number,
  end: number,
): ExifEntry | undefined {
  const block = bytes.subarray(start, end);
  if (block.length < 14) return undefined;
  const order = String.fromCharCode(block[0]!, block[1]!);
  if (order !== 'II' && order !== 'MM') return undefined;
  const littleEndian = order === 'II';
  const reader = new ByteReader(block, littleEndian);
  const directory = reader.u32(4);
  if (directory + 2 > block.length) return undefined;
  const count = reader.u16(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > block.length) return undefined;
    if (reader.u16(entry) !== ORIENTATION_TAG) continue;
    const orientation = asOrientation(reader.u16(entry + 8));
    return { orientation, valueOffset: start + entry + 8, littleEndian };
  }
  return undefined;
}

/**
 * Sets the orientations of a file to 1, in place. Browsers and canvases differ in when they turn a picture by it; with
 * the tag out of the way we turn it, once, everywhere.
 */
export function neutraliseOrientation(bytes: Uint8Array, entries: readonly ExifEntry[]): void {
  for (const { valueOffset, littleEndian } of entries) {
    bytes[valueOffset] = littleEndian ? 1 : 0;
    bytes[valueOffset + 1] = littleEndian ? 0 : 1;
  }
}

/** @returns 1 for anything but 1 to 8. */
export function asOrientation(value: number | undefined): ExifOrientation {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 8
    ? (value as ExifOrientation)
    : 1;
}

/** A canvas transform that draws the stored picture upright, and the upright size. */
export interface UprightTransform {
  readonly width: number;
  readonly height: number;
  /** `[a, b, c, d, e, f]` for `CanvasRenderingContext2D.setTransform`. */
  readonly matrix: readonly [number, number, number, number, number, number];
}

/** How a picture stored at `width x height` is drawn upright. */
export function uprightTransform(
  orientation: ExifOrientation,
  width: number,
  height: number,
): UprightTransform {
  const matrices: Record<ExifOrientation, UprightTransform['matrix']> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  const swapped = orientation >= 5;
  return {
    width: swapped ? height : width,
    height: swapped ? width : height,
    matrix: matrices[orientation],
  };
}
