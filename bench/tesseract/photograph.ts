import type { GreyImage } from '../../src/core/raster-image';

/** How far the corners of a page move, as parts of its sides. */
const TILT = 0.035;
const MARGIN = 0.04;
const DESK = 92;

/**
 * Shows a page as a phone sees it from a little aside: in perspective, on a dark desk, with the shade of a hand over one
 * side. The size stays. Words keep their order and text, so that a bag of words still fits.
 */
export function photograph(image: GreyImage, seed: number): GreyImage {
  const { width, height, data } = image;
  const out = new Uint8Array(data.length);
  const sign = seed % 2 === 0 ? 1 : -1;
  for (let y = 0, at = 0; y < height; y += 1) {
    const v = y / height;
    // The far edge is shorter, and the page leans; both grow evenly over its height.
    const inset = MARGIN + TILT * (1 - v);
    for (let x = 0; x < width; x += 1, at += 1) {
      const u = x / width;
      const pageU = (u - inset - sign * TILT * (v - 0.5)) / (1 - 2 * inset);
      const pageV = (v - MARGIN - sign * TILT * 0.6 * (u - 0.5)) / (1 - 2 * MARGIN);
      const light = 1 - 0.22 * Math.max(0, Math.min(1, (u + v - 0.7) * 1.4));
      const isPage = pageU >= 0 && pageU < 1 && pageV >= 0 && pageV < 1;
      const value = isPage ? sample(image, pageU * (width - 1), pageV * (height - 1)) : DESK;
      out[at] = value * light + 0.5;
    }
  }
  return { width, height, data: out };
}

/** Between four pixels. */
function sample({ width, height, data }: GreyImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [fx, fy] = [x - left, y - top];
  const upper = data[top * width + left]! * (1 - fx) + data[top * width + right]! * fx;
  const lower = data[bottom * width + left]! * (1 - fx) + data[bottom * width + right]! * fx;
  return upper * (1 - fy) + lower * fy;
}
