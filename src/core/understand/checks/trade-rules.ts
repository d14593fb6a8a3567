import { amountWordsToCents, misreadWordsToCents } from '../normalize/amount-words';
import { isRoutingNumber } from '../normalize/identifiers';
import { dollars, type CheckContext, type Rule } from './check-context';
import { matches } from './rule-kinds';

const SUMS = 'Sums printed on the document';

/** Rules of invoices and receipts; `list` sums and rates hold to a cent a line. */
function tradeRules(type: 'invoice' | 'receipt'): Rule[] {
  return [
    {
      id: `${type}.total`,
      severity: 'error',
      source: SUMS,
      proves: true,
      run: (context, rule) => {
        const [subtotal, total] = [context.cents('subtotal'), context.cents('total')];
        if (subtotal === undefined || total === undefined) return;
        const tax = context.cents('tax') ?? listedTaxes(context);
        const extras = ['shipping', 'tip', 'rounding'].reduce(
          (sum, path) => sum + (context.cents(path) ?? 0),
          0,
        );
        const discount = Math.abs(context.cents('discount') ?? 0);
        if (tax === 0 && Math.abs(subtotal - total) > 1 && extras === 0 && discount === 0) return;
        // Discounts and tips stand before or after these sums, so each arrangement in use counts.
        const ways = [
          subtotal + tax + extras - discount,
          subtotal + tax + extras,
          subtotal + tax - discount,
          subtotal + tax,
          subtotal + extras - discount,
          subtotal,
        ];
        const isInclusive =
          (type === 'receipt' &&
            [subtotal, subtotal - discount].some((sum) => Math.abs(sum - total) <= 1)) ||
          (holdsTax(context, subtotal, tax) &&
            [extras, extras - discount].some((rest) => Math.abs(subtotal + rest - total) <= 1));
        const passes =
          isInclusive || ways.slice(0, tax === 0 ? 6 : 4).some((way) => Math.abs(way - total) <= 1);
        context.report(
          rule.id,
          rule.severity,
          passes,
          passes
            ? `subtotal ${dollars(subtotal)} and tax ${dollars(tax)} give total ${dollars(total)}`
            : `subtotal ${dollars(subtotal)}, tax ${dollars(tax)}, other ${dollars(extras - discount)} do not give total ${dollars(total)}`,
          ['subtotal', 'discount', 'shipping', 'tax', 'tip', 'rounding', 'total'],
        );
      },
    },
    {
      id: `${type}.lines`,
      severity: 'warning',
      source: SUMS,
      proves: true,
      run: (context, rule) => {
        const lines = amounts(context);
        const targets = ['subtotal', 'total']
          .map((path) => context.cents(path))
          .filter((value) => value !== undefined);
        if (lines.length === 0 || targets.length === 0) return;
        const sum = lines.reduce((total, line) => total + line, 0);
        if (type === 'invoice' && leavesOutTax(context, sum)) return;
        const discount = Math.abs(context.cents('discount') ?? 0);
        const extras = (context.cents('shipping') ?? 0) + (context.cents('tax') ?? 0);
        const passes = targets.some((target) =>
          [
            sum,
            sum - discount,
            sum + discount,
            sum + extras,
            sum + (context.cents('shipping') ?? 0),
            sum + (context.cents('tip') ?? 0),
          ].some((way) => Math.abs(way - target) <= lines.length),
        );
        context.report(
          rule.id,
          rule.severity,
          passes,
          `${lines.length} lines add up to ${dollars(sum)}${passes ? '' : `, printed ${targets.map(dollars).join(' and ')}`}`,
          ['subtotal', 'total'],
        );
      },
    },
    {
      id: `${type}.line_amount`,
      severity: 'warning',
      source: 'Quantity times price',
      run: (context, rule) => {
        const bad: string[] = [];
        let compared = 0;
        for (let index = 0; index < context.count('line_items'); index += 1) {
          const row = `line_items.${index}`;
          const [price, amount] = [
            context.cents(`${row}.unit_price`),
            context.cents(`${row}.amount`),
          ];
          const quantity = Number(context.text(`${row}.quantity`) ?? Number.NaN);
          if (price === undefined || amount === undefined || Number.isNaN(quantity)) continue;
          compared += 1;
          if (Math.abs(quantity * price - amount) > Math.max(1, 0.005 * Math.abs(quantity)))
            bad.push(row);
        }
        if (compared === 0) return;
        context.report(
          rule.id,
          rule.severity,
          bad.length === 0,
          bad.length === 0
            ? `quantity x price = amount in ${compared} lines`
            : `quantity x price is not the amount in ${bad.slice(0, 5).join(', ')}`,
          bad.map((row) => `${row}.amount`),
        );
      },
    },
    {
      id: `${type}.tax_rate`,
      severity: 'warning',
      source: 'Rate times net amount',
      run: (context, rule) => {
        const [net, tax] = [context.cents('subtotal'), context.cents('tax')];
        const rate = Number(context.text('tax_rate') ?? Number.NaN);
        if (net === undefined || tax === undefined || Number.isNaN(rate)) return;
        const discount = Math.abs(context.cents('discount') ?? 0);
        const passes =
          holdsTax(context, net, tax) ||
          [net, net - discount].some((base) => Math.abs((base * rate) / 100 - tax) <= 2);
        context.report(
          rule.id,
          rule.severity,
          passes,
          `${rate} % of ${dollars(net)} ${passes ? 'is' : 'is not'} ${dollars(tax)}`,
          ['subtotal', 'tax', 'tax_rate'],
        );
      },
    },
    {
      id: `${type}.due`,
      severity: 'warning',
      source: SUMS,
      run: (context, rule) => {
        const [total, paid, due] = [
          'total',
          'amount_paid',
          type === 'invoice' ? 'amount_due' : 'change',
        ].map((path) => context.cents(path));
        if (total === undefined || paid === undefined || due === undefined) return;
        const passes =
          type === 'invoice'
            ? Math.abs(total - Math.abs(paid) - due) <= 1
            : Math.abs(paid - total - Math.abs(due)) <= 1;
        context.report(
          rule.id,
          rule.severity,
          passes,
          type === 'invoice'
            ? `total - paid ${passes ? '=' : 'is not'} due`
            : `paid - total ${passes ? '=' : 'is not'} change`,
          ['total', 'amount_paid', type === 'invoice' ? 'amount_due' : 'change'],
        );
      },
    },
  ];
}

export const INVOICE_RULES: readonly Rule[] = [
  ...tradeRules('invoice'),
  {
    id: 'invoice.due_after_date',
    severity: 'warning',
    source: 'An invoice is due on or after its date',
    run: (context, rule) => {
      const [date, due] = [context.text('invoice_date'), context.text('due_date')];
      if (date === undefined || due === undefined) return;
      context.report(rule.id, rule.severity, due >= date, `dated ${date}, due ${due}`, [
        'invoice_date',
        'due_date',
      ]);
    },
  },
];
export const RECEIPT_RULES: readonly Rule[] = tradeRules('receipt');

export const CHECK_RULES: readonly Rule[] = [
  {
    ...matches(
      { id: 'check.routing', severity: 'error', source: 'ABA checksum 3-7-1' },
      'routing_number',
      'a routing number with a good checksum',
      isRoutingNumber,
    ),
    proves: false,
  },
  {
    id: 'check.amounts',
    severity: 'error',
    source: 'UCC 3-114: words and figures should agree',
    proves: true,
    run: (context, rule) => {
      const amount = context.cents('amount');
      const words = context.text('amount_in_words');
      const spelled =
        words === undefined ? undefined : (amountWordsToCents(words) ?? misreadWordsToCents(words));
      if (amount === undefined || spelled === undefined) return;
      const passes = amount === spelled;
      context.report(
        rule.id,
        rule.severity,
        passes,
        `words say ${dollars(spelled)}, figures ${dollars(amount)}`,
        ['amount', 'amount_in_words'],
      );
    },
  },
  {
    id: 'check.number',
    severity: 'warning',
    source: 'Printed and encoded check number',
    run: (context, rule) => {
      const [encoded, printed] = [
        context.text('check_number'),
        context.text('printed_check_number'),
      ];
      if (encoded === undefined || printed === undefined) return;
      const passes = Number(encoded) === Number(printed);
      context.report(rule.id, rule.severity, passes, `printed ${printed}, encoded ${encoded}`, [
        'check_number',
        'printed_check_number',
      ]);
    },
  },
  {
    id: 'check.fraction',
    severity: 'warning',
    source: 'The fractional number holds the routing number without its last digit',
    run: (context, rule) => {
      const [fraction, routing] = [
        context.text('fractional_routing'),
        context.text('routing_number'),
      ];
      const parts = fraction === undefined ? null : /^\d{1,3}-(\d{1,4})\/(\d{3,4})$/.exec(fraction);
      if (!parts || routing === undefined) return;
      const passes =
        routing.slice(0, 8) === parts[2]!.padStart(4, '0') + parts[1]!.padStart(4, '0');
      context.report(
        rule.id,
        rule.severity,
        passes,
        `fraction ${fraction} ${passes ? 'agrees' : 'does not agree'} with ${routing}`,
        ['fractional_routing', 'routing_number'],
      );
    },
  },
];

/** Lines that make the total although a tax is printed, with nothing to say that they include it: a net read as the total. */
function leavesOutTax(context: CheckContext, sum: number): boolean {
  const [tax, total] = [context.cents('tax') ?? 0, context.cents('total')];
  if (tax === 0 || total === undefined || context.cents('subtotal') !== undefined) return false;
  return Math.abs(sum - total) <= 1 && !holdsTax(context, total, tax);
}

/** Prices that include the tax: the printed rate, taken out of the subtotal, is the printed tax. */
function holdsTax(context: CheckContext, subtotal: number, tax: number): boolean {
  const rate = Number(context.text('tax_rate') ?? Number.NaN);
  return tax !== 0 && Math.abs((subtotal * rate) / (100 + rate) - tax) <= 1;
}

/** Taxes printed rate by rate without their sum. */
function listedTaxes(context: CheckContext): number {
  let sum = 0;
  for (let index = 0; index < context.count('taxes'); index += 1) {
    sum += context.cents(`taxes.${index}.amount`) ?? 0;
  }
  return sum;
}

function amounts(context: CheckContext): number[] {
  const found: number[] = [];
  for (let index = 0; index < context.count('line_items'); index += 1) {
    const amount = context.cents(`line_items.${index}.amount`);
    if (amount !== undefined) found.push(amount);
  }
  return found;
}
