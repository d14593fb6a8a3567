import type { CheckResult } from '../document-reading';
import type { Token } from '../text/page-view';
import type { PlacedDate } from './statement-period';
import type { PrintedTransaction } from './transaction-row';

/**
 * Says which numbers of a statement's lists stand where amounts do and could not be read, and which dates come from
 * another reading that the recogniser offered.
 */
export function readingNotes(transactions: readonly PrintedTransaction[]): CheckResult[] {
  return transactions.flatMap(({ unreadable, unreadableDate, date }) => [
    ...(date ? chosenDate(date) : []),
    ...unreadable.map((word) => isNo([word], 'amount')),
    ...(unreadableDate ? [isNo(unreadableDate, 'date')] : []),
  ]);
}

function isNo(words: readonly Token[], what: 'amount' | 'date'): CheckResult {
  const text = words.map((word) => word.text).join(' ');
  return {
    id: 'format.unreadable',
    result: 'fail',
    severity: 'warning',
    message: `page ${words[0]!.page + 1}: '${text}' is no ${what}`,
    fields: [],
  };
}

function chosenDate({ tokens, offered }: PlacedDate): CheckResult[] {
  const [word] = tokens;
  if (offered === undefined || !word) return [];
  return [
    {
      id: 'reading.chosen',
      result: 'pass',
      severity: 'warning',
      message: `page ${word.page + 1}: read '${word.text}', taken as '${offered}', which the recogniser also offered`,
      fields: [],
    },
  ];
}
