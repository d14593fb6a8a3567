/**
 * Decodes PackBits: counted literals and counted repeats.
 * @param size bytes to fill; the rest stays 0 when the data end before.
 */
export function decodePackBits(data: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  for (let from = 0, at = 0; from < data.length && at < size;) {
    const count = data[from]!;
    from += 1;
    if (count < 128) {
      const literal = data.subarray(from, from + Math.min(count + 1, size - at));
      output.set(literal, at);
      at += literal.length;
      from += count + 1;
    } else if (count > 128) {
      output.fill(data[from] ?? 0, at, Math.min(size, at + 257 - count));
      at += 257 - count;
      from += 1;
    }
  }
  return output;
}
