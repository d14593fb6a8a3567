/** A horizontal run of set pixels: columns `from` up to but not including `to`. */
export interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Runs that touch, diagonals included, in raster order. */
export type Component = readonly Run[];

/**
 * 8-connected components of a map, found run by run: a page has few runs, so this is much cheaper than following
 * pixels.
 * @param isSet for each pixel, row by row; `width * height` values, from a buffer's beginning.
 * @returns components in raster order of their first run.
 */
export function findComponents(isSet: Uint8Array, width: number, height: number): Component[] {
  return joinRuns(findRuns(isSet, width, height));
}

/** Components of runs that are given in raster order; no two of a row touch. */
export function joinRuns(runs: readonly Run[]): Component[] {
  const parents = Array.from(runs, (_, at) => at);
  let above = 0;
  for (let first = 0; first < runs.length;) {
    const row = runs[first]!.row;
    let end = first + 1;
    while (end < runs.length && runs[end]!.row === row) end += 1;
    joinRows(runs, parents, above, first, end);
    above = first;
    first = end;
  }
  const groups = new Map<number, Run[]>();
  for (let at = 0; at < runs.length; at += 1) {
    const root = rootOf(parents, at);
    const group = groups.get(root);
    if (group) group.push(runs[at]!);
    else groups.set(root, [runs[at]!]);
  }
  return [...groups.values()];
}

function findRuns(isSet: Uint8Array, width: number, height: number): Run[] {
  const runs: Run[] = [];
  // Most of a page is paper: four pixels of it at a time.
  const fours = new Uint32Array(isSet.buffer, isSet.byteOffset, isSet.length >> 2);
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    const end = start + width;
    for (let at = start; at < end; at += 1) {
      while ((at & 3) === 0 && at + 4 <= end && fours[at >> 2] === 0) at += 4;
      if (at >= end || isSet[at] === 0) continue;
      const from = at;
      while (at < end && isSet[at] !== 0) at += 1;
      runs.push({ row, from: from - start, to: at - start });
    }
  }
  return runs;
}

/** Joins a row's runs, from `first` to `end`, with those that start at `above`, if they are the row before. */
function joinRows(
  runs: readonly Run[],
  parents: number[],
  above: number,
  first: number,
  end: number,
): void {
  let upper = above;
  for (let lower = first; lower < end; lower += 1) {
    const run = runs[lower]!;
    while (upper < first && (runs[upper]!.row < run.row - 1 || runs[upper]!.to < run.from)) {
      upper += 1;
    }
    for (let at = upper; at < first && runs[at]!.from <= run.to; at += 1) {
      const [a, b] = [rootOf(parents, at), rootOf(parents, lower)];
      // The smaller index stays the root, so a component keeps the place of its first run.
      if (a < b) parents[b] = a;
      else parents[a] = b;
    }
  }
}

function rootOf(parents: number[], at: number): number {
  let root = at;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}
