import type { Line } from '../document';
import { quadBox, type Box } from '../geometry';
import type { PageSize } from './line-segments';
import { sharedPart } from './shared-part';

/** Lines that are read one after the other before anything else: a paragraph, a column of labels. */
export type Block = readonly Line[];

interface Placed {
  readonly line: Line;
  readonly box: Box;
}

/** A gap between blocks, in line heights. */
const BLOCK_GAP = 0.9;
/** A corridor between text columns is at least this wide, in line heights. */
const COLUMN_GAP = 1;
/** Lines of prose have at least this many words; labels and cells have fewer and are read row by row. */
const PROSE_WORDS = 4;

/**
 * Blocks of a page in reading order. Columns of prose are read one after the other; everything else, tables and forms
 * above all, row by row.
 */
export function findBlocks(lines: readonly Line[], size: PageSize): Block[] {
  const aspect = size.height / size.width;
  const placed = lines.map((line) => {
    const box = quadBox(line.quad);
    return { line, box: { ...box, top: box.top * aspect, bottom: box.bottom * aspect } };
  });
  return orderRegion(placed).flatMap(cutBlocks);
}

/** The lines of a page in reading order. */
export function orderLines(lines: readonly Line[], size: PageSize): Line[] {
  return findBlocks(lines, size).flat();
}

/** Parts of a region that are read one after the other, each of one column. */
function orderRegion(lines: readonly Placed[]): Placed[][] {
  if (lines.length < 2) return lines.length === 1 ? [[...lines]] : [];
  const height = medianHeight(lines);
  const columns = cutProseColumns(lines, height);
  if (columns) return columns.flatMap(orderRegion);
  const bands = cutBands(lines, height);
  if (bands.length > 1) return bands.flatMap(orderRegion);
  return [inRows(lines)];
}

/** Parts left to right at the first corridor with prose on both sides; `undefined` where there is none. */
function cutProseColumns(lines: readonly Placed[], height: number): Placed[][] | undefined {
  const byLeft = [...lines].sort((a, b) => a.box.left - b.box.left);
  let reach = -Infinity;
  for (let at = 0; at < byLeft.length; at += 1) {
    const { box } = byLeft[at]!;
    if (at > 0 && box.left - reach > COLUMN_GAP * height) {
      const [left, right] = [byLeft.slice(0, at), byLeft.slice(at)];
      if (isProse(left) && isProse(right)) return [left, right];
    }
    reach = Math.max(reach, box.right);
  }
  return undefined;
}

function isProse(lines: readonly Placed[]): boolean {
  if (lines.length < 3) return false;
  const counts = lines.map(({ line }) => line.words.length).sort((a, b) => a - b);
  return counts[counts.length >> 1]! >= PROSE_WORDS;
}

/** Parts top to bottom at the widest gaps: only a cut can show columns that a heading spans. */
function cutBands(lines: readonly Placed[], height: number): Placed[][] {
  const byTop = [...lines].sort((a, b) => a.box.top - b.box.top);
  const bands: Placed[][] = [];
  let reach = -Infinity;
  for (const placed of byTop) {
    if (placed.box.top - reach > BLOCK_GAP * height || bands.length === 0) bands.push([]);
    bands.at(-1)!.push(placed);
    reach = Math.max(reach, placed.box.bottom);
  }
  return bands;
}

/** Row by row, left to right; a line belongs to the row whose first line it stands beside. */
function inRows(lines: readonly Placed[]): Placed[] {
  const rows: Placed[][] = [];
  for (const placed of [...lines].sort((a, b) => centre(a.box) - centre(b.box))) {
    const row = rows
      .slice(-3)
      .find(
        ([first]) =>
          sharedPart(first!.box.top, first!.box.bottom, placed.box.top, placed.box.bottom) > 0.5 &&
          !rows.at(-1)!.some(({ box }) => overlapsAcross(box, placed.box)),
      );
    if (row) row.push(placed);
    else rows.push([placed]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.left - b.box.left));
}

function overlapsAcross(a: Box, b: Box): boolean {
  return sharedPart(a.left, a.right, b.left, b.right) > 0.3;
}

function cutBlocks(lines: readonly Placed[]): Block[] {
  const blocks: Placed[][] = [];
  for (const placed of lines) {
    const last = blocks.at(-1)?.at(-1);
    if (last && continuesBlock(last, placed)) blocks.at(-1)!.push(placed);
    else blocks.push([placed]);
  }
  return blocks.map((block) => block.map(({ line }) => line));
}

function continuesBlock(above: Placed, below: Placed): boolean {
  const height = Math.min(above.box.bottom - above.box.top, below.box.bottom - below.box.top);
  const gap = below.box.top - above.box.bottom;
  return (
    gap > -0.6 * height &&
    gap < BLOCK_GAP * height &&
    sharedPart(above.box.left, above.box.right, below.box.left, below.box.right) > 0.5
  );
}

function centre(box: Box): number {
  return (box.top + box.bottom) / 2;
}

function medianHeight(lines: readonly Placed[]): number {
  const heights = lines.map(({ box }) => box.bottom - box.top).sort((a, b) => a - b);
  return heights[heights.length >> 1]!;
}
