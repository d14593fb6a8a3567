import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('a web print of a form', () => {
  it("has the box numbers in brackets behind the captions and the amounts at the rows' right ends", () => {
    const page = new PageBuilder();
    page
      .text(0.07, 0.03, 'Alder Payroll', 0.018)
      .text(0.07, 0.06, 'Form W-2 Wage and Tax Statement', 0.014)
      .text(0.7, 0.06, 'Tax year 2024');
    page.text(0.07, 0.1, 'Your information', 0.013).text(0.53, 0.1, 'Employer', 0.013);
    page
      .text(0.07, 0.125, 'Ruth Amador')
      .text(0.07, 0.141, '9 Elm Street')
      .text(0.07, 0.157, 'Boise, ID 83704')
      .text(0.07, 0.18, 'SSN (box a)')
      .right(0.47, 0.18, 'XXX-XX-2087');
    page
      .text(0.53, 0.125, 'Great Fir Fabrication Inc')
      .text(0.53, 0.141, '18 Dock Street')
      .text(0.53, 0.157, 'Boise, ID 83702')
      .text(0.53, 0.18, 'EIN (box b)')
      .right(0.93, 0.18, '84-2217643');
    page
      .text(0.07, 0.197, 'Control number (d)')
      .right(0.47, 0.197, '0042-AX')
      .text(0.53, 0.197, 'Employer use only')
      .right(0.93, 0.197, '—');
    const rows: [string, string, string, string][] = [
      ['Wages, tips, other comp. (1)', '61,250.00', 'Federal income tax withheld (2)', '7,410.25'],
      ['Social security wages (3)', '64,000.00', 'Social security tax withheld (4)', '3,968.00'],
      ['Medicare wages and tips (5)', '64,000.00', 'Medicare tax withheld (6)', '928.00'],
      ['Social security tips (7)', '—', 'Allocated tips (8)', '—'],
      ['Dependent care benefits (10)', '1,200.00', 'Nonqualified plans (11)', '—'],
      ['12a: D', '2,750.00', '12b: DD', '9,104.16'],
      ['Other (14): UNION', '320.00', 'Other (14): CASDI', '112.40'],
      ['Statutory employee (13)', 'No', 'Retirement plan (13)', 'Yes'],
      ['State (15)', 'ID', 'State ID number (15)', '001-23456'],
      ['State wages (16)', '61,250.00', 'State income tax (17)', '2,930.44'],
      ['Local wages (18)', '—', 'Local income tax (19)', '—'],
    ];
    rows.forEach(([a, b, c, d], i) => {
      const y = 0.24 + 0.025 * i;
      page.text(0.07, y, a).right(0.47, y, b).text(0.53, y, c).right(0.93, y, d);
    });
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      tax_year: '2024',
      employee_name: 'Ruth Amador',
      employee_address: '9 Elm Street\nBoise, ID 83704',
      employee_ssn: 'XXX-XX-2087',
      employer_name: 'Great Fir Fabrication Inc',
      employer_address: '18 Dock Street\nBoise, ID 83702',
      employer_ein: '84-2217643',
      control_number: '0042-AX',
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      box10: '1200.00',
      retirement_plan: true,
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'box12.1.amount': '9104.16',
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'box14.1.label': 'CASDI',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
    });
    for (const empty of ['box7', 'box8', 'box11', 'statutory_employee', 'local.0.wages'])
      expect(fields).not.toHaveProperty([empty]);
  });

  it('has dots between caption and amount and codes before their box number', () => {
    const page = new PageBuilder();
    page.text(0.1, 0.03, 'W-2 2025', 0.02);
    page
      .text(0.1, 0.08, 'Employee information', 0.013)
      .block(0.1, 0.1, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    page.text(0.1, 0.16, 'Social Security number (a)').right(0.9, 0.16, '***-**-2087');
    page
      .text(0.1, 0.2, 'Employer information', 0.013)
      .block(0.1, 0.22, ['Great Fir Fabrication', '18 Dock Street', 'Boise, ID 83702']);
    page.text(0.1, 0.28, 'Employer identification number (b)').right(0.9, 0.28, '84-2217643');
    const rows: [string, string][] = [
      ['Wages, tips, other compensation (1)', '$61,250.00'],
      ['Federal income tax withheld (2)', '$7,410.25'],
      ['Social Security wages (3)', '$64,000.00'],
      ['Social Security tax withheld (4)', '$3,968.00'],
      ['Medicare wages and tips (5)', '$64,000.00'],
      ['Medicare tax withheld (6)', '$928.00'],
      ['Code D (12a)', '$2,750.00'],
      ['Code DD (12b)', '$9,104.16'],
      ['Other (14) — UNION DUES', '$320.00'],
      ['State (15)', 'ID'],
      ["Employer's state ID number (15)", '00123456'],
      ['State wages, tips, etc. (16)', '$61,250.00'],
      ['State income tax (17)', '$2,930.44'],
      ['Local wages, tips, etc. (18)', '$61,250.00'],
      ['Local income tax (19)', '$612.50'],
      ['Locality name (20)', 'BOISE'],
    ];
    rows.forEach(([a, b], i) => {
      const y = 0.33 + 0.02 * i;
      page.text(0.1, y, a + ' ' + '.'.repeat(70 - a.length));
      page.right(0.9, y, b);
    });
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      tax_year: '2025',
      employee_name: 'Ruth Amador',
      employee_address: '9 Elm Street\nBoise, ID 83704',
      employee_ssn: 'XXX-XX-2087',
      employer_name: 'Great Fir Fabrication',
      employer_ein: '84-2217643',
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'box14.0.label': 'UNION DUES',
      'box14.0.amount': '320.00',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '00123456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
      'local.0.wages': '61250.00',
      'local.0.tax': '612.50',
      'local.0.locality': 'BOISE',
    });
  });
});
