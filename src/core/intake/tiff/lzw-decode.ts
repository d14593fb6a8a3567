const CLEAR = 256;
const END = 257;
const MAX_CODES = 4096;

/**
 * Decodes TIFF's LZW (codes of 9 to 12 bits, highest bit first, widened one code early).
 * @param size bytes to fill; the rest stays 0 when the data end or break off before.
 */
export function decodeLzw(data: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  // An entry is the bytes of the one before and one more; kept as where it was first written out.
  const starts = new Int32Array(MAX_CODES);
  const lengths = new Int32Array(MAX_CODES);
  let next = END + 1;
  let width = 9;
  let at = 0;
  let previousStart = -1;
  let previousLength = 0;
  for (let bit = 0; bit + width <= data.length * 8 && at < size;) {
    const first = bit >> 3;
    const word = (data[first]! << 16) | ((data[first + 1] ?? 0) << 8) | (data[first + 2] ?? 0);
    const code = (word >> (24 - (bit & 7) - width)) & ((1 << width) - 1);
    bit += width;
    if (code === END) break;
    if (code === CLEAR) {
      next = END + 1;
      width = 9;
      previousStart = -1;
      continue;
    }
    const start = at;
    if (code < CLEAR) {
      output[at] = code;
      at += 1;
    } else {
      const isKnown = code < next;
      if (!isKnown && (code > next || previousStart < 0)) break;
      const from = isKnown ? starts[code]! : previousStart;
      const length = isKnown ? lengths[code]! : previousLength + 1;
      for (let index = 0; index < length && at < size; index += 1, at += 1)
        output[at] = output[from + index]!;
    }
    if (previousStart >= 0 && next < MAX_CODES) {
      starts[next] = previousStart;
      lengths[next] = previousLength + 1;
      next += 1;
      if (next + 1 >= 1 << width && width < 12) width += 1;
    }
    previousStart = start;
    previousLength = at - start;
  }
  return output;
}
