import UTIF, { type IFD } from 'utif2';
import { InputError } from '../../core/errors';
import type { TiffPage } from '../../core/intake/tiff-directory';

/**
 * Decodes a TIFF page whose strips are JPEG, old style or new, with the library's decoder. Only the page's own
 * directory goes in: the library's parser of directories can be sent round in circles.
 * @returns RGBA.
 * @throws InputError `corrupt`, or whatever the library throws.
 */
export function decodeTiffJpeg(bytes: Uint8Array, page: TiffPage): Uint8Array {
  const fields = [...page.tags].map(([tag, values]) => [`t${tag}`, [...values]] as const);
  const ifd = Object.fromEntries(fields) as unknown as IFD;
  UTIF.decodeImage(bytes, ifd);
  const isWhole = ifd.width === page.widthPx && ifd.height === page.heightPx;
  if (!isWhole || !(ifd.data instanceof Uint8Array))
    throw new InputError('corrupt', 'The JPEG in the TIFF holds no pixels');
  return UTIF.toRGBA8(ifd);
}
