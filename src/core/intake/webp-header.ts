import { InputError } from '../errors';
import { ByteReader } from './byte-reader';
import { findExifOrientation, type ExifEntry } from './exif-orientation';
import { imageHeader, type ImageHeader } from './image-header';

/**
 * Reads the chunks of a WebP.
 * @throws InputError `truncated`, `corrupt`.
 */
export function readWebpHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes, true);
  const end = 8 + reader.u32(4);
  reader.need(0, end);
  let size: { width: number; height: number } | undefined;
  let exif: ExifEntry | undefined;
  let hasPixels = false;
  for (let offset = 12; offset + 8 <= end;) {
    const type = reader.ascii(offset, 4);
    const length = reader.u32(offset + 4);
    reader.need(offset + 8, length);
    size ??= readSize(reader, type, offset + 8);
    if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') hasPixels = true;
    if (type === 'EXIF') exif = readExif(bytes, offset + 8, length);
    offset += 8 + length + (length & 1);
  }
  if (!size || !hasPixels) throw new InputError('corrupt', 'WebP holds no picture');
  return imageHeader(size, [exif]);
}

function readSize(reader: ByteReader, type: string, data: number) {
  const u24 = (offset: number): number => reader.u16(offset) | (reader.u8(offset + 2) << 16);
  if (type === 'VP8X') return { width: u24(data + 4) + 1, height: u24(data + 7) + 1 };
  if (type === 'VP8 ')
    return { width: reader.u16(data + 6) & 0x3fff, height: reader.u16(data + 8) & 0x3fff };
  if (type !== 'VP8L') return undefined;
  const bits = reader.u32(data + 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Some writers put JPEG's prefix before the EXIF data. */
function readExif(bytes: Uint8Array, offset: number, length: number): ExifEntry | undefined {
  const hasPrefix = bytes[offset] === 0x45 && bytes[offset + 1] === 0x78;
  return findExifOrientation(bytes, offset + (hasPrefix ? 6 : 0), offset + length);
}
