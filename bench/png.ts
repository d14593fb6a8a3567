import { createCanvas } from '@napi-rs/canvas';
import type { GreyImage, RgbaImage } from '../src/core/raster-image';

/** Encodes pixels as PNG, for a browser to open. */
export function encodePng(image: RgbaImage): Buffer {
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(image.width, image.height);
  pixels.data.set(image.data);
  context.putImageData(pixels, 0, 0);
  return canvas.toBuffer('image/png');
}

/** Grey pixels as opaque RGBA. */
export function greyToRgba({ width, height, data }: GreyImage): RgbaImage {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 1) rgba.fill(data[at]!, at * 4, at * 4 + 3);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  return { width, height, data: rgba };
}
