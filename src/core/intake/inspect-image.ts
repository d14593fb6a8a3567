import { readBmpHeader } from './bmp-header';
import type { FileFormat } from './file-format';
import { readGifHeader } from './gif-header';
import { readHeifHeader } from './heif-header';
import type { ImageHeader } from './image-header';
import { readJpegHeader } from './jpeg-header';
import { checkPixels } from './limits';
import { readPngHeader } from './png-header';
import { readWebpHeader } from './webp-header';

/** Formats of one picture each; TIFF and PDF have pages. */
export type PictureFormat = Exclude<FileFormat, 'tiff' | 'pdf'>;

const READERS: Readonly<Record<PictureFormat, (bytes: Uint8Array) => ImageHeader>> = {
  png: readPngHeader,
  jpeg: readJpegHeader,
  gif: readGifHeader,
  bmp: readBmpHeader,
  webp: readWebpHeader,
  avif: readHeifHeader,
  heic: readHeifHeader,
};

/**
 * Reads a picture's header and applies the limits, before any memory is spent on pixels.
 * @throws InputError `truncated`, `corrupt`, `too_many_pixels`.
 */
export function inspectImage(format: PictureFormat, bytes: Uint8Array): ImageHeader {
  const header = READERS[format](bytes);
  checkPixels(header.widthPx, header.heightPx);
  return header;
}
