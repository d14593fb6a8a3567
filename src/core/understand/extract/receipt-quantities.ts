import { parseQuantity } from '../normalize/numbers';
import type { PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import { readValue, valuesInRow, type PrintStyle, type ValueReading } from './read-value';

/** A quantity with its price, and all words that say so. */
export interface Counted {
  readonly quantity: ValueReading;
  readonly unitPrice: ValueReading;
  readonly tokens: readonly Token[];
}

/** Currencies in letters before a price. */
const SIGN = /^(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|INR|MXN|BRL|Rs\.?|RM|Euro)$/i;
const TIMES = /^[x×@*à]$/i;
const UNITS = /^(?:st(?:k|ck)?\.?|pcs?|pc|pz|uds?\.?|un|ea\.?|each|kg|lbs?\.?|oz|g|l|ml)$/i;
/** `1,95 €/kg`, `$ .99 /lb`: a price for a unit needs no mark in front. */
const PER_UNIT = /\/\s?\p{L}{1,5}\.?$/u;
/** `6@0.85`, `2x1.50` in one word. */
const GLUED = /^(\d{1,4}(?:[.,]\d{1,3})?)[x×@](\D?\d*[.,]\d{2})$/i;

/** `2 x 1.50`, `3 @ 2.94`, `1,5 kg x 2,99`, `2x 1.50`, `6@0.85`, `0,812 kg 1,95 €/kg`. */
export function quantityIn(words: readonly Token[], style: PrintStyle): Counted | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const glued = gluedQuantity(words[at]!, style);
    if (glued) return glued;
    const split = /^(\d+(?:[.,]\d{1,3})?)[x×@]$/i.exec(words[at]!.text)?.[1];
    const count = decimal(split ?? words[at]!.text);
    if (count === undefined) continue;
    const from = split ? at + 1 : priceAt(words, at);
    const price = from === undefined ? undefined : priceFrom(words, from, style);
    if (!price) continue;
    const used = words.slice(at, words.indexOf(price.tokens[price.tokens.length - 1]!) + 1);
    const unit = words[at + used.length];
    if (unit && (/^\//.test(unit.text) || UNITS.test(unit.text))) used.push(unit);
    return {
      quantity: { value: count, tokens: [words[at]!], certainty: 1 },
      unitPrice: price,
      tokens: used,
    };
  }
  return undefined;
}

function gluedQuantity(word: Token, style: PrintStyle): Counted | undefined {
  const [, count, price] = GLUED.exec(word.text) ?? [];
  if (count === undefined || price === undefined) return undefined;
  const quantity = decimal(count);
  const unit = readValue([{ ...word, text: price }], 'money', style);
  return quantity !== undefined && unit
    ? {
        quantity: { value: quantity, tokens: [word], certainty: 1 },
        unitPrice: { ...unit, tokens: [word] },
        tokens: [word],
      }
    : undefined;
}

/** Where the price begins behind a count: behind `x` or `@`, or behind a unit where it is a price per unit. */
function priceAt(words: readonly Token[], at: number): number | undefined {
  const hasUnit = UNITS.test(words[at + 1]?.text ?? '');
  let mark = at + (hasUnit ? 2 : 1);
  if (/^net$/i.test(words[mark]?.text ?? '')) mark += 1;
  const text = words[mark]?.text ?? '';
  if (TIMES.test(text)) return mark + 1;
  if (/^@\D?\d/.test(text)) return mark;
  const isPerUnit = words.slice(mark, mark + 3).some((word) => PER_UNIT.test(word.text));
  return hasUnit && isPerUnit ? mark : undefined;
}

function priceFrom(
  words: readonly Token[],
  from: number,
  style: PrintStyle,
): ValueReading | undefined {
  const after = words.slice(from, from + 2);
  // `2 x Coffee 5.80`: behind the mark stands what was sold, not its price.
  if (after[0] && isWord(after[0]) && !SIGN.test(after[0].text)) return undefined;
  const price = valuesInRow(after.map(withoutSlash), 'money', style)[0];
  if (!price || !looksLikePrice(price)) return undefined;
  const at = after.findIndex((word) => withoutSlash(word).text === price.tokens[0]!.text);
  return { ...price, tokens: after.slice(at, at + price.tokens.length) };
}

/** `@1.50`, `1.50/lb`: the price alone. */
function withoutSlash(word: Token): Token {
  return { ...word, text: word.text.replace(/^@/, '').replace(/\/\p{L}+$/u, '') };
}

/** Two numbers whose product is the amount: quantity and unit price in columns, the quantity also in front. */
export function productIn(
  words: readonly Token[],
  amount: ValueReading | undefined,
  style: PrintStyle,
): Counted | undefined {
  const [head, first, second] = [words[0], words[words.length - 2], words[words.length - 1]];
  if (!amount || !head || !first || !second) return undefined;
  for (const [count, price] of [
    [first, second],
    [second, first],
    [head, second],
  ] as const) {
    const quantity = decimal(count.text.replace(/(?<=\d)(?:kg|lbs?|x)$/i, ''));
    const unit = valuesInRow([price], 'money', style)[0];
    if (quantity === undefined || !unit || !looksLikePrice(unit)) continue;
    const counted = {
      quantity: { value: quantity, tokens: [count], certainty: 1 },
      unitPrice: unit,
      tokens: [count, price],
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

/** This many heights of free paper before a number set it in a column of its own. */
const COLUMN_GAP = 3;

/** A small number alone in its cell before the amount; `isFar` where a wide gap parts it from the words. */
export function countBeforeAmount(
  words: readonly Token[],
  row: PageRow,
): { readonly count: ValueReading; readonly isFar: boolean } | undefined {
  const [before, last] = [words[words.length - 2], words[words.length - 1]];
  const isAlone = row.cells.some((cell) => cell.tokens.length === 1 && cell.tokens[0] === last);
  if (!before || !last || !isAlone || !/^\d{1,3}$/.test(last.text)) return undefined;
  const height = last.box.bottom - last.box.top;
  return {
    count: { value: last.text, tokens: [last], certainty: 1 },
    isFar: last.text.length < 3 && last.box.left - before.box.right > COLUMN_GAP * height,
  };
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
  return /(?:\d|^|[\s$€£])[.,]\s?\d{2}\D{0,4}$/.test(text) || /^[¥₹$€£]\s?\d[\d,.]*$/.test(text);
}

export function hasLetters(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

export function isWord(token: Token): boolean {
  return hasLetters(token.text);
}
