import type { ByteReader } from './byte-reader';

/**
 * Checks that the data of every item lie within the file, by the item locations (`iloc`) of an AVIF or HEIC file: its
 * last box may reach "to the end", wherever that is.
 * @param start the first byte behind the header of the `iloc` box.
 * @throws InputError `truncated`.
 */
export function checkItemExtents(reader: ByteReader, start: number): void {
  const version = reader.u8(start);
  const sizes = reader.u16(start + 4);
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version > 0 ? sizes & 15 : 0;
  const idBytes = version < 2 ? 2 : 4;
  const count = number(reader, start + 6, idBytes);
  let at = start + 6 + idBytes;
  for (let item = 0; item < count; item += 1) {
    at += idBytes;
    // Only items of the first kind count from the start of the file.
    const isInFile = version === 0 || (reader.u16(at) & 15) === 0;
    at += version === 0 ? 2 : 4;
    const base = number(reader, at, baseBytes);
    const extents = reader.u16(at + baseBytes);
    at += baseBytes + 2;
    for (let extent = 0; extent < extents; extent += 1) {
      const offset = number(reader, at + indexBytes, offsetBytes);
      const length = number(reader, at + indexBytes + offsetBytes, lengthBytes);
      if (isInFile) reader.need(base + offset, length);
      at += indexBytes + offsetBytes + lengthBytes;
    }
  }
}

/** A big-endian number of 0, 2, 4 or 8 bytes. */
function number(reader: ByteReader, offset: number, bytes: number): number {
  if (bytes === 2) return reader.u16(offset);
  if (bytes === 4) return reader.u32(offset);
  return bytes === 8 ? reader.u32(offset) * 2 ** 32 + reader.u32(offset + 4) : 0;
}
