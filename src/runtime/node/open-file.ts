import type { Canvas } from '@napi-rs/canvas';
import type { DocumentSource, OpenOptions, SourceFile } from '../../core/intake/source';
import type { RgbaImage } from '../../core/raster-image';
import { openSourceIn } from '../intake/open-source';
import type { SourceRealm } from '../intake/source-realm';
import type { PdfRealm } from '../pdf/pdfjs';
import { decodePicture, drawPixels, placeOnPage, takePixels } from './decode-image';
import { loadPdfRealm } from './open-pdf';

let pdf: Promise<PdfRealm> | undefined;

const REALM: SourceRealm<RgbaImage> = {
  decode: decodePicture,
  fromPixels: (pixels) => Promise.resolve(drawPixels(pixels)),
  place: (picture, placement) => Promise.resolve(placeOnPage(picture, placement)),
  pdf: () => (pdf ??= loadPdfRealm()),
  takeCanvas: (canvas) => takePixels(canvas as Canvas),
};

/** Opens a file in Node; the rules and errors are those of the browser (see `openSourceIn`). */
export function openSource(
  file: SourceFile,
  options?: OpenOptions,
): Promise<DocumentSource<RgbaImage>> {
  return openSourceIn(REALM, file, options);
}
