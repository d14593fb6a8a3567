import { InputError } from '../errors';
import { ByteReader, latin1 } from './byte-reader';
import { findExifOrientation, type ExifEntry } from './exif-orientation';
import { imageHeader, type ImageHeader } from './image-header';

const SOS = 0xda;
const EOI = 0xd9;
const APP1 = 0xe1;
const EXIF_NAME = 'Exif\0\0';

/** Start-of-frame markers; C4, C8 and CC are other things. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** TEM and the restart markers stand alone, without a length. */
function isStandalone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/**
 * Walks the segments and scans of a JPEG to its end marker, so that one cut in the middle is refused instead of
 * giving a page whose lower half is grey.
 * @throws InputError `truncated`, `corrupt`.
 */
export function readJpegHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes);
  let size: { width: number; height: number } | undefined;
  const exif: (ExifEntry | undefined)[] = [];
  let hasScan = false;
  for (let offset = nextMarker(bytes, 2); ;) {
    const marker = reader.u8(offset + 1);
    if (marker === EOI) break;
    if (isStandalone(marker)) {
      offset = nextMarker(bytes, offset + 2);
      continue;
    }
    const length = reader.u16(offset + 2);
    reader.need(offset + 2, length);
    if (isFrame(marker) && !size)
      size = { height: reader.u16(offset + 5), width: reader.u16(offset + 7) };
    else if (marker === APP1 && latin1(bytes, offset + 4, 6) === EXIF_NAME)
      exif.push(findExifOrientation(bytes, offset + 10, offset + 2 + length));
    else if (marker === SOS) hasScan = true;
    offset = nextMarker(bytes, offset + 2 + length);
  }
  if (!size || !hasScan) throw new InputError('corrupt', 'JPEG holds no picture');
  return imageHeader(size, exif);
}

/** Offset of the next `FF` that begins a marker. In a scan `FF 00` is data and a run of `FF` is fill. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let offset = bytes.indexOf(0xff, from); offset !== -1;) {
    const next = bytes[offset + 1];
    if (next === undefined) break;
    if (next !== 0x00 && next !== 0xff) return offset;
    offset = bytes.indexOf(0xff, next === 0xff ? offset + 1 : offset + 2);
  }
  throw new InputError('truncated', 'JPEG ends before its end marker');
}
