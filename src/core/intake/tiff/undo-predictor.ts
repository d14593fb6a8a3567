/**
 * Undoes horizontal differencing, in place: each sample was stored as its difference to the one left of it.
 * @param samples values a pixel; @param bits 8 or 16 a value (16: little-endian). Others are left as they are.
 */
export function undoPredictor(
  data: Uint8Array,
  widthPx: number,
  samples: number,
  bits: number,
): void {
  const bytes = bits >> 3;
  if (bytes !== 1 && bytes !== 2) return;
  const rowBytes = widthPx * samples * bytes;
  const step = samples * bytes;
  for (let row = 0; row + rowBytes <= data.length; row += rowBytes) {
    for (let at = row + step; at < row + rowBytes; at += bytes) {
      if (bytes === 1) data[at]! += data[at - step]!;
      else {
        const sum = data[at]! + data[at - step]! + ((data[at + 1]! + data[at - step + 1]!) << 8);
        data[at] = sum & 0xff;
        data[at + 1] = (sum >> 8) & 0xff;
      }
    }
  }
}
