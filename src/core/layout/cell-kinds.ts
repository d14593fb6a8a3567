/** What a cell holds, by its looks. */
export type CellKind = 'amount' | 'date' | 'text';

const AMOUNT =
  /^[([]?(?:[-+−–]\s?)?(?:(?:US|CA|AU)?[$€£¥]|USD|EUR|GBP|CHF)?\s?[-−–]?(?:\d{1,3}(?:[,. '’]\d{3})+|\d+)(?:[.,]\d{1,4})?\s?(?:[-−–%]|CR|DR|[$€£])?[)\]]?$/i;
const DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\.?|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?\d{1,2}(?:,?\s?\d{4})?|\d{1,2}\.?\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s?\d{2,4})?)$/i;

/** True for one number as money or quantity is printed: `1,234.56`, `(12.00)`, `$5`, `12.50-`, `7 %`. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text.trim());
}

/** True for a date as statements print it, with or without a year. */
export function isDate(text: string): boolean {
  return DATE.test(text.trim());
}

/** A date wins over an amount: `01.02` alone may be either, and tables that hold dates hold them in columns. */
export function cellKind(text: string): CellKind {
  if (/[/-]/.test(text) && isDate(text)) return 'date';
  if (isAmount(text)) return 'amount';
  return isDate(text) ? 'date' : 'text';
}
