import type { PictureFormat } from '../../core/intake/inspect-image';
import type { RgbaImage } from '../../core/raster-image';
import { decodeHeic } from '../codec/decode-heic';
import type { Drawable, Placement } from '../intake/source-realm';

/** Colours as they are stored: a gamma or colour profile would shift every grey that the nets were trained on. */
const AS_STORED: ImageBitmapOptions = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' };

/** Decodes a picture with the browser's own decoders, HEIC with libheif where the browser has none. */
export async function decodePicture(
  format: PictureFormat,
  bytes: Uint8Array,
): Promise<ImageBitmap> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${format}` });
  if (format !== 'heic') return createImageBitmap(blob, AS_STORED);
  const native = await createImageBitmap(blob, AS_STORED).catch(() => undefined);
  return native ?? bitmapFromPixels(await decodeHeic(bytes));
}

/** Makes an ImageBitmap of RGBA pixels. */
export function bitmapFromPixels({ width, height, data }: RgbaImage): Promise<ImageBitmap> {
  const pixels = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.length);
  return createImageBitmap(new ImageData(pixels, width, height), AS_STORED);
}

/** Draws a picture onto a white page and closes it. */
export function placeBitmap(picture: Drawable, placement: Placement): ImageBitmap {
  const bitmap = picture as ImageBitmap;
  if (placement.isIdentity) return bitmap;
  const canvas = new OffscreenCanvas(placement.width, placement.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new RangeError('The browser gave no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, placement.width, placement.height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(...placement.matrix);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.transferToImageBitmap();
}
