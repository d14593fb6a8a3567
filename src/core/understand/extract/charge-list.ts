import { parseMoney, toCents } from '../normalize/money';
import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';

/** Words with the amount in the next cell of their row, or between their lines. */
interface Charge {
  readonly words: readonly Token[];
  readonly amount: Cell;
  readonly value: string;
}

/** Amounts whose right edges differ by less stand in one column; page heights. */
const SAME_EDGE = 0.008;
/** Labels that may stand in the words of a charge: `50% deposit on the kitchen`. */
const MAY_BE_CHARGES: ReadonlySet<string> = new Set(['amount_paid']);
const NO_CHARGE =
  /\btotal\b|^\W*(?:sub[\s-]?total|less\b|summe|gesamt|totale?|totaal|amount (?:due|enclosed|paid|payable|of)|invoice (?:amount|total|sum)|this invoice|balance|previous|prior|last (?:bill|invoice)|payments?\b|paid\b|deposit (?:paid|received)|net\b|due\b|carried|contract (?:sum|value|price)|(?:work )?completed to date|retainage|saldo|solde|zu zahlen|te betalen|te voldoen|please (?:pay|remit)|pay (?:this|by)|if paid|after due)/i;

/**
 * Charges listed without a table head, as bills of utilities, subscriptions and contractors list them. Taken only where
 * they add up to one of the sums, so that no other column of numbers is mistaken for them.
 * @param sums what was read beside the labels of sums.
 */
export function listedCharges(
  views: readonly PageView[],
  style: PrintStyle,
  sums: readonly FieldDraft[],
): FieldDraft[] {
  const named = new Set(
    sums.filter(({ path }) => !MAY_BE_CHARGES.has(path)).flatMap((draft) => draft.tokens),
  );
  const all = views.flatMap((view) => chargesOf(view, style));
  const plain = all.filter(({ amount }) => !amount.tokens.some((token) => named.has(token)));
  const targets = targetsOf(sums);
  // Taxes and fees are charges too where only all together make the sum.
  const list = listIn(plain, targets, 2) ?? listIn(all, targets, 3) ?? loneCharge(plain, sums);
  return list?.flatMap(chargeDrafts) ?? [];
}

/** Whether the amounts of line items make one of the sums that charges may add up to. */
export function addsUp(items: readonly FieldDraft[], sums: readonly FieldDraft[]): boolean {
  const amounts = items.filter(({ path }) => path.endsWith('.amount'));
  const sum = amounts.reduce((before, { value }) => before + toCents(String(value)), 0);
  return targetsOf(sums).some((target) => Math.abs(target - sum) < 0.5);
}

/** What a list of charges may add up to, in cents, the likeliest first. */
function targetsOf(sums: readonly FieldDraft[]): number[] {
  const cents = (path: string): number | undefined => {
    const draft = sums.find((candidate) => candidate.path === path);
    return draft && toCents(String(draft.value));
  };
  const [subtotal, tax, total, due] = ['subtotal', 'tax', 'total', 'amount_due'].map(cents);
  const nets = [total, due].map((sum) => (sum !== undefined && tax ? sum - tax : undefined));
  return [subtotal, ...nets, total, due].filter((sum) => sum !== undefined);
}

function listIn(
  charges: readonly Charge[],
  targets: readonly number[],
  fewest: number,
): readonly Charge[] | undefined {
  const columns = charges.map(({ amount }) =>
    charges.filter((other) => Math.abs(other.amount.box.right - amount.box.right) < SAME_EDGE),
  );
  for (const column of columns.sort((a, b) => b.length - a.length)) {
    const list = leadingList(column, targets);
    const counted = list?.filter((charge) => toCents(charge.value) !== 0).length ?? 0;
    if (list && (counted >= fewest || (counted > 0 && list.length > counted))) return list;
  }
  return undefined;
}

/** Charges one after another that make one of the sums: those from the first one on before others, long lists first. */
function leadingList(
  column: readonly Charge[],
  targets: readonly number[],
): readonly Charge[] | undefined {
  for (const target of targets) {
    for (let from = 0; from < column.length - 1; from += 1) {
      let sum = 0;
      let end = 0;
      column.slice(from).forEach((charge, index) => {
        sum += toCents(charge.value);
        if (index > 0 && Math.abs(target - sum) < 0.5) end = from + index + 1;
      });
      if (end > 0) return column.slice(from, end);
    }
  }
  return undefined;
}

/** The only amount with words above the sums, where it is what they come to: a deposit, one month's plan. */
function loneCharge(
  charges: readonly Charge[],
  sums: readonly FieldDraft[],
): readonly Charge[] | undefined {
  const total = sums.find(({ path }) => path === 'subtotal') ?? sums.find(isTotal);
  const [named] = total?.tokens ?? [];
  if (!total || !named) return undefined;
  const above = charges.filter(
    ({ amount }) =>
      amount.box.bottom < named.box.top &&
      Math.abs(amount.box.right - total.tokens[total.tokens.length - 1]!.box.right) < SAME_EDGE,
  );
  const [only] = above;
  return only && above.length === 1 && only.value === total.value ? above : undefined;
}

function isTotal({ path }: FieldDraft): boolean {
  return path === 'total' || path === 'amount_due';
}

function chargesOf(view: PageView, style: PrintStyle): Charge[] {
  const rows = pageRows(view);
  return rows.flatMap((row, at) => {
    const beside = row.cells.flatMap((cell, index) => {
      const amount = row.cells[index + 1];
      return amount ? chargeOf(cell.tokens, cell.text, amount, style) : [];
    });
    const [lone] = row.cells;
    const around = beside.length === 0 && row.cells.length === 1 && wordsAround(rows, at);
    if (!around) return beside;
    return chargeOf(around, around.map(({ text }) => text).join(' '), lone!, style);
  });
}

function chargeOf(
  words: readonly Token[],
  text: string,
  amount: Cell,
  style: PrintStyle,
): Charge[] {
  const money = parseMoney(amount.text, style.decimalMark);
  const isCharge = money?.explicit && /\p{L}{3}/u.test(text) && !NO_CHARGE.test(text);
  return isCharge ? [{ words, amount, value: money.value }] : [];
}

/** The lines of words close above and below an amount that is set between them. */
function wordsAround(rows: readonly PageRow[], at: number): readonly Token[] | undefined {
  const [above, own, below] = [rows[at - 1], rows[at]!, rows[at + 1]];
  const [first, last] = [above?.cells[0], below?.cells[0]];
  if (!first || !last || above!.cells.length > 1 || below!.cells.length > 1) return undefined;
  const height = own.box.bottom - own.box.top;
  const areClose = last.box.top - first.box.bottom < 0.9 * height;
  const isAligned = Math.abs(first.box.left - last.box.left) < height;
  const isBeside = Math.max(first.box.right, last.box.right) < own.box.left;
  return areClose && isAligned && isBeside ? [...first.tokens, ...last.tokens] : undefined;
}

function chargeDrafts({ words, amount, value }: Charge, index: number): FieldDraft[] {
  const row = `line_items.${index}`;
  return [
    {
      path: `${row}.description`,
      value: words.map(({ text }) => text).join(' '),
      tokens: words,
      match: 0.86,
    },
    { path: `${row}.amount`, value, tokens: amount.tokens, match: 0.88 },
  ];
}
