import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

/** Facts in a column of their own, set closer than the rows of the table beside it. */
function facts(builder: PageBuilder, x: number): PageBuilder {
  const lines = ['Invoice no', 'AB-1207', 'Payment terms', 'Net 45', 'Invoice date', '03/14/2025'];
  lines.forEach((line, index) => builder.text(x, 0.305 + index * 0.0147, line));
  return builder;
}

/** A table from `left` to `right`, with the sums under it. */
function table(builder: PageBuilder, left: number, right: number): PageBuilder {
  const row = (y: number, [name, count, price, amount]: readonly string[]): void => {
    builder.text(left, y, name!).right(right - 0.26, y, count!);
    builder.right(right - 0.13, y, price!).right(right, y, amount!);
  };
  row(0.3, ['Description', 'Qty', 'Price', 'Amount']);
  row(0.32, ['Copper pipe', '2', '15.00', '30.00']);
  row(0.34, ['Wood screws', '4', '10.00', '40.00']);
  row(0.36, ['Venue hire', '1', '30.00', '30.00']);
  builder.text(right - 0.3, 0.4, 'Subtotal').right(right, 0.4, '$100.00');
  builder.text(right - 0.3, 0.42, 'Total').right(right, 0.42, '$100.00');
  return builder;
}

function read(builder: PageBuilder): Record<string, unknown> {
  const [document] = understandPages([builder.build()], { pageTypes: { 0: 'invoice' } });
  return document!.data;
}

const ITEMS = [
  { description: 'Copper pipe', quantity: '2', unit_price: '15.00', amount: '30.00' },
  { description: 'Wood screws', quantity: '4', unit_price: '10.00', amount: '40.00' },
  { description: 'Venue hire', quantity: '1', unit_price: '30.00', amount: '30.00' },
];

describe('a panel of facts beside the table', () => {
  it.each([
    ['left', 0.04, 0.34, 0.94],
    ['right', 0.78, 0.05, 0.7],
  ])('at the %s keeps out of the items and gives its own values', (_, x, left, right) => {
    const data = read(table(facts(new PageBuilder(), x), left, right));
    expect(data['line_items']).toEqual(ITEMS);
    expect(data['payment_terms']).toBe('Net 45');
    expect(data['invoice_number']).toBe('AB-1207');
    expect(data['invoice_date']).toBe('2025-03-14');
  });

  it('holds the numbers of the seller, however near the buyer stands', () => {
    const builder = facts(new PageBuilder(), 0.04);
    builder.block(0.04, 0.1, ['Lefèvre SARL', '53 place Bellecour', '02823 Rennes']);
    builder.text(0.04, 0.15, 'TVA FR50500169188').text(0.04, 0.165, '06 97 95 43 18');
    builder
      .text(0.34, 0.1, 'Facturé à')
      .block(0.34, 0.115, ['Thomas SA', '156 rue Molière', '36719 Tours']);
    const data = read(table(builder, 0.34, 0.94));
    expect(data['customer_name']).toBe('Thomas SA');
    expect(data['vendor_tax_id']).toBe('FR50500169188');
    expect(data['customer_tax_id']).toBeUndefined();
    expect(data['vendor_phone']).toBe('06 97 95 43 18');
  });

  it('is not seen in a first column whose head has no name', () => {
    const builder = table(new PageBuilder(), 0.34, 0.94);
    ['PT-100 blue', 'PT-200 red', 'PT-300 green'].forEach((text, index) =>
      builder.text(0.04, 0.32 + index * 0.02, text),
    );
    expect(read(builder)['line_items']).toHaveLength(3);
  });
});
