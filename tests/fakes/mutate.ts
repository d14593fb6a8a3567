/** Numbers from 0 to 1 that are the same at each run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** A file as damage leaves it: bytes changed, mostly in its head, a stretch moved, or its end cut off. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let damaged = Uint8Array.from(bytes);
  const changes = 1 + Math.floor(random() * 8);
  for (let change = 0; change < changes; change += 1) {
    const reach = random() < 0.5 ? Math.min(damaged.length, 256) : damaged.length;
    const at = Math.floor(random() * reach);
    const kind = random();
    if (kind < 0.7) damaged[at] = Math.floor(random() * 256);
    else if (kind < 0.8) damaged[at] = random() < 0.5 ? 255 : 0;
    else if (kind < 0.92) {
      const from = Math.floor(random() * damaged.length);
      damaged.copyWithin(at, from, from + Math.floor(random() * 64));
    } else damaged = damaged.slice(0, Math.max(1, at));
  }
  return damaged;
}
