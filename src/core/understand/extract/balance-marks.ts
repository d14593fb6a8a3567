import type { PageRow } from '../text/page-rows';
import { boxOf } from './row-amounts';
import { rowUntil } from './statement-rows';
import type { PrintedTransaction } from './transaction-row';

/**
 * `DR` under a balance, where the column was too narrow for it, belongs to the balance and not to the text.
 * @returns what is left of the row.
 */
export function withoutMark(row: PageRow, open: PrintedTransaction): PageRow | undefined {
  const { balance } = open;
  const last = row.cells[row.cells.length - 1]!;
  if (!balance || !/^(?:CR|DR|OD)$/i.test(last.text)) return row;
  const box = boxOf(balance);
  if (last.box.right < box.left || last.box.left > box.right) return row;
  open.balance = { ...balance, tokens: [...balance.tokens, ...last.tokens] };
  return row.cells.length === 1 ? undefined : rowUntil(row, last);
}
