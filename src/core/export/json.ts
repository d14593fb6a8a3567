/** Readings as an indented JSON array. They are in the `sheaf.reading/1` format already. */
export function readingsJson(readings: readonly object[]): string {
  return `${JSON.stringify(readings, undefined, 2)}\n`;
}
