import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe("an issuer's own page", () => {
  it('has box numbers, amounts and totals in columns, with remarks between', () => {
    const page = new PageBuilder();
    page
      .text(0.06, 0.03, 'TAX YEAR 2023', 0.014)
      .text(0.06, 0.05, 'FORM 1099 COMPOSITE', 0.014)
      .text(0.7, 0.03, 'Date Prepared: January 27, 2024', 0.009);
    page
      .text(0.06, 0.08, "Recipient's Name and Address", 0.009)
      .block(0.06, 0.095, ['RUTH AMADOR', '9 ELM STREET', 'BOISE ID 83704']);
    page
      .text(0.55, 0.08, "Payer's Name and Address", 0.009)
      .block(0.55, 0.095, ['ALDER & CO., INC.', '18 DOCK STREET', 'BOISE, ID 83702'])
      .text(0.55, 0.145, 'Telephone Number: (800) 555-0142', 0.009)
      .text(0.55, 0.16, "Payer's Federal ID Number: 84-2217643", 0.009);
    page
      .text(0.06, 0.15, "Recipient's ID Number:", 0.009)
      .text(0.22, 0.15, '***-**-2087', 0.009)
      .text(0.06, 0.165, 'Account Number:', 0.009)
      .text(0.22, 0.165, '4471-9920', 0.009);
    page
      .text(0.06, 0.2, 'Dividends and Distributions—2023', 0.013)
      .text(0.7, 0.2, 'Form 1099-DIV', 0.011);
    page
      .text(0.06, 0.22, 'Box')
      .text(0.12, 0.22, 'Description')
      .right(0.75, 0.22, 'Amount')
      .right(0.93, 0.22, 'Total');
    const rows: [string, string, string, string][] = [
      ['1a', 'Total Ordinary Dividends', '', '$ 1,812.33'],
      ['', '(Includes amount shown in box 1b)', '', ''],
      ['1b', 'Qualified Dividends', '$ 1,200.10', ''],
      ['2a', 'Total Capital Gain Distributions', '', '$ 45.10'],
      ['', '(Includes amount shown in boxes 2b, 2c, 2d and 2f)', '', ''],
      ['2b', 'Unrecaptured Section 1250 Gain', '$ 0.00', ''],
      ['3', 'Nondividend Distributions', '', '$ 2.20'],
      ['4', 'Federal Income Tax Withheld', '', '$ 0.00'],
      ['5', 'Section 199A Dividends', '', '$ 30.30'],
      ['7', 'Foreign Tax Paid', '', '$ 12.40'],
      ['8', 'Foreign Country or U.S. Possession', '', 'Various'],
      ['12', 'Exempt-interest Dividends', '', '$ 7.00'],
    ];
    rows.forEach(([n, a, b, c], i) => {
      const y = 0.24 + 0.017 * i;
      if (n) page.text(0.06, y, n);
      page.text(0.12, y, a);
      if (b) page.right(0.75, y, b);
      if (c) page.right(0.93, y, c);
    });
    const fields = formFields(page.build(), '1099-DIV');
    expect(fields).toMatchObject({
      tax_year: '2023',
      recipient_name: 'RUTH AMADOR',
      recipient_address: '9 ELM STREET\nBOISE ID 83704',
      payer_name: 'ALDER & CO., INC.',
      payer_address: '18 DOCK STREET\nBOISE, ID 83702',
      payer_tin: '84-2217643',
      payer_phone: '(800) 555-0142',
      recipient_tin: 'XXX-XX-2087',
      account_number: '4471-9920',
      box1a: '1812.33',
      box1b: '1200.10',
      box2a: '45.10',
      box3: '2.20',
      box5: '30.30',
      box7: '12.40',
      box8: 'Various',
      box12: '7.00',
    });
  });

  it('names its parties in blocks that hold their numbers', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, 'Alder Clearing', 0.016).text(0.6, 0.03, '1099-INT 2023', 0.014);
    page
      .text(0.06, 0.06, 'PAYER:', 0.009)
      .block(0.06, 0.073, [
        'Alder Clearing Corporation',
        '18 Dock Street, Suite 400',
        'Boise, ID 83702',
        'Federal ID: 84-2217643',
        'Phone: 208-555-0142',
      ]);
    page
      .text(0.5, 0.06, 'RECIPIENT:', 0.009)
      .block(0.5, 0.073, [
        'Ruth Amador',
        '9 Elm Street',
        'Boise, ID 83704',
        'Account: 5QR-12345',
        'Tax ID: XXX-XX-2087',
      ]);
    const rows: [string, string, string, string][] = [
      ['1- Interest income', '812.33', '8- Tax-exempt interest', '5.20'],
      [
        '2- Early withdrawal penalty',
        '0.00',
        '9- Specified private activity bond interest',
        '0.00',
      ],
      [
        '3- Interest on U.S. Savings Bonds & Treasury obligations',
        '44.10',
        '10- Market discount',
        '0.00',
      ],
      ['4- Federal income tax withheld', '0.00', '11- Bond premium', '3.30'],
      ['5- Investment expenses', '0.00', '12- Bond premium on Treasury obligations', '1.10'],
      ['6- Foreign tax paid', '0.00', '13- Bond premium on tax-exempt bonds', '0.00'],
      [
        '7- Foreign country or U.S. possession',
        '',
        '14- Tax-exempt and tax credit bond CUSIP no.',
        'Various',
      ],
    ];
    rows.forEach(([a, b, c, d], i) => {
      const y = 0.2 + 0.018 * i;
      page.text(0.06, y, a, 0.009);
      if (b) page.right(0.48, y, b, 0.009);
      page.text(0.52, y, c, 0.009);
      if (d) page.right(0.93, y, d, 0.009);
    });
    const fields = formFields(page.build(), '1099-INT');
    expect(fields).toMatchObject({
      payer_name: 'Alder Clearing Corporation',
      payer_address: '18 Dock Street, Suite 400\nBoise, ID 83702',
      payer_tin: '84-2217643',
      payer_phone: '208-555-0142',
      recipient_name: 'Ruth Amador',
      recipient_address: '9 Elm Street\nBoise, ID 83704',
      recipient_tin: 'XXX-XX-2087',
      account_number: '5QR-12345',
      box1: '812.33',
      box3: '44.10',
      box8: '5.20',
      box11: '3.30',
      box12: '1.10',
      box14: 'Various',
    });
  });

  it('has facts of the loan beside the address window', () => {
    const page = new PageBuilder();
    page
      .text(0.06, 0.03, 'Alder Home Loans', 0.018)
      .text(0.06, 0.055, 'P.O. Box 4100', 0.009)
      .text(0.06, 0.067, 'Boise, ID 83702', 0.009)
      .text(0.6, 0.03, '2024 Annual Tax and Interest Statement', 0.012)
      .text(0.6, 0.05, 'Substitute Form 1098', 0.01)
      .text(0.6, 0.065, 'Customer Service: 1-800-555-0142', 0.009);
    page.block(0.1, 0.13, ['RUTH AMADOR', 'JON AMADOR', '9 ELM STREET', 'BOISE ID 83704']);
    page
      .text(0.6, 0.13, 'Loan Number:')
      .text(0.78, 0.13, '0042117733')
      .text(0.6, 0.146, "Borrower's SSN:")
      .text(0.78, 0.146, 'XXX-XX-2087')
      .text(0.6, 0.162, "Lender's Federal ID No.:")
      .text(0.78, 0.162, '84-2217643')
      .text(0.6, 0.178, 'Property Address:')
      .text(0.78, 0.178, '24 CORPORATE TRAIL')
      .text(0.78, 0.192, 'BOISE ID 83706');
    const rows: [string, string][] = [
      ['1. Mortgage interest received from payer(s)/borrower(s)*', '$7,328.34'],
      ['2. Outstanding mortgage principal', '$154,407.44'],
      ['3. Mortgage origination date', '06/14/2019'],
      ['4. Refund of overpaid interest', '$0.00'],
      ['5. Mortgage insurance premiums', '$612.20'],
      ['6. Points paid on purchase of principal residence', '$0.00'],
      ['9. Number of properties securing the mortgage', '1'],
      ['10. Other: Real estate taxes paid', '$3,122.40'],
      ['11. Mortgage acquisition date', ''],
    ];
    rows.forEach(([a, b], i) => {
      page.text(0.1, 0.25 + 0.02 * i, a);
      if (b) page.right(0.85, 0.25 + 0.02 * i, b);
    });
    const fields = formFields(page.build(), '1098');
    expect(fields).toMatchObject({
      tax_year: '2024',
      lender_name: 'Alder Home Loans',
      lender_address: 'P.O. Box 4100\nBoise, ID 83702',
      lender_phone: '1-800-555-0142',
      lender_tin: '84-2217643',
      borrower_name: 'RUTH AMADOR\nJON AMADOR',
      borrower_address: '9 ELM STREET\nBOISE ID 83704',
      borrower_tin: 'XXX-XX-2087',
      account_number: '0042117733',
      box1: '7328.34',
      box2: '154407.44',
      box3: '2019-06-14',
      box5: '612.20',
      box8: '24 CORPORATE TRAIL\nBOISE ID 83706',
      box9: '1',
    });
    for (const empty of ['box11']) expect(fields).not.toHaveProperty([empty]);
  });

  it('has numbers behind bare words and a phone behind a bar', () => {
    const page = new PageBuilder();
    page
      .text(0.06, 0.03, '2024 1099-MISC', 0.016)
      .text(0.06, 0.06, 'Alder Media LLC')
      .text(0.06, 0.075, '18 Dock Street, Boise, ID 83702')
      .text(0.06, 0.09, 'EIN 84-2217643  |  208-555-0142');
    page
      .text(0.55, 0.06, 'Ruth Amador')
      .text(0.55, 0.075, '9 Elm Street')
      .text(0.55, 0.09, 'Boise, ID 83704')
      .text(0.55, 0.105, 'SSN XXX-XX-2087');
    const rows: [string, string][] = [
      ['1 Rents', '—'],
      ['2 Royalties', '$912.10'],
      ['3 Other income', '$50.00'],
      ['4 Federal income tax withheld', '—'],
      ['6 Medical and health care payments', '—'],
      ['7 Payer made direct sales totaling $5,000 or more', 'No'],
      ['10 Gross proceeds paid to an attorney', '—'],
    ];
    rows.forEach(([a, b], i) => page.text(0.06, 0.15 + 0.02 * i, a).right(0.7, 0.15 + 0.02 * i, b));
    const fields = formFields(page.build(), '1099-MISC');
    expect(fields).toMatchObject({
      payer_name: 'Alder Media LLC',
      payer_address: '18 Dock Street, Boise, ID 83702',
      payer_tin: '84-2217643',
      payer_phone: '208-555-0142',
      recipient_name: 'Ruth Amador',
      recipient_address: '9 Elm Street\nBoise, ID 83704',
      recipient_tin: 'XXX-XX-2087',
      box2: '912.10',
      box3: '50.00',
    });
    for (const empty of ['box1', 'box4', 'box7', 'box10'])
      expect(fields).not.toHaveProperty([empty]);
  });
});
