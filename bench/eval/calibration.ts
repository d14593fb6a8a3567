/** A confidence that was given, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly exact: boolean;
}

/** One band of confidences. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence given in the band. */
  readonly confidence: number;
  /** Part of the band that was right. */
  readonly exact: number;
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001];

/** Fields by band of confidence; bands without fields are left out. */
export function tableOf(judged: readonly Judged[]): Band[] {
  return EDGES.slice(1).flatMap((to, at): Band[] => {
    const from = EDGES[at]!;
    const own = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (own.length === 0) return [];
    const [confidence, exact] = [mean(own.map((field) => field.confidence)), exactPart(own)];
    return [{ from, to: Math.min(1, to), count: own.length, confidence, exact }];
  });
}

/** Mean distance between a band's confidence and what was right, weighted by its fields. */
export function expectedError(judged: readonly Judged[]): number {
  return tableOf(judged).reduce(
    (sum, { count, confidence, exact }) =>
      sum + (count / judged.length) * Math.abs(confidence - exact),
    0,
  );
}

/**
 * The monotone step function nearest to what was right (pool adjacent violators), as knots `[confidence, exact]` at the
 * middle of each step; steps of fewer than `least` fields are joined to their neighbour first.
 */
export function fitMonotone(judged: readonly Judged[], least = 25): [number, number][] {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const pools: Judged[][] = [];
  for (let at = 0; at < sorted.length; at += least) pools.push(sorted.slice(at, at + least));
  const last = pools.at(-1);
  if (last && last.length < least && pools.length > 1) pools.at(-2)!.push(...pools.pop()!);
  for (let at = 1; at < pools.length;) {
    if (exactPart(pools[at - 1]!) < exactPart(pools[at]!)) at += 1;
    else {
      pools[at - 1]!.push(...pools.splice(at, 1)[0]!);
      at = Math.max(1, at - 1);
    }
  }
  return pools.map((pool) => [
    round(mean(pool.map(({ confidence }) => confidence))),
    // One more of each kind: a step without a miss is not certain.
    round((pool.filter(({ exact }) => exact).length + 1) / (pool.length + 2)),
  ]);
}

function exactPart(judged: readonly Judged[]): number {
  return mean(judged.map(({ exact }) => Number(exact)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
