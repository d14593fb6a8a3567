import type { Line } from '../document';
import { quadBox, type Box } from '../geometry';
import type { TextLayer } from './source';
import { judgeTextLayer } from './text-verdict';

/** What else the verdict on a page's lines depends on. */
export interface LayerSurroundings {
  /** Page-relative. */
  readonly images: readonly Box[];
  readonly curveCount: number;
  readonly invisibleShare: number;
}

/** Smaller images are logos and bullets. Share of the page. */
const MIN_IMAGE_SHARE = 0.02;
/** Cells of the grid on which overlapping images are counted once. */
const GRID = 32;

/** Puts a page's lines and what surrounds them together to a judged text layer. */
export function describeLayer(lines: readonly Line[], around: LayerSurroundings): TextLayer {
  const unread = around.images.filter(
    (image) => area(image) >= MIN_IMAGE_SHARE && !holdsText(image, lines),
  );
  const verdict = judgeTextLayer({
    text: lines.map((line) => line.text).join('\n'),
    invisibleShare: around.invisibleShare,
    imageShare: coveredShare(around.images),
    curveCount: around.curveCount,
    unreadImageShare: coveredShare(unread),
  });
  return { lines, verdict, images: unread };
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function holdsText(image: Box, lines: readonly Line[]): boolean {
  return lines.some(({ quad }) => {
    const box = quadBox(quad);
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    return x > image.left && x < image.right && y > image.top && y < image.bottom;
  });
}

/** Share of the page under the boxes, overlaps once. */
function coveredShare(boxes: readonly Box[]): number {
  const cells = new Set<number>();
  for (const box of boxes) {
    for (let y = Math.floor(box.top * GRID); y < box.bottom * GRID; y += 1)
      for (let x = Math.floor(box.left * GRID); x < box.right * GRID; x += 1)
        cells.add(y * GRID + x);
  }
  return Math.min(1, cells.size / (GRID * GRID));
}
