import type { Box } from '../geometry';

export interface Reach {
  /** Farthest gap between the two boxes, in the index's own units along the direction. @default Infinity */
  readonly maxGap?: number;
  /** Least part of the smaller extent that the two must share across the direction. @default 0.4 */
  readonly minOverlap?: number;
}

const ROW_COUNT = 64;
/** A neighbour may begin this part of the box's height before the box ends: boxes of ink and of fonts differ. */
const SLACK = 0.3;

/**
 * Answers "what stands right of this, below this, in this row" without looking at every item. Boxes may be in any one
 * unit (page-relative, page heights, pixels); x is only compared with x and y with y.
 */
export class SpatialIndex<T> {
  readonly #entries: readonly { readonly item: T; readonly box: Box }[];
  readonly #rows: readonly (readonly number[])[];
  readonly #top: number;
  readonly #rowHeight: number;

  constructor(items: readonly T[], boxOf: (item: T) => Box) {
    this.#entries = items.map((item) => ({ item, box: boxOf(item) }));
    const tops = this.#entries.map(({ box }) => box.top);
    const bottoms = this.#entries.map(({ box }) => box.bottom);
    this.#top = tops.reduce((least, top) => Math.min(least, top), Infinity);
    const bottom = bottoms.reduce((most, edge) => Math.max(most, edge), -Infinity);
    this.#rowHeight = Math.max((bottom - this.#top) / ROW_COUNT, 1e-9);
    const rows = Array.from({ length: ROW_COUNT }, (): number[] => []);
    this.#entries.forEach(({ box }, at) => {
      for (let row = this.#row(box.top); row <= this.#row(box.bottom); row += 1)
        rows[row]!.push(at);
    });
    this.#rows = rows;
  }

  /** Items whose boxes overlap a region, in the order they were given. */
  touching(region: Box): T[] {
    return this.#candidates(region.top, region.bottom)
      .filter(({ box }) => box.left < region.right && box.right > region.left)
      .map(({ item }) => item);
  }

  /** Items whose centres lie in a region, in the order they were given. */
  inside(region: Box): T[] {
    return this.#candidates(region.top, region.bottom)
      .filter(({ box }) => {
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        return x >= region.left && x <= region.right && y >= region.top && y <= region.bottom;
      })
      .map(({ item }) => item);
  }

  /** Items in the same row that begin where the box ends or later, nearest first. */
  rightOf(box: Box, reach: Reach = {}): T[] {
    const slack = SLACK * (box.bottom - box.top);
    return this.#near(box.top, box.bottom, reach, (other) =>
      other.left >= box.right - slack && sharesRow(box, other, reach)
        ? other.left - box.right
        : undefined,
    );
  }

  /** Items in the same row that end where the box begins or earlier, nearest first. */
  leftOf(box: Box, reach: Reach = {}): T[] {
    const slack = SLACK * (box.bottom - box.top);
    return this.#near(box.top, box.bottom, reach, (other) =>
      other.right <= box.left + slack && sharesRow(box, other, reach)
        ? box.left - other.right
        : undefined,
    );
  }

  /** Items under the box that share some of its columns, nearest first. */
  below(box: Box, reach: Reach = {}): T[] {
    const slack = SLACK * (box.bottom - box.top);
    const far = box.bottom + (reach.maxGap ?? Infinity);
    return this.#near(box.bottom - slack, far, reach, (other) =>
      other.top >= box.bottom - slack && sharesColumn(box, other, reach)
        ? other.top - box.bottom
        : undefined,
    );
  }

  /** Items over the box that share some of its columns, nearest first. */
  above(box: Box, reach: Reach = {}): T[] {
    const slack = SLACK * (box.bottom - box.top);
    const far = box.top - (reach.maxGap ?? Infinity);
    return this.#near(far, box.top + slack, reach, (other) =>
      other.bottom <= box.top + slack && sharesColumn(box, other, reach)
        ? box.top - other.bottom
        : undefined,
    );
  }

  /** Items in the same row as the box, left to right; the box's own item is among them if it was indexed. */
  sameRow(box: Box, minOverlap = 0.5): T[] {
    return this.#candidates(box.top, box.bottom)
      .filter((entry) => sharesRow(box, entry.box, { minOverlap }))
      .sort((a, b) => a.box.left - b.box.left)
      .map(({ item }) => item);
  }

  #near(top: number, bottom: number, reach: Reach, gapOf: (box: Box) => number | undefined): T[] {
    const found: { item: T; gap: number }[] = [];
    for (const { item, box } of this.#candidates(top, bottom)) {
      const gap = gapOf(box);
      if (gap !== undefined && gap <= (reach.maxGap ?? Infinity)) found.push({ item, gap });
    }
    return found.sort((a, b) => a.gap - b.gap).map(({ item }) => item);
  }

  #candidates(top: number, bottom: number) {
    const seen = new Set<number>();
    for (let row = this.#row(top); row <= this.#row(bottom); row += 1) {
      for (const at of this.#rows[row]!) seen.add(at);
    }
    return [...seen]
      .sort((a, b) => a - b)
      .map((at) => this.#entries[at]!)
      .filter(({ box }) => box.bottom >= top && box.top <= bottom);
  }

  #row(y: number): number {
    const row = Math.floor((y - this.#top) / this.#rowHeight);
    return Math.min(Math.max(Number.isNaN(row) ? 0 : row, 0), ROW_COUNT - 1);
  }
}

/** Part of the smaller extent that two spans share; 0 when they do not meet. */
export function sharedPart(aFrom: number, aTo: number, bFrom: number, bTo: number): number {
  const shared = Math.min(aTo, bTo) - Math.max(aFrom, bFrom);
  return shared <= 0 ? 0 : shared / Math.max(Math.min(aTo - aFrom, bTo - bFrom), 1e-9);
}

function sharesRow(a: Box, b: Box, reach: Reach): boolean {
  return sharedPart(a.top, a.bottom, b.top, b.bottom) >= (reach.minOverlap ?? 0.4);
}

function sharesColumn(a: Box, b: Box, reach: Reach): boolean {
  return sharedPart(a.left, a.right, b.left, b.right) >= (reach.minOverlap ?? 0.4);
}
