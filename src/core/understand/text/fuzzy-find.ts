/** Where a pattern was found in a key: half-open range of characters and the share of characters that agree. */
export interface KeyMatch {
  readonly start: number;
  readonly end: number;
  /** 1 for exact, falling with each edit. */
  readonly similarity: number;
}

/**
 * Finds a folded pattern in a folded key, allowing about one edit in seven characters (none below ten characters).
 * Exact places win; otherwise the best approximate place, if it is good enough.
 * @returns every exact place, or at most one approximate place.
 */
export function findInKey(key: string, pattern: string, allowFuzzy = true): KeyMatch[] {
  const exact: KeyMatch[] = [];
  for (let at = key.indexOf(pattern); at >= 0; at = key.indexOf(pattern, at + pattern.length)) {
    exact.push({ start: at, end: at + pattern.length, similarity: 1 });
  }
  if (exact.length > 0 || !allowFuzzy) return exact;
  // A line that is hardly more than a short phrase may have an edit: `Sub-lotal` alone is a subtotal.
  const isWhole = pattern.length >= 7 && Math.abs(key.length - pattern.length) <= 1;
  const limit = Math.max(editLimit(pattern.length), isWhole ? 1 : 0);
  if (limit === 0 || key.length < pattern.length - limit) return [];
  const stretch = stretchOf(key, pattern, limit);
  const found = stretch && approximate(key, pattern, limit, stretch);
  return found ? [found] : [];
}

/** Edits a phrase may have: none in short ones, since one letter makes them another word. */
export function editLimit(length: number): number {
  return length < 10 ? 0 : Math.floor(length / 7);
}

/** Pieces of patterns by their limit: the same captions are searched on every page. */
const pieces = new Map<string, (readonly string[])[]>();
const MOST_PATTERNS = 5000;

/**
 * The pieces a pattern is searched by: with k edits at least one of k+1 pieces is left whole, and looking for them is
 * cheap.
 */
export function piecesOf(pattern: string, limit: number): readonly string[] {
  let known = pieces.get(pattern);
  if (!known) {
    if (pieces.size >= MOST_PATTERNS) pieces.clear();
    pieces.set(pattern, (known = []));
  }
  return (known[limit] ??= cut(pattern, limit + 1));
}

function cut(pattern: string, count: number): string[] {
  const size = Math.floor(pattern.length / count);
  return Array.from({ length: count }, (_, piece) =>
    pattern.slice(piece * size, piece === count - 1 ? pattern.length : (piece + 1) * size),
  );
}

/** The stretch of a key that holds every place of a pattern with so few edits; `undefined` where there is none. */
function stretchOf(
  key: string,
  pattern: string,
  limit: number,
): { readonly from: number; readonly to: number } | undefined {
  let [from, to] = [key.length, 0];
  let begin = 0;
  for (const piece of piecesOf(pattern, limit)) {
    const first = key.indexOf(piece);
    if (first >= 0) {
      from = Math.min(from, first - begin - limit);
      to = Math.max(to, key.lastIndexOf(piece) - begin + pattern.length + limit);
    }
    begin += piece.length;
  }
  return from < to ? { from: Math.max(0, from), to: Math.min(key.length, to) } : undefined;
}

/** Reused between calls: a pattern is searched in thousands of keys. */
const LONGEST = 256;
let cost = new Uint16Array(LONGEST);
let nextCost = new Uint16Array(LONGEST);
let start = new Uint16Array(LONGEST);
let nextStart = new Uint16Array(LONGEST);

/**
 * Sellers' algorithm: edit distance of the pattern to every substring, one column a character of the key. A column is
 * followed only as far down as a distance within the limit can reach (Ukkonen's cut-off).
 */
function approximate(
  key: string,
  pattern: string,
  limit: number,
  { from, to }: { readonly from: number; readonly to: number },
): KeyMatch | undefined {
  const m = pattern.length;
  if (m >= LONGEST || key.length > 60_000) return undefined;
  for (let i = 0; i <= m; i += 1) {
    cost[i] = i;
    start[i] = from;
  }
  let bestCost = limit + 1;
  let bestStart = 0;
  let bestEnd = 0;
  // Last row of a column that is within the limit; the ones below it are not looked at.
  let last = Math.min(limit, m);
  for (let j = from + 1; j <= to; j += 1) {
    const char = key.charCodeAt(j - 1);
    nextCost[0] = 0;
    nextStart[0] = j;
    const end = Math.min(m, last + 1);
    if (end > last) cost[end] = limit + 1;
    for (let i = 1; i <= end; i += 1) {
      const diagonal = cost[i - 1]! + (pattern.charCodeAt(i - 1) === char ? 0 : 1);
      const insert = cost[i]! + 1;
      const skip = nextCost[i - 1]! + 1;
      if (diagonal <= insert && diagonal <= skip) {
        nextCost[i] = diagonal;
        nextStart[i] = start[i - 1]!;
      } else if (insert <= skip) {
        nextCost[i] = insert;
        nextStart[i] = start[i]!;
      } else {
        nextCost[i] = skip;
        nextStart[i] = nextStart[i - 1]!;
      }
    }
    [cost, nextCost] = [nextCost, cost];
    [start, nextStart] = [nextStart, start];
    last = end;
    while (cost[last]! > limit) last -= 1;
    if (last === m && cost[m]! < bestCost) {
      bestCost = cost[m]!;
      bestStart = start[m]!;
      bestEnd = j;
    }
  }
  if (bestCost > limit) return undefined;
  return { start: bestStart, end: bestEnd, similarity: 1 - bestCost / m };
}
