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

describe('an Indian statement', () => {
  it('has columns for references and value dates, and facts behind blanks and colons', () => {
    const page = new PageBuilder()
      .text(0.07, 0.04, 'HARBOR BANK LTD', 0.018)
      .text(0.5, 0.1, 'Account No : 50100012345678')
      .text(0.5, 0.115, 'Account Type : SAVINGS A/C - RESIDENT')
      .text(0.5, 0.13, 'Currency : INR')
      .text(0.07, 0.2, 'Statement From : 01/01/2022 To : 31/01/2022');
    row(
      page,
      0.28,
      [0.05, 'Date'],
      [0.13, 'Narration'],
      [0.4, 'Chq./Ref.No.'],
      [0.55, 'Value Dt'],
      [0.72, 'Withdrawal Amt.', true],
      [0.84, 'Deposit Amt.', true],
      [0.97, 'Closing Balance', true],
    );
    row(
      page,
      0.3,
      [0.05, '02/01/22'],
      [0.13, 'UPI-SWIGGY'],
      [0.4, '0000200112345678'],
      [0.55, '03/01/22'],
      [0.72, '450.00', true],
      [0.97, '9,550.00', true],
    );
    row(
      page,
      0.32,
      [0.05, '05/01/22'],
      [0.13, 'NEFT SALARY ACME'],
      [0.4, 'N0052219'],
      [0.55, '05/01/22'],
      [0.84, '50,000.00', true],
      [0.97, '59,550.00', true],
    );
    row(page, 0.4, [0.07, 'Opening Bal'], [0.3, 'Closing Bal']);
    row(page, 0.415, [0.07, '10,000.00'], [0.3, '59,550.00']);
    const { data, state } = read(page, 'bank_statement');
    expect(state).toBe('proven');
    expect(data).toMatchObject({
      period_start: '2022-01-01',
      period_end: '2022-01-31',
      currency: 'INR',
      account_type: 'SAVINGS A/C - RESIDENT',
      closing_balance: '59550.00',
    });
    expect(data['transactions']).toEqual([
      {
        date: '2022-01-02',
        post_date: '2022-01-03',
        description: 'UPI-SWIGGY',
        amount: '-450.00',
        balance: '9550.00',
      },
      {
        date: '2022-01-05',
        post_date: '2022-01-05',
        description: 'NEFT SALARY ACME',
        amount: '50000.00',
        balance: '59550.00',
      },
    ]);
  });
});

describe('a French statement', () => {
  it('is no account called after its title, and adds its columns up', () => {
    const page = new PageBuilder()
      .text(0.07, 0.03, 'Banque du Port', 0.014)
      .text(0.3, 0.06, 'RELEVÉ DE COMPTE', 0.018)
      .text(0.07, 0.12, 'Compte courant')
      .text(0.07, 0.135, 'N° de compte : 00012345678')
      .text(0.07, 0.15, 'IBAN : FR76 3000 4000 0100 0123 4567 801')
      .text(0.07, 0.17, 'du 01/06/2022 au 30/06/2022');
    row(
      page,
      0.28,
      [0.07, 'Date'],
      [0.17, 'Valeur'],
      [0.27, 'Libellé'],
      [0.8, 'Débit', true],
      [0.93, 'Crédit', true],
    );
    row(page, 0.3, [0.27, 'ANCIEN SOLDE AU 31/05/2022'], [0.93, '500,00', true]);
    row(
      page,
      0.32,
      [0.07, '02/06'],
      [0.17, '03/06'],
      [0.27, 'CARTE MONOPRIX'],
      [0.8, '1 184,59', true],
    );
    row(
      page,
      0.34,
      [0.07, '05/06'],
      [0.17, '05/06'],
      [0.27, 'VIREMENT ACME'],
      [0.93, '1 484,35', true],
    );
    row(
      page,
      0.36,
      [0.27, 'TOTAL DES MOUVEMENTS'],
      [0.8, '1 184,59', true],
      [0.93, '1 484,35', true],
    );
    row(page, 0.38, [0.27, 'NOUVEAU SOLDE AU 30/06/2022'], [0.93, '799,76', true]);
    const { data, state, type } = read(page);
    expect({ state, type }).toEqual({ state: 'proven', type: 'bank_statement' });
    expect(data).toMatchObject({
      bank_name: 'Banque du Port',
      account_type: 'Compte courant',
      account_number: '00012345678',
      total_withdrawals: '1184.59',
      total_deposits: '1484.35',
    });
    expect(data).not.toHaveProperty('currency');
  });
});

describe('a German card account', () => {
  const card = (sign: '-' | '+'): PageBuilder => {
    const page = new PageBuilder()
      .text(0.07, 0.04, 'Hafenbank AG', 0.018)
      .text(0.5, 0.12, 'Kreditkartenabrechnung')
      .text(0.5, 0.135, 'Kartennummer XXXX XXXX XXXX 4434')
      .text(0.5, 0.165, 'Verfügungsrahmen 3.000,00');
    row(
      page,
      0.28,
      [0.07, 'Beleg'],
      [0.17, 'Buchung'],
      [0.27, 'Verwendungszweck'],
      [0.93, 'Betrag in EUR', true],
    );
    row(page, 0.3, [0.27, 'Saldo der letzten Abrechnung'], [0.93, '54,02-', true]);
    row(
      page,
      0.32,
      [0.07, '02.06.22'],
      [0.17, '03.06.22'],
      [0.27, 'REWE MARKT'],
      [0.93, '20,00-', true],
    );
    row(
      page,
      0.34,
      [0.07, '04.06.22'],
      [0.17, '04.06.22'],
      [0.27, 'Lastschrift Dank'],
      [0.93, '54,02+', true],
    );
    row(
      page,
      0.36,
      [0.07, '09.06.22'],
      [0.17, '10.06.22'],
      [0.27, 'BAHN'],
      [0.93, '708,18-', true],
    );
    row(page, 0.4, [0.27, 'Neuer Saldo'], [0.93, `728,18${sign}`, true]);
    page.text(0.5, 0.15, 'Abrechnungsdatum: 20.06.2022');
    return page.text(0.07, 0.45, 'Der Betrag wird am 25.06.2022 von Ihrem Girokonto eingezogen.');
  };
  const amounts = ({ fields }: DocumentReading): unknown[] =>
    [0, 1, 2].map((at) => fields[`transactions.${at}.amount`]?.value);

  it('is printed as the bank counts, and given as the holder does', () => {
    const document = read(card('-'));
    expect(document.type).toBe('credit_card_statement');
    expect(document.data).toMatchObject({
      previous_balance: '54.02',
      new_balance: '728.18',
      credit_limit: '3000.00',
      statement_date: '2022-06-20',
      due_date: '2022-06-25',
    });
    expect(amounts(document)).toEqual(['20.00', '-54.02', '708.18']);
    expect(document.fields['transactions.0.date']?.value).toBe('2022-06-02');
    expect(document.fields['transactions.0.post_date']?.value).toBe('2022-06-03');
  });

  it('is left as printed where the balance does not say that it is owed', () => {
    expect(amounts(read(card('+'), 'credit_card_statement'))).toEqual([
      '-20.00',
      '54.02',
      '-708.18',
    ]);
  });
});

describe('a page of an account on the web', () => {
  it('has the product with the end of the number behind it', () => {
    const page = new PageBuilder()
      .text(0.07, 0.04, 'Harbor Bank', 0.018)
      .text(0.07, 0.1, 'EVERYDAY CHECKING ...6642', 0.016);
    expect(read(page, 'bank_statement').data).toMatchObject({
      account_type: 'EVERYDAY CHECKING',
      account_number: '...6642',
    });
  });
});

describe('checks of other kinds', () => {
  const SIZE = 0.026;
  const paper = (): PageBuilder =>
    new PageBuilder({ height: 750 })
      .text(0.75, 0.36, '$1,204.50', SIZE)
      .text(0.07, 0.46, 'ONE THOUSAND TWO HUNDRED FOUR AND 50/100 DOLLARS', SIZE);
  const check = (): PageBuilder =>
    paper().text(0.07, 0.36, 'PAY TO THE ORDER OF', 0.02).text(0.3, 0.355, 'BOB KIM', SIZE);

  it('are written at the counter by who is named behind a caption', () => {
    const page = check().text(0.3, 0.05, 'HARBOR NATIONAL BANK', 0.04);
    page.text(0.07, 0.15, 'NAME', 0.018).text(0.14, 0.145, 'RUTH AMADOR', SIZE);
    expect(read(page, 'check').data).toMatchObject({
      payer_name: 'RUTH AMADOR',
      bank_name: 'HARBOR NATIONAL BANK',
      payee: 'BOB KIM',
    });
  });

  it('have a branch and an institution in Canada, and dates in little boxes', () => {
    const page = check()
      .block(0.07, 0.05, ['RUTH AMADOR', '9 ELM STREET', 'TORONTO ON M5V 2T6'], SIZE)
      .text(0.7, 0.12, '2023 05 28', SIZE)
      .text(0.1, 0.9, 'C0123C A99441D513A 123D4567C', 0.04);
    const { data, state } = read(page, 'check');
    expect(state).not.toBe('contradicted');
    expect(data).toMatchObject({
      date: '2023-05-28',
      micr: 'C0123C A99441D513A 123D4567C',
      account_number: '1234567',
      check_number: '0123',
    });
    expect(data).not.toHaveProperty('routing_number');
  });

  it('are none where a receipt book says from whom it was received', () => {
    const page = paper()
      .text(0.07, 0.06, 'RECEIPT', 0.04)
      .text(0.7, 0.06, 'No. 4412', SIZE)
      .text(0.07, 0.25, 'RECEIVED FROM', SIZE)
      .text(0.3, 0.25, 'RUTH AMADOR', SIZE)
      .text(0.07, 0.56, 'FOR RENT JULY', SIZE)
      .text(0.07, 0.65, 'CASH', SIZE);
    expect(read(page).type).toBe('receipt');
  });
});

describe('the shares of a member', () => {
  it('give the balances around the bookings, with dates on them or without', () => {
    const page = new PageBuilder()
      .text(0.07, 0.04, 'Harbor Federal Credit Union', 0.018)
      .text(0.6, 0.12, 'Member number 4411223')
      .text(0.6, 0.14, 'Statement period 06/01/2022 to 06/30/2022');
    const share = (y: number, name: string, sum: string): void => {
      page.text(0.07, y, name, 0.013);
      row(page, y + 0.02, [0.17, 'Balance Forward'], [0.92, sum, true]);
      row(page, y + 0.035, [0.17, 'Ending Balance'], [0.92, sum, true]);
    };
    share(0.22, 'SUFFIX 0000 REGULAR SHARES', '25.00');
    page.text(0.07, 0.31, 'SUFFIX 0009 SHARE DRAFT CHECKING', 0.013);
    row(
      page,
      0.33,
      [0.07, 'Date'],
      [0.17, 'Transaction Description'],
      [0.75, 'Amount', true],
      [0.92, 'Balance', true],
    );
    row(page, 0.345, [0.17, 'Balance Forward'], [0.92, '100.00', true]);
    row(
      page,
      0.36,
      [0.07, '06/04'],
      [0.17, 'Draft 1234'],
      [0.75, '40.00-', true],
      [0.92, '60.00', true],
    );
    row(
      page,
      0.375,
      [0.07, '06/11'],
      [0.17, 'Payroll'],
      [0.75, '200.00', true],
      [0.92, '260.00', true],
    );
    row(page, 0.39, [0.17, 'Ending Balance'], [0.92, '260.00', true]);
    share(0.44, 'SUFFIX 0100 SHARE CLUB', '5.00');
    const { data, state } = read(page, 'bank_statement');
    expect(state).toBe('proven');
    expect(data).toMatchObject({
      account_number: '4411223',
      account_type: 'SHARE DRAFT CHECKING',
      opening_balance: '100.00',
      closing_balance: '260.00',
    });
  });
});

describe('a card whose lists are named in their heads', () => {
  it('keeps the category of the shop out of the text, and names a firm over its cycle', () => {
    const page = new PageBuilder()
      .text(0.07, 0.04, 'Harbor Card', 0.018)
      .text(0.07, 0.1, 'Great Plains Fabrication', 0.012)
      .text(0.07, 0.118, 'Billing cycle 01/11/2025 - 02/10/2025');
    const head = (y: number, name: string): unknown =>
      row(
        page,
        y,
        [0.07, 'TRANS. DATE'],
        [0.2, name],
        [0.6, 'MERCHANT CATEGORY'],
        [0.92, 'AMOUNT', true],
      );
    head(0.3, 'PAYMENTS AND CREDITS');
    row(
      page,
      0.32,
      [0.07, '01/12'],
      [0.2, 'INTERNET PAYMENT'],
      [0.6, 'Payments'],
      [0.92, '-$31.21', true],
    );
    head(0.36, 'PURCHASES');
    row(
      page,
      0.38,
      [0.07, '01/15'],
      [0.2, 'CAR WASH'],
      [0.6, 'Automotive'],
      [0.92, '$36.08', true],
    );
    const { data } = read(page, 'credit_card_statement');
    expect(data['account_holder']).toBe('Great Plains Fabrication');
    expect(data['transactions']).toEqual([
      { date: '2025-01-12', description: 'INTERNET PAYMENT', amount: '-31.21' },
      { date: '2025-01-15', description: 'CAR WASH', amount: '36.08' },
    ]);
  });
});
