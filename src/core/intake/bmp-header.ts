import { InputError } from '../errors';
import { ByteReader } from './byte-reader';
import { imageHeader, type ImageHeader } from './image-header';

const CORE_HEADER_BYTES = 12;
const UNCOMPRESSED = new Set([0, 3, 6]);

/**
 * Reads a BMP's header and, where pixels are stored plainly, checks that all of them are there.
 * @throws InputError `truncated`, `corrupt`.
 */
export function readBmpHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes, true);
  const pixelsOffset = reader.u32(10);
  const headerBytes = reader.u32(14);
  if (headerBytes < CORE_HEADER_BYTES || headerBytes > 200)
    throw new InputError('corrupt', `BMP header of ${headerBytes} bytes`);
  const isCore = headerBytes === CORE_HEADER_BYTES;
  const width = isCore ? reader.u16(18) : reader.i32(18);
  // A negative height says that rows are stored top down.
  const height = Math.abs(isCore ? reader.u16(20) : reader.i32(22));
  const bits = reader.u16(isCore ? 24 : 28);
  const compression = isCore ? 0 : reader.u32(30);
  if (UNCOMPRESSED.has(compression)) {
    const rowBytes = Math.ceil((width * bits) / 32) * 4;
    reader.need(pixelsOffset, rowBytes * height);
  } else reader.need(pixelsOffset, 1);
  return imageHeader({ width, height });
}
