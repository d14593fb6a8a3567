import type { PictureFormat } from '../../core/intake/inspect-image';
import type { RgbaImage } from '../../core/raster-image';
import type { PdfCanvas, PdfRealm } from '../pdf/pdfjs';

/** A decoded picture that a canvas can draw. */
export interface Drawable {
  readonly width: number;
  readonly height: number;
  /** Frees the pixels, where that cannot wait for the garbage collector. */
  close?(): void;
}

/** How a picture lands on its page. */
export interface Placement {
  /** Size of the page. */
  readonly width: number;
  readonly height: number;
  /** Maps pixels of the picture to pixels of the page: `[a, b, c, d, e, f]`. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** True when the picture is opaque, upright and of the page's size already. */
  readonly isIdentity: boolean;
}

/** What a realm must be able to do so that files open the same way in all of them. */
export interface SourceRealm<Raster> {
  /** Decodes a picture as it is stored. @throws any error when it is broken. */
  decode(format: PictureFormat, bytes: Uint8Array): Promise<Drawable>;
  /** Makes decoded pixels drawable. */
  fromPixels(pixels: RgbaImage): Promise<Drawable>;
  /** Draws a picture onto a white page, and frees the picture. */
  place(picture: Drawable, placement: Placement): Promise<Raster>;
  /** Loads pdf.js, once. */
  pdf(): Promise<PdfRealm>;
  /** Takes the pixels of a canvas that pdf.js drew on, and frees the canvas. */
  takeCanvas(canvas: PdfCanvas): Raster;
}
