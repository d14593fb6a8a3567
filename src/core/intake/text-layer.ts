import type { Line } from '../document';
import { quadBox, unionBox, type Box } from '../geometry';
import type { TextLayer } from './source';
import { judgeTextLayer } from './text-verdict';

/** What else the verdict on a page's lines depends on. Boxes are page-relative. */
export interface LayerSurroundings {
  readonly images: readonly Box[];
  readonly curveCount: number;
  /** Filled shapes of the size of letters. */
  readonly letterShapes: readonly Box[];
  /** Share of the characters that nobody sees. */
  readonly unseenShare: number;
}

/** Smaller images are logos and bullets. Share of the page. */
const MIN_IMAGE_SHARE = 0.02;
/** An image is taken as read when the text on it reaches over this share of it. */
const READ_SHARE = 0.25;
/** Cells of the grid on which overlapping images are counted once. */
const GRID = 32;
/** Cells of the finer grid that tells where the layer has text. */
const TEXT_GRID = 128;

/** Puts a page's lines and what surrounds them together to a judged text layer. */
export function describeLayer(lines: readonly Line[], around: LayerSurroundings): TextLayer {
  const boxes = lines.map(({ quad }) => quadBox(quad));
  const unread = around.images.filter(
    (image) => area(image) >= MIN_IMAGE_SHARE && !isRead(image, boxes),
  );
  const outlined = outsideOf(around.letterShapes, boxes);
  const verdict = judgeTextLayer({
    text: lines.map((line) => line.text).join('\n'),
    unseenShare: around.unseenShare,
    imageShare: coveredShare(around.images),
    curveCount: around.curveCount,
    unreadImageShare: coveredShare(unread),
    outlinedLetters: outlined.length,
  });
  const outlines = verdict.reasons.includes('vector_part') ? unionBox(outlined) : undefined;
  return { lines, verdict, unread: outlines ? [...unread, outlines] : unread };
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function isRead(image: Box, lines: readonly Box[]): boolean {
  const reach = unionBox(lines.filter((line) => contains(image, line)));
  return reach !== undefined && area(reach) >= READ_SHARE * area(image);
}

/** True when the middle of `inner` lies in `outer`. */
function contains(outer: Box, inner: Box): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
}

/** The shapes whose middle no line covers. */
function outsideOf(shapes: readonly Box[], lines: readonly Box[]): Box[] {
  const covered = gridCells(lines, TEXT_GRID);
  return shapes.filter(({ left, right, top, bottom }) => {
    const x = Math.floor(((left + right) / 2) * TEXT_GRID);
    const y = Math.floor(((top + bottom) / 2) * TEXT_GRID);
    return !covered.has(y * TEXT_GRID + x);
  });
}

/** Share of the page under the boxes, overlaps once. */
function coveredShare(boxes: readonly Box[]): number {
  return Math.min(1, gridCells(boxes, GRID).size / (GRID * GRID));
}

function gridCells(boxes: readonly Box[], grid: number): Set<number> {
  const cells = new Set<number>();
  for (const box of boxes) {
    for (let y = Math.floor(box.top * grid); y < box.bottom * grid; y += 1)
      for (let x = Math.floor(box.left * grid); x < box.right * grid; x += 1)
        cells.add(y * grid + x);
  }
  return cells;
}
