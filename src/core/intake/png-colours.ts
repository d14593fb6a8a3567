import { ByteReader } from './byte-reader';

/** Chunks that say how stored values become colours on a screen. */
const COLOUR_CHUNKS = new Set(['gAMA', 'cHRM', 'iCCP', 'sRGB', 'cICP']);

/**
 * A whole PNG without its gamma and colour profile, so that a decoder that would apply them gives the values as stored,
 * as browsers are asked to and as the nets were trained.
 * @returns the same bytes when there is nothing to leave out.
 */
export function withoutColourChunks(png: Uint8Array): Uint8Array {
  const reader = new ByteReader(png);
  const kept: Uint8Array[] = [png.subarray(0, 8)];
  let isWhole = true;
  for (let offset = 8; offset + 12 <= png.length;) {
    const end = offset + reader.u32(offset) + 12;
    if (COLOUR_CHUNKS.has(reader.ascii(offset + 4, 4))) isWhole = false;
    else kept.push(png.subarray(offset, end));
    offset = end;
  }
  if (isWhole) return png;
  const bytes = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
