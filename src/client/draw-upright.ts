import type { Rotation } from '../core/raster-image';

/** The size of a bitmap after turning it. Pixels. */
export function uprightSize(
  size: { readonly width: number; readonly height: number },
  rotation: Rotation,
): { width: number; height: number } {
  return rotation === 90 || rotation === 270
    ? { width: size.height, height: size.width }
    : { width: size.width, height: size.height };
}

/**
 * Draws a bitmap turned clockwise by `rotation` so that it fills `widthPx` x `heightPx` of the context, on white:
 * paper shows through transparent pixels.
 */
export function drawUpright(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  bitmap: ImageBitmap,
  rotation: Rotation,
  widthPx: number,
  heightPx: number,
): void {
  const isTurned = rotation === 90 || rotation === 270;
  const drawnWidth = isTurned ? heightPx : widthPx;
  const drawnHeight = isTurned ? widthPx : heightPx;
  context.save();
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.imageSmoothingQuality = 'high';
  context.translate(widthPx / 2, heightPx / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(bitmap, -drawnWidth / 2, -drawnHeight / 2, drawnWidth, drawnHeight);
  context.restore();
}
