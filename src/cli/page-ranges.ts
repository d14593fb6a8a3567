/** Pages from one to another, both included, counted from one. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** Reads `1-3`, `2,5-7` or `4-` (to the end). @returns `undefined` for anything else. */
export function parsePageRanges(text: string): readonly PageRange[] | undefined {
  const ranges = text.split(',').map((part) => {
    const match = /^\s*(\d+)\s*(-\s*(\d*)\s*)?$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : match[3] ? Number(match[3]) : Infinity;
    return from >= 1 && to >= from ? { from, to } : undefined;
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** Zero-based indices of the pages in the ranges, ascending, each once. */
export function pageIndices(pageCount: number, ranges: readonly PageRange[] | undefined): number[] {
  const all = Array.from({ length: pageCount }, (_, index) => index);
  if (!ranges) return all;
  return all.filter((index) => ranges.some(({ from, to }) => index + 1 >= from && index + 1 <= to));
}
