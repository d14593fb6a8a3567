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
  if (!mayContain(key, pattern, limit)) return [];
  const found = approximate(key, pattern, limit);
  return found ? [found] : [];
}

/** Edits a phrase may have: none in short ones, since one letter makes them another word. */
export function editLimit(length: number): number {
  return length < 10 ? 0 : Math.floor(length / 7);
}

/** With k edits at least one of k+1 pieces of the pattern is left whole; looking for them is cheap. */
function mayContain(key: string, pattern: string, limit: number): boolean {
  const pieces = limit + 1;
  const size = Math.floor(pattern.length / pieces);
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = piece * size;
    const end = piece === pieces - 1 ? pattern.length : start + size;
    if (key.includes(pattern.slice(start, end))) return true;
  }
  return false;
}

/** Reused between calls: a pattern is searched in thousands of keys. */
const LONGEST = 256;
let cost = new Uint16Array(LONGEST);
let nextCost = new Uint16Array(LONGEST);
let start = new Uint16Array(LONGEST);
let nextStart = new Uint16Array(LONGEST);

/** Sellers' algorithm: edit distance of the pattern to every substring, one column a character of the key. */
function approximate(key: string, pattern: string, limit: number): KeyMatch | undefined {
  const m = pattern.length;
  if (m >= LONGEST || key.length > 60_000) return undefined;
  for (let i = 0; i <= m; i += 1) {
    cost[i] = i;
    start[i] = 0;
  }
  let bestCost = limit + 1;
  let bestStart = 0;
  let bestEnd = 0;
  for (let j = 1; j <= key.length; j += 1) {
    const char = key.charCodeAt(j - 1);
    nextCost[0] = 0;
    nextStart[0] = j;
    for (let i = 1; i <= m; i += 1) {
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
    if (cost[m]! < bestCost) {
      bestCost = cost[m]!;
      bestStart = start[m]!;
      bestEnd = j;
    }
  }
  if (bestCost > limit) return undefined;
  return { start: bestStart, end: bestEnd, similarity: 1 - bestCost / m };
}
