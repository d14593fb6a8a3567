/** Slope of one line of text and where it stands; page widths. */
export interface LineSlope {
  /** Radians; positive where text runs downhill to the right. */
  readonly slope: number;
  readonly length: number;
  readonly x: number;
  readonly y: number;
}

/** Slopes that change down the page, as on a photo taken at an angle or of a curled till roll. */
export interface Fan {
  /** Radians at a height; page widths. */
  slopeAt(y: number): number;
  /** Lines turn around this place. */
  readonly x: number;
}

/** Fewer lines tell nothing of a change. */
const FEWEST = 6;
/** Lines of a flat page differ by less than this on average, radians: what quads are rounded to. */
const LEAST_SPREAD = 0.022;
/** What the lines nearby leave unexplained of the differences between all. */
const MOST_LEFT = 0.8;
/** Lines this near count for a height, page widths. */
const NEAR = 0.1;

/** The middle slope of lines, longer ones counting more; 0 without any. */
export function middleSlope(lines: readonly LineSlope[]): number {
  const sorted = [...lines].sort((a, b) => a.slope - b.slope);
  const total = sum(sorted, ({ length }) => length);
  let passed = 0;
  return sorted.find(({ length }) => (passed += length) >= total / 2)?.slope ?? 0;
}

/** The change of slopes down a page, where lines nearby tell a line's slope much better than all lines do. */
export function findFan(lines: readonly LineSlope[]): Fan | undefined {
  if (lines.length < FEWEST) return undefined;
  const middle = middleSlope(lines);
  const spread = mean(lines, ({ slope }) => Math.abs(slope - middle));
  if (spread < LEAST_SPREAD) return undefined;
  const left = mean(lines, (line) => {
    const others = lines.filter((other) => other !== line);
    return Math.abs(line.slope - nearbySlope(others, line.y));
  });
  if (left > MOST_LEFT * spread) return undefined;
  return { slopeAt: (y) => nearbySlope(lines, y), x: mean(lines, ({ x }) => x) };
}

/** Mean slope of the lines about a height, those further away counting less and less. */
function nearbySlope(lines: readonly LineSlope[], y: number): number {
  return mean(
    lines,
    ({ slope }) => slope,
    // The far lines keep a trace, so that a height far from all has a slope.
    (line) => Math.exp(-(((line.y - y) / NEAR) ** 2) / 2) + 1e-6,
  );
}

function mean(
  lines: readonly LineSlope[],
  value: (line: LineSlope) => number,
  weight: (line: LineSlope) => number = () => 1,
): number {
  const total = sum(lines, (line) => line.length * weight(line));
  return sum(lines, (line) => line.length * weight(line) * value(line)) / total;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
