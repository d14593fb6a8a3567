import { toCents } from '../normalize/money';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';
import {
  hasLetters,
  isProduct,
  isWord,
  leadingCount,
  looksLikePrice,
  productIn,
  quantityIn,
  trailingCount,
} from './receipt-quantities';
import { DISCOUNT_ROW, PAYMENT_ROW, SUM_ROW } from './receipt-words';
import { datesIn } from './statement-period';

/** One thing sold, as far as it is printed. */
interface Item {
  words: readonly Token[];
  quantity?: ValueReading | undefined;
  unitPrice?: ValueReading | undefined;
  amount?: ValueReading | undefined;
  /** The row its words stand in. */
  readonly row: PageRow;
}

/** What one row says, before rows are put together. */
interface ItemRow extends Item {
  /** The row is only `2 x 1.50`: it belongs to the row above or below it. */
  readonly isQuantity: boolean;
}

/** Lines above or below each other within this many line heights belong together. */
const NEAR = 2.5;

/**
 * Line items of a till receipt: words with an amount at the end of the row, quantity and price in front, behind or in a
 * row of their own. Sums part the rows into runs; the run that adds up to one of the sums holds the items, else the
 * longest one does.
 * @param sums what was read beside the labels of sums.
 */
export function receiptItems(
  views: readonly PageView[],
  style: PrintStyle,
  sums: readonly FieldDraft[],
): FieldDraft[] {
  const runs = itemRuns(views, style, new Set(sums.flatMap((draft) => draft.tokens)));
  const targets = sums
    .filter(({ path }) => path === 'subtotal' || path === 'total')
    .map((draft) => toCents(String(draft.value)));
  const isSum = (run: readonly Item[]): boolean => {
    const sum = run.reduce((total, item) => total + toCents(String(item.amount?.value ?? 0)), 0);
    return targets.some((target) => Math.abs(target - sum) <= run.length);
  };
  const found = runs.find(isSum) ?? [...runs].sort((a, b) => b.length - a.length)[0] ?? [];
  return found.flatMap(itemDrafts);
}

/** @param known words of labelled sums: their rows hold no item, however their labels were recognised. */
function itemRuns(
  views: readonly PageView[],
  style: PrintStyle,
  known: ReadonlySet<Token>,
): Item[][] {
  const hasCounts = isCounted(views, style);
  const runs: Item[][] = [[]];
  for (const view of views) {
    let pending: ItemRow | undefined;
    for (const row of pageRows(view)) {
      const items = runs[runs.length - 1]!;
      const parsed = parseRow(row, style, hasCounts);
      const text = parsed.words.map((word) => word.text).join(' ');
      if (isEnd(text) || row.tokens.some((token) => known.has(token))) {
        if (items.length > 0) runs.push([]);
        pending = undefined;
        continue;
      }
      if (DISCOUNT_ROW.test(text)) continue;
      const last = items[items.length - 1];
      if (parsed.isQuantity) joinQuantity(parsed, pending, last, items, view);
      else if (parsed.amount && hasLetters(text)) items.push(takeAbove(parsed, pending, style));
      else if (parsed.amount && text === '' && pending && isNear(pending.row, row, view))
        items.push({ ...pending, amount: parsed.amount });
      else {
        pending = hasLetters(text) ? parsed : undefined;
        continue;
      }
      pending = undefined;
    }
  }
  return runs;
}

function isEnd(text: string): boolean {
  return SUM_ROW.test(text) || PAYMENT_ROW.test(text);
}

/** A row of quantity and price: with its amount it completes the words above, without it explains an amount there. */
function joinQuantity(
  parsed: ItemRow,
  pending: ItemRow | undefined,
  last: Item | undefined,
  items: Item[],
  view: PageView,
): void {
  const { quantity, unitPrice, amount } = parsed;
  if (amount && pending && isNear(pending.row, parsed.row, view))
    items.push({ ...pending, quantity, unitPrice, amount });
  else if (last?.amount && !last.quantity && !amount && isProduct(parsed, last.amount)) {
    last.quantity = quantity;
    last.unitPrice = unitPrice;
  }
}

/** `2 x 0,99` above the row that it explains. */
function takeAbove(parsed: ItemRow, pending: ItemRow | undefined, style: PrintStyle): Item {
  const above = pending && quantityIn(pending.words, style);
  return above && parsed.amount && isProduct(above, parsed.amount)
    ? { ...parsed, quantity: above.quantity, unitPrice: above.unitPrice }
    : parsed;
}

function parseRow(row: PageRow, style: PrintStyle, hasCounts: boolean): ItemRow {
  const [dated] = datesIn(row.tokens.slice(0, 4), style.dateOrder);
  const isDated = dated?.tokens[0] === row.tokens[0];
  const tokens = isDated ? row.tokens.slice(dated!.tokens.length) : row.tokens;
  const { amount, rest } = amountAtEnd(tokens, style);
  const inline = quantityIn(rest, style) ?? productIn(rest, amount, style);
  const times = inline || !amount ? undefined : trailingCount(rest);
  if (times) {
    const words = rest.slice(0, rest.length - times.tokens.length);
    return { words, quantity: times, amount, row, isQuantity: false };
  }
  if (inline) {
    const words = rest.filter(
      (word) => !inline.tokens.includes(word) && /[\p{L}\d]/u.test(word.text),
    );
    const { quantity, unitPrice } = inline;
    return { words, quantity, unitPrice, amount, row, isQuantity: !words.some(isWord) };
  }
  const counted = amount ? leadingCount(rest, row, hasCounts) : undefined;
  const words = counted ? rest.slice(counted.tokens.length) : rest;
  const quantity = counted;
  return { words: withoutCodes(words), quantity, amount, row, isQuantity: false };
}

/** The amount a row ends with; a tax letter or a rate may stand behind it. */
function amountAtEnd(
  tokens: readonly Token[],
  style: PrintStyle,
): { amount: ValueReading | undefined; rest: readonly Token[] } {
  let end = tokens.length;
  while (end > 1 && /^(?:[A-Z*]{1,2}|\*{1,2}|\d{1,2}(?:[.,]\d)?%)$/.test(tokens[end - 1]!.text))
    end -= 1;
  const body = tokens.slice(0, end);
  const readings = valuesInRow(body, 'money', style);
  const amount = readings[readings.length - 1];
  const isAtEnd = amount && amount.tokens[amount.tokens.length - 1] === body[body.length - 1];
  if (!isAtEnd || !looksLikePrice(amount)) return { amount: undefined, rest: tokens };
  const rest = body.slice(0, body.length - amount.tokens.length);
  return {
    amount,
    rest: rest.filter((token) => !/^(?:[$€£₹¥]|EUR|USD|GBP|CHF)$/.test(token.text)),
  };
}

/** Most priced rows begin with a small number: that is a column of counts. */
function isCounted(views: readonly PageView[], style: PrintStyle): boolean {
  let counted = 0;
  let all = 0;
  for (const row of views.flatMap(pageRows)) {
    const { amount, rest } = amountAtEnd(row.tokens, style);
    const text = rest.map((word) => word.text).join(' ');
    if (!amount || !hasLetters(text) || isEnd(text)) continue;
    all += 1;
    if (/^\d{1,2}\s/.test(text)) counted += 1;
  }
  return all > 0 && counted / all >= 0.6;
}

/** Article numbers of a till around the words. */
function withoutCodes(words: readonly Token[]): readonly Token[] {
  const isCode = (word: Token | undefined): boolean => /^\d{6,}[A-Z]{0,2}$/.test(word?.text ?? '');
  let [start, end] = [0, words.length];
  while (end - start > 1 && isCode(words[start])) start += 1;
  while (end - start > 1 && isCode(words[end - 1])) end -= 1;
  return words.slice(start, end);
}

function itemDrafts(item: Item, index: number): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  const put = (name: string, reading: ValueReading | undefined, match: number): void => {
    if (reading)
      drafts.push({
        path: `line_items.${index}.${name}`,
        value: reading.value,
        tokens: reading.tokens,
        match,
      });
  };
  const value = item.words.map((word) => word.text).join(' ');
  put('description', { value, tokens: item.words, certainty: 1 }, 0.88);
  put('quantity', item.quantity, 0.88);
  put('unit_price', item.unitPrice, 0.88);
  put('amount', item.amount, 0.9);
  return drafts;
}

function isNear(above: PageRow, below: PageRow, view: PageView): boolean {
  return below.box.top - above.box.bottom < NEAR * view.lineHeight;
}
