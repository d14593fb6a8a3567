import type { Run } from '../components';

/** Pixels in lines that are searched one by one: rows of a map, or its columns. */
export interface PixelLines {
  readonly isSet: Uint8Array;
  readonly count: number;
  readonly length: number;
  /** From a pixel to the one at its place in the next line. */
  readonly lineStep: number;
  /** From a pixel to the next one in its line. */
  readonly step: number;
}

/**
 * Runs of set pixels at least `least` long. Only every `least`-th pixel is looked at: no such run slips between.
 * @returns in raster order, with the line's number for the row.
 */
export function findLongRuns(lines: PixelLines, least: number): Run[] {
  const { isSet, count, length, lineStep, step } = lines;
  const runs: Run[] = [];
  for (let row = 0; row < count; row += 1) {
    const start = row * lineStep;
    for (let probe = least - 1; probe < length; probe += least) {
      if (isSet[start + probe * step] === 0) continue;
      let from = probe;
      while (from > 0 && isSet[start + (from - 1) * step] !== 0) from -= 1;
      let to = probe + 1;
      while (to < length && isSet[start + to * step] !== 0) to += 1;
      if (to - from >= least) runs.push({ row, from, to });
      // The next probe of this run would find it again.
      while (probe + least < to) probe += least;
    }
  }
  return runs;
}
