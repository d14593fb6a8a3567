import { describe, expect, it } from 'vitest';
import type { PageType } from '../../../../src/core/page-types';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

type Cell = readonly [x: number, text: string, isRight?: boolean];

function row(page: PageBuilder, y: number, ...cells: readonly Cell[]): PageBuilder {
  for (const [x, text, isRight] of cells) {
    if (isRight) page.right(x, y, text);
    else page.text(x, y, text);
  }
  return page;
}

function read(page: PageBuilder, type?: PageType): DocumentReading {
  return understandPages([page.build()], type ? { pageTypes: { 0: type } } : {})[0]!;
}

function bank(): PageBuilder {
  return new PageBuilder()
    .text(0.07, 0.04, 'Harbor Bank', 0.018)
    .block(0.07, 0.12, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
    .text(0.6, 0.105, 'Account Statement')
    .text(0.6, 0.12, 'Account number 648489890');
}

describe('a German statement', () => {
  const german = (): PageBuilder =>
    new PageBuilder()
      .text(0.07, 0.04, 'Volksbank Musterstadt eG', 0.018)
      .block(0.07, 0.12, ['Anna Muster', 'Lindenallee 19', '42408 Musterstadt'])
      .text(0.6, 0.12, 'Kontoauszug 6/2022');

  it('is no invoice because a booking names one, and opens and closes in its list', () => {
    const page = german().text(0.6, 0.14, 'vom 01.06.2022 bis 30.06.2022');
    row(
      page,
      0.28,
      [0.07, 'Buchung'],
      [0.17, 'Wert'],
      [0.27, 'Verwendungszweck'],
      [0.93, 'Betrag EUR', true],
    );
    row(page, 0.3, [0.27, 'Kontostand am 01.06.2022'], [0.93, '1.062,82+', true]);
    row(
      page,
      0.32,
      [0.07, '02.06.'],
      [0.17, '03.06.'],
      [0.27, 'Lastschrift Stadtwerke'],
      [0.93, '62,82-', true],
    );
    row(page, 0.335, [0.27, 'Rechnung 4711 Kundennr. 8812']);
    row(
      page,
      0.355,
      [0.07, '09.06.'],
      [0.17, '09.06.'],
      [0.27, 'Gehalt Beispiel GmbH'],
      [0.93, '2.000,00+', true],
    );
    row(
      page,
      0.375,
      [0.07, '12.06.'],
      [0.17, '12.06.'],
      [0.27, 'Kartenzahlung'],
      [0.93, '45,10-', true],
    );
    row(page, 0.41, [0.27, 'Kontostand am 30.06.2022'], [0.93, '2.954,90+', true]);
    const { type, state, data } = read(page);
    expect({ type, state }).toEqual({ type: 'bank_statement', state: 'proven' });
    expect(data).toMatchObject({ opening_balance: '1062.82', closing_balance: '2954.90' });
    expect(data['transactions']).toEqual([
      {
        date: '2022-06-02',
        post_date: '2022-06-03',
        description: 'Lastschrift Stadtwerke Rechnung 4711 Kundennr. 8812',
        amount: '-62.82',
      },
      {
        date: '2022-06-09',
        post_date: '2022-06-09',
        description: 'Gehalt Beispiel GmbH',
        amount: '2000.00',
      },
      {
        date: '2022-06-12',
        post_date: '2022-06-12',
        description: 'Kartenzahlung',
        amount: '-45.10',
      },
    ]);
  });

  it('marks what is owed with S and what is had with H, apart from the sum', () => {
    const page = german().text(0.6, 0.16, 'Girokonto 648489890');
    row(page, 0.28, [0.07, 'Datum'], [0.27, 'Erläuterung'], [0.93, 'Betrag EUR', true]);
    row(page, 0.3, [0.27, 'Kontostand am 01.06.2022'], [0.9, '1.062,82', true], [0.92, 'S']);
    row(page, 0.32, [0.07, '02.06.2022'], [0.27, 'Stadtwerke'], [0.9, '62,82', true], [0.92, 'S']);
    row(page, 0.34, [0.07, '09.06.2022'], [0.27, 'Gehalt'], [0.9, '2.000,00', true], [0.92, 'H']);
    row(page, 0.36, [0.27, 'Kontostand am 30.06.2022'], [0.9, '874,36', true], [0.92, 'H']);
    const { state, data } = read(page, 'bank_statement');
    expect(state).toBe('proven');
    expect(data).toMatchObject({
      opening_balance: '-1062.82',
      closing_balance: '874.36',
      transactions: [
        { description: 'Stadtwerke', amount: '-62.82' },
        { description: 'Gehalt', amount: '2000.00' },
      ],
    });
  });
});

describe('columns of a list of bookings', () => {
  it('keep what sort of booking it is and its second date out of the text', () => {
    const page = bank().text(0.6, 0.14, 'Statement period 06/01/2022 to 06/30/2022');
    row(
      page,
      0.28,
      [0.07, 'Date'],
      [0.17, 'Description'],
      [0.5, 'Type'],
      [0.75, 'Amount', true],
      [0.8, 'Settlement date'],
    );
    row(
      page,
      0.3,
      [0.07, '06/02/2022'],
      [0.17, 'TACO CORNER'],
      [0.5, 'Purchase'],
      [0.75, '-60.86', true],
      [0.8, '06/03/2022'],
    );
    row(
      page,
      0.32,
      [0.07, '06/05/2022'],
      [0.17, 'ACME PAYROLL'],
      [0.5, 'Direct Deposit'],
      [0.75, '709.34', true],
      [0.8, '06/06/2022'],
    );
    expect(read(page, 'bank_statement').data['transactions']).toEqual([
      { date: '2022-06-02', post_date: '2022-06-03', description: 'TACO CORNER', amount: '-60.86' },
      {
        date: '2022-06-05',
        post_date: '2022-06-06',
        description: 'ACME PAYROLL',
        amount: '709.34',
      },
    ]);
  });

  it.each([
    ['Posted', 'Date', 'Merchant'],
    ['Date entered', 'Transaction', 'Description'],
  ])('may begin with the day of posting: %s, %s, %s', (first, second, third) => {
    const page = new PageBuilder().text(0.07, 0.04, 'Harbor Card', 0.018);
    page.text(0.07, 0.07, 'Closing date 02/10/2025');
    row(page, 0.3, [0.07, first], [0.2, second], [0.33, third], [0.92, 'Charge', true]);
    row(page, 0.32, [0.07, '01/13'], [0.2, '01/12'], [0.33, 'TACO CORNER'], [0.92, '$31.21', true]);
    row(page, 0.34, [0.07, '01/17'], [0.2, '01/15'], [0.33, 'CAR WASH'], [0.92, '$11.00', true]);
    expect(read(page, 'credit_card_statement').data['transactions']).toEqual([
      { date: '2025-01-12', post_date: '2025-01-13', description: 'TACO CORNER', amount: '31.21' },
      { date: '2025-01-15', post_date: '2025-01-17', description: 'CAR WASH', amount: '11.00' },
    ]);
  });

  it('give the number of a draft that is all of its text', () => {
    const page = bank();
    row(page, 0.28, [0.07, 'Date'], [0.17, 'Description'], [0.75, 'Amount', true]);
    row(page, 0.3, [0.07, '06/04/2022'], [0.17, 'Draft 1234'], [0.75, '-40.00', true]);
    row(page, 0.32, [0.07, '06/05/2022'], [0.17, 'Check card 8812 TACO'], [0.75, '-9.00', true]);
    const { fields } = read(page, 'bank_statement');
    expect(fields['transactions.0.check_number']?.value).toBe('1234');
    expect(fields['transactions.0.description']?.value).toBe('Draft 1234');
    expect(fields).not.toHaveProperty('transactions.1.check_number');
  });
});

describe('the front of a bank statement', () => {
  it.each([
    ['beside captions', [[0.6, 'From 06-20-26']], [[0.6, 'Through 07-20-26']]],
    [
      'under captions',
      [
        [0.6, 'Beginning Date'],
        [0.8, 'Closing Date'],
      ],
      [
        [0.6, '06/20/26'],
        [0.8, '07/20/26'],
      ],
    ],
  ] as const)('has its period in two dates %s', (_name, first, second) => {
    const page = bank();
    row(page, 0.15, ...first);
    row(page, 0.165, ...second);
    expect(read(page, 'bank_statement').data).toMatchObject({
      period_start: '2026-06-20',
      period_end: '2026-07-20',
    });
  });

  it('has no period where the dates are years apart', () => {
    const page = bank().text(0.6, 0.15, 'From 06-20-19').text(0.6, 0.165, 'Through 07-20-26');
    expect(read(page, 'bank_statement').data).not.toHaveProperty('period_start');
  });

  it('keeps sums of the year apart from those of the period', () => {
    const page = bank();
    row(page, 0.21, [0.07, 'Interest Paid'], [0.5, '$1.00', true]);
    row(page, 0.23, [0.07, 'Interest Paid Year to Date'], [0.5, '$12.00', true]);
    expect(read(page, 'bank_statement').data['interest']).toBe('1.00');
    const only = bank();
    row(only, 0.23, [0.07, 'Interest Paid Year to Date'], [0.5, '$12.00', true]);
    expect(read(only, 'bank_statement').data).not.toHaveProperty('interest');
  });

  it('names products that no list of kinds has', () => {
    const page = bank().text(0.07, 0.2, 'No Limit Banking', 0.014);
    expect(read(page, 'bank_statement').data['account_type']).toBe('No Limit Banking');
    const plain = bank().text(0.07, 0.2, 'About Your Account', 0.014);
    expect(read(plain, 'bank_statement').data).not.toHaveProperty('account_type');
  });

  it('counts Canadian dollars as such', () => {
    const page = bank().text(0.07, 0.3, 'Interac e-Transfer fees $1.50');
    expect(read(page, 'bank_statement').data['currency']).toBe('CAD');
  });

  it('takes the bank from its small print where no head names it', () => {
    const page = new PageBuilder()
      .block(0.07, 0.12, ['Ruth Amador', '9 Elm Street', 'Leeds LS1 4AB'])
      .text(0.07, 0.92, 'Alder Bank plc. Authorised by the Prudential Regulation Authority', 0.008);
    expect(read(page, 'bank_statement').data['bank_name']).toBe('Alder Bank plc');
  });
});

describe("a business card's statement", () => {
  const card = (): PageBuilder => {
    const page = new PageBuilder()
      .text(0.07, 0.04, 'Harbor Business Card', 0.018)
      .text(0.07, 0.08, 'ALDER FABRICATION LLC', 0.012)
      .text(0.07, 0.1, 'Billing cycle 01/11/2025 - 02/10/2025');
    const sums = [
      ['Amount due', '$50.00'],
      ["Last month's balance", '$100.00'],
      ['Open to buy', '$4,900.00'],
      ['Cash transactions', '$0.00'],
      ['Default charges', '$12.00'],
      ['New balance', '$166.37'],
    ] as const;
    sums.forEach(([name, sum], at) => row(page, 0.13 + 0.016 * at, [0.5, name], [0.85, sum, true]));
    const list = (y: number, holder: string, text: string, x: number, sum: string): void => {
      row(page, y, [0.07, holder], [0.92, `Total activity ${sum}`, true]);
      row(
        page,
        y + 0.02,
        [0.07, 'Date'],
        [0.3, 'Merchant'],
        [0.75, 'Credit', true],
        [0.92, 'Charge', true],
      );
      row(page, y + 0.04, [0.07, '01/12'], [0.3, text], [x, sum, true]);
    };
    list(0.28, 'ANN LEE card ending 1234', 'TACO CORNER', 0.92, '$67.29');
    list(0.35, 'BOB KIM card ending 9876', 'REFUND SHOP', 0.75, '$12.92');
    return page;
  };

  it('has sums by other names, the firm that holds it, and the bookings of every card', () => {
    const { data, state } = read(card(), 'credit_card_statement');
    expect(state).not.toBe('contradicted');
    expect(data).toMatchObject({
      account_holder: 'ALDER FABRICATION LLC',
      minimum_due: '50.00',
      previous_balance: '100.00',
      available_credit: '4900.00',
      cash_advances: '0.00',
      fees: '12.00',
      transactions: [
        { description: 'TACO CORNER', amount: '67.29' },
        { description: 'REFUND SHOP', amount: '-12.92' },
      ],
    });
  });
});
