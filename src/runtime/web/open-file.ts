import type { DocumentSource, OpenOptions, SourceFile } from '../../core/intake/source';
import { openSourceIn } from '../intake/open-source';
import type { SourceRealm } from '../intake/source-realm';
import type { PdfRealm } from '../pdf/pdfjs';
import { bitmapFromPixels, decodePicture, placeBitmap } from './decode-image';
import { loadPdfRealm } from './open-pdf';

/** Opens files in a worker of the browser. */
export interface WebFileOpener {
  open(file: SourceFile, options?: OpenOptions): Promise<DocumentSource<ImageBitmap>>;
}

/** @param pdfjsUrl absolute URL of the folder with pdf.js's data, with a trailing slash. */
export function createFileOpener(pdfjsUrl: string): WebFileOpener {
  let pdf: Promise<PdfRealm> | undefined;
  const realm: SourceRealm<ImageBitmap> = {
    decode: decodePicture,
    fromPixels: bitmapFromPixels,
    place: (picture, placement) => Promise.resolve(placeBitmap(picture, placement)),
    pdf: () => (pdf ??= loadPdfRealm(pdfjsUrl)),
    takeCanvas: (canvas) => (canvas as OffscreenCanvas).transferToImageBitmap(),
  };
  return { open: (file, options) => openSourceIn(realm, file, options) };
}
