import { quadBox } from '../core/geometry';
import type { Quad } from '../core/geometry';
import type { Rotation } from '../core/raster-image';
import { uprightSize } from './draw-upright';

/** Paper above and below the print, of a line's height: more would show the rules of its box. */
const MARGIN_Y = 0.08;
/** Paper before and after it. */
const MARGIN_X = 0.4;

/**
 * Draws the part of a page that a quad encloses, upright, as large as fits.
 * @param quad page-relative, of the upright page
 * @param heightPx CSS pixels at most; the canvas has as many device pixels as the screen shows
 * @param lines of print in the quad
 * @param maxWidthPx CSS pixels; longer print is made smaller to fit
 */
export function drawCrop(
  canvas: HTMLCanvasElement,
  bitmap: ImageBitmap,
  rotation: Rotation,
  quad: Quad,
  heightPx: number,
  lines: number,
  maxWidthPx: number,
): void {
  const page = uprightSize(bitmap, rotation);
  const box = quadBox(quad);
  const height = Math.max(1, (box.bottom - box.top) * page.height);
  const marginX = (height * MARGIN_X) / lines;
  const marginY = (height * MARGIN_Y) / lines;
  const left = box.left * page.width - marginX;
  const top = box.top * page.height - marginY;
  const cropHeight = height + 2 * marginY;
  const cropWidth = (box.right - box.left) * page.width + 2 * marginX;
  const scale = Math.min(heightPx / cropHeight, maxWidthPx / cropWidth);
  const widthPx = cropWidth * scale;
  const density = Math.min(2, devicePixelRatio || 1);
  canvas.width = Math.max(1, Math.round(widthPx * density));
  canvas.height = Math.max(1, Math.round(cropHeight * scale * density));
  canvas.style.width = `${widthPx}px`;
  canvas.style.height = `${cropHeight * scale}px`;
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
