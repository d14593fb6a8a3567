/** Pixels of one channel, row by row, 0 black to 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  /** `width * height` bytes. */
  readonly data: Uint8Array;
}

/** Pixels as a canvas gives them: RGBA, 8 bits each, not premultiplied. */
export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  /** `width * height * 4` bytes. */
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** Opaque white, its bytes taken as one signed number. */
const WHITE = -1;

/**
 * Grey by BT.601 luma of the sRGB bytes, as every net of ours was trained: 0.299 R + 0.587 G + 0.114 B, rounded.
 * Transparent pixels are laid on white paper first.
 */
export function toGrey(image: RgbaImage): GreyImage {
  const { width, height, data } = image;
  const grey = new Uint8Array(width * height);
  const isAligned = data.byteOffset % 4 === 0;
  const { buffer, byteOffset } = isAligned ? data : data.slice();
  // Four bytes at once, red in the lowest: every engine's typed arrays are little-endian. Signed, since larger numbers
  // are no small integers to it.
  const pixels = new Int32Array(buffer, byteOffset, grey.length);
  // Neighbours are mostly equal on a page: one comparison instead of a sum.
  let [before, value] = [WHITE, 255];
  for (let at = 0; at < grey.length; at += 1) {
    const pixel = pixels[at]!;
    if (pixel !== before) {
      before = pixel;
      const red = pixel & 255;
      const green = (pixel >> 8) & 255;
      const blue = (pixel >> 16) & 255;
      const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
      const alpha = pixel >>> 24;
      value = (alpha === 255 ? luma : (luma * alpha + 255 * (255 - alpha)) / 255) + 0.5;
    }
    grey[at] = value;
  }
  return { width, height, data: grey };
}

/** A window of an image, in whole pixels; it must lie inside. */
export interface PixelWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Copies the pixels of a window. */
export function cropGrey(image: GreyImage, { left, top, width, height }: PixelWindow): GreyImage {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (top + row) * image.width + left;
    data.set(image.data.subarray(from, from + width), row * width);
  }
  return { width, height, data };
}

/** Turns an image clockwise by a multiple of 90 degrees. The same object for none. */
export function rotateGrey(image: GreyImage, degrees: Rotation): GreyImage {
  if (degrees === 0) return image;
  const { width, height, data } = image;
  if (degrees === 180) return { width, height, data: data.slice().reverse() };
  const turned = new Uint8Array(data.length);
  // Target = start + x * stepX + y * stepY, with the target's rows `height` pixels wide.
  const [start, stepX, stepY] =
    degrees === 90 ? [height - 1, height, -1] : [(width - 1) * height, -height, 1];
  // Square by square: reading or writing down a column misses the cache at every pixel.
  for (let top = 0; top < height; top += TURN_BLOCK) {
    for (let left = 0; left < width; left += TURN_BLOCK) {
      const right = Math.min(left + TURN_BLOCK, width);
      for (let y = top; y < Math.min(top + TURN_BLOCK, height); y += 1) {
        let target = start + left * stepX + y * stepY;
        for (let at = y * width + left; at < y * width + right; at += 1, target += stepX) {
          turned[target] = data[at]!;
        }
      }
    }
  }
  return { width: height, height: width, data: turned };
}

const TURN_BLOCK = 64;

/** Degrees clockwise. */
export type Rotation = 0 | 90 | 180 | 270;
