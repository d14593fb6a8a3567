import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('a form printed as a list', () => {
  it('has the codes of box 12 under a title', () => {
    const page = new PageBuilder();
    page.text(0.07, 0.03, 'W-2 for 2024', 0.018);
    page
      .text(0.07, 0.08, 'Wages, tips, other comp. (1)')
      .right(0.47, 0.08, '$61,250.00')
      .text(0.53, 0.08, 'Federal income tax withheld (2)')
      .right(0.93, 0.08, '$7,410.25');
    page.text(0.07, 0.12, 'Box 12 codes', 0.012);
    [
      ['E', '$703.03'],
      ['DD', '$9,104.16'],
      ['W', '$1,000.00'],
    ].forEach(([a, b], i) =>
      page.text(0.07, 0.142 + 0.018 * i, a!).right(0.47, 0.142 + 0.018 * i, b!),
    );
    page.text(0.53, 0.12, 'Box 14 other', 0.012);
    [
      ['UNION', '$320.00'],
      ['CASDI', '$112.40'],
    ].forEach(([a, b], i) =>
      page.text(0.53, 0.142 + 0.018 * i, a!).right(0.93, 0.142 + 0.018 * i, b!),
    );
    page
      .text(0.07, 0.22, 'State and local', 0.012)
      .text(0.07, 0.24, 'State (15)')
      .right(0.47, 0.24, 'ID')
      .text(0.07, 0.258, 'State ID (15)')
      .right(0.47, 0.258, '001-23456')
      .text(0.53, 0.24, 'State wages (16)')
      .right(0.93, 0.24, '$61,250.00')
      .text(0.53, 0.258, 'State tax (17)')
      .right(0.93, 0.258, '$2,930.44');
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      box1: '61250.00',
      box2: '7410.25',
      'box12.0.code': 'E',
      'box12.0.amount': '703.03',
      'box12.1.code': 'DD',
      'box12.1.amount': '9104.16',
      'box12.2.code': 'W',
      'box12.2.amount': '1000.00',
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'box14.1.label': 'CASDI',
      'box14.1.amount': '112.40',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
    });
    for (const empty of ['box12.3.code', 'box14.2.label'])
      expect(fields).not.toHaveProperty([empty]);
  });

  it('has columns of codes and amounts', () => {
    const page = new PageBuilder();
    page.text(0.07, 0.03, 'W-2 for 2024', 0.018);
    page
      .text(0.07, 0.08, 'Wages, tips, other comp. (1)')
      .right(0.47, 0.08, '$61,250.00')
      .text(0.53, 0.08, 'Federal income tax withheld (2)')
      .right(0.93, 0.08, '$7,410.25');
    page.text(0.07, 0.12, 'Box 12', 0.012).text(0.07, 0.138, 'Code').right(0.47, 0.138, 'Amount');
    [
      ['D', '$703.03'],
      ['DD', '$9,104.16'],
      ['W', '$1,000.00'],
    ].forEach(([a, b], i) =>
      page.text(0.07, 0.156 + 0.018 * i, a!).right(0.47, 0.156 + 0.018 * i, b!),
    );
    page
      .text(0.53, 0.12, 'Box 14 (Other)', 0.012)
      .text(0.53, 0.138, 'Description')
      .right(0.93, 0.138, 'Amount');
    [
      ['UNION', '$320.00'],
      ['CASDI', '$112.40'],
    ].forEach(([a, b], i) =>
      page.text(0.53, 0.156 + 0.018 * i, a!).right(0.93, 0.156 + 0.018 * i, b!),
    );
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      'box12.0.code': 'D',
      'box12.0.amount': '703.03',
      'box12.1.code': 'DD',
      'box12.1.amount': '9104.16',
      'box12.2.code': 'W',
      'box12.2.amount': '1000.00',
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'box14.1.label': 'CASDI',
      'box14.1.amount': '112.40',
    });
    for (const empty of ['box12.3.code', 'box14.2.label'])
      expect(fields).not.toHaveProperty([empty]);
  });

  it('repeats Box 14 for each of its labels', () => {
    const page = new PageBuilder();
    page.text(0.07, 0.03, 'W-2 for 2024', 0.018);
    const rows = [
      ['Box 1 Wages, tips, other compensation', '61,250.00'],
      ['Box 2 Federal income tax withheld', '7,410.25'],
      ['Box 12a D Elective deferrals to a 401(k)', '2,750.00'],
      ['Box 12b DD Cost of employer-sponsored health coverage', '9,104.16'],
      ['Box 14 UNION', '320.00'],
      ['Box 14 CASDI', '112.40'],
      ['Box 15 State', 'ID'],
      ["Box 15 Employer's state ID", '001-23456'],
      ['Box 16 State wages', '61,250.00'],
      ['Box 17 State tax', '2,930.44'],
      ['Box 18 Local wages', '100.00'],
      ['Box 19 Local tax', '1.00'],
      ['Box 20 Locality', 'BOISE'],
    ];
    rows.forEach(([a, b], i) =>
      page.text(0.07, 0.08 + 0.018 * i, a!).right(0.8, 0.08 + 0.018 * i, b!),
    );
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      box1: '61250.00',
      box2: '7410.25',
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'box12.1.amount': '9104.16',
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'box14.1.label': 'CASDI',
      'box14.1.amount': '112.40',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
      'local.0.wages': '100.00',
      'local.0.tax': '1.00',
      'local.0.locality': 'BOISE',
    });
  });

  it('has the numbers in a column of their own', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, 'Form 1098 Mortgage Interest Statement 2024', 0.014);
    page
      .text(0.06, 0.07, 'Lender: Alder Loans, 18 Dock Street, Boise, ID 83702')
      .text(0.06, 0.085, 'Lender TIN: 84-2217643')
      .text(0.06, 0.1, 'Borrower: Ruth Amador, 9 Elm Street, Boise, ID 83704')
      .text(0.06, 0.115, 'Loan Number: 0042117');
    const rows: [string, string, string][] = [
      ['Box 1.', 'Mortgage interest received from payer(s)/borrower(s)', '$7,328.34'],
      ['Box 2.', 'Outstanding mortgage principal', '$154,407.44'],
      ['Box 3.', 'Mortgage origination date', '06/14/2019'],
      ['Box 4.', 'Refund of overpaid interest', '$0.00'],
      ['Box 5.', 'Mortgage insurance premiums', '$0.00'],
      ['Box 6.', 'Points paid on purchase of principal residence', '$0.00'],
      ['Box 8.', 'Property address', '24 Corporate Trail, Boise ID 83706'],
      ['Box 10.', 'Other', 'Taxes Paid 10157.39'],
      ['Box 11.', 'Mortgage acquisition date', '07/01/2020'],
    ];
    rows.forEach(([n, a, b], i) =>
      page
        .text(0.06, 0.2 + 0.02 * i, n)
        .text(0.13, 0.2 + 0.02 * i, a)
        .right(0.9, 0.2 + 0.02 * i, b),
    );
    const fields = formFields(page.build(), '1098');
    expect(fields).toMatchObject({
      box1: '7328.34',
      box2: '154407.44',
      box3: '2019-06-14',
      box8: '24 Corporate Trail, Boise ID 83706',
      box10: 'Taxes Paid 10157.39',
      box11: '2020-07-01',
    });
  });

  it('has short captions and a text with an amount', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, '2024 Form 1098', 0.014);
    const rows: [string, string][] = [
      ['Box 1. Mortgage interest received', '$7,328.34'],
      ['Box 2. Outstanding principal', '$154,407.44'],
      ['Box 3. Origination date', '06/14/2019'],
      ['Box 4. Refund of overpaid interest', '$0.00'],
      ['Box 5. Mortgage insurance premiums', '$0.00'],
      ['Box 6. Points paid on purchase of principal residence', '$0.00'],
    ];
    rows.forEach(([a, b], i) => page.text(0.06, 0.2 + 0.02 * i, a).right(0.48, 0.2 + 0.02 * i, b));
    page.text(0.06, 0.33, 'Box 7. Property address same as borrower').right(0.48, 0.33, 'No');
    page
      .text(0.06, 0.35, 'Box 8. Property address')
      .right(0.9, 0.35, '24 Corporate Trail, Boise ID 83706')
      .text(0.06, 0.37, 'Box 9. Number of properties')
      .right(0.48, 0.37, '1')
      .text(0.06, 0.39, 'Box 10. Other')
      .text(0.2, 0.39, 'Taxes Paid')
      .right(0.48, 0.39, '10157.39')
      .text(0.06, 0.41, 'Box 11. Acquisition date')
      .right(0.48, 0.41, '07/01/2020');
    const fields = formFields(page.build(), '1098');
    expect(fields).toMatchObject({
      box1: '7328.34',
      box2: '154407.44',
      box3: '2019-06-14',
      box8: '24 Corporate Trail, Boise ID 83706',
      box10: 'Taxes Paid 10157.39',
      box11: '2020-07-01',
    });
    for (const empty of ['box7']) expect(fields).not.toHaveProperty([empty]);
  });

  it('is told by the box numbers where its captions are worded freely', () => {
    const page = new PageBuilder();
    page.text(0.06, 0.03, '2024 Form 1098', 0.014);
    const rows: [string, string][] = [
      ['Box 1. Interest you paid us', '$7,328.34'],
      ['Box 2. What you owed on January 1', '$154,407.44'],
      ['Box 3. When your loan began', '06/14/2019'],
      ['Box 4. Interest given back', '$1.00'],
      ['Box 5. Premiums for mortgage insurance', '$612.20'],
      ['Box 6. Points paid on purchase of principal residence', '$0.00'],
    ];
    rows.forEach(([a, b], i) => page.text(0.06, 0.2 + 0.02 * i, a).right(0.48, 0.2 + 0.02 * i, b));
    const fields = formFields(page.build(), '1098');
    expect(fields).toMatchObject({
      box1: '7328.34',
      box2: '154407.44',
      box3: '2019-06-14',
      box4: '1.00',
      box5: '612.20',
    });
  });
});
