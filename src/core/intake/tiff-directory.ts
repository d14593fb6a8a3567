import { InputError } from '../errors';
import { ByteReader } from './byte-reader';
import { asOrientation, type ExifOrientation } from './exif-orientation';
import { checkPages } from './limits';

/** Bytes of one value, by TIFF field type (1 to 12). */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** No tag that matters here has more values than a page of a million strips. */
const MAX_VALUES = 1_000_000;

/** One page of a TIFF, its tags as numbers. */
export interface TiffPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: ExifOrientation;
  readonly compression: number;
  /** Byte order of the whole file; samples of 16 bits have it too. */
  readonly isLittleEndian: boolean;
  /** How much taller than wide a pixel is; a fax of normal resolution has pixels of about 2. */
  readonly pixelAspect: number;
  /** Tag number to its values; text and unknown types are left out. */
  readonly tags: ReadonlyMap<number, readonly number[]>;
}

export const TIFF_TAGS = {
  subfileType: 254,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  planarConfiguration: 284,
  group3Options: 292,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
} as const;

/**
 * Reads the directory of every page. Thumbnails are left out, a chain that bites its tail is refused, and so is a
 * page whose data lie beyond the end of the file.
 * @throws InputError `truncated`, `corrupt`, `too_many_pages`.
 */
export function readTiffPages(bytes: Uint8Array): TiffPage[] {
  const reader = new ByteReader(bytes, bytes[0] === 0x49);
  const seen = new Set<number>();
  const pages: TiffPage[] = [];
  for (let offset = reader.u32(4); offset !== 0;) {
    if (seen.has(offset)) throw new InputError('corrupt', 'TIFF directories form a circle');
    seen.add(offset);
    const count = reader.u16(offset);
    const tags = readTags(reader, offset + 2, count);
    if (isPage(tags)) pages.push(readPage(reader, tags));
    checkPages(seen.size);
    offset = reader.u32(offset + 2 + count * 12);
  }
  checkPages(pages.length);
  return pages;
}

function readTags(reader: ByteReader, start: number, count: number): Map<number, number[]> {
  const tags = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const entry = start + index * 12;
    const type = reader.u16(entry + 2);
    const valueCount = reader.u32(entry + 4);
    const size = (TYPE_BYTES[type] ?? 0) * valueCount;
    if (size === 0 || type === 2 || valueCount > MAX_VALUES) continue;
    const at = size <= 4 ? entry + 8 : reader.u32(entry + 8);
    // A broken tag that nobody needs must not cost the page.
    if (at + size > reader.length) continue;
    tags.set(reader.u16(entry), readValues(reader, type, at, valueCount));
  }
  return tags;
}

function readValues(reader: ByteReader, type: number, at: number, count: number): number[] {
  const step = TYPE_BYTES[type]!;
  return Array.from({ length: count }, (_, index) => {
    const offset = at + index * step;
    if (step === 1) return reader.u8(offset);
    if (step === 2) return reader.u16(offset);
    return step === 8 ? reader.u32(offset) / reader.u32(offset + 4) : reader.u32(offset);
  });
}

function isPage(tags: ReadonlyMap<number, readonly number[]>): boolean {
  const reducedResolution = ((tags.get(TIFF_TAGS.subfileType)?.[0] ?? 0) & 1) === 1;
  return tags.has(TIFF_TAGS.width) && tags.has(TIFF_TAGS.height) && !reducedResolution;
}

function readPage(reader: ByteReader, tags: ReadonlyMap<number, readonly number[]>): TiffPage {
  const first = (tag: number): number | undefined => tags.get(tag)?.[0];
  const tiled = tags.has(TIFF_TAGS.tileWidth);
  const offsets = tags.get(tiled ? TIFF_TAGS.tileOffsets : TIFF_TAGS.stripOffsets) ?? [];
  const counts = tags.get(tiled ? TIFF_TAGS.tileByteCounts : TIFF_TAGS.stripByteCounts) ?? [];
  offsets.forEach((offset, index) => {
    reader.need(offset, counts[index] ?? 1);
  });
  return {
    widthPx: first(TIFF_TAGS.width) ?? 0,
    heightPx: first(TIFF_TAGS.height) ?? 0,
    orientation: asOrientation(first(TIFF_TAGS.orientation)),
    compression: first(TIFF_TAGS.compression) ?? 1,
    isLittleEndian: reader.littleEndian,
    pixelAspect: pixelAspect(first(TIFF_TAGS.xResolution), first(TIFF_TAGS.yResolution)),
    tags,
  };
}

/** 1 unless both resolutions are stated and their ratio is one that faxes have. */
function pixelAspect(x: number | undefined, y: number | undefined): number {
  const aspect = (x ?? 1) / (y ?? 1);
  const isFax = (aspect > 1.2 && aspect < 4.5) || (aspect < 0.85 && aspect > 0.22);
  return x && y && isFax ? aspect : 1;
}
