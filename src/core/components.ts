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
 * @param isSet for each pixel, row by row; `width * height` values.
 * @returns components in raster order of their first run.
 */
export function findComponents(isSet: Uint8Array, width: number, height: number): Component[] {
  const runs: Run[] = [];
  const parents: number[] = [];
  let above = 0;
  for (let row = 0; row < height; row += 1) {
    const first = runs.length;
    addRuns(isSet, row, width, runs);
    for (let at = first; at < runs.length; at += 1) parents.push(at);
    joinRows(runs, parents, above, first);
    above = first;
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

function addRuns(isSet: Uint8Array, row: number, width: number, runs: Run[]): void {
  const start = row * width;
  for (let x = 0; x < width; x += 1) {
    if (isSet[start + x] === 0) continue;
    const from = x;
    while (x < width && isSet[start + x] !== 0) x += 1;
    runs.push({ row, from, to: x });
  }
}

/** Joins the runs of the row that starts at `first` with those of the row before, which starts at `above`. */
function joinRows(runs: readonly Run[], parents: number[], above: number, first: number): void {
  let upper = above;
  for (let lower = first; lower < runs.length; lower += 1) {
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
