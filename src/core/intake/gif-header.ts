import { InputError } from '../errors';
import { ByteReader } from './byte-reader';
import { imageHeader, type ImageHeader } from './image-header';

/** Bytes of a colour table, from the flags that announce it. */
function colorTableBytes(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/**
 * Walks a GIF to the end of its first frame; only that one is read.
 * @throws InputError `truncated`, `corrupt`.
 */
export function readGifHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes, true);
  let width = reader.u16(6);
  let height = reader.u16(8);
  let offset = 13 + colorTableBytes(reader.u8(10));
  for (;;) {
    const block = reader.u8(offset);
    if (block === 0x21) {
      offset = skipSubBlocks(reader, offset + 2);
    } else if (block === 0x2c) {
      // Frames may reach beyond the screen, and decoders then make room for them.
      width = Math.max(width, reader.u16(offset + 1) + reader.u16(offset + 5));
      height = Math.max(height, reader.u16(offset + 3) + reader.u16(offset + 7));
      const data = offset + 10 + colorTableBytes(reader.u8(offset + 9)) + 1;
      skipSubBlocks(reader, data);
      return imageHeader({ width, height });
    } else {
      throw new InputError('corrupt', 'GIF holds no frame');
    }
  }
}

function skipSubBlocks(reader: ByteReader, from: number): number {
  let offset = from;
  for (let size = reader.u8(offset); size > 0; size = reader.u8(offset)) offset += size + 1;
  return offset + 1;
}
