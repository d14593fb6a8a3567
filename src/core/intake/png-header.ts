import { InputError } from '../errors';
import { ByteReader } from './byte-reader';
import { crc32 } from './crc32';
import { findExifOrientation, type ExifEntry } from './exif-orientation';
import { imageHeader, type ImageHeader } from './image-header';

/** Bit depths that each colour type may have. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const CHECKED_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

/**
 * Walks the chunks of a PNG: every chunk whole, critical ones with their checksum, at least one with pixels, an end.
 * @throws InputError `truncated`, `corrupt`.
 */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes);
  let size: { width: number; height: number } | undefined;
  let exif: ExifEntry | undefined;
  let hasPixels = false;
  for (let offset = 8; ;) {
    const length = reader.u32(offset);
    const type = reader.ascii(offset + 4, 4);
    reader.need(offset + 8, length + 4);
    if (CHECKED_CHUNKS.has(type)) checkCrc(reader, offset, length, type);
    if (!size) {
      if (type !== 'IHDR') throw new InputError('corrupt', `PNG begins with ${type}, not IHDR`);
      size = readSize(reader, offset + 8, length);
    } else if (type === 'IDAT') hasPixels = true;
    else if (type === 'eXIf') exif = findExifOrientation(bytes, offset + 8, offset + 8 + length);
    else if (type === 'IEND') break;
    offset += length + 12;
  }
  if (!hasPixels) throw new InputError('corrupt', 'PNG holds no pixels (no IDAT chunk)');
  return imageHeader(size, [exif]);
}

function readSize(reader: ByteReader, offset: number, length: number) {
  if (length !== 13) throw new InputError('corrupt', `PNG header has ${length} bytes, not 13`);
  const depth = reader.u8(offset + 8);
  const colorType = reader.u8(offset + 9);
  if (!DEPTHS[colorType]?.includes(depth)) {
    throw new InputError('corrupt', `PNG has no colour type ${colorType} with ${depth} bits`);
  }
  return { width: reader.u32(offset), height: reader.u32(offset + 4) };
}

function checkCrc(reader: ByteReader, offset: number, length: number, type: string): void {
  const end = offset + 8 + length;
  if (crc32(reader.bytes, offset + 4, end) !== reader.u32(end))
    throw new InputError('corrupt', `PNG chunk ${type} at byte ${offset} fails its checksum`);
}
