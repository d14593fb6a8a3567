import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

type Row = readonly [words: string, amount: string];

/** The items read on an invoice that lists rows of words and amounts under its head part, with no names of columns. */
function itemsOf(rows: readonly Row[], build?: (builder: PageBuilder) => void): unknown {
  const builder = new PageBuilder()
    .text(0.08, 0.05, 'INVOICE')
    .text(0.6, 0.1, 'Date: 4 March 2025');
  rows.forEach(([words, amount], index) => {
    builder.text(0.08, 0.3 + 0.03 * index, words).right(0.92, 0.3 + 0.03 * index, amount);
  });
  build?.(builder);
  const [read] = understandPages([builder.build()], { pageTypes: { 0: 'invoice' } });
  return read?.data['line_items'];
}

describe('charges without names of columns', () => {
  it('are items where they add up to the charges of this bill, past what was owed and paid', () => {
    const rows: Row[] = [
      ['Previous balance', '$88.10'],
      ['Payment received, thank you', '-$88.10'],
      ['Basic service charge', '$12.00'],
      ['Water 4,200 gallons', '$41.16'],
      ['Total current charges', '$53.16'],
    ];
    expect(itemsOf(rows)).toEqual([
      { description: 'Basic service charge', amount: '12.00' },
      { description: 'Water 4,200 gallons', amount: '41.16' },
    ]);
  });

  it('leave out the tax where the total contains it', () => {
    const rows: Row[] = [
      ['Abonnement maart', '40,00'],
      ['Bellen', '10,00'],
      ['BTW 21%', '10,50'],
      ['Te betalen', '60,50'],
    ];
    expect(itemsOf(rows)).toHaveLength(2);
  });

  it('may be one deposit, which is not what was paid', () => {
    const rows: Row[] = [
      ['50% deposit on kitchen', '4,500.00'],
      ['Total', '4,500.00'],
    ];
    expect(itemsOf(rows)).toEqual([{ description: '50% deposit on kitchen', amount: '4500.00' }]);
  });

  it('begin behind the sums of a contract', () => {
    const rows: Row[] = [
      ['Contract price', '40,000.00'],
      ['Work completed to date', '20,000.00'],
      ['Less previously billed', '12,000.00'],
      ['Foundation stage', '5,000.00'],
      ['Drainage', '3,000.00'],
      ['Amount of this invoice', '8,000.00'],
    ];
    expect(itemsOf(rows)).toHaveLength(2);
  });

  it('are not taken from a history of the account or a payment slip', () => {
    const rows: Row[] = [
      ['Opening balance', '10.00'],
      ['Payment 3 February', '25.00'],
      ['Amount due', '60.50'],
      ['Amount enclosed', '60.50'],
    ];
    expect(itemsOf(rows)).toBeUndefined();
  });

  it('have their words above and below an amount that is set between the lines', () => {
    const items = itemsOf([], (builder) => {
      builder
        .text(0.08, 0.3, 'Drafting of the lease and')
        .text(0.08, 0.315, 'two rounds of comments');
      builder
        .right(0.92, 0.3075, '1,200.00')
        .text(0.08, 0.36, 'Filing fee')
        .right(0.92, 0.36, '300.00');
      builder.text(0.6, 0.42, 'Total').right(0.92, 0.42, '1,500.00');
    });
    expect(items).toMatchObject([
      { description: 'Drafting of the lease and two rounds of comments' },
      { description: 'Filing fee' },
    ]);
  });
});

describe('a description in three lines', () => {
  it('is whole where the figures stand beside its middle line', () => {
    const items = itemsOf([], (builder) => {
      builder.text(0.08, 0.27, 'Description').right(0.6, 0.27, 'Qty').right(0.76, 0.27, 'Rate');
      builder.right(0.92, 0.27, 'Amount').text(0.08, 0.3, 'Drafting').right(0.6, 0.3, '2');
      builder.right(0.76, 0.3, '600.00').right(0.92, 0.3, '1,200.00');
      builder.block(0.08, 0.335, ['Steel bolts', 'M8, zinc plated', 'box of 50']);
      builder
        .right(0.6, 0.34985, '1')
        .right(0.76, 0.34985, '300.00')
        .right(0.92, 0.34985, '300.00');
      builder.text(0.6, 0.45, 'Total').right(0.92, 0.45, '1,500.00');
    });
    expect(items).toMatchObject([
      { description: 'Drafting' },
      { description: 'Steel bolts M8, zinc plated box of 50' },
    ]);
  });
});
