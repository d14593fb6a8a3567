import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe("a payroll firm's W-2", () => {
  it('has a control number beside other numbers, and codes in cells of a half line', () => {
    const page = new PageBuilder();
    const s = 0.0075;
    const cell = (x: number, y: number, c: string, v: string) => {
      page.text(x, y, c, s);
      if (v) page.text(x + 0.01, y + 0.012, v);
    };
    page
      .text(0.06, 0.03, 'd Control number', s)
      .text(0.2, 0.03, 'Dept.', s)
      .text(0.26, 0.03, 'Corp.', s)
      .text(0.33, 0.03, 'Employer use only', s);
    page
      .text(0.06, 0.042, '000071 WHQ/2X7')
      .text(0.2, 0.042, '000400')
      .text(0.265, 0.042, 'T')
      .text(0.36, 0.042, '112');
    page
      .text(0.06, 0.06, "c Employer's name, address, and ZIP code", s)
      .block(0.08, 0.073, ['GREAT FIR FABRICATION INC', '18 DOCK STREET', 'BOISE ID 83702'])
      .text(0.3, 0.13, 'Batch #02345', s);
    page
      .text(0.06, 0.15, "e/f Employee's name, address, and ZIP code", s)
      .block(0.08, 0.163, ['RUTH AMADOR', '9 ELM STREET', 'BOISE ID 83704']);
    cell(0.06, 0.22, "b Employer's FED ID number", '84-2217643');
    cell(0.26, 0.22, "a Employee's SSA number", 'XXX-XX-2087');
    cell(0.06, 0.25, '1 Wages, tips, other comp.', '61250.00');
    cell(0.26, 0.25, '2 Federal income tax withheld', '7410.25');
    cell(0.06, 0.28, '3 Social security wages', '64000.00');
    cell(0.26, 0.28, '4 Social security tax withheld', '3968.00');
    cell(0.06, 0.31, '5 Medicare wages and tips', '64000.00');
    cell(0.26, 0.31, '6 Medicare tax withheld', '928.00');
    cell(0.06, 0.34, '7 Social security tips', '');
    cell(0.26, 0.34, '8 Allocated tips', '');
    cell(0.06, 0.37, '9', '');
    cell(0.26, 0.37, '10 Dependent care benefits', '');
    cell(0.06, 0.4, '11 Nonqualified plans', '');
    cell(0.26, 0.4, '12a See instructions for box 12', '');
    page.text(0.27, 0.412, 'D').text(0.3, 0.412, '2750.00');
    page
      .text(0.06, 0.43, '14 Other', s)
      .text(0.07, 0.443, '245.10')
      .text(0.13, 0.443, 'CA SDI')
      .text(0.07, 0.456, '320.00')
      .text(0.13, 0.456, 'UNION');
    page
      .text(0.26, 0.43, '12b', s)
      .text(0.28, 0.43, 'DD')
      .text(0.31, 0.43, '9104.16')
      .text(0.26, 0.445, '12c', s)
      .text(0.26, 0.46, '12d', s)
      .text(0.26, 0.475, '13 Stat emp.', s)
      .text(0.33, 0.475, 'Ret. plan', s)
      .text(0.385, 0.475, '3rd party sick pay', s)
      .text(0.345, 0.488, 'X');
    cell(0.06, 0.51, '15 State', 'CA');
    cell(0.11, 0.51, "Employer's state ID no.", '123-4567-8');
    cell(0.26, 0.51, '16 State wages, tips, etc.', '61250.00');
    cell(0.06, 0.54, '17 State income tax', '2930.44');
    cell(0.26, 0.54, '18 Local wages, tips, etc.', '');
    cell(0.06, 0.57, '19 Local income tax', '');
    cell(0.26, 0.57, '20 Locality name', '');
    page
      .text(0.06, 0.6, 'Federal Filing Copy', 0.009)
      .text(0.06, 0.62, 'W-2 Wage and Tax Statement 2024', 0.014);
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      tax_year: '2024',
      control_number: '000071WHQ/2X7',
      employer_name: 'GREAT FIR FABRICATION INC',
      employer_address: '18 DOCK STREET\nBOISE ID 83702',
      employee_name: 'RUTH AMADOR',
      employee_address: '9 ELM STREET\nBOISE ID 83704',
      employer_ein: '84-2217643',
      employee_ssn: 'XXX-XX-2087',
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'box12.1.amount': '9104.16',
      retirement_plan: true,
      'box14.0.label': 'CA SDI',
      'box14.0.amount': '245.10',
      'box14.1.label': 'UNION',
      'state.0.state': 'CA',
      'state.0.employer_state_id': '123-4567-8',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
    });
    for (const empty of [
      'box7',
      'box8',
      'box10',
      'box11',
      'local.0.wages',
      'local.0.locality',
      'statutory_employee',
    ])
      expect(fields).not.toHaveProperty([empty]);
  });

  it('has labels of box 14 in one row and their amounts in the next', () => {
    const page = new PageBuilder();
    const s = 0.0075;
    page.text(0.06, 0.03, '2024 W-2 Wage and Tax Statement', 0.014);
    const cell = (x: number, y: number, c: string, v: string) => {
      page.text(x, y, c, s);
      if (v) page.text(x + 0.01, y + 0.012, v);
    };
    cell(0.06, 0.08, '1 Wages, tips, other comp.', '61,250.00');
    cell(0.3, 0.08, '2 Federal income tax withheld', '7,410.25');
    page.text(0.06, 0.12, '12 See instructions for box 12', s);
    [
      ['D', '2,750.00'],
      ['DD', '9,104.16'],
      ['W', '1,000.00'],
    ].forEach(([a, b], i) =>
      page.text(0.07, 0.133 + 0.014 * i, a!).right(0.25, 0.133 + 0.014 * i, b!),
    );
    page
      .text(0.3, 0.12, '14 Other', s)
      .text(0.31, 0.133, 'UNION')
      .text(0.4, 0.133, 'CASDI')
      .text(0.5, 0.133, 'PARK')
      .right(0.37, 0.148, '320.00')
      .right(0.46, 0.148, '112.40')
      .right(0.56, 0.148, '85.00');
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      box1: '61250.00',
      box2: '7410.25',
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'box12.2.code': 'W',
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'box14.1.label': 'CASDI',
      'box14.1.amount': '112.40',
      'box14.2.label': 'PARK',
      'box14.2.amount': '85.00',
    });
  });
});
