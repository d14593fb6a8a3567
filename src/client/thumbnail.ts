import type { Rotation } from '../core/raster-image';
import { drawUpright, uprightSize } from './draw-upright';

/** Twice the width at which the list shows it, for sharp screens. */
const WIDTH_PX = 112;
const MAX_HEIGHT_PX = 2 * WIDTH_PX;

/** A small picture of a page, upright. The bitmap stays the caller's. */
export async function makeThumbnail(bitmap: ImageBitmap, rotation: Rotation): Promise<Blob> {
  const size = uprightSize(bitmap, rotation);
  const height = Math.min(MAX_HEIGHT_PX, Math.round((size.height / size.width) * WIDTH_PX));
  const canvas = new OffscreenCanvas(WIDTH_PX, Math.max(1, height));
  const context = canvas.getContext('2d');
  if (!context) throw new DOMException('No canvas left', 'InvalidStateError');
  const drawnHeight = (size.height / size.width) * WIDTH_PX;
  drawUpright(context, bitmap, rotation, WIDTH_PX, Math.max(1, drawnHeight));
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}
