const AMOUNT =
  /^[([]?(?:[-+−–]\s?)?(?:(?:US|CA|AU)?[$€£¥]|USD|EUR|GBP|CHF)?\s?[-−–]?(?:\d{1,3}(?:[,. '’]\d{3})+|\d+)(?:[.,]\d{1,4})?\s?(?:[-−–%]|CR|DR|[$€£])?[)\]]?$/i;

/** True for one number as money or quantity is printed: `1,234.56`, `(12.00)`, `$5`, `12.50-`, `7 %`. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text.trim());
}
