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

/** Amounts whose right edges differ by less stand in one column; page heights. */
const SAME_EDGE = 0.008;
const NO_CHARGE =
  /^\W*(?:sub[\s-]?total|total|summe|gesamt|totale?|totaal|amount due|balance|previous|prior|last (?:bill|invoice)|payments?\b|net\b|due\b|carried|saldo|solde|zu zahlen)/i;

/**
 * Charges listed in sections without a table head, as telephone and utility bills do. Taken only where they add up to
 * one of the sums, so that no other column of numbers is mistaken for them.
 * @param sums printed sums of the document, decimal strings, the likeliest first.
 */
export function listedCharges(
  views: readonly PageView[],
  style: PrintStyle,
  sums: readonly string[],
): FieldDraft[] {
  const targets = sums.map(toCents);
  const charges = views.flatMap((view) => chargesOf(view, style));
  const columns = charges.map(({ amount }) =>
    charges.filter((other) => Math.abs(other.amount.box.right - amount.box.right) < SAME_EDGE),
  );
  for (const column of columns.sort((a, b) => b.length - a.length)) {
    const list = leadingList(column, targets);
    if (list) return list.flatMap(chargeDrafts);
  }
  return [];
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
