import { parseMoney, toCents } from '../normalize/money';
import { pageRows, type Cell } from '../text/page-rows';
import type { PageView } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';

/** Words with the amount in the next cell of their row. */
interface Charge {
  readonly words: Cell;
  readonly amount: Cell;
  readonly value: string;
}

/** What a list of charges may add up to, the likeliest first. */
const SUMS = ['subtotal', 'total', 'amount_due'];
/** Amounts whose right edges differ by less stand in one column; page heights. */
const SAME_EDGE = 0.008;
const NO_CHARGE =
  /\btotal\b|^\W*(?:sub[\s-]?total|less\b|summe|gesamt|totale?|totaal|amount due|balance|previous|prior|last (?:bill|invoice)|payments?\b|net\b|due\b|carried|saldo|solde|zu zahlen)/i;

/**
 * Charges listed in sections without a table head, as telephone and utility bills do. Taken only where they add up to
 * one of the sums, so that no other column of numbers is mistaken for them.
 * @param sums what was read beside the labels of sums.
 */
export function listedCharges(
  views: readonly PageView[],
  style: PrintStyle,
  sums: readonly FieldDraft[],
): FieldDraft[] {
  const named = new Set(sums.flatMap((draft) => draft.tokens));
  const all = views.flatMap((view) => chargesOf(view, style));
  const plain = all.filter(({ amount }) => !amount.tokens.some((token) => named.has(token)));
  const targets = SUMS.flatMap((path) =>
    sums.filter((draft) => draft.path === path).map((draft) => toCents(String(draft.value))),
  );
  // Taxes and fees are charges too where only all together make the sum.
  return listIn(plain, targets, 2) ?? listIn(all, targets, 3) ?? [];
}

function listIn(
  charges: readonly Charge[],
  targets: readonly number[],
  fewest: number,
): FieldDraft[] | undefined {
  const columns = charges.map(({ amount }) =>
    charges.filter((other) => Math.abs(other.amount.box.right - amount.box.right) < SAME_EDGE),
  );
  for (const column of columns.sort((a, b) => b.length - a.length)) {
    const list = leadingList(column, targets);
    const counted = list?.filter((charge) => toCents(charge.value) !== 0).length ?? 0;
    if (list && (counted >= fewest || list.length > counted)) {
      if (counted > 0) return list.flatMap(chargeDrafts);
    }
  }
  return undefined;
}

/** The charges from the first one on that make one of the sums; sums named first count first. */
function leadingList(
  column: readonly Charge[],
  targets: readonly number[],
): readonly Charge[] | undefined {
  for (const target of targets) {
    let sum = 0;
    let length = 0;
    column.forEach((charge, index) => {
      sum += toCents(charge.value);
      if (index > 0 && Math.abs(target - sum) < 0.5) length = index + 1;
    });
    if (length > 0) return column.slice(0, length);
  }
  return undefined;
}

function chargesOf(view: PageView, style: PrintStyle): Charge[] {
  return pageRows(view).flatMap((row) =>
    row.cells.flatMap((words, at) => {
      const amount = row.cells[at + 1];
      const money = amount && parseMoney(amount.text, style.decimalMark);
      const isCharge =
        money?.explicit && /\p{L}{3}/u.test(words.text) && !NO_CHARGE.test(words.text);
      return isCharge ? [{ words, amount: amount!, value: money.value }] : [];
    }),
  );
}

function chargeDrafts({ words, amount, value }: Charge, index: number): FieldDraft[] {
  const row = `line_items.${index}`;
  return [
    { path: `${row}.description`, value: words.text, tokens: words.tokens, match: 0.86 },
    { path: `${row}.amount`, value, tokens: amount.tokens, match: 0.88 },
  ];
}
