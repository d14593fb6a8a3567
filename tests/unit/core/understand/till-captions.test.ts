import { describe, expect, it } from 'vitest';
import { tillData } from './till-page';

const SUMS = `
  Subtotal                 9.30
  Tax                      0.70
  Total                   10.00
  Cash                    20.00
  Change                  10.00`;

describe('counts in front of what was sold', () => {
  it.each([
    ['1 x Burger', '2 x Soda'],
    ['1x Burger', '2x Soda'],
    ['1 Burger', '2 Soda'],
  ])('%s', (first, second) => {
    const rows = [first, second].map((words, at) => `  ${words.padEnd(24)}${['6.00', '3.30'][at]}`);
    const till = ['      HARBOR GRILL', '', ...rows].join('\n') + SUMS;
    expect(tillData(till)['line_items']).toEqual([
      { description: 'Burger', quantity: '1', amount: '6.00' },
      { description: 'Soda', quantity: '2', amount: '3.30' },
    ]);
  });

  it('a price behind the mark is still one', () => {
    const till = `
        BÄCKEREI LINDENHOF
  Brötchen                 3,00
    2 x EUR 1,50
  Kaffee                   2,90
  Summe EUR                5,90`;
    expect(tillData(till)['line_items']).toEqual([
      { description: 'Brötchen', quantity: '2', unit_price: '1.50', amount: '3.00' },
      { description: 'Kaffee', amount: '2.90' },
    ]);
  });
});

describe('the number of a receipt', () => {
  it.each([
    ['INVOICE # 104482', '104482'],
    ['TRAN# 4482', '4482'],
    ['TRAN NO 0042', '0042'],
    ['TRANS 004482', '004482'],
    ['TRX 99231', '99231'],
    ['TRX#99231', '99231'],
    ['TRX: 0123 04 5678', '0123 04 5678'],
    ['Beleg-Nr: 0123 04 5678', '0123 04 5678'],
    ['Ticket 4482-1', '4482-1'],
  ])('%s', (line, number) => {
    const till =
      `      HARBOR GRILL\n  12 Dock Street\n  Boise, ID 83702\n  ${line}\n  Burger                   9.30` +
      SUMS;
    expect(tillData(till)['receipt_number']).toBe(number);
  });
});

describe('change with the way it was given', () => {
  it.each([
    'Rückgeld BAR EUR            4,25',
    'Rückgeld   BAR        EUR   4,25',
    'Rückgeld   BAR         EUR 4,25',
    'Wechselgeld Bar EUR 4,25',
  ])('%s', (line) => {
    const till = `
        BÄCKEREI LINDENHOF
  Brötchen                  9,30
  Summe      EUR            9,30
  Gegeben    BAR        EUR 13,55
  ${line}`;
    expect(tillData(till)).toMatchObject({ total: '9.30', amount_paid: '13.55', change: '4.25' });
  });
});
