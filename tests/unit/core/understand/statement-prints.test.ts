import { describe, expect, it } from 'vitest';
import type { PageType } from '../../../../src/core/page-types';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(page: PageBuilder, type: PageType = 'bank_statement'): DocumentReading {
  return understandPages([page.build()], { pageTypes: { 0: type } })[0]!;
}

/** A card's page with the head and rows of its bookings at three columns and a sum. */
function cardRows(head: readonly string[], rows: readonly (readonly string[])[]): PageBuilder {
  const page = new PageBuilder().text(0.06, 0.05, 'Harbor Lights Card', 0.016);
  page.text(0.06, 0.1, 'Statement closing date 02/10/2025');
  const draw = (
    [date = '', post = '', text = '', sum = '']: readonly string[],
    y: number,
  ): void => {
    page.text(0.06, y, date).text(0.16, y, post).text(0.28, y, text).right(0.94, y, sum);
  };
  draw(head, 0.3);
  rows.forEach((row, index) => draw(row, 0.32 + 0.018 * index));
  return page;
}

describe('a strip of sums', () => {
  it('belongs to the names above it, whatever dates and years they hold', () => {
    const page = new PageBuilder().text(0.06, 0.05, 'Larkspur Bank', 0.016);
    page.text(0.06, 0.1, 'Statement period 06/01/2026 - 06/30/2026');
    page.text(0.06, 0.2, 'Starting balance as of').text(0.3, 0.2, 'Total deposits');
    page.text(0.5, 0.2, 'Checks and withdrawals').text(0.76, 0.2, 'New balance on Jun 30, 2026');
    page.text(0.06, 0.212, '06/01/2026');
    page.text(0.1, 0.248, '$4,640.72').text(0.33, 0.248, '$90.00');
    page.text(0.55, 0.248, '$80.00-').text(0.83, 0.248, '$4,650.72');
    expect(read(page).data).toMatchObject({
      opening_balance: '4640.72',
      total_deposits: '90.00',
      total_withdrawals: '80.00',
      closing_balance: '4650.72',
    });
  });
});

describe('heads', () => {
  it('are told though a letter is misread, a name is read twice or a title is close above', () => {
    const page = new PageBuilder().text(0.06, 0.05, 'Harbor Lights Card', 0.016);
    page.text(0.06, 0.1, 'Statement closing date 02/10/2025');
    page.text(0.06, 0.287, 'TRANSACTIONS');
    page.text(0.06, 0.3, 'DA Date').text(0.16, 0.3, 'Reference number');
    page.text(0.34, 0.3, 'Transaction Desciption').right(0.94, 0.3, 'Amount');
    page.text(0.06, 0.318, '01/12').text(0.16, 0.318, 'R178X IR 1562Z');
    page.text(0.34, 0.318, 'TACO CORNER 5989 RENO').right(0.94, 0.318, '25.56');
    page.text(0.06, 0.336, '01/18').text(0.16, 0.336, '788P736389M9');
    page.text(0.34, 0.336, 'CAR WASH').right(0.94, 0.336, '36.08');
    expect(read(page, 'credit_card_statement').data['transactions']).toEqual([
      { date: '2025-01-12', description: 'TACO CORNER 5989 RENO', amount: '25.56' },
      { date: '2025-01-18', description: 'CAR WASH', amount: '36.08' },
    ]);
  });
});

describe('shares of a credit union', () => {
  const page = new PageBuilder().text(0.06, 0.05, 'Coastline Credit Union', 0.016);
  page.text(0.6, 0.08, 'Member number: 746531');
  page.text(0.6, 0.1, 'Statement period: 11/26/2019 - 12/25/2019');
  const row = (y: number, date: string, text: string, sum: string, balance: string): void => {
    page.text(0.06, y, date).text(0.16, y, text).right(0.78, y, sum).right(0.94, y, balance);
  };
  row(0.3, 'Date', 'Description', 'Amount', 'Balance');
  row(0.318, '11/26', 'Previous balance', '', '5.00');
  row(0.336, '12/25', 'New balance', '', '5.00');
  row(0.38, 'Date', 'Description', 'Amount', 'Balance');
  row(0.398, '11/26', 'Previous balance', '', '100.00');
  row(0.416, '12/02', 'Corner bakery', '(20.00)', '80.00');
  row(0.434, '12/09', 'Payroll', '40.00', '120.00');
  row(0.452, '12/25', 'New balance', '', '120.00');
  const document = read(page);

  it('give the balances of the one that has bookings', () => {
    expect(document.data).toMatchObject({
      account_number: '746531',
      opening_balance: '100.00',
      closing_balance: '120.00',
      transactions: [{ amount: '-20.00' }, { amount: '40.00' }],
    });
    expect(document.state).toBe('proven');
  });
});

describe('dates of bookings', () => {
  const ROWS = [
    ['01/12', '01/14', 'TACO CORNER', '25.56'],
    ['01/18', '01/19', 'CAR WASH', '36.08'],
    ['01/22', '01/22', 'GREENLEAF GROCERY', '165.46'],
  ];
  const PAIRS = ROWS.map(([date = '', post = '']) => ({
    date: `2025-${date.replace('/', '-')}`,
    post_date: `2025-${post.replace('/', '-')}`,
  }));

  it('come in pairs where the head of the first is unreadable', () => {
    const page = cardRows(['Da Dotc', 'Post', 'Description', 'Amount'], ROWS);
    expect(read(page, 'credit_card_statement').data['transactions']).toMatchObject(PAIRS);
  });

  it('come in pairs where the head of the second is unreadable', () => {
    const page = cardRows(['Date', 'P os', 'Description', 'Amount'], ROWS);
    expect(read(page, 'credit_card_statement').data['transactions']).toMatchObject(PAIRS);
  });

  it('are of the year that a later page sums up', () => {
    const page = new PageBuilder().text(0.06, 0.05, 'Account number XXXX 9066');
    page
      .text(0.06, 0.1, 'Transaction date')
      .text(0.28, 0.1, 'Description')
      .right(0.94, 0.1, 'Amount');
    page.text(0.06, 0.118, '12/28').text(0.28, 0.118, 'METRO').right(0.94, 0.118, '5.00');
    page.text(0.06, 0.136, '01/03').text(0.28, 0.136, 'PIZZA').right(0.94, 0.136, '7.00');
    page.text(0.3, 0.3, '2019 Totals Year-to-Date');
    expect(read(page, 'credit_card_statement').data['transactions']).toMatchObject([
      { date: '2018-12-28' },
      { date: '2019-01-03' },
    ]);
  });
});

describe('around a booking', () => {
  it('a rate of exchange is no part of its text', () => {
    const page = cardRows(
      ['Trans date', 'Post date', 'Description', 'Amount'],
      [
        ['01/12', '01/14', 'BAYSIDE TAVERN CANCUN MX', '31.21'],
        ['', '', '567.45 MXN X 0.055000 (EXCHG RATE)', ''],
        ['01/18', '01/19', 'CAR WASH', '36.08'],
      ],
    );
    expect(read(page, 'credit_card_statement').data['transactions']).toMatchObject([
      { description: 'BAYSIDE TAVERN CANCUN MX' },
      { description: 'CAR WASH' },
    ]);
  });

  it('the table of rates holds no sums of the period', () => {
    const page = cardRows(
      ['Trans date', 'Post date', 'Description', 'Amount'],
      [['01/12', '01/14', 'CAR WASH', '31.21']],
    );
    page.text(0.06, 0.6, 'Purchases').text(0.4, 0.6, '24.48%').right(0.94, 0.6, '$420.37');
    const { data } = read(page, 'credit_card_statement');
    expect(data['purchases']).toBeUndefined();
    expect(data['apr']).toEqual([{ type: 'Purchases', rate: '24.48' }]);
  });

  it('a number with masked digits within ends in its last four', () => {
    const page = cardRows(['Trans date', 'Post date', 'Description', 'Amount'], []);
    page.text(0.6, 0.07, 'Account number: 5551 XXXX XXXX 2945');
    expect(read(page, 'credit_card_statement').data['account_last4']).toBe('2945');
  });
});

describe('a booking without a readable date', () => {
  const page = new PageBuilder().text(0.06, 0.05, 'Lakeshore Bank', 0.016);
  page.text(0.06, 0.1, 'Statement period 06/01/2026 - 06/30/2026');
  page.text(0.06, 0.15, 'Beginning balance').right(0.5, 0.15, '100.00');
  page.text(0.06, 0.168, 'Ending balance').right(0.5, 0.168, '105.00');
  page.text(0.06, 0.3, 'Date').text(0.16, 0.3, 'Description').right(0.94, 0.3, 'Amount');
  page.text(0.16, 0.318, 'Refund').right(0.94, 0.318, '10.00');
  page.text(0.06, 0.336, '06/12').text(0.16, 0.336, 'Corner bakery').right(0.94, 0.336, '-20.00');
  page.text(0.06, 0.354, '6//').text(0.16, 0.354, 'Payroll').right(0.94, 0.354, '15.00');
  const document = read(page);

  it('counts all the same', () => {
    expect(document.data['transactions']).toEqual([
      { description: 'Refund', amount: '10.00' },
      { date: '2026-06-12', description: 'Corner bakery', amount: '-20.00' },
      { description: 'Payroll', amount: '15.00' },
    ]);
    expect(document.state).toBe('proven');
  });

  it('says so', () => {
    const note = document.checks.find(({ id }) => id === 'format.unreadable');
    expect(note?.message).toContain("'6//' is no date");
  });
});

describe('daily balances', () => {
  it('keep their title out of a head that is close below it', () => {
    const page = new PageBuilder().text(0.06, 0.05, 'Lakeshore Bank', 0.016);
    page.text(0.06, 0.1, 'Statement period 06/01/2026 - 06/30/2026');
    page.text(0.06, 0.3, 'DAILY ENDING BALANCE');
    page.text(0.06, 0.313, 'Date').text(0.2, 0.313, 'Balance');
    page.text(0.4, 0.313, 'Date').text(0.54, 0.313, 'Balance');
    page.text(0.06, 0.331, '06/02').text(0.2, 0.331, '14.00');
    page.text(0.4, 0.331, '06/09').text(0.54, 0.331, '18.00');
    const { data } = read(page);
    expect(data['transactions']).toBeUndefined();
    expect(data['daily_balances']).toEqual([
      { date: '2026-06-02', balance: '14.00' },
      { date: '2026-06-09', balance: '18.00' },
    ]);
  });
});

describe('a lone address', () => {
  it("is the customer's, however large the name, and the bank is who says so", () => {
    const page = new PageBuilder().text(0.5, 0.06, 'Anchor Banking Services');
    page.text(0.06, 0.1, 'KWAKU MENSAH', 0.016);
    page.text(0.06, 0.118, '64 LILLA TURNPIKE').text(0.06, 0.133, 'CHESTER, OH 30731');
    page.text(0.06, 0.2, 'Do more with online banking', 0.016);
    page.text(0.06, 0.25, 'Statement period 06/01/2026 - 06/30/2026');
    expect(read(page).data).toMatchObject({
      bank_name: 'Anchor Banking Services',
      account_holder: 'KWAKU MENSAH',
    });
  });
});
