import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(builder: PageBuilder): DocumentReading {
  return understandPages([builder.build()], { pageTypes: { 0: 'invoice' } })[0]!;
}

/** Two items of 100.00 and 50.00 under their heads. */
function items(): PageBuilder {
  const builder = new PageBuilder();
  builder.text(0.08, 0.05, 'INVOICE').text(0.08, 0.3, 'Description');
  builder.right(0.6, 0.3, 'Qty').right(0.76, 0.3, 'Price').right(0.92, 0.3, 'Amount');
  builder.text(0.08, 0.33, 'Wood pallet').right(0.6, 0.33, '1').right(0.76, 0.33, '100.00');
  builder.right(0.92, 0.33, '100.00');
  builder.text(0.08, 0.36, 'Steel rods').right(0.6, 0.36, '2').right(0.76, 0.36, '25.00');
  return builder.right(0.92, 0.36, '50.00');
}

describe('sums of an invoice', () => {
  it('have labels in two lines, the second of which may be the currency', () => {
    const builder = items()
      .text(0.6, 0.5, 'Sub')
      .text(0.6, 0.513, 'Total')
      .right(0.92, 0.513, '150.00');
    builder.text(0.6, 0.54, 'VAT').right(0.92, 0.54, '30.00');
    builder.text(0.6, 0.57, 'Total').text(0.6, 0.583, 'GBP').right(0.92, 0.583, '180.00');
    const { data, state } = read(builder);
    expect(data).toMatchObject({ subtotal: '150.00', tax: '30.00', total: '180.00' });
    expect(state).toBe('proven');
  });

  it('are not proven by lines that leave out a printed tax', () => {
    const builder = items().text(0.6, 0.5, 'Total').right(0.92, 0.5, '150.00');
    builder.text(0.6, 0.53, 'VAT').right(0.92, 0.53, '30.00');
    const { data, state, checks } = read(builder);
    expect(data).toMatchObject({ total: '150.00', tax: '30.00' });
    expect(data['subtotal']).toBeUndefined();
    expect(state).not.toBe('proven');
    expect(checks.map(({ id }) => id)).not.toContain('invoice.lines');
  });

  it('take what a discount leaves for no discount', () => {
    const builder = items().text(0.5, 0.5, 'Subtotal').right(0.92, 0.5, '150.00');
    builder.text(0.5, 0.53, 'Less discount').right(0.92, 0.53, '140.00');
    builder.text(0.5, 0.56, 'Sales tax').right(0.92, 0.56, '14.00');
    builder.text(0.5, 0.59, 'Balance due').right(0.92, 0.59, '154.00');
    expect(read(builder).data['discount']).toBeUndefined();
  });

  it('take no item for what shipping costs', () => {
    const builder = items().text(0.08, 0.39, 'Freight charge').right(0.6, 0.39, '1');
    builder.right(0.76, 0.39, '20.00').right(0.92, 0.39, '20.00');
    builder.text(0.6, 0.5, 'Invoice total').right(0.92, 0.5, '170.00');
    const { data } = read(builder);
    expect(data['line_items']).toHaveLength(3);
    expect(data['shipping']).toBeUndefined();
  });

  it('end at the words of the next amount in their row', () => {
    const builder = items().text(0.08, 0.5, 'Freight').right(0.4, 0.5, '7.00');
    builder.text(0.55, 0.5, 'Merchandise').right(0.92, 0.5, '150.00');
    builder.text(0.55, 0.53, 'Invoice total').right(0.92, 0.53, '157.00');
    expect(read(builder).data).toMatchObject({
      shipping: '7.00',
      subtotal: '150.00',
      total: '157.00',
    });
  });
});

describe('a bent page', () => {
  it('keeps the amount of an item that slid into a row of its own', () => {
    const builder = new PageBuilder({ source: 'ocr' });
    builder.text(0.08, 0.3, 'Description').right(0.92, 0.305, 'Amount');
    builder.text(0.08, 0.33, 'Leaf antenna').right(0.92, 0.338, '$81.07');
    builder.text(0.08, 0.36, 'Desk lamp').right(0.92, 0.36, '$18.93');
    builder.text(0.6, 0.42, 'Total').right(0.92, 0.42, '$100.00');
    expect(read(builder).data['line_items']).toEqual([
      { description: 'Leaf antenna', amount: '81.07' },
      { description: 'Desk lamp', amount: '18.93' },
    ]);
  });
});

describe('the number of an invoice', () => {
  it('stands alone under its title where nothing labels it', () => {
    const builder = items().text(0.6, 0.1, 'Tax Invoice', 0.014).text(0.6, 0.12, 'MSFT0011223344');
    expect(read(builder).data['invoice_number']).toBe('MSFT0011223344');
  });
});

describe('the total of an invoice', () => {
  it.each([
    'Total this invoice',
    'Amount of this invoice',
    'Invoice amount',
    'Total current charges',
    'Pay this amount',
    'Amount payable',
    'Te betalen',
    'Totaal te voldoen',
    'Zu zahlen',
    'Net à payer',
    'Totale da pagare',
    'Importe total',
  ])('is captioned %s', (caption) => {
    const builder = items().text(0.5, 0.5, 'Subtotal').right(0.92, 0.5, '150.00');
    builder.text(0.5, 0.53, 'Tax').right(0.92, 0.53, '30.00');
    builder.text(0.5, 0.56, caption).right(0.92, 0.56, '180.00');
    expect(read(builder).data['total']).toBe('180.00');
  });
});
