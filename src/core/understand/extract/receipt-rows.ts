import type { PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';
import {
  countBeforeAmount,
  hasLetters,
  isWord,
  leadingCount,
  looksLikePrice,
  productIn,
  quantityIn,
  trailingCount,
} from './receipt-quantities';
import { COUNT_HEAD, isSumRow } from './receipt-words';
import { datesIn } from './statement-period';
import { tillRows } from './till-rows';

/** What one row of a till says. */
export interface ItemRow {
  readonly words: readonly Token[];
  readonly quantity?: ValueReading | undefined;
  readonly unitPrice?: ValueReading | undefined;
  readonly amount?: ValueReading | undefined;
  readonly row: PageRow;
  /** The row is only `2 x 1.50`: it belongs to the row above or below it. */
  readonly isQuantity: boolean;
}

/** Columns that most rows of a receipt have. */
export interface TillColumns {
  /** Rows begin with a small number. */
  readonly hasCounts: boolean;
  /** A small number stands alone before the amount. */
  readonly hasLateCounts: boolean;
  /** Rows begin with an article number. */
  readonly hasCodes: boolean;
}

/** This part of the priced rows makes a column. */
const MOST = 0.6;
/** What tills print for tax classes and food stamps around an amount. */
const FLAG = /^(?:[A-Z]{1,2}|\*{1,2}|#|\d{1,2}(?:[.,]\d{1,2})?%)$/;
/** An amount with its tax class glued to it: `12.49B`, `5.00-A`, `2,38*B`. */
const GLUED_FLAG = /^(.*\d[.,]\d{2}-?)(?:\*?[A-Z]{1,2}|\*)$/;
const CODE = /^\d{5,14}[A-Z]{0,2}$/;
const SHORT_CODE = /^\d{3,14}$/;
/** The number of a row in a list: `001`. */
const ROW_NUMBER = /^0\d{2,3}$/;
const SIGN = /^(?:[$€£₹¥]|EUR|USD|GBP|CHF|RM|R\$|Rs\.?)$/;

export function parseRow(row: PageRow, style: PrintStyle, columns: TillColumns): ItemRow {
  const [dated] = datesIn(row.tokens.slice(0, 4), style.dateOrder);
  const isDated = dated?.tokens[0] === row.tokens[0];
  const tokens = isDated ? row.tokens.slice(dated!.tokens.length) : row.tokens;
  const alone = quantityAlone(tokens, style);
  if (alone) return { words: [], ...alone, row, isQuantity: true };
  const { amount, rest } = amountAtEnd(tokens, style);
  const inline = quantityIn(rest, style) ?? productIn(rest, amount, style);
  if (inline) {
    const left = rest.filter(
      (word) => !inline.tokens.includes(word) && /[\p{L}\d]/u.test(word.text),
    );
    const words = bareWords(left, row, columns).filter(
      (word) => !/^(?:qty|wt|net)$/i.test(word.text),
    );
    const { quantity, unitPrice } = inline;
    return { words, quantity, unitPrice, amount, row, isQuantity: !words.some(isWord) };
  }
  const late = amount && (trailingCount(rest) ?? lateCount(rest, row, columns));
  if (late) {
    const words = bareWords(rest.slice(0, rest.length - late.tokens.length), row, columns);
    return { words, quantity: late, amount, row, isQuantity: false };
  }
  const counted = leadingCount(rest, row, columns.hasCounts);
  const words = bareWords(counted ? rest.slice(counted.tokens.length) : rest, row, columns);
  return { words, quantity: counted, amount, row, isQuantity: false };
}

function lateCount(
  rest: readonly Token[],
  row: PageRow,
  { hasLateCounts }: TillColumns,
): ValueReading | undefined {
  const late = countBeforeAmount(rest, row);
  return late && (late.isFar || hasLateCounts) ? late.count : undefined;
}

/** `2 @ 0.99`, `0,690 kg x 1,99 EUR/kg`, and nothing else but its unit. */
function quantityAlone(
  tokens: readonly Token[],
  style: PrintStyle,
): { quantity: ValueReading; unitPrice: ValueReading } | undefined {
  const counted = quantityIn(tokens, style);
  if (!counted) return undefined;
  const others = tokens.filter((token) => !counted.tokens.includes(token));
  const isAlone = others.every(
    ({ text }) => !/\d/.test(text) && (!hasLetters(text) || /^(?:qty|wt|net|ea)\W?$/i.test(text)),
  );
  return isAlone ? { quantity: counted.quantity, unitPrice: counted.unitPrice } : undefined;
}

/** The amount a row ends with; a tax class or a rate may stand behind it or be glued to it. */
export function amountAtEnd(
  tokens: readonly Token[],
  style: PrintStyle,
): { amount: ValueReading | undefined; rest: readonly Token[] } {
  for (const end of endsOf(tokens)) {
    const body = tokens.slice(0, end).map(withoutFlag);
    const readings = valuesInRow(body, 'money', style);
    const amount = readings[readings.length - 1];
    const isAtEnd = amount && amount.tokens[amount.tokens.length - 1] === body[body.length - 1];
    if (!isAtEnd || !looksLikePrice(amount)) continue;
    const at = body.length - amount.tokens.length;
    const hasSign = at > 0 && SIGN.test(tokens[at - 1]!.text) && isNearer(tokens, at);
    return {
      amount: { ...amount, tokens: tokens.slice(at, end) },
      rest: tokens.slice(0, hasSign ? at - 1 : at),
    };
  }
  return { amount: undefined, rest: tokens };
}

/** A sign closer to the amount than to the words: `PFAND 0,25 EUR   0,50` has none. */
function isNearer(tokens: readonly Token[], at: number): boolean {
  const [before, sign, amount] = [tokens[at - 2], tokens[at - 1]!, tokens[at]!];
  if (!before) return true;
  return amount.box.left - sign.box.right <= sign.box.left - before.box.right;
}

/** Where the amount may end: before flags, or before the number of a tax class. */
function endsOf(tokens: readonly Token[]): number[] {
  let end = tokens.length;
  while (end > 1 && FLAG.test(tokens[end - 1]!.text)) end -= 1;
  return end > 1 && /^\d$/.test(tokens[end - 1]!.text) ? [end, end - 1] : [end];
}

function withoutFlag(token: Token): Token {
  const bare = GLUED_FLAG.exec(token.text)?.[1];
  return bare === undefined ? token : { ...token, text: bare };
}

/** The words without article numbers and flags around them. */
function bareWords(
  words: readonly Token[],
  row: PageRow,
  { hasCodes }: TillColumns,
): readonly Token[] {
  let [start, end] = [0, words.length];
  const isLone = (token: Token): boolean =>
    row.cells.some((cell) => cell.tokens.length === 1 && cell.tokens[0] === token);
  const startsCell = (token: Token): boolean => row.cells.some((cell) => cell.tokens[0] === token);
  const hasWords = (from: number, to: number): boolean => words.slice(from, to).some(isWord);
  // Flags behind an article number or set apart from the words.
  const code = words.findIndex((word, at) => at > 0 && CODE.test(word.text));
  if (code > 0 && words.slice(code + 1).every((word) => FLAG.test(word.text))) end = code;
  while (end > 1 && hasWords(start, end - 1)) {
    const last = words[end - 1]!;
    if (!CODE.test(last.text) && !(FLAG.test(last.text) && startsCell(last))) break;
    end -= 1;
  }
  while (hasWords(start + 1, end)) {
    const { text } = words[start]!;
    const isCode =
      CODE.test(text) ||
      ROW_NUMBER.test(text) ||
      (SHORT_CODE.test(text) && (hasCodes || (text.length > 3 && isLone(words[start]!))));
    if (!isCode && !(/^[A-Z]{1,2}$/.test(text) && isLone(words[start]!)) && text !== 'WT') break;
    start += 1;
  }
  return words.slice(start, end);
}

/** The columns that the priced rows of a receipt share. */
export function tillColumns(views: readonly PageView[], style: PrintStyle): TillColumns {
  let [priced, counted, late, coded] = [0, 0, 0, 0];
  let isHeaded = false;
  for (const view of views) {
    let waiting = 0;
    for (const row of tillRows(view)) {
      const { amount, rest } = amountAtEnd(row.tokens, style);
      const text = rest.map((word) => word.text).join(' ');
      isHeaded ||= COUNT_HEAD.test(row.text);
      if (!hasLetters(text) || isSumRow(text)) continue;
      const isCount = /^\d{1,2}\s+\D/.test(text);
      if (!amount) {
        waiting = isCount ? 1 : waiting;
        continue;
      }
      priced += 1;
      // The count may stand before the first of several lines of words.
      if (isCount || waiting > 0) counted += 1;
      waiting = 0;
      if (countBeforeAmount(rest, row)) late += 1;
      if (/^(?:[A-Z]\s)?\d{4,}\s/.test(text) || /^0\d\d\s\d{4,}\s/.test(text)) coded += 1;
    }
  }
  const isMost = (count: number): boolean => priced > 0 && count / priced >= MOST;
  return {
    hasCounts: isHeaded || isMost(counted),
    hasLateCounts: isMost(late),
    hasCodes: isMost(coded),
  };
}
