/** A part of the scaled page that is run through the net at once, and the part of it whose answer counts. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  /** From `x` of the page: the tile's answer holds from `fromX` up to `toX`. */
  readonly fromX: number;
  readonly toX: number;
  readonly fromY: number;
  readonly toY: number;
}

export interface TilePlan {
  /** Input of the net, the same for every tile, so that one shape is compiled. */
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly Tile[];
}

/** Sides of the net's input are multiples of it. */
const SIDE_MULTIPLE = 32;
/** What two tiles see in common, in pixels: far more than a letter, so a cut line is whole in one or joined in the map. */
const OVERLAP = 96;

/** Covers a scaled page with equal tiles no longer than `longest` on a side. A page that fits is one tile. */
export function planTiles(width: number, height: number, longest: number): TilePlan {
  const across = planAxis(width, longest);
  const down = planAxis(height, longest);
  const tiles = down.parts.flatMap((row) =>
    across.parts.map((column) => ({
      x: column.start,
      y: row.start,
      fromX: column.from,
      toX: column.to,
      fromY: row.from,
      toY: row.to,
    })),
  );
  return { width: across.side, height: down.side, tiles };
}

function planAxis(length: number, longest: number) {
  const roundUp = (value: number) => Math.ceil(value / SIDE_MULTIPLE) * SIDE_MULTIPLE;
  if (length <= longest) {
    return { side: roundUp(length), parts: [{ start: 0, from: 0, to: length }] };
  }
  const count = Math.ceil((length - OVERLAP) / (longest - OVERLAP));
  const side = roundUp((length + (count - 1) * OVERLAP) / count);
  // Starts on even pixels, since the map has a value per two; the last tile may reach a pixel over the page.
  const start = (at: number) => Math.ceil((at * (length - side)) / (count - 1) / 2) * 2;
  const border = (at: number) => Math.floor((start(at) + start(at - 1) + side) / 4) * 2;
  const parts = Array.from({ length: count }, (_, at) => ({
    start: start(at),
    from: at === 0 ? 0 : border(at),
    to: at === count - 1 ? length : border(at + 1),
  }));
  return { side, parts };
}
