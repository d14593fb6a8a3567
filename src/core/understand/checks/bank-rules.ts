import type { CheckResult } from '../document-reading';
import { CheckContext, dollars, type Rule } from './check-context';
import { dateRule, duplicateRule, sum, totalRule } from './list-rules';

const RECONCILE = 'Opening balance + money in - money out = closing balance';

/** The arithmetic a bookkeeper does before trusting an account. */
const ACCOUNT_RULES: readonly Rule[] = [
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
      const gaps = ends.map((end) => closing - end).sort((a, b) => Math.abs(a) - Math.abs(b));
      const gap = gaps[0]!;
      const isLessChecks = checks !== 0 && closing - gap === ends[0];
      const number = context.count('checks');
      const paid = isLessChecks
        ? ` less ${number} ${number === 1 ? 'check' : 'checks'} of ${dollars(checks)}`
        : '';
      const passes = Math.abs(gap) <= 1;
      const suspects = passes ? [] : suspectRows(context, gap);
      const where = suspects.length > 0 ? `; look at ${suspects.join(', ')}` : '';
      context.report(
        rule.id,
        rule.severity,
        passes,
        passes
          ? `opening ${dollars(opening)} and ${count} transactions give closing ${dollars(closing)}`
          : `opening ${dollars(opening)} and ${count} transactions of ${dollars(listed)}${paid} give ${dollars(closing - gap)}, closing is printed as ${dollars(closing)}: ${dollars(Math.abs(gap))} apart${where}`,
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
      // Fees, interest and checks have lines of their own on some summaries and are within the totals on others.
      const [fees, interest] = [context.cents('fees') ?? 0, context.cents('interest') ?? 0];
      const checks = sum(context, 'checks', 'amount');
      const base = opening + credits - debits;
      const ends = [0, -fees].flatMap((fee) =>
        [0, interest].flatMap((gain) => [0, -checks].map((paid) => base + fee + gain + paid)),
      );
      const passes = ends.some((end) => Math.abs(end - closing) <= 1);
      context.report(
        rule.id,
        rule.severity,
        passes,
        passes
          ? 'opening + deposits - withdrawals = closing'
          : `printed summary does not close: opening ${dollars(opening)} + deposits ${dollars(credits)} - withdrawals ${dollars(debits)} = ${dollars(base)}, closing is printed as ${dollars(closing)}`,
        ['opening_balance', 'closing_balance', 'total_deposits', 'total_withdrawals'],
      );
    },
  },
  totalRule('bank.total_deposits', 'total_deposits', 1),
  dateRule('bank.dates_in_period'),
  duplicateRule('bank.duplicate_rows'),
];

/** Rows whose printed balance is not the one before plus the amount; statements may begin with the newest row. */
function runningBalance(context: CheckContext): { compared: number; bad: string[] } {
  let balance = context.cents('opening_balance');
  let compared = 0;
  const bad: string[] = [];
  for (const row of rowsInTime(context)) {
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

function rowsInTime(context: CheckContext): string[] {
  const rows = Array.from(
    { length: context.count('transactions') },
    (_, at) => `transactions.${at}`,
  );
  const [first, last] = [rows[0], rows[rows.length - 1]].map((row) => context.text(`${row}.date`));
  return first !== undefined && last !== undefined && first > last ? rows.reverse() : rows;
}

/**
 * Running balances name the row, daily balances its day; without either the rows in which one other digit would close
 * the gap, if they are few, or else the row read least surely.
 */
function suspectRows(context: CheckContext, gap: number): string[] {
  const { bad, compared } = runningBalance(context);
  if (bad.length > 0) return bad.slice(0, 3);
  if (compared > 0) return [];
  const days = rowsOfBadDays(context);
  if (days.length > 0) return days.slice(0, 3);
  const digits = rowsOneDigitOff(context, gap);
  if (digits.length > 0 && digits.length <= 3) return digits;
  const amounts = Object.entries(context.fields)
    .filter(([path]) => /^transactions\.\d+\.amount$/.test(path))
    .sort((a, b) => a[1].confidence - b[1].confidence);
  const [first, second] = amounts;
  const isLeast = first && second && first[1].confidence < second[1].confidence - 0.01;
  return isLeast ? [first[0].replace(/\.amount$/, '')] : [];
}

function rowsOneDigitOff(context: CheckContext, gap: number): string[] {
  return Array.from(
    { length: context.count('transactions') },
    (_, at) => `transactions.${at}`,
  ).filter((row) => {
    const cents = context.cents(`${row}.amount`);
    if (cents === undefined) return false;
    const [before, after] = [cents, cents + gap].map((each) => String(Math.round(each)));
    const changed = [...before!].filter((digit, at) => digit !== after![at]);
    return before!.length === after!.length && changed.length === 1;
  });
}

/** Rows of the first day whose printed balance the bookings until then do not give. */
function rowsOfBadDays(context: CheckContext): string[] {
  const opening = context.cents('opening_balance');
  const days = context.count('daily_balances');
  if (opening === undefined || days === 0) return [];
  const entries = ['transactions', 'checks'].flatMap((list) =>
    Array.from({ length: context.count(list) }, (_, at) => {
      const row = `${list}.${at}`;
      const cents = context.cents(`${row}.amount`) ?? 0;
      return { row, date: context.text(`${row}.date`), cents: list === 'checks' ? -cents : cents };
    }),
  );
  if (entries.some(({ date }) => date === undefined)) return [];
  let before = '';
  for (let at = 0; at < days; at += 1) {
    const day = context.text(`daily_balances.${at}.date`);
    const printed = context.cents(`daily_balances.${at}.balance`);
    if (day === undefined || printed === undefined || day < before) return [];
    const until = entries.filter(({ date }) => date! <= day);
    const expected = until.reduce((total, { cents }) => total + cents, opening);
    if (Math.abs(expected - printed) > 1)
      return until.filter(({ date }) => date! > before).map(({ row }) => row);
    before = day;
  }
  return [];
}

const ALL_PROVEN = 'bank.accounts';

/**
 * Bank statements. With several accounts every rule runs on each of them; the document is proven only when each account
 * is.
 */
export const BANK_RULES: readonly Rule[] = [
  ...ACCOUNT_RULES,
  {
    id: ALL_PROVEN,
    severity: 'error',
    source: 'Each account of a statement closes by itself',
    proves: true,
    run: (context, rule) => {
      const count = context.count('accounts');
      let proven = 0;
      for (let account = 0; account < count; account += 1) {
        const results = accountResults(context, account);
        context.results.push(...results);
        if (results.some(({ id, result }) => result === 'pass' && PROVING.has(id))) proven += 1;
      }
      if (count > 0 && proven === count)
        context.report(rule.id, rule.severity, true, `${count} accounts close`, []);
    },
  },
];

const PROVING: ReadonlySet<string> = new Set(
  ACCOUNT_RULES.filter(({ proves }) => proves).map(({ id }) => accountId(id)),
);

function accountId(id: string): string {
  return id.replace('bank.', 'bank.account_');
}

function accountResults(context: CheckContext, account: number): CheckResult[] {
  const prefix = `accounts.${account}.`;
  const own = Object.entries(context.fields).flatMap(([path, field]) => {
    if (path.startsWith(prefix)) return [[path.slice(prefix.length), field] as const];
    return path.startsWith('period_') ? [[path, field] as const] : [];
  });
  const inner = new CheckContext(Object.fromEntries(own));
  for (const rule of ACCOUNT_RULES) rule.run(inner, rule);
  return inner.results.map((result) => ({
    ...result,
    id: accountId(result.id),
    message: `account ${account + 1}: ${result.message.replace(/\b(?:transactions|checks)\.\d+/g, `${prefix}$&`)}`,
    fields: result.fields.map((path) => (path.startsWith('period_') ? path : prefix + path)),
  }));
}
