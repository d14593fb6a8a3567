import { toCents } from '../normalize/money';
import { signedBalance } from './statement-drafts';
import type { PrintedTransaction } from './transaction-row';

export interface SignedTransaction {
  readonly printed: PrintedTransaction;
  readonly sign: 1 | -1;
}

const MONEY_IN =
  /\b(?:deposit|credit|payroll|salary|refund|interest (?:paid|payment|earned)|transfer from|ach cr|direct dep|reversal|cash back|rebate|gutschrift|eingang|virement re[cç]u|abono|nomina|bonifico)\b/i;

/**
 * Gives each transaction its direction: the printed mark or column, else the one that its running balance shows, else
 * the section, else the opposite of what the marked amounts say, else the words of the description.
 */
export function settleSigns(
  transactions: readonly PrintedTransaction[],
  openingCents: number | undefined,
): SignedTransaction[] {
  if (isNewestFirst(transactions)) {
    return settleSigns([...transactions].reverse(), openingCents).reverse();
  }
  let balance = openingCents;
  const unmarked = unmarkedSign(transactions);
  return transactions.map((printed) => {
    const size = Math.abs(toCents(String(printed.amount.value)));
    const after = printed.balance ? toCents(signedBalance(printed.balance)) : undefined;
    const isSure = printed.told === 'mark' || printed.told === 'column';
    const shown = isSure ? 0 : shownBy(balance, size, after, printed.sign);
    const sign = [isSure ? printed.sign : shown, printed.sign, unmarked].find((each) => each !== 0);
    const settled = sign === 1 || sign === -1 ? sign : worded(printed);
    balance = after ?? (balance === undefined ? undefined : balance + settled * size);
    return { printed, sign: settled };
  });
}

/** Lists of banks' own sites begin with the newest row. */
function isNewestFirst(transactions: readonly PrintedTransaction[]): boolean {
  const [first, last] = [transactions[0], transactions[transactions.length - 1]].map(
    (entry) => entry?.date?.date.iso,
  );
  return first !== undefined && last !== undefined && first > last;
}

/** The direction in which the balance went; where the step is not of that size only if nothing else tells. */
function shownBy(
  before: number | undefined,
  size: number,
  after: number | undefined,
  told: -1 | 0 | 1,
): -1 | 0 | 1 {
  if (before === undefined || after === undefined) return 0;
  if (Math.abs(before + size - after) < 1) return 1;
  if (Math.abs(before - size - after) < 1) return -1;
  return told !== 0 || after === before ? told : after > before ? 1 : -1;
}

/** Where some amounts carry a minus, those without are money in; where some carry `CR`, the others are out. */
function unmarkedSign(transactions: readonly PrintedTransaction[]): -1 | 0 | 1 {
  const marks = new Set(transactions.filter(({ told }) => told === 'mark').map(({ sign }) => sign));
  if (marks.size !== 1) return 0;
  return marks.has(-1) ? 1 : -1;
}

function worded({ description }: PrintedTransaction): 1 | -1 {
  return MONEY_IN.test(description.map((token) => token.text).join(' ')) ? 1 : -1;
}
