import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(page: PageBuilder): DocumentReading {
  return understandPages([page.build()], { pageTypes: { 0: 'credit_card_statement' } })[0]!;
}

function card(): PageBuilder {
  const page = new PageBuilder().text(0.06, 0.04, 'Harbor Lights Card', 0.018);
  page.text(0.06, 0.9, 'Statement closing date 02/10/2025');
  const row = (y: number, date: string, text: string, sum: string): void => {
    page.text(0.06, y, date).text(0.28, y, text).right(0.94, y, sum);
  };
  row(0.6, 'Trans date', 'Description', 'Amount');
  row(0.618, '01/12', 'TACO CORNER', '31.21');
  row(0.636, '01/15', 'CAR WASH', '36.08');
  return page;
}

const SUMS = {
  new_balance: '1534.20',
  minimum_due: '35.00',
  due_date: '2025-03-07',
  credit_limit: '5000.00',
  available_credit: '3465.00',
};
const NAMES = [
  'New Balance',
  'Minimum Payment Due',
  'Payment Due Date',
  'Credit Limit',
  'Available Credit',
];
const VALUES = ['$1,534.20', '$35.00', '03/07/2025', '$5,000', '$3,465'];

/** Type of three sizes at three distances, as parts of the page height. */
const SETTINGS = [0.016, 0.03, 0.045].flatMap((gap) =>
  [0.011, 0.018, 0.026].map((size) => [gap, size] as const),
);

describe.each(SETTINGS)('the sums of a card, %d apart and %d high', (gap, size) => {
  it('stand under their captions side by side', () => {
    const page = card();
    NAMES.forEach((name, at) => {
      page.text(0.06 + 0.18 * at, 0.2, name, 0.009);
      page.text(0.06 + 0.18 * at, 0.2 + gap, VALUES[at]!, size);
    });
    expect(read(page).data).toMatchObject(SUMS);
  });

  it('stand under captions in two lines', () => {
    const page = card();
    NAMES.forEach((name, at) => {
      const words = name.split(' ');
      page.text(0.06 + 0.18 * at, 0.188, words.slice(0, -1).join(' '), 0.009);
      page.text(0.06 + 0.18 * at, 0.2, words.at(-1)!, 0.009);
      page.text(0.06 + 0.18 * at, 0.2 + gap, VALUES[at]!, size);
    });
    expect(read(page).data).toMatchObject(SUMS);
  });

  it('stand under their captions one over the other', () => {
    const page = card();
    NAMES.forEach((name, at) => {
      page.text(0.06, 0.12 + at * 0.085, name, 0.009);
      page.text(0.06, 0.12 + at * 0.085 + gap, VALUES[at]!, size);
    });
    expect(read(page).data).toMatchObject(SUMS);
  });

  it('stand over their captions', () => {
    const page = card();
    NAMES.forEach((name, at) => {
      page.text(0.06 + 0.18 * at, 0.206 + size, name, 0.008);
      page.text(0.06 + 0.18 * at, 0.2, VALUES[at]!, size);
    });
    expect(read(page).data).toMatchObject(SUMS);
  });
});

describe('the new balance', () => {
  it.each([
    ['New balance – $512.10', '512.10'],
    ['New balance - $512.10', '512.10'],
    ['New balance: $512.10 – due 03/07/2025', '512.10'],
    ['New balance = $512.10', '512.10'],
    ['New balance -$512.10', '-512.10'],
    ['New balance $512.10 CR', '-512.10'],
    ['New balance ($512.10)', '-512.10'],
    ['New balance $512.10-', '-512.10'],
  ])('of %s', (line, value) => {
    expect(read(card().text(0.06, 0.2, line)).data['new_balance']).toBe(value);
  });

  it('is not below nothing for the minus of the sum beside it', () => {
    const page = card().text(0.06, 0.2, 'New balance').text(0.4, 0.2, '$512.10');
    page.text(0.5, 0.2, '- Payments').text(0.8, 0.2, '- $40.00');
    expect(read(page).data).toMatchObject({ new_balance: '512.10', payments_and_credits: '40.00' });
  });
});

describe('the holder of a card', () => {
  it.each([
    ['alone at the head', [[0.06, 0.12, 'MARISOL D QUINTERO']]],
    [
      'beside the number',
      [
        [0.06, 0.12, 'Marisol D Quintero'],
        [0.5, 0.12, 'Account ending in 4417'],
      ],
    ],
    ['before the number', [[0.06, 0.12, 'Marisol D Quintero | Account ending in 4417']]],
    [
      'over the number',
      [
        [0.5, 0.12, 'MARISOL D QUINTERO'],
        [0.5, 0.135, 'Account ending in 4417'],
      ],
    ],
    [
      'over the number in the middle',
      [
        [0.5, 0.22, 'MARISOL D QUINTERO'],
        [0.5, 0.235, 'Account ending in 4417'],
      ],
    ],
    [
      'over the address apart',
      [
        [0.06, 0.12, 'MARISOL D QUINTERO'],
        [0.06, 0.15, '2291 Alder Street'],
        [0.06, 0.165, 'Dayton OH 45402'],
      ],
    ],
    [
      'over the address',
      [
        [0.06, 0.12, 'MARISOL D QUINTERO'],
        [0.06, 0.135, '2291 Alder Street'],
        [0.06, 0.15, 'Dayton OH 45402'],
      ],
    ],
    ['captioned', [[0.06, 0.12, 'Cardholder: MARISOL D QUINTERO']]],
    [
      'captioned apart',
      [
        [0.06, 0.12, 'Cardmember name'],
        [0.3, 0.12, 'MARISOL D QUINTERO'],
      ],
    ],
    [
      'prepared for',
      [
        [0.6, 0.12, 'Prepared for'],
        [0.6, 0.135, 'MARISOL D QUINTERO'],
        [0.6, 0.15, 'Account ending in 4417'],
      ],
    ],
  ] as const)('%s', (_, lines) => {
    const page = card();
    for (const [x, y, line] of lines) page.text(x, y, line);
    expect(String(read(page).data['account_holder']).toUpperCase()).toBe('MARISOL D QUINTERO');
  });
});
