import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(
  page: PageBuilder,
  type: 'credit_card_statement' | 'bank_statement',
): DocumentReading {
  return understandPages([page.build()], { pageTypes: { 0: type } })[0]!;
}

function rows(page: PageBuilder, top: number, entries: readonly (readonly string[])[]): void {
  entries.forEach(([date, text, sum], at) => {
    const y = top + 0.018 * at;
    page.text(0.06, y, date!).text(0.28, y, text!).right(0.94, y, sum!);
  });
}

const CHARGES = [
  ['01/12/25', 'TACO CORNER', '$31.21'],
  ['01/15/25', 'CAR WASH', '$36.08'],
  ['01/20/25', 'GROCERY MART', '$12.00'],
];

describe('a card whose sums stand in large print', () => {
  function panel(): PageBuilder {
    const page = new PageBuilder().text(0.06, 0.04, 'Harbor Lights Card', 0.018);
    page.text(0.06, 0.08, 'Closing Date 02/10/25');
    page.text(0.06, 0.152, 'Minimum Payment Due').text(0.38, 0.148, '$25.00', 0.018);
    page.text(0.06, 0.188, 'Payment Due Date').text(0.34, 0.182, '03/07/25', 0.018);
    page.text(0.06, 0.23, 'Late Payment Warning: If we do not receive your Minimum Payment', 0.008);
    page.text(0.06, 0.24, 'Due by the Payment Due Date of this statement you may have to', 0.008);
    page.text(0.06, 0.25, 'pay a late fee of up to $40.00.', 0.008);
    page.text(0.55, 0.146, 'Previous Balance').right(0.94, 0.146, '$0.00');
    page.text(0.55, 0.164, 'Payments/Credits').right(0.94, 0.164, '-$0.00');
    page.text(0.55, 0.182, 'New Charges').right(0.94, 0.182, '+$79.29');
    page.text(0.55, 0.2, 'Fees').right(0.94, 0.2, '+$0.00');
    page.text(0.55, 0.235, 'New Balance').right(0.94, 0.235, '$79.29');
    page.text(0.06, 0.38, 'New Charges', 0.014);
    rows(page, 0.41, CHARGES);
    return page;
  }

  it('reads them beside their captions and not out of the sentences below', () => {
    expect(read(panel(), 'credit_card_statement').data).toMatchObject({
      minimum_due: '25.00',
      due_date: '2025-03-07',
      new_balance: '79.29',
    });
  });

  it('counts a due date beside a sum as no booking', () => {
    const { data, state } = read(panel(), 'credit_card_statement');
    expect(data['transactions']).toHaveLength(3);
    expect(state).toBe('proven');
  });
});

describe('a card with a band of sums and lists by holder', () => {
  const page = (): PageBuilder => {
    const sheet = new PageBuilder().text(0.06, 0.04, 'Iron Preferred', 0.018);
    sheet.text(0.06, 0.068, 'Signature card ending in 5761');
    const names = ['Payment Due Date', 'New Balance', 'Minimum Payment Due'];
    const values = ['May 28, 2025', '$45.72', '$25.00'];
    names.forEach((name, at) => sheet.text(0.08 + 0.3 * at, 0.11, name));
    values.forEach((value, at) => sheet.text(0.08 + 0.3 * at, 0.13, value, 0.016));
    sheet.text(0.06, 0.2, 'Lauren Lane');
    sheet.text(0.5, 0.2, 'Previous Balance').right(0.94, 0.2, '$100.00');
    sheet.text(0.5, 0.22, 'Payments').right(0.94, 0.22, '- $133.57');
    sheet.text(0.5, 0.24, 'Transactions').right(0.94, 0.24, '+ $79.29');
    const head = (y: number, title: string): void => {
      sheet.text(0.06, y, title);
      rows(sheet, y + 0.018, [['Trans Date', 'Description', 'Amount']]);
    };
    head(0.4, 'LAUREN LANE #5761: Payments, Credits and Adjustments');
    // The sign before the sum was not read.
    rows(sheet, 0.436, [
      ['Apr 2', 'CAR WASH EXPRESS', '$33.57'],
      ['Apr 12', 'ONLINE PAYMENT', '$100.00'],
    ]);
    head(0.5, 'LAUREN LANE #5761: Transactions');
    rows(sheet, 0.536, [
      ['Apr 3', 'TACO CORNER', '$31.21'],
      ['Apr 5', 'GROCERY MART', '$48.08'],
    ]);
    return sheet;
  };

  it('has no booking in the band', () => {
    const { data } = read(page(), 'credit_card_statement');
    expect(data).toMatchObject({ due_date: '2025-05-28', minimum_due: '25.00' });
    expect(data['transactions']).toHaveLength(4);
  });

  it('tells credits by the heading behind the name', () => {
    const { fields } = read(page(), 'credit_card_statement');
    expect([0, 1, 2, 3].map((at) => fields[`transactions.${at}.amount`]?.value)).toEqual([
      '-33.57',
      '-100.00',
      '31.21',
      '48.08',
    ]);
  });

  it('names the holder as the page prints the name', () => {
    expect(read(page(), 'credit_card_statement').data['account_holder']).toBe('Lauren Lane');
  });
});

describe('a bank statement', () => {
  const statement = (closing: string): PageBuilder => {
    const page = new PageBuilder().text(0.06, 0.04, 'HARBOR NATIONAL BANK', 0.018);
    page.block(0.06, 0.14, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    page.text(0.06, 0.25, 'CHECKING SUMMARY', 0.016).text(0.45, 0.258, 'Harbor College Checking');
    page.text(0.06, 0.28, 'Beginning Balance').right(0.5, 0.28, '$100.00');
    page.text(0.06, 0.298, 'Total Deposits').right(0.5, 0.298, '$50.00');
    page.text(0.06, 0.316, 'Total Withdrawals').right(0.5, 0.316, '$20.00');
    page.text(0.06, 0.334, 'Ending Balance').right(0.5, 0.334, closing);
    rows(page, 0.42, [
      ['Date', 'Description', 'Amount'],
      ['01/02/2025', 'Payroll', '50.00'],
      ['01/09/2025', 'Taco Corner', '-20.00'],
    ]);
    return page;
  };

  it('says what kind of account it is by the name of the product', () => {
    expect(read(statement('$130.00'), 'bank_statement').data['account_type']).toBe(
      'Harbor College Checking',
    );
  });

  it('names every printed number of a summary that does not close', () => {
    const { checks, state } = read(statement('$131.00'), 'bank_statement');
    const messages = checks.filter(({ result }) => result === 'fail').map(({ message }) => message);
    expect(state).toBe('contradicted');
    expect(messages).toEqual([
      'opening 100.00 and 2 transactions of 30.00 give 130.00, closing is printed as 131.00: 1.00 apart; look at transactions.0',
      'printed summary does not close: opening 100.00 + deposits 50.00 - withdrawals 20.00 = 130.00, closing is printed as 131.00',
    ]);
  });

  it('names the checks that it takes off', () => {
    const page = statement('$99.00');
    page.text(0.06, 0.6, 'Checks', 0.014);
    rows(page, 0.62, [['01/05/2025', '1401', '10.00']]);
    const { checks } = read(page, 'bank_statement');
    expect(checks.find(({ id }) => id === 'bank.reconciles')?.message).toMatch(
      /^opening 100\.00 and 2 transactions of 30\.00 less 1 check of 10\.00 give 120\.00, closing is printed as 99\.00/,
    );
  });

  it("does not take the post's bar code for a name or an address", () => {
    const page = new PageBuilder({ source: 'ocr', confidence: 0.6 }).text(
      0.06,
      0.126,
      '111 N I II IIIII',
    );
    const code = page.build().lines;
    const read = statement('$130.00').build();
    const [document] = understandPages(
      [{ ...read, source: 'ocr', lines: [...code, ...read.lines] }],
      { pageTypes: { 0: 'bank_statement' } },
    );
    expect(document?.data).toMatchObject({
      account_holder: 'Ruth Amador',
      account_holder_address: '9 Elm Street\nBoise, ID 83704',
    });
  });
});
