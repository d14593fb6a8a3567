import { parseNumber, type DecimalMark } from './money';

/** `19 %`, `8.25%`, `(7,0 %)` as a plain decimal string: `"19"`, `"8.25"`. */
export function parsePercent(text: string, mark?: DecimalMark): string | undefined {
  const match = /^\(?\s*([-−]?)\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%\s*\)?$/.exec(text.trim());
  if (!match) return undefined;
  // A rate has no thousands, so a mark in it is the decimal mark whatever the document uses.
  const number = parseNumber(match[2]!, match[2]!.includes(',') ? 'comma' : (mark ?? 'point'));
  return number && (match[1] ? '-' : '') + plainDecimal(number.value);
}

/** `2`, `1,5`, `20 Stk.`, `3x`, `1.000 kg`: the number and its unit. */
export function parseQuantity(
  text: string,
  mark?: DecimalMark,
): { readonly quantity: string; readonly unit?: string } | undefined {
  const match = /^([-−]?\d[\d.,' ]*)\s*([a-zà-ÿ²³°/.]{1,14}\.?(?:\([a-z]{1,2}\))?)?$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const minus = /^[-−]/.test(match[1]!) ? '-' : '';
  const number = parseNumber(match[1]!.replace(/^[-−]/, ''), mark);
  if (!number) return undefined;
  const unit = match[2];
  const quantity = minus + plainDecimal(number.value);
  return unit && !/^[x]$/i.test(unit) ? { quantity, unit } : { quantity };
}

/** A decimal string without zeros that say nothing: `20.0000` is `20`. */
export function plainDecimal(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}
