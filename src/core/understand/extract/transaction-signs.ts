import { toCents } from '../normalize/money';
import type { PrintedTransaction } from './transactions';

export interface SignedTransaction {
  readonly printed: PrintedTransaction;
  readonly sign: 1 | -1;
}

const MONEY_IN =
  /\b(?:deposit|credit|payroll|salary|refund|interest (?:paid|payment|earned)|transfer from|ach cr|direct dep|reversal|cash back|rebate|gutschrift|eingang|virement re[cç]u|abono|nomina|bonifico)\b/i;

/**
 * Gives each transaction its direction: the printed sign, column or section, else the one that its running balance
 * shows, else the words of the description.
 */
export function settleSigns(
  transactions: readonly PrintedTransaction[],
  openingCents: number | undefined,
): SignedTransaction[] {
  let balance = openingCents;
  return transactions.map((printed) => {
    const size = Math.abs(toCents(String(printed.amount.value)));
    const after = printed.balance ? toCents(String(printed.balance.value)) : undefined;
    let sign = printed.sign;
    if (sign === 0 && balance !== undefined && after !== undefined) {
      if (Math.abs(balance + size - after) < 1) sign = 1;
      else if (Math.abs(balance - size - after) < 1) sign = -1;
      else if (after !== balance) sign = after > balance ? 1 : -1;
    }
    if (sign === 0)
      sign = MONEY_IN.test(printed.description.map((token) => token.text).join(' ')) ? 1 : -1;
    balance = after ?? (balance === undefined ? undefined : balance + sign * size);
    return { printed, sign };
  });
}
