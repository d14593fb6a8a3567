import type { Border, Row, Segment } from './rows';

/** A stretch of the page from left to right, in layout space. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A corridor narrower than this part of the text height does not part two columns. */
const LEAST_CORRIDOR = 0.35;

/**
 * The columns of a table's rows: what lies between corridors that (nearly) no segment crosses. A few rows may cross,
 * such as a subtotal's long label: up to one row in six, never in small tables.
 */
export function findColumnSpans(rows: readonly Row[], borders: readonly Border[]): Span[] {
  const segments = rows.flatMap((row) => row.segments);
  if (segments.length === 0) return [];
  const allowed = rows.length >= 6 ? Math.floor(rows.length / 6) : 0;
  const height = medianHeight(segments);
  const covered = coverage(segments, allowed);
  const cuts: Span[] = [];
  for (let at = 1; at < covered.length; at += 1) {
    const [left, right] = [covered[at - 1]!, covered[at]!];
    if (
      right.from - left.to > LEAST_CORRIDOR * height ||
      bordered(left.to, right.from, borders, rows)
    ) {
      cuts.push({ from: left.to, to: right.from });
    }
  }
  const first = Math.min(...segments.map((segment) => segment.box.left));
  const last = Math.max(...segments.map((segment) => segment.box.right));
  const edges = [first, ...cuts.flatMap((cut) => [cut.from, cut.to]), last];
  const spans: Span[] = [];
  for (let at = 0; at < edges.length; at += 2) spans.push({ from: edges[at]!, to: edges[at + 1]! });
  return spans;
}

/** Stretches where more than `allowed` segments lie, left to right. */
function coverage(segments: readonly Segment[], allowed: number): Span[] {
  const events = segments
    .flatMap(({ box }) => [
      { x: box.left, step: 1 },
      { x: box.right, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.step - a.step);
  const spans: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const { x, step } of events) {
    const before = depth > allowed;
    depth += step;
    if (!before && depth > allowed) from = x;
    else if (before && depth <= allowed && x > from) spans.push({ from, to: x });
  }
  return spans;
}

/** True when a printed upright rule runs through the gap along most of the rows. */
function bordered(from: number, to: number, borders: readonly Border[], rows: readonly Row[]) {
  const [top, bottom] = [rows[0]!.box.top, rows.at(-1)!.box.bottom];
  const inGap = borders.filter((border) => border.x >= from && border.x <= to);
  const length = inGap.reduce(
    (sum, border) => sum + Math.max(0, Math.min(border.bottom, bottom) - Math.max(border.top, top)),
    0,
  );
  return length > 0.6 * (bottom - top);
}

/** Index of the column that a segment lies in, by the most shared width, else by the nearest edge. */
export function columnOf(segment: Segment, spans: readonly Span[]): number {
  const { left, right } = segment.box;
  let best = 0;
  let bestShared = -Infinity;
  spans.forEach((span, at) => {
    const shared = Math.min(right, span.to) - Math.max(left, span.from);
    if (shared > bestShared + 1e-9) [best, bestShared] = [at, shared];
  });
  return best;
}

/** Median height of segments: the size of the text. */
export function medianHeight(segments: readonly Segment[]): number {
  const heights = segments.map(({ box }) => box.bottom - box.top).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}
