import { InputError } from '../errors';

/** What is refused before memory is spent on it. */
export const INTAKE_LIMITS = Object.freeze({
  /** 512 MB: the bytes are held once while a file is open. */
  maxFileBytes: 512 * 1024 * 1024,
  /** Decoded RGBA is four bytes a pixel, so 100 megapixels are 400 MB for a moment. */
  maxPixels: 100_000_000,
  /** No decoder here is reliable beyond the 16 bits of the older formats. */
  maxSidePx: 65_535,
  maxPages: 5_000,
  /** Pages are handed on with at most this many pixels. */
  maxPagePixels: 20_000_000,
  maxPdfLongSidePx: 3_000,
  maxImageLongSidePx: 5_000,
  pdfDpi: 200,
  /** A bad file is told within ten seconds, half a second of which is left to whoever shows it. */
  answerMs: 9_500,
});

/** @throws InputError `corrupt` for an empty image, `too_many_pixels` for one over the limit. */
export function checkPixels(width: number, height: number): void {
  if (!(width > 0 && height > 0))
    throw new InputError('corrupt', `An image of ${width} x ${height} pixels has no content`);
  const { maxPixels, maxSidePx } = INTAKE_LIMITS;
  if (width * height > maxPixels || Math.max(width, height) > maxSidePx) {
    throw new InputError(
      'too_many_pixels',
      `${width} x ${height} pixels are over the limit of ${maxPixels / 1e6} megapixels`,
      { details: { width, height, maxPixels } },
    );
  }
}

/** @throws InputError `corrupt` for none, `too_many_pages` for more than the limit. */
export function checkPages(pageCount: number): void {
  if (pageCount < 1) throw new InputError('corrupt', 'The file has no pages');
  const { maxPages } = INTAKE_LIMITS;
  if (pageCount > maxPages) {
    throw new InputError('too_many_pages', `${pageCount} pages are over the limit of ${maxPages}`, {
      details: { pageCount, maxPages },
    });
  }
}

/** @throws InputError `empty_file`, `too_large`. */
export function checkFileSize(bytes: number): void {
  if (bytes === 0) throw new InputError('empty_file', 'The file is empty');
  const { maxFileBytes } = INTAKE_LIMITS;
  if (bytes > maxFileBytes) {
    throw new InputError('too_large', `${bytes} bytes are over the limit of ${maxFileBytes}`, {
      details: { bytes, maxFileBytes },
    });
  }
}

/** The size, in whole pixels, at which a page is handed on: `scale` is at most 1 and keeps both limits. */
export function fitPage(
  width: number,
  height: number,
  maxLongSidePx: number,
): { readonly width: number; readonly height: number; readonly scale: number } {
  const scale = Math.min(
    1,
    maxLongSidePx / Math.max(width, height),
    Math.sqrt(INTAKE_LIMITS.maxPagePixels / (width * height)),
  );
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    scale,
  };
}
