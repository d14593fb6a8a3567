import type { Rotation } from '../core/raster-image';
import { drawUpright, uprightSize } from './draw-upright';

export interface PageJpeg {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A page upright as JPEG. The bitmap stays the caller's. */
export async function pageJpeg(bitmap: ImageBitmap, rotation: Rotation): Promise<PageJpeg> {
  const { width, height } = uprightSize(bitmap, rotation);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new DOMException('No canvas left', 'InvalidStateError');
  drawUpright(context, bitmap, rotation, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
}
