/** Whether two words differ by one letter changed, added or left out. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1;
  return Math.max(a.length, b.length) - from - tail <= 1;
}
