import { describe, expect, it } from 'vitest';
import type { ReadPage, Word } from '../../../../src/core/document';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function fieldsOf(page: ReadPage): Record<string, unknown> {
  const fields = understandPages([page])[0]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([path, { value }]) => [path, value]));
}

/** Box number, caption and value in columns of their own. */
function table(page: PageBuilder, top: number, rows: readonly (readonly string[])[]): PageBuilder {
  rows.forEach(([number, caption, value], at) => {
    const y = top + 0.016 * at;
    if (number) page.text(0.07, y, number);
    page.text(0.13, y, caption!);
    if (value) page.right(0.7, y, value);
  });
  return page;
}

/** A broker's page: parties without captions in its head, the boxes as a table. */
function brokerPage(title: string, left: readonly string[], right: readonly string[]): ReadPage {
  const page = new PageBuilder()
    .text(0.07, 0.045, '2023 TAX REPORTING STATEMENT', 0.016)
    .block(0.07, 0.075, left)
    .block(0.38, 0.075, right)
    .text(0.65, 0.075, 'Account No:')
    .text(0.8, 0.075, 'X21-004417')
    .text(0.65, 0.09, 'Customer Service:')
    .text(0.8, 0.09, '800-555-0142')
    .text(0.65, 0.105, 'Recipient ID No:')
    .text(0.8, 0.105, 'XXX-XX-2087')
    .text(0.65, 0.12, "Payer's Fed ID Number:")
    .text(0.83, 0.12, '04-3521877')
    .text(0.07, 0.17, title, 0.014);
  return table(page, 0.2, [
    ['1', 'Interest income', '812.33'],
    ['2', 'Early withdrawal penalty', '0.00'],
    ['3', 'Interest on U.S. Savings Bonds and Treasury obligations', '40.10'],
    ['4', 'Federal income tax withheld', '0.00'],
    ['6', 'Foreign tax paid', '3.20'],
    ['7', 'Foreign country or U.S. possession', '0.00'],
    ['15', 'State', 'OR'],
    ['16', 'State identification no.', '77-1234'],
    ['17', 'State tax withheld', '9.05'],
  ]).build();
}

const BROKER = ['Alder Clearing LLC', '4100 Dock Street', 'Boise, ID 83702-1100'];
const OWNER = ['Ruth Amador', '12834 Elm Street', 'Apt 4', 'Boise, ID 83704'];
const TITLE = 'FORM 1099-INT* 2023 Interest Income';

describe("a broker's page", () => {
  it('gives the parties of its head, the labels beside them and the table of boxes', () => {
    expect(fieldsOf(brokerPage(TITLE, BROKER, OWNER))).toEqual({
      tax_year: '2023',
      payer_name: 'Alder Clearing LLC',
      payer_address: '4100 Dock Street\nBoise, ID 83702-1100',
      payer_phone: '800-555-0142',
      payer_tin: '04-3521877',
      recipient_name: 'Ruth Amador',
      recipient_address: '12834 Elm Street\nApt 4\nBoise, ID 83704',
      recipient_tin: 'XXX-XX-2087',
      account_number: 'X21-004417',
      box1: '812.33',
      box2: '0.00',
      box3: '40.10',
      box4: '0.00',
      box6: '3.20',
      'state.0.state': 'OR',
      'state.0.payer_state_no': '77-1234',
      'state.0.tax': '9.05',
    });
  });

  it('tells the firm from its customer wherever the two stand', () => {
    const fields = fieldsOf(brokerPage(TITLE, OWNER, BROKER));
    expect(fields['payer_name']).toBe('Alder Clearing LLC');
    expect(fields['recipient_name']).toBe('Ruth Amador');
  });

  it('takes one address alone for nobody that it may not be', () => {
    const fields = fieldsOf(brokerPage(TITLE, OWNER, []));
    expect(fields['payer_name']).toBeUndefined();
    expect(fields['recipient_name']).toBe('Ruth Amador');
  });

  it('is corrected where its title says so, and not by the word beside an empty box', () => {
    const corrected = fieldsOf(brokerPage(`CORRECTED ${TITLE}`, BROKER, OWNER));
    expect(corrected['corrected']).toBe(true);
    const page = brokerPage(TITLE, BROKER, OWNER);
    const [x, y] = [0.6, 0.15];
    const beside = new PageBuilder().text(x, y, 'CORRECTED', 0.02).build().lines;
    const tickBoxes = [
      {
        quad: [
          [x - 0.02, y],
          [x - 0.005, y],
          [x - 0.005, y + 0.012],
          [x - 0.02, y + 0.012],
        ],
        filled: 0,
      },
    ] as const;
    const official = { ...page, lines: [...page.lines, ...beside], tickBoxes };
    expect(fieldsOf(official)['corrected']).toBeUndefined();
  });
});

describe('an employee portal', () => {
  it('prints the numbers of the boxes apart and names the parties by letters', () => {
    const page = new PageBuilder()
      .text(0.6, 0.05, 'Form W-2 Wage and Tax Statement', 0.014)
      .text(0.8, 0.07, 'Tax year 2024')
      .text(0.09, 0.1, 'Employer')
      .text(0.09, 0.12, 'c. Name and address')
      .block(0.09, 0.135, ['Fernhill Tools', '12 8th Street', 'Boise, ID 83702'])
      .text(0.52, 0.1, 'Employee')
      .text(0.52, 0.12, 'e-f. Name and address')
      .block(0.52, 0.135, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    table(page, 0.25, [
      ['1', 'Wages, tips, other compensation', '$3,818.06'],
      ['2', 'Federal income tax withheld', '$771.44'],
      ['12a', 'Code', 'D'],
      ['', 'Amount', '$200.31'],
      ['14', 'Other', 'PARK'],
      ['', 'Amount', '$16.02'],
    ]);
    expect(fieldsOf(page.build())).toMatchObject({
      employer_name: 'Fernhill Tools',
      employee_name: 'Ruth Amador',
      employee_address: '9 Elm Street\nBoise, ID 83704',
      box1: '3818.06',
      box2: '771.44',
      'box12.0.code': 'D',
      'box12.0.amount': '200.31',
      'box14.0.label': 'PARK',
      'box14.0.amount': '16.02',
    });
  });
});

describe('what a recogniser spoils on a form', () => {
  const form = (): PageBuilder =>
    new PageBuilder({ source: 'ocr', confidence: 0.95 })
      .text(0.3, 0.05, 'Form 1098 Mortgage Interest Statement', 0.016)
      .text(0.07, 0.12, "PAYER'S/BORROWER'S name and address")
      .text(0.07, 0.2, '1 Mortgage interest received from payer(s)/borrower(s)');

  it('an amount torn after its point, or with the corner of its box, is that amount', () => {
    expect(fieldsOf(form().text(0.2, 0.215, '79. 66').build())['box1']).toBe('79.66');
    expect(fieldsOf(form().text(0.2, 0.215, 'L251.23').build())['box1']).toBe('251.23');
  });

  it('a long caption that lies askew does not reach over its last line into the name', () => {
    const page = new PageBuilder({ source: 'ocr', confidence: 0.95 })
      .text(0.3, 0.04, '2022 Form 1099-NEC Nonemployee Compensation', 0.018)
      .text(
        0.05,
        0.066,
        'PAYERS name, street address, city or town, state or province. country, ZIP or foreign postal code.',
        0.0145,
      )
      .text(0.052, 0.0752, 'and telephone no.', 0.008)
      .block(0.06, 0.087, ['Thomas University', 'PO BOX 23790', 'Springfield, MO 30843-5785'])
      .text(0.05, 0.18, '1 Nonemployee compensation');
    expect(fieldsOf(page.build())).toMatchObject({
      payer_name: 'Thomas University',
      payer_address: 'PO BOX 23790\nSpringfield, MO 30843-5785',
    });
  });

  it('a date keeps the year of the form', () => {
    const page = form()
      .text(0.8, 0.05, '2020', 0.016)
      .text(0.07, 0.25, '3 Mortgage origination date')
      .text(0.08, 0.265, 'Dec 12, 2020');
    expect(fieldsOf(page.build())).toMatchObject({ tax_year: '2020', box3: '2020-12-12' });
  });

  it.each(['7)15 N Arington Ave.', 'l1494 E Garden Lone', '& Nest Corprate Ter'])(
    'an address that begins %s is none of the name',
    (street) => {
      const page = form().block(0.07, 0.135, ['Ngozi McDonald', street, 'Milford, V 3l970']);
      expect(fieldsOf(page.build())).toMatchObject({
        borrower_name: 'Ngozi McDonald',
        borrower_address: `${street}\nMilford, V 3l970`,
      });
    },
  );

  it('the year is taken from what the recogniser also offered, and says so', () => {
    const page = form().text(0.8, 0.05, '202I', 0.016).build();
    const withOffer = (word: Word): Word => ({
      ...word,
      characters: [...word.text].map((text) => ({
        text,
        probability: 0.9,
        alternatives: text === 'I' ? [{ text: '1', probability: 0.08 }] : [],
      })),
    });
    const lines = page.lines.map((line) => ({ ...line, words: line.words.map(withOffer) }));
    const [document] = understandPages([{ ...page, lines }]);
    expect(document?.fields['tax_year']).toMatchObject({ value: '2021', text: '202I' });
    expect(document?.checks.find(({ id }) => id === 'reading.chosen')?.message).toContain('202I');
    expect(fieldsOf(page)['tax_year']).toBeUndefined();
  });
});
