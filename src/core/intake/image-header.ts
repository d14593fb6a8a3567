import type { ExifOrientation } from './exif-orientation';

/** What a file's own header says, before anything is decoded. */
export interface ImageHeader {
  /** As stored, before the orientation is applied. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: ExifOrientation;
}
