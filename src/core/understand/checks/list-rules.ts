import { dayNumber } from '../normalize/dates';
import { dollars, type CheckContext, type Rule } from './check-context';

/** Cents of one key over all entries of a list. */
export function sum(context: CheckContext, list: string, key: string): number {
  let total = 0;
  for (let index = 0; index < context.count(list); index += 1)
    total += context.cents(`${list}.${index}.${key}`) ?? 0;
  return total;
}

/** A printed section total and the listed amounts of one direction. */
export function totalRule(id: string, path: string, sign: 1 | -1): Rule {
  return {
    id,
    severity: 'warning',
    source: 'Section totals',
    run: (context, rule) => {
      const total = context.cents(path);
      if (total === undefined || context.count('transactions') === 0) return;
      let listed = 0;
      for (let index = 0; index < context.count('transactions'); index += 1) {
        const amount = context.cents(`transactions.${index}.amount`) ?? 0;
        if (Math.sign(amount) === sign) listed += Math.abs(amount);
      }
      // Interest is listed among the deposits and often summed up apart from them.
      const interest = context.cents('interest') ?? 0;
      const passes = [total, total + interest].some((each) => Math.abs(listed - each) <= 1);
      context.report(
        rule.id,
        rule.severity,
        passes,
        `listed ${dollars(listed)}, total printed ${dollars(total)}`,
        [path],
      );
    },
  };
}

/** Every row lies in the period. */
export function dateRule(id: string): Rule {
  return {
    id,
    severity: 'error',
    source: 'Transactions lie in the statement period, give or take five days',
    run: (context, rule) => {
      const [start, end] = [context.text('period_start'), context.text('period_end')];
      const count = context.count('transactions');
      if (start === undefined || end === undefined || count === 0) return;
      const outside: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const date = context.text(`transactions.${index}.date`);
        if (date === undefined) continue;
        if (dayNumber(date) < dayNumber(start) - 5 || dayNumber(date) > dayNumber(end) + 5)
          outside.push(`transactions.${index}`);
      }
      context.report(
        rule.id,
        rule.severity,
        outside.length === 0,
        outside.length === 0
          ? `dates lie in ${start} to ${end}`
          : `dates outside ${start} to ${end}: ${outside.slice(0, 5).join(', ')}`,
        outside.map((row) => `${row}.date`),
      );
    },
  };
}

/** Alike rows on two pages. */
export function duplicateRule(id: string): Rule {
  return {
    id,
    severity: 'warning',
    source: 'A row repeated across a page break',
    run: (context, rule) => {
      const seen = new Map<string, number>();
      const twice: string[] = [];
      for (let index = 0; index < context.count('transactions'); index += 1) {
        const row = `transactions.${index}`;
        const field = context.fields[`${row}.amount`];
        const key = [
          context.text(`${row}.date`),
          context.text(`${row}.description`),
          field?.value,
          context.text(`${row}.balance`),
        ].join('|');
        const earlier = seen.get(key);
        if (
          earlier !== undefined &&
          field &&
          context.fields[`transactions.${earlier}.amount`]?.page !== field.page
        )
          twice.push(row);
        seen.set(key, index);
      }
      if (twice.length === 0) return;
      context.report(
        rule.id,
        rule.severity,
        false,
        `repeated on a later page: ${twice.slice(0, 5).join(', ')}`,
        twice.map((row) => `${row}.amount`),
      );
    },
  };
}
