import { dollars, type Rule } from './check-context';
import { dateRule, duplicateRule, sum } from './list-rules';

/** Cards: the account summary that Regulation Z asks for. */
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
      // Where the main sums are not printed or not read, a sum that does not close says nothing.
      if (!passes && !(context.has('purchases') && context.has('payments_and_credits'))) return;
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
