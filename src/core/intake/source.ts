import type { CancelSignal } from '../cancel';
import type { FormWidget, Line, Rule } from '../document';
import type { Box } from '../geometry';
import type { FileFormat } from './file-format';

/** A file as a person gave it. The name is for messages only: what a file is, its bytes say. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenOptions {
  /** For an encrypted PDF. */
  readonly password?: string;
  readonly signal?: CancelSignal;
}

/** Why a text layer is or is not taken at its word. */
export type VerdictReason =
  | 'no_text'
  | 'sparse'
  | 'garbled'
  | 'poor_ocr'
  | 'scanned'
  | 'invisible_text'
  | 'vector_text'
  | 'image_part'
  | 'vector_part';

/** Whether a page's text layer can stand for the page. */
export interface TextLayerVerdict {
  readonly trusted: boolean;
  /** Faults, worst first; a `…_part` may stand beside trust: text elsewhere is good, the parts want OCR. */
  readonly reasons: readonly VerdictReason[];
  /** The same in plain words, for a person. */
  readonly message: string;
}

/** What a PDF page says of itself, without recognition. */
export interface TextLayer {
  /** In reading order, form values included. Exact, so confidence is 1. */
  readonly lines: readonly Line[];
  readonly verdict: TextLayerVerdict;
  /** Parts of the page that may hold text the layer does not: images, letters drawn as shapes; page-relative. */
  readonly unread: readonly Box[];
}

/** A page before it is read. Coordinates are page-relative, of the page as it is shown. */
export interface SourcePage {
  /** Zero-based within its file. */
  readonly index: number;
  /** Size that `render` gives without options. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Only PDF pages have one, even when it is empty. */
  readonly textLayer?: TextLayer;
  readonly widgets: readonly FormWidget[];
  readonly rules: readonly Rule[];
}

export interface RenderOptions {
  /** Resolution of a PDF page; images have their own pixels. @default 200 */
  readonly dpi?: number;
  /** The page is made smaller, never larger, to fit. @default 3000 for PDF pages, 5000 for images */
  readonly maxLongSidePx?: number;
}

/**
 * An open file. `Raster` is what a realm holds pixels in: an `ImageBitmap` in the browser, an RgbaImage in Node.
 * Rasters are upright as far as the file says (EXIF, page rotation), opaque on white, and belong to the caller.
 */
export interface DocumentSource<Raster> {
  readonly format: FileFormat;
  readonly pageCount: number;
  /** @throws InputError `corrupt`, `too_many_pixels`. */
  openPage(index: number): Promise<SourcePage>;
  /** @throws InputError `corrupt`, `too_many_pixels`. */
  render(index: number, options?: RenderOptions): Promise<Raster>;
  /** A small picture of the page, its long side at most `longSidePx`. */
  thumbnail(index: number, longSidePx: number): Promise<Raster>;
  /** Frees what the file holds. Pages that were handed out stay valid. */
  close(): Promise<void>;
}
