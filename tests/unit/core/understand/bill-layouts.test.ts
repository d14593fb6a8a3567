import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function data(builder: PageBuilder): Record<string, unknown> {
  const [read] = understandPages([builder.build()], { pageTypes: { 0: 'invoice' } });
  return read!.data as Record<string, unknown>;
}

/** An invoice with its letter head and its buyer. */
function letter(): PageBuilder {
  const builder = new PageBuilder().text(0.08, 0.05, 'Mill Freight Inc', 0.018);
  builder.text(0.08, 0.075, '5 High Street').text(0.08, 0.09, 'Austin, TX 78701');
  builder.text(0.7, 0.05, 'INVOICE').text(0.6, 0.09, 'Invoice # 771').text(0.08, 0.2, 'Bill to');
  return builder.block(0.08, 0.215, ['Acme Corp', '12 Elm St', 'Reno, NV 89501']);
}

describe('bills of other layouts', () => {
  it('have the seller in the letter head, not where payments go, and no amount in a postcode', () => {
    const builder = letter().text(0.5, 0.2, 'Remit to:');
    builder.block(0.5, 0.215, ['Mill Freight Inc', 'PO Box 771', 'Dallas, TX 75201']);
    const found = data(builder.text(0.6, 0.5, 'Total').right(0.92, 0.5, '$1,000.00'));
    expect(found['vendor_address']).toBe('5 High Street\nAustin, TX 78701');
    expect(found['shipping']).toBeUndefined();
  });

  it('have a total far from its caption, in a row of boxes at the foot', () => {
    const builder = new PageBuilder().text(0.7, 0.05, 'FATTURA 118/2025');
    builder.text(0.08, 0.85, 'TOTALE IMPONIBILE', 0.008).text(0.3, 0.85, 'ALIQUOTA IVA', 0.008);
    builder.text(0.52, 0.85, 'TOTALE IVA', 0.008).text(0.74, 0.85, 'TOTALE FATTURA', 0.008);
    builder.right(0.28, 0.87, '€ 1.000,00').right(0.5, 0.87, '22%').right(0.72, 0.87, '€ 220,00');
    expect(data(builder.right(0.94, 0.87, '€ 1.220,00'))).toMatchObject({
      subtotal: '1000.00',
      tax: '220.00',
      total: '1220.00',
    });
  });

  it('state the day a sum is due in its label', () => {
    const builder = letter().text(0.6, 0.48, 'Charges').right(0.92, 0.48, '$1,000.00');
    builder.text(0.6, 0.5, 'Tax').right(0.92, 0.5, '$39.15');
    builder.text(0.4, 0.52, 'TOTAL AMOUNT DUE ON September 23, 2024');
    expect(data(builder.right(0.92, 0.52, '$1,039.15'))).toMatchObject({
      due_date: '2024-09-23',
      amount_due: '1039.15',
    });
  });

  it('leave weights out of what was carried', () => {
    const builder = letter().text(0.08, 0.4, 'Description').text(0.5, 0.4, 'Weight');
    builder.right(0.92, 0.4, 'Charges').text(0.08, 0.42, 'Machine parts');
    builder.text(0.5, 0.42, '4,565 lb').right(0.92, 0.42, '700.00');
    builder.text(0.6, 0.5, 'Total').right(0.92, 0.5, '$700.00');
    expect(data(builder)['line_items']).toEqual([
      { description: 'Machine parts', amount: '700.00' },
    ]);
  });
});
