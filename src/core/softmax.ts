/**
 * Probabilities of raw scores, shifted by the largest so that nothing overflows.
 * @param temperature divides the scores: above 1 softens an overconfident net.
 */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float32Array {
  const out = new Float32Array(logits.length);
  const highest = logits[argMax(logits)]!;
  let sum = 0;
  for (let at = 0; at < logits.length; at += 1) {
    out[at] = Math.exp((logits[at]! - highest) / temperature);
    sum += out[at]!;
  }
  for (let at = 0; at < logits.length; at += 1) out[at] = out[at]! / sum;
  return out;
}

/** Index of the largest value; the first among equals. */
export function argMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if (values[at]! > values[best]!) best = at;
  return best;
}
