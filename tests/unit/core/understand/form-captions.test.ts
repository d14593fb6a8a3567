import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('captions of a tax form', () => {
  it('may be cut to a few letters', () => {
    const page = new PageBuilder();
    const s = 0.008;
    page.text(0.06, 0.03, 'W-2 WAGE AND TAX STATEMENT 2022', 0.012);
    const cell = (x: number, y: number, c: string, v: string) => {
      page.text(x, y, c, s);
      if (v) page.text(x + 0.005, y + 0.012, v);
    };
    [
      '1 WAGES, TIPS, OTHER COMP',
      '2 FED INCOME TAX WITHHELD',
      '3 SOC SEC WAGES',
      '4 SOC SEC TAX WITHHELD',
    ].forEach((c, i) =>
      cell(0.06 + 0.23 * i, 0.08, c, ['61,250.00', '7,410.25', '64,000.00', '3,968.00'][i]!),
    );
    ['5 MEDICARE WAGES & TIPS', '6 MEDICARE TAX W/H', '7 SOC SEC TIPS', '8 ALLOCATED TIPS'].forEach(
      (c, i) => cell(0.06 + 0.23 * i, 0.12, c, ['64,000.00', '928.00', '', ''][i]!),
    );
    ['10 DEP CARE BENEFITS', '11 NONQUAL PLANS', '12A', '12B'].forEach((c, i) =>
      cell(0.06 + 0.23 * i, 0.16, c, ['1,200.00', '', 'D 2,750.00', 'DD 9,104.16'][i]!),
    );
    cell(0.06, 0.2, "EMPLOYEE'S SSN", '521-44-9087');
    cell(0.3, 0.2, "EMPLOYER'S FED ID NO", '84-2217643');
    cell(0.53, 0.2, 'CONTROL NO', 'A12');
    [
      '15 ST',
      'EMPLOYERS STATE ID',
      '16 STATE WAGES, TIPS',
      '17 STATE INC TAX',
      '18 LOCAL WAGES, TIPS',
      '19 LOCAL INC TAX',
      '20 LOCALITY NAME',
    ].forEach((c, i) =>
      cell(
        [0.06, 0.11, 0.26, 0.42, 0.55, 0.71, 0.84][i]!,
        0.26,
        c,
        ['ID', '001-23456', '61,250.00', '2,930.44', '61,250.00', '612.50', 'BOISE'][i]!,
      ),
    );
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      box10: '1200.00',
      employee_ssn: '521-44-9087',
      employer_ein: '84-2217643',
      control_number: 'A12',
      'box12.0.code': 'D',
      'box12.1.code': 'DD',
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

  it('have their numbers behind them in a 1099-INT', () => {
    const page = new PageBuilder();
    page
      .text(0.07, 0.03, 'Form 1099-INT for tax year 2024', 0.016)
      .text(0.07, 0.07, 'Payer', 0.013)
      .text(0.5, 0.07, 'Your information', 0.013);
    page
      .block(0.07, 0.09, ['Alder Bank', '18 Dock Street', 'Boise, ID 83702'])
      .block(0.5, 0.09, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    page
      .text(0.07, 0.14, 'TIN')
      .text(0.2, 0.14, '84-2217643')
      .text(0.07, 0.156, 'Phone')
      .text(0.2, 0.156, '(208) 555-0142')
      .text(0.5, 0.14, 'TIN')
      .text(0.63, 0.14, 'XXX-XX-2087')
      .text(0.5, 0.156, 'Account number')
      .text(0.68, 0.156, '…4417-22');
    const rows: [string, string][] = [
      ['Interest income (1)', '$812.33'],
      ['Early withdrawal penalty (2)', '$0.00'],
      ['Interest on U.S. Savings Bonds and Treasury obligations (3)', '$44.10'],
      ['Federal income tax withheld (4)', '$0.00'],
      ['Tax-exempt interest (8)', '$5.20'],
      ['State (15)', 'ID'],
      ['State identification no. (16)', '00123'],
      ['State tax withheld (17)', '$9.10'],
    ];
    rows.forEach(([a, b], i) => page.text(0.07, 0.2 + 0.02 * i, a).right(0.9, 0.2 + 0.02 * i, b));
    const fields = formFields(page.build(), '1099-INT');
    expect(fields).toMatchObject({
      tax_year: '2024',
      payer_name: 'Alder Bank',
      payer_address: '18 Dock Street\nBoise, ID 83702',
      payer_tin: '84-2217643',
      payer_phone: '(208) 555-0142',
      recipient_name: 'Ruth Amador',
      recipient_tin: 'XXX-XX-2087',
      box1: '812.33',
      box3: '44.10',
      box8: '5.20',
      'state.0.state': 'ID',
      'state.0.payer_state_no': '00123',
      'state.0.tax': '9.10',
    });
  });

  it('may name the box behind a dash', () => {
    const page = new PageBuilder();
    page
      .text(0.07, 0.03, '2024 Form 1099-NEC', 0.016)
      .text(0.07, 0.07, 'Payer information', 0.012)
      .text(0.5, 0.07, 'Recipient information', 0.012);
    const kv = (x: number, y: number, a: string, b: string) =>
      page.text(x, y, a).text(x + 0.16, y, b);
    kv(0.07, 0.09, "Payer's name", 'Alder Inc');
    kv(0.07, 0.106, "Payer's address", '18 Dock Street, Boise, ID 83702');
    kv(0.07, 0.122, "Payer's TIN", '84-2217643');
    kv(0.07, 0.138, "Payer's phone", '208-555-0142');
    kv(0.5, 0.09, "Recipient's name", 'Ruth Amador');
    kv(0.5, 0.106, "Recipient's address", '9 Elm Street, Boise, ID 83704');
    kv(0.5, 0.122, "Recipient's TIN", 'XXX-XX-2087');
    kv(0.5, 0.138, 'Account number', 'V-88');
    const rows: [string, string][] = [
      ['Nonemployee compensation - Box 1', '23,400.00'],
      ['Direct sales of $5,000 or more - Box 2', 'No'],
      ['Federal income tax withheld - Box 4', '2,340.00'],
      ['State tax withheld - Box 5', '611.20'],
      ["State/Payer's state no. - Box 6", 'ID 001-23456'],
      ['State income - Box 7', '23,400.00'],
    ];
    rows.forEach(([a, b], i) => page.text(0.07, 0.2 + 0.02 * i, a).right(0.8, 0.2 + 0.02 * i, b));
    const fields = formFields(page.build(), '1099-NEC');
    expect(fields).toMatchObject({
      payer_name: 'Alder Inc',
      payer_address: '18 Dock Street, Boise, ID 83702',
      payer_tin: '84-2217643',
      payer_phone: '208-555-0142',
      recipient_name: 'Ruth Amador',
      recipient_address: '9 Elm Street, Boise, ID 83704',
      recipient_tin: 'XXX-XX-2087',
      account_number: 'V-88',
      box1: '23400.00',
      box4: '2340.00',
      'state.0.tax': '611.20',
      'state.0.state': 'ID',
      'state.0.payer_state_no': '001-23456',
      'state.0.income': '23400.00',
    });
    for (const empty of ['box2']) expect(fields).not.toHaveProperty([empty]);
  });
});
