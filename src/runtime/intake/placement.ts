import { uprightTransform, type ExifOrientation } from '../../core/intake/exif-orientation';
import { fitPage, INTAKE_LIMITS } from '../../core/intake/limits';
import type { Placement } from './source-realm';

/** How a picture is stored, beside its pixels. */
export interface StoredPicture {
  readonly width: number;
  readonly height: number;
  readonly orientation: ExifOrientation;
  /** How much taller than wide a stored pixel is. */
  readonly pixelAspect: number;
  readonly mayBeTransparent: boolean;
}

/** Places a picture upright and with square pixels, made smaller where the limits want it. */
export function placePicture(
  picture: StoredPicture,
  maxLongSidePx: number = INTAKE_LIMITS.maxImageLongSidePx,
): Placement {
  const upright = uprightTransform(picture.orientation, picture.width, picture.height);
  const isSideways = picture.orientation >= 5;
  // A pixel's taller side is stretched, never the other one shrunk: that would throw detail away.
  const stretchX = picture.pixelAspect < 1 ? 1 / picture.pixelAspect : 1;
  const stretchY = picture.pixelAspect > 1 ? picture.pixelAspect : 1;
  const naturalWidth = upright.width * (isSideways ? stretchY : stretchX);
  const naturalHeight = upright.height * (isSideways ? stretchX : stretchY);
  const fit = fitPage(naturalWidth, naturalHeight, maxLongSidePx);
  const scaleX = fit.width / upright.width;
  const scaleY = fit.height / upright.height;
  const [a, b, c, d, e, f] = upright.matrix;
  return {
    width: fit.width,
    height: fit.height,
    matrix: [a * scaleX, b * scaleY, c * scaleX, d * scaleY, e * scaleX, f * scaleY],
    isIdentity:
      picture.orientation === 1 && scaleX === 1 && scaleY === 1 && !picture.mayBeTransparent,
  };
}
