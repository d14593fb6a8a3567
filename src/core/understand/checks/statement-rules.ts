import { dayNumber } from '../normalize/dates';
import { dollars, type CheckContext, type Rule } from './check-context';

const RECONCILE = 'Opening balance + money in - money out = closing balance';

/** Statements: the arithmetic a bookkeeper does before trusting one. */
export const BANK_RULES: readonly Rule[] = [
  {
    id: 'bank.reconciles',
    severity: 'error',
    source: RECONCILE,
    proves: true,
    run: (context, rule) => {
      const [opening, closing] = [
        context.cents('opening_balance'),
        context.cents('closing_balance'),
      ];
      const count = context.count('transactions');
      if (opening === undefined || closing === undefined || count === 0) return;
      const listed = sum(context, 'transactions', 'amount');
      const checks = sum(context, 'checks', 'amount');
      // Checks listed apart may also be among the transactions, so either sum may be the right one.
      const ends = [opening + listed - checks, opening + listed];
      const passes = ends.some((end) => Math.abs(end - closing) <= 1);
      const difference = Math.min(...ends.map((end) => Math.abs(closing - end)));
      const suspects = passes ? [] : suspectRows(context);
      const where = suspects.length > 0 ? `; look at ${suspects.join(', ')}` : '';
      context.report(
        rule.id,
        rule.severity,
        passes,
        passes
          ? `opening ${dollars(opening)} and ${count} transactions give closing ${dollars(closing)}`
          : `opening ${dollars(opening)} and ${count} transactions miss closing ${dollars(closing)} by ${dollars(difference)}${where}`,
        ['opening_balance', 'closing_balance', ...suspects.map((row) => `${row}.amount`)],
      );
    },
  },
  {
    id: 'bank.running_balance',
    severity: 'error',
    source: 'Each balance is the one before plus the amount',
    proves: true,
    run: (context, rule) => {
      const { compared, bad } = runningBalance(context);
      if (compared === 0) return;
      context.report(
        rule.id,
        rule.severity,
        bad.length === 0,
        bad.length === 0
          ? `${compared} running balances follow`
          : `running balance does not follow at ${bad.slice(0, 5).join(', ')}`,
        bad.length === 0 ? [] : bad.flatMap((row) => [`${row}.amount`, `${row}.balance`]),
      );
    },
  },
  {
    id: 'bank.summary',
    severity: 'warning',
    source: 'Summary box of the statement',
    run: (context, rule) => {
      const [opening, closing, credits, debits] = [
        'opening_balance',
        'closing_balance',
        'total_deposits',
        'total_withdrawals',
      ].map((path) => context.cents(path));
      if (
        opening === undefined ||
        closing === undefined ||
        credits === undefined ||
        debits === undefined
      )
        return;
      const others = [0, context.cents('fees') ?? 0, sum(context, 'checks', 'amount')];
      const ends = others.flatMap((other) => [opening + credits - debits - other]);
      const passes = ends.some((end) => Math.abs(end - closing) <= 1);
      context.report(
        rule.id,
        rule.severity,
        passes,
        passes
          ? 'opening + deposits - withdrawals = closing'
          : `opening + deposits - withdrawals = ${dollars(ends[0]!)}, closing ${dollars(closing)}`,
        ['opening_balance', 'closing_balance', 'total_deposits', 'total_withdrawals'],
      );
    },
  },
  totalRule('bank.total_deposits', 'total_deposits', 1),
  dateRule('bank.dates_in_period'),
  duplicateRule('bank.duplicate_rows'),
];

export const CARD_RULES: readonly Rule[] = [
  {
    id: 'card.reconciles',
    severity: 'error',
    source: 'Regulation Z account summary: previous balance to new balance',
    proves: true,
    run: (context, rule) => {
      const [previous, now] = [context.cents('previous_balance'), context.cents('new_balance')];
      if (previous === undefined || now === undefined) return;
      const parts = ['purchases', 'cash_advances', 'balance_transfers', 'fees', 'interest'];
      if (
        context.cents('payments_and_credits') === undefined &&
        !parts.some((part) => context.has(part))
      )
        return;
      const charged = parts.reduce((total, part) => total + (context.cents(part) ?? 0), 0);
      const expected = previous - (context.cents('payments_and_credits') ?? 0) + charged;
      const passes = Math.abs(expected - now) <= 1;
      context.report(
        rule.id,
        rule.severity,
        passes,
        passes
          ? 'previous balance - payments + charges = new balance'
          : `previous balance - payments + charges = ${dollars(expected)}, new balance ${dollars(now)}`,
        ['previous_balance', 'payments_and_credits', ...parts, 'new_balance'],
      );
    },
  },
  {
    id: 'card.transactions',
    severity: 'warning',
    source: 'Listed transactions and account summary',
    run: (context, rule) => {
      const count = context.count('transactions');
      const [previous, now] = [context.cents('previous_balance'), context.cents('new_balance')];
      if (count === 0 || previous === undefined || now === undefined) return;
      const listed = sum(context, 'transactions', 'amount');
      const passes = [
        0,
        context.cents('interest') ?? 0,
        (context.cents('interest') ?? 0) + (context.cents('fees') ?? 0),
      ].some((extra) => Math.abs(previous + listed + extra - now) <= 1);
      context.report(
        rule.id,
        rule.severity,
        passes,
        passes
          ? `${count} transactions lead to the new balance`
          : `previous balance and ${count} transactions give ${dollars(previous + listed)}, new balance ${dollars(now)}`,
        ['previous_balance', 'new_balance'],
      );
    },
  },
  limitRule('card.minimum', 'minimum_due', 'new_balance'),
  {
    id: 'card.available',
    severity: 'warning',
    source: 'Limit less balance is about the available credit',
    run: (context, rule) => {
      const [limit, balance, available] = [
        context.cents('credit_limit'),
        context.cents('new_balance'),
        context.cents('available_credit'),
      ];
      if (limit === undefined || balance === undefined || available === undefined) return;
      const passes = Math.abs(limit - balance - available) <= 0.05 * limit + 100;
      context.report(
        rule.id,
        rule.severity,
        passes,
        `limit - balance = ${dollars(limit - balance)}, available ${dollars(available)}`,
        ['credit_limit', 'new_balance', 'available_credit'],
      );
    },
  },
  dateRule('card.dates_in_period'),
  duplicateRule('card.duplicate_rows'),
];

function sum(context: CheckContext, list: string, key: string): number {
  let total = 0;
  for (let index = 0; index < context.count(list); index += 1)
    total += context.cents(`${list}.${index}.${key}`) ?? 0;
  return total;
}

/** Rows whose printed balance is not the one before plus the amount. */
export function runningBalance(context: CheckContext): { compared: number; bad: string[] } {
  let balance = context.cents('opening_balance');
  let compared = 0;
  const bad: string[] = [];
  for (let index = 0; index < context.count('transactions'); index += 1) {
    const row = `transactions.${index}`;
    const amount = context.cents(`${row}.amount`);
    const printed = context.cents(`${row}.balance`);
    if (amount === undefined) balance = undefined;
    else if (balance !== undefined) balance += amount;
    if (printed === undefined) continue;
    if (balance !== undefined) {
      compared += 1;
      if (Math.abs(balance - printed) > 1) bad.push(row);
    }
    balance = printed;
  }
  return { compared, bad };
}

/** Where running balances are printed they name the row; otherwise the row read least surely. */
function suspectRows(context: CheckContext): string[] {
  const { bad, compared } = runningBalance(context);
  if (bad.length > 0) return bad.slice(0, 3);
  if (compared > 0) return [];
  return Object.entries(context.fields)
    .filter(([path]) => /^transactions\.\d+\.amount$/.test(path))
    .sort((a, b) => a[1].confidence - b[1].confidence)
    .slice(0, 1)
    .map(([path]) => path.replace(/\.amount$/, ''));
}

function totalRule(id: string, path: string, sign: 1 | -1): Rule {
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
      const passes = Math.abs(listed - total) <= 1;
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

function limitRule(id: string, part: string, whole: string): Rule {
  return {
    id,
    severity: 'warning',
    source: 'A minimum payment is not above the balance',
    run: (context, rule) => {
      const [a, b] = [context.cents(part), context.cents(whole)];
      if (a === undefined || b === undefined) return;
      context.report(
        rule.id,
        rule.severity,
        a <= Math.max(0, b),
        `${part} ${dollars(a)}, ${whole} ${dollars(b)}`,
        [part, whole],
      );
    },
  };
}

function dateRule(id: string): Rule {
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

function duplicateRule(id: string): Rule {
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
