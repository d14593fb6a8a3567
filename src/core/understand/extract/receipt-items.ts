import { toCents } from '../normalize/money';
import type { PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle, ValueReading } from './read-value';
import { hasLetters, isProduct } from './receipt-quantities';
import { parseRow, tillColumns, type ItemRow, type TillColumns } from './receipt-rows';
import { isSumRow, maskedPlaces, NOTE_ROW, PAYMENT_ROW, REDUCTION_ROW } from './receipt-words';
import { tillRows } from './till-rows';

/** What a priced row is, as far as its words and sign tell. */
type Kind = 'sold' | 'reduction' | 'payment';

/** One thing sold, as far as it is printed. */
interface Item {
  readonly kind: Kind;
  words: readonly Token[];
  quantity?: ValueReading | undefined;
  unitPrice?: ValueReading | undefined;
  readonly amount: ValueReading;
}

/** `12 Elm Street`: no count of anything. */
const STREET =
  /^\d+\s.*\b(?:st|street|rd|road|ave|avenue|blvd|drive|dr|lane|ln|way|court|ct|place|pl|terrace|parkway|pkwy|highway|hwy)\.?(?:\s(?:apt|ste|suite|unit|#).*)?$/i;
/** `SKU 6510871 Qty: 2` under the words and the amount of an item. */
const COUNTED = /\b(?:qty|quantity|menge|anzahl|qt[ée]|cantidad|aantal)\.?:?\s?(\d{1,3})$/i;
/** Lines above or below each other within this many line heights belong together. */
const NEAR = 2.5;
/** Rows at either end of a run that may be something else. */
const MOST_STRAY = 2;

/**
 * Line items of a till receipt: words with an amount at the end of the row, quantity and price in front, behind or in a
 * row of their own. Sums part the rows into runs; the run that adds up to one of the sums holds the items, else the
 * longest one does. Reductions and ways to pay among the rows are items only where the sum needs them.
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
  return (closingItems(runs, targets) ?? longest(runs)).flatMap(itemDrafts);
}

const KINDS: readonly (readonly Kind[])[] = [
  ['sold'],
  ['sold', 'reduction'],
  ['sold', 'payment'],
  ['sold', 'reduction', 'payment'],
];
/** Amounts differ by less where they add up. */
const CENT = 1;

/** The rows that add up to a sum, as many of one run as possible. */
function closingItems(runs: readonly Item[][], targets: readonly number[]): Item[] | undefined {
  for (let stray = 0; stray <= MOST_STRAY; stray += 1) {
    for (const run of runs) {
      for (const kinds of KINDS) {
        const items = run.filter(({ kind }) => kinds.includes(kind));
        for (let from = 0; from <= stray; from += 1) {
          const part = items.slice(from, items.length - (stray - from));
          if (part.some(({ kind }) => kind === 'sold') && addsUp(part, targets)) return part;
        }
      }
    }
  }
  return undefined;
}

function addsUp(items: readonly Item[], targets: readonly number[]): boolean {
  const sum = items.reduce((total, { amount }) => total + toCents(String(amount.value)), 0);
  return targets.some((target) => Math.abs(target - sum) <= CENT);
}

function longest(runs: readonly Item[][]): Item[] {
  const sold = runs.map((run) => run.filter(({ kind }) => kind === 'sold'));
  return sold.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** @param known words of labelled sums: their rows hold no item, however their labels were recognised. */
function itemRuns(
  views: readonly PageView[],
  style: PrintStyle,
  known: ReadonlySet<Token>,
): Item[][] {
  const columns = tillColumns(views, style);
  const runs: Item[][] = [[]];
  for (const view of views) {
    let above: ItemRow[] = [];
    for (const row of tillRows(view)) {
      const items = runs[runs.length - 1]!;
      const parsed = parseRow(row, style, columns);
      const text = parsed.words
        .map((word) => word.text)
        .filter((word) => maskedPlaces(word) === undefined)
        .join(' ');
      const isKnown = row.tokens.some((token) => known.has(token));
      if (!isKnown && isNote(parsed, text)) continue;
      if (isKnown || isSumRow(text)) {
        if (items.length > 0) runs.push([]);
        above = [];
        continue;
      }
      const open = parsed.amount ? undefined : openItem(items);
      if (open && /^[^(]*\)/.test(row.text)) {
        open.words = [...open.words, ...row.tokens];
        continue;
      }
      const count = parsed.amount ? undefined : COUNTED.exec(row.text)?.[1];
      const last = items[items.length - 1];
      if (count && last && !last.quantity) {
        const tokens = row.tokens.filter((token) => token.text.endsWith(count)).slice(-1);
        last.quantity = { value: count, tokens, certainty: 1 };
        continue;
      }
      const near = above.filter((_, at) => isNear(above[at + 1]?.row ?? row, above[at]!.row, view));
      const isUsed = takeRow(parsed, text, near, items, columns);
      above = isUsed ? [] : hasLetters(text) || parsed.isQuantity ? [...near, parsed] : [];
    }
  }
  return runs;
}

/** The last item, where a bracket of its words is still open: the next row closes it. */
function openItem(items: readonly Item[]): Item | undefined {
  const last = items[items.length - 1];
  const text = last?.words.map((word) => word.text).join(' ') ?? '';
  return /\([^)]*$/.test(text) ? last : undefined;
}

/** Adds what a row says to the items; `false` where it may belong to the next row. */
function takeRow(
  parsed: ItemRow,
  text: string,
  above: readonly ItemRow[],
  items: Item[],
  columns: TillColumns,
): boolean {
  const { quantity, unitPrice, amount } = parsed;
  const before = above[above.length - 1];
  if (parsed.isQuantity) {
    if (amount && before && hasWords(before)) {
      items.push({ kind: 'sold', words: before.words, quantity, unitPrice, amount });
      return true;
    }
    const last = items[items.length - 1];
    const explains = last && !last.quantity && !amount && isProduct(parsed, last.amount);
    if (!explains) return false;
    last.quantity = quantity;
    last.unitPrice = unitPrice;
    return true;
  }
  if (!amount) return false;
  const kind = kindOf(parsed, text);
  if (hasLetters(text) || (kind === 'reduction' && text !== '')) {
    items.push(withRowsAbove({ ...parsed, kind, amount }, above, columns));
    return true;
  }
  // Words above, article number and amount below.
  if (!before || !hasWords(before) || (text !== '' && !/^\d{6,}$/.test(text))) return false;
  items.push({ kind: 'sold', words: before.words, quantity: before.quantity, amount });
  return true;
}

/** `2 x 0,99` above the row that it explains, or the first lines of words that begin with their count. */
function withRowsAbove(item: Item, above: readonly ItemRow[], columns: TillColumns): Item {
  const before = above[above.length - 1];
  if (before?.isQuantity && isProduct(before, item.amount))
    return { ...item, quantity: before.quantity, unitPrice: before.unitPrice };
  const start = above.findLastIndex(
    (each) => each.quantity && !each.isQuantity && !STREET.test(each.row.text),
  );
  if (!columns.hasCounts || item.quantity || start < 0) return item;
  const lines = above.slice(start);
  return {
    ...item,
    words: [...lines.flatMap(({ words }) => words), ...item.words],
    quantity: lines[0]!.quantity,
  };
}

/** A saving without a minus only tells what was taken off elsewhere. */
function isNote(row: ItemRow, text: string): boolean {
  return NOTE_ROW.test(text) || (REDUCTION_ROW.test(text) && !!row.amount && !isMinus(row));
}

function isMinus({ amount }: ItemRow): boolean {
  return String(amount?.value).startsWith('-');
}

function kindOf(row: ItemRow, text: string): Kind {
  const { quantity } = row;
  if (isMinus(row)) return 'reduction';
  return PAYMENT_ROW.test(text) && !quantity ? 'payment' : 'sold';
}

function hasWords({ words }: ItemRow): boolean {
  return hasLetters(words.map((word) => word.text).join(' '));
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

function isNear(below: PageRow, above: PageRow, view: PageView): boolean {
  return below.box.top - above.box.bottom < NEAR * view.lineHeight;
}
