import { InputError } from '../errors';
import { ByteReader } from './byte-reader';
import { checkItemExtents } from './heif-extents';
import { imageHeader, type ImageHeader } from './image-header';

interface MediaBox {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the largest picture of an AVIF or HEIC file (a picture of tiles states its whole size too) and checks that
 * every box is whole. Turns are properties of the format that its decoders apply, so the size is that after the turn;
 * EXIF's orientation does not count here.
 * @throws InputError `truncated`, `corrupt`.
 */
export function readHeifHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes);
  const top = boxes(reader, 0, bytes.length);
  const meta = top.find((box) => box.type === 'meta');
  const locations = meta && find(reader, meta.start + 4, meta.end, ['iloc']);
  if (locations) checkItemExtents(reader, locations.start);
  const properties = meta && find(reader, meta.start + 4, meta.end, ['iprp', 'ipco']);
  let largest = { width: 0, height: 0 };
  let isSideways = false;
  for (const box of properties ? boxes(reader, properties.start, properties.end) : []) {
    if (box.type === 'irot') isSideways = (reader.u8(box.start) & 1) === 1;
    if (box.type !== 'ispe') continue;
    const size = { width: reader.u32(box.start + 4), height: reader.u32(box.start + 8) };
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  if (largest.width === 0) throw new InputError('corrupt', 'The file states no picture size');
  return imageHeader(isSideways ? { width: largest.height, height: largest.width } : largest);
}

function find(
  reader: ByteReader,
  start: number,
  end: number,
  path: readonly string[],
): MediaBox | undefined {
  const [type, ...rest] = path;
  const box = boxes(reader, start, end).find((candidate) => candidate.type === type);
  return box && rest.length > 0 ? find(reader, box.start, box.end, rest) : box;
}

function boxes(reader: ByteReader, from: number, end: number): MediaBox[] {
  const found: MediaBox[] = [];
  for (let offset = from; offset + 8 <= end;) {
    const size = reader.u32(offset);
    const type = reader.ascii(offset + 4, 4);
    const isLarge = size === 1;
    const boxBytes =
      size === 0
        ? end - offset
        : isLarge
          ? reader.u32(offset + 8) * 2 ** 32 + reader.u32(offset + 12)
          : size;
    if (boxBytes < (isLarge ? 16 : 8)) throw new InputError('corrupt', `Box '${type}' has no size`);
    reader.need(offset, boxBytes);
    found.push({ type, start: offset + (isLarge ? 16 : 8), end: offset + boxBytes });
    offset += boxBytes;
  }
  return found;
}
