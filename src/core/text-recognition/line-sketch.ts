import type { Quad } from '../geometry';
import type { GreyImage } from '../raster-image';
import { coefficients } from './line-crop';
import { inkContrast } from './line-ink';

/** Where a line has ink: 1 for ink, row by row. */
export interface LineSketch {
  readonly width: number;
  readonly height: number;
  readonly isInk: Uint8Array;
}

/**
 * A rough picture of a line: the nearest pixel of the page for each of `width` by `height` places, ink or paper. Many
 * times cheaper than a crop, and enough to see where letters end. Beyond the page its edge repeats.
 * @param quadPx in page pixels, clockwise from the text's top left.
 */
export function sketchLine(
  page: GreyImage,
  quadPx: Quad,
  width: number,
  height: number,
): LineSketch {
  const { a, b, c, d, e, f, g, h } = coefficients(quadPx);
  const [stepX, stepY, stepW] = [a / width, d / width, g / width];
  const isAffine = g === 0 && h === 0;
  const [lastX, lastY] = [page.width - 1, page.height - 1];
  const grey = new Uint8Array(width * height);
  for (let row = 0, at = 0; row < height; row += 1) {
    const t = (row + 0.5) / height;
    let x = b * t + c + stepX / 2;
    let y = e * t + f + stepY / 2;
    let w = h * t + 1 + stepW / 2;
    for (let column = 0; column < width; column += 1, at += 1) {
      const pageX = (isAffine ? x : x / w) | 0;
      const pageY = (isAffine ? y : y / w) | 0;
      const inX = pageX < 0 ? 0 : pageX > lastX ? lastX : pageX;
      const inY = pageY < 0 ? 0 : pageY > lastY ? lastY : pageY;
      grey[at] = page.data[inY * page.width + inX]!;
      x += stepX;
      y += stepY;
      w += stepW;
    }
  }
  const { paper, limit } = inkContrast(grey);
  const inkOf = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.abs(value - paper) > limit ? 1 : 0,
  );
  for (let at = 0; at < grey.length; at += 1) grey[at] = inkOf[grey[at]!]!;
  return { width, height, isInk: grey };
}
