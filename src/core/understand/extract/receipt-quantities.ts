import { parseQuantity } from '../normalize/numbers';
import type { PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';

/** A quantity with its price, and all words that say so. */
export interface Counted {
  readonly quantity: ValueReading;
  readonly unitPrice: ValueReading;
  readonly tokens: readonly Token[];
}

const TIMES = /^[x×@*à]$/i;
const UNITS = /^(?:st(?:k|ck)?\.?|pcs?|pc|pz|uds?\.?|ea|each|kg|lbs?|oz|g|l|ml)$/i;

/** `2 x 1.50`, `3 @ 2.94`, `1,5 kg x 2,99`, `2x 1.50`. */
export function quantityIn(words: readonly Token[], style: PrintStyle): Counted | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const split = /^(\d+(?:[.,]\d{1,3})?)[x×@]$/i.exec(words[at]!.text);
    const hasUnit = UNITS.test(words[at + 1]?.text ?? '');
    const mark = split ? at : at + (hasUnit ? 2 : 1);
    if (!split && !TIMES.test(words[mark]?.text ?? '') && !/^@\D?\d/.test(words[mark]?.text ?? ''))
      continue;
    const isGlued = /^@\D?\d/.test(words[mark]?.text ?? '');
    const count = decimal(split?.[1] ?? words[at]!.text);
    const after = words.slice(isGlued ? mark : mark + 1, mark + 3);
    const price = valuesInRow(after.map(withoutSlash), 'money', style)[0];
    if (count === undefined || !price || !looksLikePrice(price)) continue;
    const priceAt = after.findIndex((word) => word.text.startsWith(price.tokens[0]!.text));
    const from = words.indexOf(after[Math.max(0, priceAt)]!);
    const used = words.slice(at, from + price.tokens.length);
    const unit = words[from + price.tokens.length];
    if (unit && (/^\//.test(unit.text) || UNITS.test(unit.text))) used.push(unit);
    return {
      quantity: { value: count, tokens: [words[at]!], certainty: 1 },
      unitPrice: { ...price, tokens: words.slice(from, from + price.tokens.length) },
      tokens: used,
    };
  }
  return undefined;
}

/** `@1.50`, `1.50/lb`: the price alone. */
function withoutSlash(word: Token): Token {
  return { ...word, text: word.text.replace(/^@/, '').replace(/\/\p{L}+$/u, '') };
}

/** Two numbers at the end whose product is the amount: quantity and unit price in columns. */
export function productIn(
  words: readonly Token[],
  amount: ValueReading | undefined,
  style: PrintStyle,
): Counted | undefined {
  const [first, second] = [words[words.length - 2], words[words.length - 1]];
  if (!amount || !first || !second) return undefined;
  for (const [count, price] of [
    [first, second],
    [second, first],
  ] as const) {
    const quantity = decimal(count.text);
    const unit = valuesInRow([price], 'money', style)[0];
    if (quantity === undefined || !unit || !looksLikePrice(unit)) continue;
    const counted = {
      quantity: { value: quantity, tokens: [count], certainty: 1 },
      unitPrice: unit,
      tokens: [first, second],
    };
    if (isProduct(counted, amount)) return counted;
  }
  return undefined;
}

/** Counts and weights have no thousands groups: a mark in them is the decimal mark. */
function decimal(text: string): string | undefined {
  if (!/^\d{1,4}(?:[.,]\d{1,3})?$/.test(text)) return undefined;
  return parseQuantity(text.replace(',', '.'), 'point')?.quantity;
}

/** A count in front of the words: set apart, marked with `x`, or so in most rows of this receipt. */
export function leadingCount(
  words: readonly Token[],
  row: PageRow,
  hasCounts: boolean,
): ValueReading | undefined {
  const [first, second] = words;
  if (!first || !second || !/^\d{1,3}[xX]?$/.test(first.text) || !words.slice(1).some(isWord))
    return undefined;
  const isApart = row.cells[0]?.tokens.length === 1 && row.cells[0].tokens[0] === first;
  const isMarked = /x$/i.test(first.text) || /^x$/i.test(second.text);
  if (!isApart && !isMarked && !hasCounts) return undefined;
  const tokens = /^x$/i.test(second.text) ? [first, second] : [first];
  return { value: first.text.replace(/\D/g, ''), tokens, certainty: 1 };
}

/** `Latte x 2`, `Espresso ×3` behind the words. */
export function trailingCount(words: readonly Token[]): ValueReading | undefined {
  const [mark, last] = [words[words.length - 2], words[words.length - 1]];
  const glued = /^[x×](\d{1,3})$/i.exec(last?.text ?? '')?.[1];
  if (glued !== undefined && words.length > 1)
    return { value: glued, tokens: [last!], certainty: 1 };
  const isCount = mark && /^[x×]$/i.test(mark.text) && /^\d{1,3}$/.test(last!.text);
  return isCount && words.length > 2
    ? { value: last!.text, tokens: [mark, last!], certainty: 1 }
    : undefined;
}

export function isProduct(
  {
    quantity,
    unitPrice,
  }: {
    readonly quantity?: ValueReading | undefined;
    readonly unitPrice?: ValueReading | undefined;
  },
  amount: ValueReading,
): boolean {
  if (!quantity || !unitPrice) return false;
  return Math.abs(Number(quantity.value) * Number(unitPrice.value) - Number(amount.value)) < 0.011;
}

export function looksLikePrice({ tokens }: ValueReading): boolean {
  const text = tokens.map((token) => token.text).join(' ');
  return /\d[.,]\s?\d{2}\D{0,4}$/.test(text) || /^[¥₹$€£]\s?\d[\d,.]*$/.test(text);
}

export function hasLetters(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

export function isWord(token: Token): boolean {
  return hasLetters(token.text);
}
