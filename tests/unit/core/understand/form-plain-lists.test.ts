import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('a form in plain rows of caption and value', () => {
  it('has a colon between them', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, '2024 W-2 Wage and Tax Statement', 0.014);
    const L = [
      'Employer: Great Fir Fabrication Inc',
      'Employer address: 18 Dock Street, Boise, ID 83702',
      'Employer EIN: 84-2217643',
      'Employee: Ruth Amador',
      'Employee address: 9 Elm Street, Boise, ID 83704',
      'Employee SSN: XXX-XX-2087',
      'Control number: 0042',
      '1 Wages, tips, other compensation: 61,250.00',
      '2 Federal income tax withheld: 7,410.25',
      '3 Social security wages: 64,000.00',
      '4 Social security tax withheld: 3,968.00',
      '5 Medicare wages and tips: 64,000.00',
      '6 Medicare tax withheld: 928.00',
      '12a Code D: 2,750.00',
      '12b Code DD: 9,104.16',
      '13 Retirement plan: X',
      '14 Other: UNION 320.00',
      '15 State: ID  Employer state ID: 001-23456',
      '16 State wages: 61,250.00',
      '17 State income tax: 2,930.44',
    ];
    L.forEach((t, i) => page.text(0.06, 0.08 + 0.018 * i, t));
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      employer_name: 'Great Fir Fabrication Inc',
      employer_address: '18 Dock Street, Boise, ID 83702',
      employer_ein: '84-2217643',
      employee_name: 'Ruth Amador',
      employee_address: '9 Elm Street, Boise, ID 83704',
      employee_ssn: 'XXX-XX-2087',
      control_number: '0042',
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      retirement_plan: true,
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
    });
  });

  it('has parties in rows of their own and boxes under a head', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, 'Alder Mortgage', 0.018).text(0.06, 0.07, 'Your 2024 Form 1098', 0.014);
    page
      .text(0.06, 0.1, 'Lender')
      .text(0.3, 0.1, 'Alder Mortgage LLC')
      .text(0.06, 0.116, 'Lender address')
      .text(0.3, 0.116, '18 Dock Street, Boise, ID 83702')
      .text(0.06, 0.132, 'Lender TIN')
      .text(0.3, 0.132, '84-2217643')
      .text(0.06, 0.148, 'Borrower')
      .text(0.3, 0.148, 'Ruth Amador')
      .text(0.06, 0.164, 'Borrower address')
      .text(0.3, 0.164, '9 Elm Street, Boise, ID 83704')
      .text(0.06, 0.18, 'Borrower TIN')
      .text(0.3, 0.18, 'XXX-XX-2087')
      .text(0.06, 0.196, 'Account number')
      .text(0.3, 0.196, '0042117733');
    page.text(0.06, 0.22, 'Box').text(0.12, 0.22, 'Description').right(0.9, 0.22, 'Amount');
    const rows: [string, string, string][] = [
      ['1', 'Mortgage interest received', '$7,328.34'],
      ['2', 'Outstanding mortgage principal', '$154,407.44'],
      ['3', 'Mortgage origination date', 'June 14, 2019'],
      ['5', 'Mortgage insurance premiums', '$612.20'],
      ['7', 'Property address same as borrower', 'Yes'],
      ['10', 'Other', 'Property tax $3,122.40'],
    ];
    rows.forEach(([n, a, b], i) =>
      page
        .text(0.06, 0.24 + 0.018 * i, n)
        .text(0.12, 0.24 + 0.018 * i, a)
        .right(0.9, 0.24 + 0.018 * i, b),
    );
    const fields = formFields(page.build(), '1098');
    expect(fields).toMatchObject({
      tax_year: '2024',
      lender_name: 'Alder Mortgage LLC',
      lender_address: '18 Dock Street, Boise, ID 83702',
      lender_tin: '84-2217643',
      borrower_name: 'Ruth Amador',
      borrower_address: '9 Elm Street, Boise, ID 83704',
      borrower_tin: 'XXX-XX-2087',
      account_number: '0042117733',
      box1: '7328.34',
      box2: '154407.44',
      box3: '2019-06-14',
      box5: '612.20',
      box7: true,
      box10: 'Property tax $3,122.40',
    });
  });

  it('answers its ticks with Yes and No', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, '2023 Form 1099-R Distributions From Pensions, Annuities', 0.014);
    page
      .text(0.06, 0.06, "Payer's name and address")
      .block(0.06, 0.075, ['Alder Trust Company', '18 Dock Street', 'Boise, ID 83702'])
      .text(0.06, 0.125, "Payer's TIN: 84-2217643")
      .text(0.5, 0.06, "Recipient's name and address")
      .block(0.5, 0.075, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
      .text(0.5, 0.125, "Recipient's TIN: XXX-XX-2087")
      .text(0.5, 0.141, 'Account number: IRA-77120');
    const rows: [string, string][] = [
      ['1 Gross distribution', '$18,000.00'],
      ['2a Taxable amount', '$17,000.00'],
      ['2b Taxable amount not determined', 'Yes'],
      ['2b Total distribution', 'No'],
      ['3 Capital gain (included in box 2a)', '$0.00'],
      ['4 Federal income tax withheld', '$1,800.00'],
      ['5 Employee contributions/Designated Roth contributions or insurance premiums', '$0.00'],
      ["6 Net unrealized appreciation in employer's securities", '$0.00'],
      ['7 Distribution code(s)', '7 - Normal distribution'],
      ['7 IRA/SEP/SIMPLE', 'Yes'],
      ['8 Other', '$0.00'],
      ['9a Your percentage of total distribution', '100%'],
      ['9b Total employee contributions', '$44.00'],
      ['14 State tax withheld', '$100.00'],
      ["15 State/Payer's state no.", 'ID 001234'],
      ['16 State distribution', '$18,000.00'],
    ];
    rows.forEach(([a, b], i) => page.text(0.06, 0.2 + 0.018 * i, a).right(0.9, 0.2 + 0.018 * i, b));
    const fields = formFields(page.build(), '1099-R');
    expect(fields).toMatchObject({
      payer_name: 'Alder Trust Company',
      payer_tin: '84-2217643',
      recipient_name: 'Ruth Amador',
      recipient_tin: 'XXX-XX-2087',
      account_number: 'IRA-77120',
      box1: '18000.00',
      box2a: '17000.00',
      box4: '1800.00',
      box7: '7',
      taxable_amount_not_determined: true,
      ira_sep_simple: true,
      box9a: '100',
      box9b: '44.00',
      'state.0.tax': '100.00',
      'state.0.state': 'ID',
      'state.0.payer_state_no': '001234',
      'state.0.income': '18000.00',
    });
    for (const empty of ['total_distribution']) expect(fields).not.toHaveProperty([empty]);
  });

  it('may be two copies whose values stand over the captions', () => {
    const page = new PageBuilder();
    const s = 0.006;
    for (const y0 of [0, 0.5]) {
      const cell = (x: number, y: number, v: string, c: string) => {
        if (v) page.text(x + 0.01, y0 + y, v);
        page.text(x, y0 + y + 0.016, c, s);
      };
      page.text(
        0.06,
        y0 + 0.03,
        '2023 Form W-2 Wage and Tax Statement Copy ' + (y0 ? 'C' : 'B'),
        0.012,
      );
      cell(0.06, 0.07, '521-44-9087', "a Employee's social security number");
      cell(0.3, 0.07, '84-2217643', 'b Employer identification number (EIN)');
      cell(0.06, 0.11, '61,250.00', '1 Wages, tips, other compensation');
      cell(0.3, 0.11, '7,410.25', '2 Federal income tax withheld');
      cell(0.06, 0.15, '64,000.00', '3 Social security wages');
      cell(0.3, 0.15, '3,968.00', '4 Social security tax withheld');
      cell(0.06, 0.19, '64,000.00', '5 Medicare wages and tips');
      cell(0.3, 0.19, '928.00', '6 Medicare tax withheld');
      page
        .block(0.56, y0 + 0.07, ['Great Fir Fabrication Inc', '18 Dock Street', 'Boise, ID 83702'])
        .text(0.55, y0 + 0.118, "c Employer's name, address, and ZIP code", s);
      page
        .block(0.56, y0 + 0.15, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
        .text(0.55, y0 + 0.198, "e Employee's name, address, and ZIP code", s);
    }
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      employee_ssn: '521-44-9087',
      employer_ein: '84-2217643',
      employer_name: 'Great Fir Fabrication Inc',
      employee_name: 'Ruth Amador',
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
    });
  });
});
