import { describe, expect, it } from 'vitest';
import type { ReadPage } from '../../../../src/core/document';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function fieldsOf(page: ReadPage): Record<string, unknown> {
  const [document] = understandPages([page]);
  return Object.fromEntries(
    Object.entries(document?.fields ?? {}).map(([path, { value }]) => [path, value]),
  );
}

/** Label left, value at the right edge: how portals and payrolls print forms. */
function list(page: PageBuilder, top: number, rows: readonly (readonly [string, string])[]): void {
  rows.forEach(([label, value], index) => {
    page.text(0.08, top + 0.024 * index, label);
    if (value) page.right(0.92, top + 0.024 * index, value);
  });
}

describe('forms as lists', () => {
  it('reads a W-2 whose codes, amounts and states have captions of their own', () => {
    const page = new PageBuilder();
    page.text(0.3, 0.05, '2024 Form W-2 Wage and Tax Statement', 0.018);
    page.text(0.08, 0.1, "Employer's name, address, and ZIP code");
    page.block(0.45, 0.1, ['Fernhill Tools Inc', '12 8th Street', 'Boise, ID 83702']);
    page.text(0.08, 0.16, "Employee's name, address, and ZIP code");
    page.block(0.45, 0.16, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    list(page, 0.22, [
      ['Box 1 Wages, tips, other compensation', '$ 30,000.00'],
      ['Box 2 Federal income tax withheld', '$ 3,100.00'],
      ['Box 3 Social security wages', '$ 30,000.00'],
      ['Box 4 Social security tax withheld', '$ 1,860.00'],
      ['Box 7 Social security tips', '-'],
      ['Box 12a Code', 'DD'],
      ['Amount', '$ 4,028.52'],
      ['Box 12b Code', 'C'],
      ['Amount', '$ 40.13'],
      ['Box 14 Other', 'SDI'],
      ['Amount', '$ 11.92'],
      ['Box 15 State', 'IN'],
      ["Box 15 Employer's state ID number", '649634467'],
      ['Box 17 State income tax', '$ 900.10'],
      ['Box 16 State wages, tips, etc.', '$ 20,000.00'],
      ['Box 15 State', 'OR'],
      ["Box 15 Employer's state ID number", '77-1234'],
      ['Box 17 State income tax', '$ 300.20'],
      ['Box 16 State wages, tips, etc.', '$ 10,000.00'],
    ]);
    expect(fieldsOf(page.build())).toEqual({
      tax_year: '2024',
      employer_name: 'Fernhill Tools Inc',
      employer_address: '12 8th Street\nBoise, ID 83702',
      employee_name: 'Ruth Amador',
      employee_address: '9 Elm Street\nBoise, ID 83704',
      box1: '30000.00',
      box2: '3100.00',
      box3: '30000.00',
      box4: '1860.00',
      'box12.0.code': 'DD',
      'box12.0.amount': '4028.52',
      'box12.1.code': 'C',
      'box12.1.amount': '40.13',
      'box14.0.label': 'SDI',
      'box14.0.amount': '11.92',
      'state.0.state': 'IN',
      'state.0.employer_state_id': '649634467',
      'state.0.tax': '900.10',
      'state.0.wages': '20000.00',
      'state.1.state': 'OR',
      'state.1.employer_state_id': '77-1234',
      'state.1.tax': '300.20',
      'state.1.wages': '10000.00',
    });
  });

  it('takes a tick at the end of the row, and no number for a dash', () => {
    const page = new PageBuilder();
    page.text(0.3, 0.05, 'Form 1098: Mortgage Interest Statement', 0.018);
    page.text(0.7, 0.08, 'Tax Year 2021');
    list(page, 0.2, [
      ['1 - Mortgage interest received from payer(s)/borrower(s)*', '1,896.98'],
      ['2 - Outstanding mortgage principal', '27,698.13'],
      ['3 - Mortgage origination date', '2011-05-04'],
      ['4 - Refund of overpaid interest', '-'],
      ['5 - Mortgage insurance premiums', '-'],
      ['7 - If address of property securing mortgage is the same as', 'X'],
      ['9 - Number of properties securing the mortgage', '2'],
    ]);
    expect(fieldsOf(page.build())).toEqual({
      tax_year: '2021',
      box1: '1896.98',
      box2: '27698.13',
      box3: '2011-05-04',
      box7: true,
      box9: '2',
    });
  });
});

/** A 1099-NEC with captions broken as narrow boxes break them, and its instructions under it. */
function narrowNec(): ReadPage {
  const page = new PageBuilder();
  const small = 0.007;
  page.text(0.78, 0.05, 'Nonemployee', 0.016).text(0.78, 0.068, 'Compensation', 0.016);
  page
    .text(0.6, 0.1, 'Form 1099-NEC')
    .text(0.6, 0.12, 'For calendar year')
    .text(0.62, 0.14, '2023', 0.016);
  page.text(0.08, 0.05, "PAYER'S name, street address, city or town, state or", small);
  page.text(0.08, 0.058, 'province, country, ZIP or foreign postal code, and', small);
  page.text(0.08, 0.066, 'telephone no.', small);
  page.block(0.085, 0.078, ['Golden Mortgage Corp.', '684 77th Ave', 'Durham NC 27701']);
  page.text(0.08, 0.16, "PAYER'S TIN", small).text(0.3, 0.16, "RECIPIENT'S TIN", small);
  page.text(0.085, 0.175, '26-9372285').text(0.305, 0.175, 'XXX-XX-3470');
  page.text(0.08, 0.2, "RECIPIENT'S name", small).text(0.085, 0.215, 'State of Maine Fund');
  page
    .text(0.08, 0.24, 'Street address (including apt. no.)', small)
    .text(0.085, 0.255, '9 State Street');
  page.text(0.45, 0.05, '1 Nonemployee', small).text(0.46, 0.058, 'compensation', small);
  page.text(0.5, 0.08, '1270.11');
  page.text(0.45, 0.16, '4 Federal income tax', small).text(0.46, 0.168, 'withheld', small);
  page
    .text(0.45, 0.2, '5 State tax withheld', small)
    .text(0.6, 0.2, "6 State/Payer's state no.", small);
  page.text(0.5, 0.215, '12.40').text(0.61, 0.215, 'OR WTH373032');
  page.text(0.08, 0.35, 'Instructions for Recipient', 0.014);
  for (let line = 0; line < 24; line += 1)
    page.text(
      0.08,
      0.38 + 0.02 * line,
      'Box 4. Shows the federal income tax withheld from nonemployee compensation of $600 or more. See Schedule D.',
      0.008,
    );
  return page.build();
}

describe('captions', () => {
  it('go on over any lines, also above instructions that name the boxes', () => {
    const [document] = understandPages([narrowNec()]);
    expect(document?.type).toBe('1099-NEC');
    expect(fieldsOf(narrowNec())).toEqual({
      tax_year: '2023',
      payer_name: 'Golden Mortgage Corp.',
      payer_address: '684 77th Ave\nDurham NC 27701',
      payer_tin: '26-9372285',
      recipient_tin: 'XXX-XX-3470',
      recipient_name: 'State of Maine Fund',
      recipient_address: '9 State Street',
      box1: '1270.11',
      'state.0.tax': '12.40',
      'state.0.state': 'OR',
      'state.0.payer_state_no': 'WTH373032',
    });
  });
});

describe('a percentage beside an amount', () => {
  const withBox8 = (printed: string): Record<string, unknown> => {
    const page = new PageBuilder();
    page.text(0.3, 0.05, 'Form 1099-R Distributions From Pensions, Annuities', 0.018);
    list(page, 0.2, [
      ['1 - Gross distribution', '5,000.00'],
      ['2a - Taxable amount', '4,000.00'],
      ['8 Other', printed],
      ['9a - Your percentage of total distribution', '40 %'],
    ]);
    return fieldsOf(page.build());
  };
  const others = { box1: '5000.00', box2a: '4000.00', box9a: '40' };

  it('is a value of its own, and never taken for the amount', () => {
    expect(withBox8('310.25 12.5 %')).toEqual({ ...others, box8: '310.25', box8_percent: '12.5' });
    expect(withBox8('12.5 %')).toEqual({ ...others, box8_percent: '12.5' });
    expect(withBox8('310.25')).toEqual({ ...others, box8: '310.25' });
  });
});

describe('taxpayer numbers in several form fields', () => {
  const places = { '123': 0.6, '45': 0.66, '6789': 0.71 };

  it('are one number where the fields make one', () => {
    const page = new PageBuilder();
    page.text(0.1, 0.1, 'Request for Taxpayer Identification Number and Certification', 0.018);
    const { lines, ...rest } = page.build();
    const field = (text: string, x: number): ReadPage['lines'][number] => {
      const quad = [
        [x, 0.4],
        [x + 0.012 * text.length, 0.4],
        [x + 0.012 * text.length, 0.412],
        [x, 0.412],
      ] as const;
      return {
        text,
        confidence: 1,
        quad,
        words: [{ text, confidence: 1, quad }],
        source: 'form_widget',
      };
    };
    const parts = Object.entries(places).map(([text, x]) => field(text, x));
    expect(fieldsOf({ ...rest, lines: [...lines, ...parts] })['ssns.0']).toBe('123-45-6789');
    const two = fieldsOf({ ...rest, lines: [...lines, parts[0]!, parts[2]!] });
    expect(Object.keys(two).filter((path) => /^(?:ssns|eins)/.test(path))).toEqual([]);
  });
});
