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

/**
 * Grey by BT.601 luma of the sRGB bytes, as every net of ours was trained: 0.299 R + 0.587 G + 0.114 B, rounded.
 * Transparent pixels are laid on white paper first.
 */
export function toGrey(image: RgbaImage): GreyImage {
  const { width, height, data } = image;
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, byte = 0; pixel < grey.length; pixel += 1, byte += 4) {
    const luma = 0.299 * data[byte]! + 0.587 * data[byte + 1]! + 0.114 * data[byte + 2]!;
    const alpha = data[byte + 3]!;
    grey[pixel] = alpha === 255 ? luma + 0.5 : (luma * alpha + 255 * (255 - alpha)) / 255 + 0.5;
  }
  return { width, height, data: grey };
}

/** Turns an image clockwise by a multiple of 90 degrees. */
export function rotateGrey(image: GreyImage, degrees: Rotation): GreyImage {
  if (degrees === 0) return image;
  const { width, height, data } = image;
  const turned = new Uint8Array(data.length);
  const turnedWidth = degrees === 180 ? width : height;
  for (let y = 0, source = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, source += 1) {
      const [toX, toY] =
        degrees === 90
          ? [height - 1 - y, x]
          : degrees === 180
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      turned[toY * turnedWidth + toX] = data[source]!;
    }
  }
  return { width: turnedWidth, height: degrees === 180 ? height : width, data: turned };
}

/** Degrees clockwise. */
export type Rotation = 0 | 90 | 180 | 270;
