import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/core/document';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('values on another side of their captions', () => {
  it('stand over a rule with the caption under it', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, '2023 Form W-2', 0.016);
    const s = 0.007;
    const rules: Rule[] = [];
    const cell = (x: number, y: number, v: string, c: string, w = 0.22) => {
      if (v) page.text(x + 0.02, y, v);
      rules.push({ from: [x, y + 0.0145], to: [x + w, y + 0.0145] });
      page.text(x, y + 0.017, c, s);
    };
    cell(0.06, 0.07, '521-44-9087', "a Employee's SSN");
    cell(0.3, 0.07, '84-2217643', 'b Employer ID number (EIN)');
    cell(0.06, 0.11, '61,250.00', '1 Wages, tips, other comp.');
    cell(0.3, 0.11, '7,410.25', '2 Federal income tax withheld');
    cell(0.06, 0.15, '64,000.00', '3 Social security wages');
    cell(0.3, 0.15, '3,968.00', '4 Social security tax withheld');
    cell(0.06, 0.19, '64,000.00', '5 Medicare wages and tips');
    cell(0.3, 0.19, '928.00', '6 Medicare tax withheld');
    cell(0.06, 0.23, '', '7 Social security tips');
    cell(0.3, 0.23, '', '8 Allocated tips');
    cell(0.06, 0.27, 'D 2,750.00', '12a');
    cell(0.3, 0.27, 'DD 9,104.16', '12b');
    page
      .text(0.56, 0.07, 'Great Fir Fabrication Inc')
      .text(0.56, 0.085, '18 Dock Street')
      .text(0.56, 0.1, 'Boise, ID 83702');
    rules.push({ from: [0.55, 0.115], to: [0.9, 0.115] });
    page.text(0.55, 0.1175, "c Employer's name, address, and ZIP code", s);
    page
      .text(0.56, 0.15, 'Ruth Amador')
      .text(0.56, 0.165, '9 Elm Street')
      .text(0.56, 0.18, 'Boise, ID 83704');
    rules.push({ from: [0.55, 0.195], to: [0.9, 0.195] });
    page.text(0.55, 0.1975, "e Employee's name and address", s);
    cell(0.06, 0.33, 'ID', '15 State', 0.05);
    cell(0.12, 0.33, '001-23456', 'State ID no.', 0.15);
    cell(0.3, 0.33, '61,250.00', '16 State wages', 0.15);
    cell(0.48, 0.33, '2,930.44', '17 State tax', 0.12);
    const fields = formFields({ ...page.build(), rules }, 'W2');
    expect(fields).toMatchObject({
      employee_ssn: '521-44-9087',
      employer_ein: '84-2217643',
      employer_name: 'Great Fir Fabrication Inc',
      employer_address: '18 Dock Street\nBoise, ID 83702',
      employee_name: 'Ruth Amador',
      employee_address: '9 Elm Street\nBoise, ID 83704',
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
    });
    for (const empty of ['box7', 'box8']) expect(fields).not.toHaveProperty([empty]);
  });

  it('stand over them in a W-2 of small accounting software', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, 'W-2 Wage and Tax Statement 2023', 0.016);
    const s = 0.007;
    const cell = (x: number, y: number, v: string, c: string) => {
      if (v) page.text(x + 0.01, y, v);
      page.text(x, y + 0.016, c, s);
    };
    cell(0.06, 0.07, '521-44-9087', "a Employee's social security number");
    cell(0.06, 0.11, '84-2217643', 'b Employer identification number (EIN)');
    page
      .block(0.07, 0.14, ['Great Fir Fabrication Inc', '18 Dock Street', 'Boise, ID 83702'])
      .text(0.06, 0.188, "c Employer's name, address, and ZIP code", s);
    cell(0.06, 0.21, 'HL-00412', 'd Control number');
    page
      .block(0.07, 0.25, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
      .text(0.06, 0.298, "e Employee's name, address, and ZIP code", s);
    cell(0.5, 0.07, '61,250.00', '1 Wages, tips, other compensation');
    cell(0.74, 0.07, '7,410.25', '2 Federal income tax withheld');
    cell(0.5, 0.11, '64,000.00', '3 Social security wages');
    cell(0.74, 0.11, '3,968.00', '4 Social security tax withheld');
    cell(0.5, 0.15, '64,000.00', '5 Medicare wages and tips');
    cell(0.74, 0.15, '928.00', '6 Medicare tax withheld');
    cell(0.5, 0.19, '', '7 Social security tips');
    cell(0.74, 0.19, '', '8 Allocated tips');
    cell(0.5, 0.23, '', '9');
    cell(0.74, 0.23, '1,200.00', '10 Dependent care benefits');
    cell(0.5, 0.27, '', '11 Nonqualified plans');
    cell(0.74, 0.27, 'D   2,750.00', '12a See instructions for box 12');
    cell(0.5, 0.31, 'UNION 320.00', '14 Other');
    cell(0.74, 0.31, 'DD  9,104.16', '12b');
    cell(0.06, 0.37, 'ID', '15 State');
    cell(0.12, 0.37, '001-23456', "Employer's state ID number");
    cell(0.32, 0.37, '61,250.00', '16 State wages, tips, etc.');
    cell(0.48, 0.37, '2,930.44', '17 State income tax');
    cell(0.61, 0.37, '61,250.00', '18 Local wages, tips, etc.');
    cell(0.75, 0.37, '612.50', '19 Local income tax');
    cell(0.87, 0.37, 'BOISE', '20 Locality name');
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      tax_year: '2023',
      employee_ssn: '521-44-9087',
      employer_ein: '84-2217643',
      employer_name: 'Great Fir Fabrication Inc',
      employer_address: '18 Dock Street\nBoise, ID 83702',
      control_number: 'HL-00412',
      employee_name: 'Ruth Amador',
      employee_address: '9 Elm Street\nBoise, ID 83704',
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      box10: '1200.00',
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'box12.1.amount': '9104.16',
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
      'local.0.wages': '61250.00',
      'local.0.tax': '612.50',
      'local.0.locality': 'BOISE',
    });
    for (const empty of ['box7', 'box8', 'box11']) expect(fields).not.toHaveProperty([empty]);
  });

  it('stand over them in a 1099-NEC', () => {
    const page = new PageBuilder();
    page.text(0.5, 0.03, 'Form 1099-NEC Nonemployee Compensation 2023', 0.014);
    const s = 0.007;
    page
      .block(0.07, 0.05, ['Great Fir Fabrication Inc', '18 Dock Street', 'Boise, ID 83702'])
      .text(0.06, 0.098, "PAYER'S name, street address, city, state, ZIP", s);
    const cell = (x: number, y: number, v: string, c: string) => {
      if (v) page.text(x + 0.01, y, v);
      page.text(x, y + 0.016, c, s);
    };
    cell(0.06, 0.13, '84-2217643', "PAYER'S TIN");
    cell(0.28, 0.13, '521-44-9087', "RECIPIENT'S TIN");
    page.text(0.07, 0.17, 'Ruth Amador').text(0.06, 0.186, "RECIPIENT'S name", s);
    page
      .text(0.07, 0.21, '9 Elm Street')
      .text(0.06, 0.226, 'Street address (including apt. no.)', s);
    page
      .text(0.07, 0.25, 'Boise, ID 83704')
      .text(
        0.06,
        0.266,
        'City or town, state or province, country, and ZIP or foreign postal code',
        s,
      );
    cell(0.06, 0.29, 'A-77120', 'Account number (see instructions)');
    cell(0.55, 0.13, '23,400.00', '1 Nonemployee compensation');
    cell(0.55, 0.21, '2,340.00', '4 Federal income tax withheld');
    cell(0.55, 0.29, '611.20', '5 State tax withheld');
    cell(0.7, 0.29, 'ID/001-23456', "6 State/Payer's state no.");
    cell(0.85, 0.29, '23,400.00', '7 State income');
    const fields = formFields(page.build(), '1099-NEC');
    expect(fields).toMatchObject({
      payer_name: 'Great Fir Fabrication Inc',
      payer_address: '18 Dock Street\nBoise, ID 83702',
      payer_tin: '84-2217643',
      recipient_tin: '521-44-9087',
      recipient_name: 'Ruth Amador',
      recipient_address: '9 Elm Street\nBoise, ID 83704',
      account_number: 'A-77120',
      box1: '23400.00',
      box4: '2340.00',
      'state.0.tax': '611.20',
      'state.0.state': 'ID',
      'state.0.payer_state_no': '001-23456',
      'state.0.income': '23400.00',
    });
  });

  it('stand before them in a list', () => {
    const page = new PageBuilder();
    page
      .text(0.06, 0.03, 'Alder Federal Credit Union', 0.016)
      .text(0.06, 0.05, '18 Dock Street')
      .text(0.06, 0.065, 'Boise, ID 83702');
    page
      .text(0.6, 0.03, '2024 MORTGAGE INTEREST STATEMENT', 0.011)
      .text(0.6, 0.048, 'SUBSTITUTE FORM 1098')
      .text(0.6, 0.063, 'LENDER TIN: 84-2217643');
    page
      .block(0.1, 0.12, ['RUTH AMADOR', '9 ELM STREET', 'BOISE ID 83704'])
      .text(0.6, 0.12, 'BORROWER SSN: XXX-XX-2087')
      .text(0.6, 0.135, 'ACCOUNT NUMBER: 77120-L4');
    const rows: [string, string][] = [
      ['$7,328.34', '1. MORTGAGE INTEREST RECEIVED FROM BORROWER'],
      ['$154,407.44', '2. OUTSTANDING MORTGAGE PRINCIPAL'],
      ['06/14/2019', '3. MORTGAGE ORIGINATION DATE'],
      ['$0.00', '4. REFUND OF OVERPAID INTEREST'],
      ['$612.20', '5. MORTGAGE INSURANCE PREMIUMS'],
      ['$0.00', '6. POINTS PAID ON PURCHASE OF PRINCIPAL RESIDENCE'],
      ['X', '7. PROPERTY ADDRESS SAME AS BORROWER ADDRESS'],
    ];
    rows.forEach(([a, b], i) =>
      page.right(0.24, 0.22 + 0.02 * i, a).text(0.26, 0.22 + 0.02 * i, b),
    );
    const fields = formFields(page.build(), '1098');
    expect(fields).toMatchObject({
      lender_name: 'Alder Federal Credit Union',
      lender_tin: '84-2217643',
      borrower_name: 'RUTH AMADOR',
      borrower_tin: 'XXX-XX-2087',
      account_number: '77120-L4',
      box1: '7328.34',
      box2: '154407.44',
      box3: '2019-06-14',
      box5: '612.20',
      box7: true,
    });
  });
});
