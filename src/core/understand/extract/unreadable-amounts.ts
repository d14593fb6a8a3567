import type { CheckResult } from '../document-reading';
import type { PrintedTransaction } from './transaction-row';

/** Says which numbers of a statement's lists stand where amounts do and could not be read. */
export function unreadableAmounts(transactions: readonly PrintedTransaction[]): CheckResult[] {
  return transactions.flatMap(({ unreadable }) =>
    unreadable.map((word): CheckResult => ({
      id: 'format.unreadable',
      result: 'fail',
      severity: 'warning',
      message: `page ${word.page + 1}: '${word.text}' is no amount`,
      fields: [],
    })),
  );
}
