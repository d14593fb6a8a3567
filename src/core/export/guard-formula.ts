/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front: a payee named `=HYPERLINK(…)` stays a
 * name. Plain negative numbers are left alone.
 */
export function guardFormula(text: string): string {
  if (/^[-+]?\d+(?:[.,]\d+)*$/.test(text)) return text;
  return /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;
}
