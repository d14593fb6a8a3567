/**
 * Pairs rows with columns so that the costs sum to least (the Hungarian method); a row may stay alone at a price.
 * @param costs one row for each thing to pair, `Infinity` where a pair is impossible.
 * @param alone what it costs to leave a row without a partner; a dearer pair is never made.
 * @returns for each row its column, or `undefined`.
 */
export function cheapestPairs(
  costs: readonly (readonly number[])[],
  alone: number,
): (number | undefined)[] {
  const columns = costs[0]?.length ?? 0;
  // Every row has a column of its own that stands for staying alone.
  const width = columns + costs.length;
  const costOf = (row: number, column: number) =>
    column < columns ? Math.min(costs[row]![column]!, 1e6) : column - columns === row ? alone : 1e6;
  const rowPrice = new Float64Array(costs.length + 1);
  const columnPrice = new Float64Array(width + 1);
  const owner = new Int32Array(width + 1);
  for (let row = 1; row <= costs.length; row += 1) {
    const least = new Float64Array(width + 1).fill(Infinity);
    const before = new Int32Array(width + 1);
    const isDone = new Uint8Array(width + 1);
    owner[0] = row;
    let at = 0;
    do {
      isDone[at] = 1;
      const current = owner[at]!;
      let step = Infinity;
      let next = 0;
      for (let column = 1; column <= width; column += 1) {
        if (isDone[column] === 1) continue;
        const cost = costOf(current - 1, column - 1) - rowPrice[current]! - columnPrice[column]!;
        if (cost < least[column]!) {
          least[column] = cost;
          before[column] = at;
        }
        if (least[column]! < step) {
          step = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= width; column += 1) {
        if (isDone[column] === 1) {
          rowPrice[owner[column]!]! += step;
          columnPrice[column]! -= step;
        } else least[column]! -= step;
      }
      at = next;
    } while (owner[at] !== 0);
    for (; at !== 0; at = before[at]!) owner[at] = owner[before[at]!]!;
  }
  const pairs: (number | undefined)[] = costs.map(() => undefined);
  for (let column = 1; column <= columns; column += 1) {
    const row = owner[column]!;
    if (row > 0) pairs[row - 1] = column - 1;
  }
  return pairs;
}
