import type { ExifEntry, ExifOrientation } from './exif-orientation';

/** What a file's own header says, before anything is decoded. */
export interface ImageHeader {
  /** As stored, before the orientation is applied. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** That of the first EXIF block; the others of a file are copies. */
  readonly orientation: ExifOrientation;
  /** Every orientation the file states. */
  readonly exif: readonly ExifEntry[];
}

/** Puts a header together. */
export function imageHeader(
  size: { readonly width: number; readonly height: number },
  exif: readonly (ExifEntry | undefined)[] = [],
): ImageHeader {
  const entries = exif.filter((entry) => entry !== undefined);
  return {
    widthPx: size.width,
    heightPx: size.height,
    orientation: entries[0]?.orientation ?? 1,
    exif: entries,
  };
}
