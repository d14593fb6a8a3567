import type { DocumentReading } from '../understand/document-reading';
import type { ExportDocument } from './export-source';

/** One booked line of a statement, ready for bookkeeping formats. */
export interface StatementEntry {
  /** ISO. */
  readonly date: string;
  /** Decimal string; negative is money out. */
  readonly amount: string;
  readonly description: string;
  readonly checkNumber?: string;
}

/** Statements among the documents, in order. */
export function statementsOf(documents: readonly ExportDocument[]): ExportDocument[] {
  return documents.filter(
    ({ document }) =>
      document.type === 'bank_statement' || document.type === 'credit_card_statement',
  );
}

/** Where the fields of each account of a statement begin: one empty prefix, or one an account of several. */
export function accountPrefixes(document: DocumentReading): string[] {
  const count = Object.keys(document.fields).reduce((most, path) => {
    const at = /^accounts\.(\d+)\./.exec(path)?.[1];
    return at === undefined ? most : Math.max(most, Number(at) + 1);
  }, 0);
  return count === 0 ? [''] : Array.from({ length: count }, (_, at) => `accounts.${at}.`);
}

/**
 * Lines of a statement that have a date and an amount; on a card what is charged goes out.
 * @param prefix of the account's fields, from `accountPrefixes`.
 */
export function entriesOf(document: DocumentReading, prefix = ''): StatementEntry[] {
  const isCard = document.type === 'credit_card_statement';
  const text = (path: string): string | undefined => {
    const value = document.fields[prefix + path]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const entries: StatementEntry[] = [];
  for (const list of ['transactions', 'checks'] as const) {
    for (let index = 0; document.fields[`${prefix}${list}.${index}.amount`]; index += 1) {
      const date = text(`${list}.${index}.date`);
      const amount = text(`${list}.${index}.amount`);
      if (date === undefined || amount === undefined) continue;
      const number = text(
        list === 'checks' ? `checks.${index}.number` : `transactions.${index}.check_number`,
      );
      const goesOut = list === 'checks' || isCard;
      entries.push({
        date,
        amount: goesOut ? negate(amount) : amount,
        description:
          text(`${list}.${index}.description`) ?? (number === undefined ? '' : `Check ${number}`),
        ...(number === undefined ? {} : { checkNumber: number }),
      });
    }
  }
  return entries;
}

function negate(amount: string): string {
  if (/^-?0(?:\.0+)?$/.test(amount)) return amount.replace('-', '');
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
