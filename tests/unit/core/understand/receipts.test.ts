import { describe, expect, it } from 'vitest';
import type { ReadPage, TextSource } from '../../../../src/core/document';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

const SIZE = 0.014;

/** A till's page: text at the left, the part behind `|` at the right edge. */
function till(lines: readonly string[], source: TextSource = 'text_layer'): ReadPage {
  const builder = new PageBuilder({ width: 600, height: 1400, source });
  lines.forEach((line, index) => {
    const y = 0.03 + index * 0.024;
    const [left, right] = line.split('|').map((part) => part.trim());
    if (left) builder.text(0.06, y, left, SIZE);
    if (right) builder.right(0.92, y, right, SIZE);
  });
  return builder.build();
}

function read(lines: readonly string[], source?: TextSource): DocumentReading {
  return understandPages([till(lines, source)], { pageTypes: { 0: 'receipt' } })[0]!;
}

function data(document: DocumentReading): Record<string, unknown> {
  return document.data as Record<string, unknown>;
}

describe('receipt', () => {
  it('reads quantity and price in a row under the words', () => {
    const { state, data: found } = read([
      'Zimmer Market',
      '6122 Thornbury Road',
      'Orlando, FL 32801',
      'Nov 11, 2024 20:19',
      'Ticket # 2346-194',
      'Sparkling Water',
      '  4 @ 2.50 | 10.00',
      'Tiramisu',
      '  1 x 3.95 | 3.95',
      'SUBTOTAL | 13.95',
      'TAX 6% | 0.84',
      'TOTAL DUE | 14.79',
      'CASH | 20.00',
      'Change Due | 5.21',
    ]);
    expect(state).toBe('proven');
    expect(found['line_items']).toEqual([
      { description: 'Sparkling Water', quantity: '4', unit_price: '2.50', amount: '10.00' },
      { description: 'Tiramisu', quantity: '1', unit_price: '3.95', amount: '3.95' },
    ]);
    expect(found['merchant_address']).toBe('6122 Thornbury Road\nOrlando, FL 32801');
    expect(found['receipt_number']).toBe('2346-194');
    expect(found['change']).toBe('5.21');
    expect(found['payment_method']).toBe('CASH');
  });

  it('lists the taxes of a table by their rates and takes no row of it for a sum', () => {
    const document = read([
      'Boulangerie Kerné',
      '17 rue Pasteur',
      '69100 Villeurbanne',
      'Tél: 02 71 89 59 71',
      'TVA FR 35 103015074',
      '21/04/2025 19:49',
      'PAIN COMPLET | 5,50 B',
      'CAFE GRAIN | 12,00 A',
      'NET A PAYER | 17,50',
      'CARTE BANCAIRE | 17,50',
      'TVA HT TVA TTC',
      '20% 10,00 2,00 12,00',
      '10% 5,00 0,50 5,50',
    ]);
    const found = data(document);
    expect(found['taxes']).toEqual([
      { rate: '20', amount: '2.00' },
      { rate: '10', amount: '0.50' },
    ]);
    expect(found['tax']).toBeUndefined();
    expect(found['subtotal']).toBeUndefined();
    expect(found['total']).toBe('17.50');
    expect(found['merchant_phone']).toBe('02 71 89 59 71');
    expect(found['merchant_tax_id']).toBe('FR35103015074');
  });

  it('reads the one item of a petrol station row by row', () => {
    const found = data(
      read([
        'Quantum Travel Center',
        '02/02/2019 06:08',
        'PRODUCT | DIESEL',
        'GALLONS | 13.181',
        'PRICE/GAL | 4.250',
        'FUEL TOTAL | $56.02',
        'TOTAL | $56.02',
      ]),
    );
    expect(found['line_items']).toEqual([
      { description: 'DIESEL', quantity: '13.181', unit_price: '4.250', amount: '56.02' },
    ]);
  });

  it('takes the large amount at the top for the total, and `x 2` behind the words for a count', () => {
    const builder = new PageBuilder({ width: 600, height: 1400 });
    builder.text(0.3, 0.05, '9.50 USD', 0.04).text(0.3, 0.1, 'Corner Coffee', 0.02);
    builder.text(0.3, 0.13, '12 Elm St', SIZE).text(0.3, 0.15, 'Concord, NH 03301', SIZE);
    builder.text(0.06, 0.2, 'Latte x 2', SIZE).right(0.92, 0.2, '$7.00', SIZE);
    builder.text(0.06, 0.23, 'Croissant', SIZE).right(0.92, 0.23, '$2.50', SIZE);
    const [document] = understandPages([builder.build()], { pageTypes: { 0: 'receipt' } });
    const found = data(document!);
    expect(found['total']).toBe('9.50');
    expect(found['merchant_address']).toBe('12 Elm St\nConcord, NH 03301');
    expect(found['line_items']).toEqual([
      { description: 'Latte', quantity: '2', amount: '7.00' },
      { description: 'Croissant', amount: '2.50' },
    ]);
  });

  it.each(['text_layer', 'ocr'] as const)(
    'reads an amount that was torn apart whole, never a part of it (%s)',
    (source) => {
      const lines = ['Corner Store', 'SOAP | 10.00', 'TEA | 42.44', 'SUBTOTAL | 52.44'];
      const found = data(read([...lines, 'TAX | $ 0. 68', 'TOTAL | $53. 12'], source));
      expect(found['tax']).toBe('0.68');
      expect(found['total']).toBe('53.12');
    },
  );

  it('takes no number of a tax registration for a tax', () => {
    const found = data(
      read([
        'Bailey Fuel',
        'VAT No. GB 241 8032 13',
        'TEA | £1.20',
        'MILK | £2.30',
        'TOTAL | £3.50',
      ]),
    );
    expect(found['tax']).toBeUndefined();
    expect(found['merchant_tax_id']).toBe('GB241803213');
    expect(found['currency']).toBe('GBP');
  });

  it('knows the places of a card behind a mask that was misread', () => {
    const found = data(
      read(
        [
          'Brown Diner',
          '158 Harrison Road',
          'Orlando, FL 32801',
          'Cappuccino | 8.00',
          'Soup of the Day | 10.50',
          'TOTAL | 18.50',
          'AMEX | 18.50',
          'AA..•**4312',
        ],
        'ocr',
      ),
    );
    expect(found).toMatchObject({ payment_method: 'AMEX', card_last4: '4312' });
    expect(found['line_items']).toHaveLength(2);
  });

  it('takes no such word for a card where nothing was paid by one', () => {
    const found = data(read(['Brown Diner', 'Tea AB•1234 | 8.00', 'TOTAL | 8.00'], 'ocr'));
    expect(found['card_last4']).toBeUndefined();
  });
});
