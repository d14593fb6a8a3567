import type { PageRow } from '../text/page-rows';
import type { FieldDraft } from './field-draft';
import type { ValueReading } from './read-value';
import type { RowAmount } from './row-amounts';

/** What a list adds up to by its columns. */
export interface ColumnTotals {
  readonly debit: ValueReading;
  readonly credit: ValueReading;
}

const TOTAL =
  /^(?:total|totals|totaux|totali|totales|totaal|summe|summen)\b(?! (?:year|ytd|fees|for \d{4}))/i;

/** `TOTAL DES MOUVEMENTS  1 184,59  1 484,35`: one sum under each of the columns for money out and money in. */
export function columnTotals(
  row: PageRow,
  amounts: readonly RowAmount[],
): ColumnTotals | undefined {
  const under = (role: string): ValueReading[] =>
    amounts.filter(({ column }) => column?.role === role).map(({ value }) => value);
  const [debit, ...moreOut] = under('debit');
  const [credit, ...moreIn] = under('credit');
  if (!TOTAL.test(row.text.trim()) || !debit || !credit) return undefined;
  return moreOut.length + moreIn.length === 0 ? { debit, credit } : undefined;
}

/** The sums of the columns as those of the account. */
export function totalDrafts(totals: ColumnTotals | undefined): FieldDraft[] {
  if (!totals) return [];
  return (['debit', 'credit'] as const).map((role) => {
    const path = role === 'debit' ? 'total_withdrawals' : 'total_deposits';
    const { value, tokens } = totals[role];
    return { path, value, tokens, match: 0.9 };
  });
}
