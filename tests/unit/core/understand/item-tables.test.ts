import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

type Column = readonly [x: number, align: 'left' | 'right'];

function row(builder: PageBuilder, y: number, columns: readonly Column[], cells: string[]): void {
  cells.forEach((cell, index) => {
    const [x, align] = columns[index]!;
    if (cell === '') return;
    if (align === 'left') builder.text(x, y, cell);
    else builder.right(x, y, cell);
  });
}

function itemsOf(builder: PageBuilder): unknown {
  const [document] = understandPages([builder.build()], { pageTypes: { 0: 'invoice' } });
  return document!.data['line_items'];
}

describe('tables of items', () => {
  it('reads heads set in two lines, with remarks in brackets', () => {
    const columns: Column[] = [
      [0.06, 'left'],
      [0.45, 'right'],
      [0.6, 'right'],
      [0.68, 'right'],
      [0.94, 'right'],
    ];
    const builder = new PageBuilder();
    row(builder, 0.3, columns, ['', '', 'Prezzo unitario', '', 'Prezzo totale (IVA']);
    row(builder, 0.313, columns, ['Descrizione', 'Q.tà', '(IVA escl.)', 'IVA %', 'incl.)']);
    row(builder, 0.34, columns, ['Lampadina', '25', '100,00 EUR', '22 %', '3.050,00 EUR']);
    row(builder, 0.36, columns, ['Cavo USB', '1', '75,00 EUR', '22 %', '91,50 EUR']);
    builder.text(0.6, 0.4, 'Totale fattura').right(0.94, 0.4, '3.141,50 EUR');
    expect(itemsOf(builder)).toEqual([
      {
        description: 'Lampadina',
        quantity: '25',
        unit_price: '100.00',
        tax_rate: '22',
        amount: '3050.00',
      },
      {
        description: 'Cavo USB',
        quantity: '1',
        unit_price: '75.00',
        tax_rate: '22',
        amount: '91.50',
      },
    ]);
  });

  const SHORT: Column[] = [
    [0.12, 'right'],
    [0.2, 'left'],
    [0.7, 'right'],
    [0.92, 'right'],
  ];

  it('tells a count beside its words from a count with a unit', () => {
    const builder = new PageBuilder();
    builder
      .text(0.06, 0.3, 'Aantal Omschrijving')
      .right(0.7, 0.3, 'Prijs')
      .right(0.92, 0.3, 'Totaal');
    builder.text(0.1, 0.32, '4 Training').right(0.7, 0.32, '431,94').right(0.92, 0.32, '1.727,76');
    builder.text(0.09, 0.34, '10 Onderhoud').right(0.7, 0.34, '7,85').right(0.92, 0.34, '78,50');
    expect(itemsOf(builder)).toMatchObject([
      { quantity: '4', description: 'Training' },
      { quantity: '10', description: 'Onderhoud' },
    ]);
  });

  it('reads letters that look like figures in recognised columns of numbers, and no lone O', () => {
    const builder = new PageBuilder({ source: 'ocr' });
    row(builder, 0.3, SHORT, ['Qty', 'Description', 'Price', 'Amount']);
    row(builder, 0.32, SHORT, ['IO', 'Oil filter', 'l2.OO', '120.00']);
    row(builder, 0.34, SHORT, ['O', 'Venue hire', '5.00', '50.00']);
    expect(itemsOf(builder)).toEqual([
      { quantity: '10', description: 'Oil filter', unit_price: '12.00', amount: '120.00' },
      { description: 'Venue hire', unit_price: '5.00', amount: '50.00' },
    ]);
  });

  it('leaves the period under an item out of its description and keeps other lines', () => {
    const builder = new PageBuilder();
    row(builder, 0.3, SHORT, ['Qty', 'Description', 'Price', 'Amount']);
    row(builder, 0.32, SHORT, ['2', 'Team plan', '5.00', '10.00']);
    builder.text(0.2, 0.333, 'Mar 31 – Apr 30, 2022');
    row(builder, 0.36, SHORT, ['1', 'Support', '40.00', '40.00']);
    builder.text(0.2, 0.373, 'by telephone');
    expect(itemsOf(builder)).toMatchObject([
      { description: 'Team plan' },
      { description: 'Support by telephone' },
    ]);
  });

  it('keeps the count of a column beside a code out of it', () => {
    const columns: Column[] = [
      [0.14, 'right'],
      [0.22, 'right'],
      [0.23, 'left'],
      [0.4, 'left'],
      [0.78, 'right'],
      [0.94, 'right'],
    ];
    const builder = new PageBuilder();
    const heads = ['QTY ORD', 'B/O', 'ITEM NO.', 'DESCRIPTION', 'UNIT PRICE', 'EXTENSION'];
    row(builder, 0.3, columns, heads);
    row(builder, 0.32, columns, ['25', '0', '836TJ11', 'CARPET', '4.00', '100.00']);
    row(builder, 0.34, columns, ['5', '0', 'M91YN', 'FREIGHT', '5.00', '25.00']);
    expect(itemsOf(builder)).toMatchObject([
      { product_code: '836TJ11', quantity: '25', description: 'CARPET' },
      { product_code: 'M91YN', quantity: '5', description: 'FREIGHT' },
    ]);
  });
});
