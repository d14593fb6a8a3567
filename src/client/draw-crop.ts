import { quadBox } from '../core/geometry';
import type { Quad } from '../core/geometry';
import type { Rotation } from '../core/raster-image';
import { uprightSize } from './draw-upright';

/** Paper around the print, of its height. */
const MARGIN = 0.25;

/**
 * Draws the part of a page that a quad encloses, upright, into a canvas of a fixed height.
 * @param quad page-relative, of the upright page
 * @param heightPx CSS pixels; the canvas has as many device pixels as the screen shows
 * @param maxWidthPx CSS pixels; longer print is cut off at its end
 */
export function drawCrop(
  canvas: HTMLCanvasElement,
  bitmap: ImageBitmap,
  rotation: Rotation,
  quad: Quad,
  heightPx: number,
  maxWidthPx: number,
): void {
  const page = uprightSize(bitmap, rotation);
  const box = quadBox(quad);
  const height = Math.max(1, (box.bottom - box.top) * page.height);
  const margin = height * MARGIN;
  const left = box.left * page.width - margin;
  const top = box.top * page.height - margin;
  const cropHeight = height + 2 * margin;
  const cropWidth = (box.right - box.left) * page.width + 2 * margin;
  const scale = heightPx / cropHeight;
  const widthPx = Math.min(maxWidthPx, cropWidth * scale);
  const density = Math.min(2, devicePixelRatio || 1);
  canvas.width = Math.max(1, Math.round(widthPx * density));
  canvas.height = Math.round(heightPx * density);
  canvas.style.width = `${widthPx}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.scale(scale * density, scale * density);
  context.translate(-left, -top);
  context.translate(page.width / 2, page.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
}
