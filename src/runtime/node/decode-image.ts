import type { Canvas, Image } from '@napi-rs/canvas';
import type { PictureFormat } from '../../core/intake/inspect-image';
import { withoutColourChunks } from '../../core/intake/png-colours';
import type { RgbaImage } from '../../core/raster-image';
import { decodeHeic } from '../codec/decode-heic';
import type { Drawable, Placement } from '../intake/source-realm';
import { skia } from './skia';

/** Decodes a picture with Skia's codecs, HEIC with libheif. */
export async function decodePicture(format: PictureFormat, bytes: Uint8Array): Promise<Drawable> {
  if (format === 'heic') return drawPixels(await decodeHeic(bytes));
  const image = new skia.Image();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => {
      resolve();
    };
    image.onerror = (event) => {
      reject(event instanceof Error ? event : new Error(`Not a ${format} that can be decoded`));
    };
    // Skia would apply a PNG's gamma, which the browser is told not to.
    image.src = format === 'png' ? withoutColourChunks(bytes) : bytes;
  });
  await image.decode();
  return image;
}

/** Puts RGBA pixels on a canvas of their own. */
export function drawPixels({ width, height, data }: RgbaImage): Canvas {
  const canvas = skia.createCanvas(width, height);
  const pixels = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.length);
  canvas.getContext('2d').putImageData(new skia.ImageData(pixels, width, height), 0, 0);
  return canvas;
}

/** Draws a picture onto a white page. */
export function placeOnPage(picture: Drawable, placement: Placement): RgbaImage {
  const canvas = skia.createCanvas(placement.width, placement.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, placement.width, placement.height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(...placement.matrix);
  context.drawImage(picture as Image | Canvas, 0, 0);
  return takePixels(canvas);
}

/** The pixels of a canvas; the canvas is emptied. */
export function takePixels(canvas: Canvas): RgbaImage {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  canvas.width = 0;
  canvas.height = 0;
  return { width, height, data };
}
