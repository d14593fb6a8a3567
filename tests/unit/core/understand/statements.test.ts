import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder, replaced } from './build-page';
import {
  balances,
  drawTable,
  RUNNING,
  SIGNED,
  statementHead,
  threePages,
  twoAccounts,
} from './sample-statements';

type Row = Readonly<Record<string, string>>;

function rowsOf(document: DocumentReading | undefined, list = 'transactions'): readonly Row[] {
  return (document?.data[list] ?? []) as readonly Row[];
}

function failed(document: DocumentReading | undefined): string[] {
  return (document?.checks ?? []).filter(({ result }) => result === 'fail').map(({ id }) => id);
}

function bank(build: (page: PageBuilder) => void, number?: string): DocumentReading | undefined {
  const page = statementHead(new PageBuilder(), number);
  build(page);
  return understandPages([page.build()], { pageTypes: { 0: 'bank_statement' } })[0];
}

describe('several accounts', () => {
  it('are read and checked one by one', () => {
    const [document] = understandPages([twoAccounts()]);
    expect(document?.type).toBe('bank_statement');
    expect(document?.state).toBe('proven');
    expect(document?.data['transactions']).toBeUndefined();
    expect(rowsOf(document, 'accounts')).toMatchObject([
      {
        account_number: '000417882930',
        account_type: 'Everyday Checking',
        opening_balance: '500.00',
        closing_balance: '380.25',
        transactions: [{ amount: '-19.75' }, { amount: '-250.00' }, { amount: '150.00' }],
      },
      {
        account_number: '000988110427',
        account_type: 'Savings',
        closing_balance: '9003.75',
        transactions: [
          { date: '2025-03-11', amount: '-96.25', balance: '8903.75' },
          { date: '2025-03-31', amount: '100.00' },
        ],
      },
    ]);
  });

  it('one altered digit contradicts the account and names its row', () => {
    const [document] = understandPages([replaced(twoAccounts(), '-96.25', '-86.25')]);
    expect(document?.state).toBe('contradicted');
    const check = document?.checks.find(({ id }) => id === 'bank.account_running_balance');
    expect(check?.result).toBe('fail');
    expect(check?.message).toContain('accounts.1.transactions.0');
    expect(check?.fields).toContain('accounts.1.transactions.0.amount');
  });

  it('are proven only when every one of them is', () => {
    const [document] = understandPages([replaced(twoAccounts(), 'Beginning', 'Average')]);
    expect(document?.state).not.toBe('proven');
  });
});

describe('pages', () => {
  it('without a head of their own go on with the statement', () => {
    const documents = understandPages(threePages('once'));
    expect(documents.map(({ pages }) => pages)).toEqual([[0, 1]]);
    expect(documents[0]?.state).toBe('proven');
    expect(rowsOf(documents[0])).toHaveLength(7);
  });

  it('that repeat an earlier one are counted once, and said to', () => {
    const [document] = understandPages(threePages('twice'));
    expect(document?.pages).toEqual([0, 1, 2]);
    expect(document?.state).toBe('proven');
    expect(rowsOf(document)).toHaveLength(7);
    const note = document?.checks.find(({ id }) => id === 'reading.repeated_rows');
    expect(note?.message).toContain('4 on page 3');
  });

  it('of two statements are two documents', () => {
    const second = statementHead(new PageBuilder({ index: 2 }), '000988110427');
    balances(second, 0.2, '70.00', '60.00');
    drawTable(second, 0.27, SIGNED, [['03/02', 'Corner bakery', '-10.00']]);
    second.text(0.45, 0.95, 'Page 1 of 1');
    const documents = understandPages([...threePages('once'), second.build()]);
    expect(documents.map(({ pages }) => pages)).toEqual([[0, 1], [2]]);
    expect(documents.map(({ state }) => state)).toEqual(['proven', 'proven']);
  });
});

describe('tables', () => {
  it('have heads of two lines and other text beside them', () => {
    const document = bank((page) => {
      page.text(0.07, 0.22, 'Previous balance').right(0.28, 0.22, '100.00');
      page.text(0.07, 0.238, 'Total deposits').right(0.28, 0.238, '0.00');
      page.text(0.07, 0.256, 'New balance').right(0.28, 0.256, '57.00');
      page.text(0.35, 0.222, 'Trans');
      page.text(0.35, 0.236, 'date').text(0.43, 0.236, 'Description');
      page.right(0.78, 0.236, 'Amount').right(0.94, 0.236, 'Daily balance');
      page.text(0.35, 0.256, '03/04').text(0.43, 0.256, 'Corner bakery');
      page.right(0.78, 0.256, '-13.00').right(0.94, 0.256, '87.00');
      page.text(0.43, 0.27, 'Harbor street');
      page.text(0.35, 0.288, '03/06').text(0.43, 0.288, 'Water works');
      page.right(0.78, 0.288, '-30.00').right(0.94, 0.288, '57.00');
    });
    expect(document?.state).toBe('proven');
    expect(rowsOf(document)).toEqual([
      {
        date: '2025-03-04',
        description: 'Corner bakery Harbor street',
        amount: '-13.00',
        balance: '87.00',
      },
      { date: '2025-03-06', description: 'Water works', amount: '-30.00', balance: '57.00' },
    ]);
  });

  it('keep the order of checks and daily balances set in columns', () => {
    const document = bank((page) => {
      page.text(0.07, 0.22, 'Checks paid', 0.014);
      const group = (x: number) => [
        { head: 'Check #', x },
        { head: 'Date', x: x + 0.1 },
        { head: 'Amount', x: x + 0.27, align: 'right' as const },
      ];
      drawTable(
        page,
        0.25,
        [...group(0.07), ...group(0.4)],
        [
          ['101', '03/02', '10.00', '103', '03/09', '30.00'],
          ['102', '03/05', '20.00', '*105', '03/11', '40.00'],
        ],
      );
      page.text(0.07, 0.35, 'Daily balance summary', 0.014);
      const pair = (x: number) => [
        { head: 'Date', x },
        { head: 'Balance', x: x + 0.2, align: 'right' as const },
      ];
      drawTable(
        page,
        0.38,
        [...pair(0.07), ...pair(0.4)],
        [
          ['03/02', '90.00', '03/09', '40.00'],
          ['03/05', '70.00', '03/11', '0.00'],
        ],
      );
    });
    expect(rowsOf(document, 'checks').map(({ number }) => number)).toEqual([
      '101',
      '102',
      '103',
      '105',
    ]);
    expect(rowsOf(document, 'daily_balances').map(({ balance }) => balance)).toEqual([
      '90.00',
      '70.00',
      '40.00',
      '0.00',
    ]);
    expect(rowsOf(document)).toEqual([]);
  });

  it('name the rows of the day where daily balances show the error', () => {
    const document = bank((page) => {
      balances(page, 0.2, '100.00', '55.00');
      drawTable(page, 0.26, SIGNED, [
        ['03/04', 'Corner bakery', '-10.00'],
        ['03/06', 'Water works', '-25.00'],
        ['03/09', 'Bus pass', '-20.00'],
      ]);
      page.text(0.07, 0.4, 'Daily balance summary', 0.014);
      drawTable(
        page,
        0.43,
        [
          { head: 'Date', x: 0.07 },
          { head: 'Balance', x: 0.3, align: 'right' },
        ],
        [
          ['03/04', '90.00'],
          ['03/06', '75.00'],
          ['03/09', '55.00'],
        ],
      );
    });
    const check = document?.checks.find(({ id }) => id === 'bank.reconciles');
    expect(check?.result).toBe('fail');
    expect(check?.fields).toContain('transactions.1.amount');
    expect(check?.fields).not.toContain('transactions.0.amount');
  });

  it('may begin with the newest row', () => {
    const document = bank((page) => {
      balances(page, 0.2, '100.00', '85.00');
      drawTable(page, 0.26, RUNNING, [
        ['03/20/2025', 'Branch visit', '5.00', '85.00'],
        ['03/06/2025', 'Bus pass', '20.00', '80.00'],
      ]);
    });
    expect(rowsOf(document).map(({ amount }) => amount)).toEqual(['5.00', '-20.00']);
    expect(document?.state).toBe('proven');
  });

  it('print a date once for all bookings of a day', () => {
    const document = bank((page) => {
      balances(page, 0.2, '100.00', '65.00');
      drawTable(page, 0.26, SIGNED, [
        ['03/06', 'Bus pass', '-20.00'],
        ['', 'Corner bakery', '-10.00'],
        ['03/09', 'Book shop', '-5.00'],
      ]);
    });
    expect(rowsOf(document).map(({ date, amount }) => [date, amount])).toEqual([
      ['2025-03-06', '-20.00'],
      ['2025-03-06', '-10.00'],
      ['2025-03-09', '-5.00'],
    ]);
    expect(document?.state).toBe('proven');
  });

  it('carry a balance forward without booking it', () => {
    const document = bank((page) => {
      balances(page, 0.2, '100.00', '80.00');
      drawTable(page, 0.26, RUNNING, [
        ['03/01', 'Balance brought forward', '', '100.00'],
        ['03/06', 'Bus pass', '-20.00', '80.00'],
        ['03/31', 'Closing balance', '', '80.00'],
      ]);
    });
    expect(rowsOf(document)).toHaveLength(1);
    expect(document?.state).toBe('proven');
  });
});

describe('signs', () => {
  it('without a mark are the opposite of the marked ones', () => {
    const document = bank((page) => {
      balances(page, 0.2, '100.00', '10.00 DR');
      drawTable(page, 0.26, SIGNED, [
        ['03/06', 'Garage', '130.00 DR'],
        ['03/09', 'Harbor office', '20.00'],
      ]);
    });
    expect(rowsOf(document).map(({ amount }) => amount)).toEqual(['-130.00', '20.00']);
    expect(document?.data['closing_balance']).toBe('-10.00');
    expect(document?.state).toBe('proven');
  });

  it('of German statements stand in columns, with a comma and days first', () => {
    const page = new PageBuilder();
    page.text(0.07, 0.04, 'Sparkasse Seeufer', 0.02).text(0.6, 0.04, 'Kontoauszug 3/2025', 0.016);
    page.text(0.6, 0.08, '01.03.2025 bis 31.03.2025');
    page.text(0.6, 0.1, 'IBAN: DE89 3704 0044 0532 0130 00');
    page.text(0.07, 0.2, 'Alter Kontostand').right(0.6, 0.2, '1.250,00');
    page.text(0.07, 0.218, 'Neuer Kontostand').right(0.6, 0.218, '2.240,50');
    drawTable(
      page,
      0.27,
      [
        { head: 'Buchung', x: 0.07 },
        { head: 'Verwendungszweck', x: 0.2 },
        { head: 'Soll', x: 0.62, align: 'right' },
        { head: 'Haben', x: 0.77, align: 'right' },
        { head: 'Saldo', x: 0.92, align: 'right' },
      ],
      [
        ['04.03.', 'Stadtwerke', '9,50', '', '1.240,50'],
        ['28.03.', 'Gehalt', '', '1.000,00', '2.240,50'],
      ],
    );
    const [document] = understandPages([page.build()], { pageTypes: { 0: 'bank_statement' } });
    expect(rowsOf(document)).toEqual([
      { date: '2025-03-04', description: 'Stadtwerke', amount: '-9.50', balance: '1240.50' },
      { date: '2025-03-28', description: 'Gehalt', amount: '1000.00', balance: '2240.50' },
    ]);
    expect(document?.data['account_number']).toBe('DE89370400440532013000');
    expect(document?.state).toBe('proven');
  });

  it('of a card count charges up and credits down', () => {
    const page = new PageBuilder();
    page.text(0.07, 0.04, 'Meridian Bank Visa', 0.02).text(0.6, 0.04, 'XXXX XXXX XXXX 8842');
    page.text(0.6, 0.07, 'Billing period: 02/05/2025 - 03/04/2025');
    const labels = ['Previous Balance', 'Payments and Credits', 'Purchases', 'New Balance'];
    const sums = ['$100.00', '$100.00', '$46.00', '$46.00'];
    labels.forEach((label, at) => {
      page.text(0.07 + at * 0.22, 0.2, label).text(0.09 + at * 0.22, 0.226, sums[at]!);
    });
    drawTable(
      page,
      0.3,
      [
        { head: 'Date', x: 0.07 },
        { head: 'Reference', x: 0.15 },
        { head: 'Description', x: 0.33 },
        { head: 'Charges', x: 0.75, align: 'right' },
        { head: 'Credits', x: 0.9, align: 'right' },
      ],
      [
        ['02/10', 'K83J2201AA', 'Thank you', '', '100.00'],
        ['02/14', '77QX100231', 'Bistro Argent', '46.00', ''],
      ],
    );
    const [document] = understandPages([page.build()], {
      pageTypes: { 0: 'credit_card_statement' },
    });
    expect(document?.data).toMatchObject({ account_last4: '8842', previous_balance: '100.00' });
    expect(rowsOf(document)).toEqual([
      { date: '2025-02-10', description: 'Thank you', amount: '-100.00' },
      { date: '2025-02-14', description: 'Bistro Argent', amount: '46.00' },
    ]);
    expect(document?.state).toBe('proven');
    expect(failed(document)).toEqual([]);
  });
});
