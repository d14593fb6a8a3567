import { describe, expect, it } from 'vitest';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

describe('a strip of narrow boxes', () => {
  it('has its codes in one row and several labels with amounts in box 14', () => {
    const page = new PageBuilder();
    const s = 0.0075;
    page.text(0.06, 0.03, 'Form W-2 Wage and Tax Statement 2024 Copy C', 0.012);
    const cell = (x: number, y: number, c: string, v: string) => {
      page.text(x, y, c, s);
      if (v) page.text(x + 0.005, y + 0.012, v);
    };
    cell(0.06, 0.06, 'd Control No.', '004711');
    cell(0.25, 0.06, 'a Employee SSN', '521-44-9087');
    cell(0.45, 0.06, 'b Employer ID no. (EIN)', '84-2217643');
    page
      .text(0.06, 0.1, "c Employer's name, address, and ZIP code", s)
      .block(0.065, 0.112, ['Great Fir Fabrication Inc', '18 Dock Street', 'Boise, ID 83702']);
    page
      .text(0.5, 0.1, "e/f Employee's name, address, and ZIP code", s)
      .block(0.505, 0.112, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    [
      '1 Wages, tips, other comp.',
      '2 Federal income tax withheld',
      '3 Social security wages',
      '4 Social security tax',
    ].forEach((c, i) =>
      cell(0.06 + 0.23 * i, 0.18, c, ['61,250.00', '7,410.25', '64,000.00', '3,968.00'][i]!),
    );
    [
      '5 Medicare wages and tips',
      '6 Medicare tax withheld',
      '10 Dependent care benefits',
      '11 Nonqualified plans',
    ].forEach((c, i) => cell(0.06 + 0.23 * i, 0.22, c, ['64,000.00', '928.00', '', ''][i]!));
    ['12a', '12b', '12c', '12d'].forEach((c, i) =>
      cell(0.06 + 0.15 * i, 0.26, c, ['D 2,750.00', 'DD 9,104.16', 'W 1,000.00', ''][i]!),
    );
    page
      .text(0.66, 0.26, '13 Stat. emp.', s)
      .text(0.76, 0.26, 'Ret. plan', s)
      .text(0.84, 0.26, '3rd party sick pay', s)
      .text(0.78, 0.272, 'X');
    page
      .text(0.06, 0.3, '14 Other', s)
      .text(0.065, 0.312, 'UNION 320.00')
      .text(0.28, 0.312, 'CASDI 112.40')
      .text(0.5, 0.312, 'PARKING 85.00');
    [
      '15 State',
      'State ID no.',
      '16 State wages',
      '17 State tax',
      '18 Local wages',
      '19 Local tax',
      '20 Locality',
    ].forEach((c, i) =>
      cell(
        [0.06, 0.13, 0.28, 0.43, 0.57, 0.71, 0.84][i]!,
        0.34,
        c,
        ['ID', '001-23456', '61,250.00', '2,930.44', '61,250.00', '612.50', 'BOISE'][i]!,
      ),
    );
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      control_number: '004711',
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
      'box12.0.code': 'D',
      'box12.0.amount': '2750.00',
      'box12.1.code': 'DD',
      'box12.1.amount': '9104.16',
      'box12.2.code': 'W',
      retirement_plan: true,
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'box14.1.label': 'CASDI',
      'box14.1.amount': '112.40',
      'box14.2.label': 'PARKING',
      'box14.2.amount': '85.00',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
      'local.0.wages': '61250.00',
      'local.0.tax': '612.50',
      'local.0.locality': 'BOISE',
    });
    for (const empty of ['box10', 'box11', 'statutory_employee'])
      expect(fields).not.toHaveProperty([empty]);
  });

  it('has captions that count only beside their number', () => {
    const page = new PageBuilder();
    const s = 0.0075;
    page.text(0.06, 0.03, 'W-2 2024', 0.012);
    const cell = (x: number, y: number, c: string, v: string) => {
      page.text(x, y, c, s);
      if (v) page.text(x + 0.005, y + 0.012, v);
    };
    [
      '1 Wages, tips, other',
      '2 Federal tax withheld',
      '3 Soc. Sec. wages',
      '4 Soc. Sec. tax',
    ].forEach((c, i) =>
      cell(0.06 + 0.23 * i, 0.18, c, ['61,250.00', '7,410.25', '64,000.00', '3,968.00'][i]!),
    );
    ['5 Medicare wages', '6 Medicare tax', '7 SS tips', '8 Alloc. tips'].forEach((c, i) =>
      cell(0.06 + 0.23 * i, 0.22, c, ['64,000.00', '928.00', '', ''][i]!),
    );
    page
      .text(0.06, 0.26, '14 Other', s)
      .text(0.065, 0.272, '320.00 UNION')
      .text(0.065, 0.285, '112.40 CASDI');
    ['15 State', 'State ID no.', '16 State wages', '17 State tax'].forEach((c, i) =>
      cell([0.06, 0.13, 0.28, 0.43][i]!, 0.34, c, ['ID', '001-23456', '61,250.00', '2,930.44'][i]!),
    );
    page
      .text(0.065, 0.365, 'OR')
      .text(0.135, 0.365, '9912345')
      .text(0.285, 0.365, '10.00')
      .text(0.435, 0.365, '1.00');
    const fields = formFields(page.build(), 'W2');
    expect(fields).toMatchObject({
      box1: '61250.00',
      box2: '7410.25',
      box3: '64000.00',
      box4: '3968.00',
      box5: '64000.00',
      box6: '928.00',
      'box14.0.label': 'UNION',
      'box14.0.amount': '320.00',
      'box14.1.label': 'CASDI',
      'state.0.state': 'ID',
      'state.0.employer_state_id': '001-23456',
      'state.0.wages': '61250.00',
      'state.0.tax': '2930.44',
      'state.1.state': 'OR',
      'state.1.employer_state_id': '9912345',
      'state.1.wages': '10.00',
      'state.1.tax': '1.00',
    });
  });
});
