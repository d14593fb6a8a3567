import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder, replaced, seeded, withConfusions } from './build-page';
import {
  DIV_BOXES,
  drawW2,
  form1099,
  INT_BOXES,
  NEC_BOXES,
  PENSION_BOXES,
  substituteW2,
  w2Page,
} from './sample-forms';

function valuesOf(document: DocumentReading | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document?.fields ?? {}).map(([path, field]) => [path, field.value]),
  );
}

const W2_VALUES = {
  tax_year: '2024',
  copy: 'C',
  employee_ssn: '521-44-9087',
  employer_ein: '84-2217643',
  employer_name: 'Harbor Light Logistics LLC',
  employer_address: '880 Dock Street\nDuluth MN 55802',
  employee_name: 'Marisol Quintero',
  employee_address: '47 Birch Lane Apt 2\nSuperior WI 54880',
  control_number: 'HL-00412',
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
  'state.0.state': 'WI',
  'state.0.employer_state_id': '036-1029384756',
  'state.0.wages': '61250.00',
  'state.0.tax': '2930.44',
  'state.1.state': 'MN',
  'state.1.employer_state_id': '7712093',
  'state.1.wages': '12400.00',
  'state.1.tax': '611.80',
};

describe('W-2', () => {
  it('reads every box of the official layout and proves it', () => {
    const [document] = understandPages([w2Page()]);
    expect(document?.type).toBe('W2');
    expect(document?.state).toBe('proven');
    expect(valuesOf(document)).toEqual(W2_VALUES);
  });

  it('nests lists in data', () => {
    const [document] = understandPages([w2Page()]);
    expect(document?.data['box12']).toEqual([
      { code: 'D', amount: '2750.00' },
      { code: 'DD', amount: '9104.16' },
    ]);
  });

  it('reads a substitute with its own order of boxes', () => {
    const [document] = understandPages([substituteW2()]);
    expect(document?.type).toBe('W2');
    expect(valuesOf(document)).toMatchObject({
      tax_year: '2025',
      employee_ssn: 'XXX-XX-7788',
      employer_ein: '47-1029384',
      employer_name: 'PRAIRIE DENTAL GROUP PC',
      employee_name: 'TOBIAS R FENWICK',
      employee_address: '55 ELM CT\nLINCOLN NE 68510',
      box1: '48120.55',
      box2: '5012.90',
      box3: '50020.55',
      box4: '3101.27',
      box5: '50020.55',
      box6: '725.30',
      'box12.0.code': 'W',
      'box12.0.amount': '1500.00',
      'state.0.state': 'NE',
      'state.0.employer_state_id': '21-0099887',
      'state.0.wages': '48120.55',
      'state.0.tax': '1904.77',
    });
  });

  it('finds its labels through confused letters', () => {
    let right = 0;
    let wanted = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const [document] = understandPages([
        withConfusions({ ...w2Page(), source: 'ocr' }, 0.04, seeded(seed)),
      ]);
      expect(document?.type).toBe('W2');
      for (const path of [
        'box1',
        'box2',
        'box3',
        'box4',
        'box5',
        'box6',
        'employee_ssn',
        'employer_ein',
      ] as const) {
        wanted += 1;
        if (document?.fields[path]?.value === W2_VALUES[path]) right += 1;
      }
    }
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
  });

  it('is contradicted by one altered digit and names the boxes', () => {
    const [document] = understandPages([replaced(w2Page(), '3,968.00', '3,698.00')]);
    expect(document?.state).toBe('contradicted');
    const failed = document?.checks.find((check) => check.id === 'w2.social_security_tax');
    expect(failed).toMatchObject({ result: 'fail', severity: 'error' });
    expect(failed?.fields).toContain('box4');
  });

  it('cuts a four-up sheet and knows its forms as copies of one', () => {
    const sheet = new PageBuilder();
    drawW2(sheet, 'B', { left: 0, top: 0, scale: 0.5 });
    drawW2(sheet, 'C', { left: 0.5, top: 0, scale: 0.5 });
    drawW2(sheet, '2', { left: 0, top: 0.5, scale: 0.5 });
    drawW2(sheet, '2', { left: 0.5, top: 0.5, scale: 0.5 });
    const documents = understandPages([sheet.build()]);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.copies).toEqual(['2', 'B', 'C']);
    expect(valuesOf(documents[0])).toMatchObject({
      box1: '61250.00',
      box4: '3968.00',
      employee_name: 'Marisol Quintero',
    });
  });

  it('joins copies on separate pages and keeps two people apart', () => {
    const other = replaced(
      replaced(w2Page('C', 2), '521-44-9087', '521-44-1111'),
      '61,250.00',
      '59,000.00',
    );
    const documents = understandPages([w2Page('B', 0), w2Page('C', 1), other]);
    expect(documents.map((document) => document.pages)).toEqual([[0, 1], [2]]);
    expect(documents[0]?.copies).toEqual(['B', 'C']);
  });
});

describe('information returns', () => {
  const common = {
    tax_year: '2024',
    payer_name: 'Cedar Hollow Savings',
    payer_address: '19 Granite Way\nConcord, NH 03301',
    payer_tin: '02-0456789',
    recipient_tin: 'XXX-XX-4321',
    recipient_name: 'Odette Laramie',
    recipient_address: '7 Ferry Road\nDover, NH 03820',
    account_number: 'AX-55-901',
  };

  it.each([
    [
      '1099-INT',
      'Interest Income',
      '1545-0112',
      INT_BOXES,
      { box1: '1284.61', box3: '90.00', box4: '12.50', box8: '300.00', box9: '40.00' },
    ],
    [
      '1099-DIV',
      'Dividends and Distributions',
      '1545-0110',
      DIV_BOXES,
      { box1a: '2410.07', box1b: '1990.00', box2a: '350.40', box2b: '10.10', box5: '77.00' },
    ],
    [
      '1099-NEC',
      'Nonemployee Compensation',
      '1545-0116',
      NEC_BOXES,
      {
        box1: '18750.00',
        box4: '0.00',
        'state.0.state': 'NH',
        'state.0.payer_state_no': '88-1204',
        'state.0.tax': '410.00',
        'state.0.income': '18750.00',
      },
    ],
    [
      '1099-R',
      'Distributions From Pensions, Annuities, Retirement',
      '1545-0119',
      PENSION_BOXES,
      { box1: '24000.00', box2a: '22500.00', box4: '2400.00', box7: '7' },
    ],
  ] as const)('reads %s and nothing more', (kind, title, omb, boxes, values) => {
    const [document] = understandPages([form1099(kind, title, omb, boxes)]);
    expect(document?.type).toBe(kind);
    expect(valuesOf(document)).toEqual({ ...common, ...values });
  });

  it('contradicts qualified dividends above all dividends', () => {
    const page = replaced(
      form1099('1099-DIV', 'Dividends and Distributions', '1545-0110', DIV_BOXES),
      '1,990.00',
      '9,990.00',
    );
    const [document] = understandPages([page]);
    expect(document?.state).toBe('contradicted');
  });

  it.each([
    ['1098-T', 'Tuition Statement', '1 Payments received for qualified tuition'],
    ['1099-G', 'Certain Government Payments', '1 Unemployment compensation'],
    [
      '1099-K',
      'Payment Card and Third Party Network Transactions',
      '1a Gross amount of payment card',
    ],
    ['W-2G', 'Certain Gambling Winnings', '1 Reportable winnings'],
    ['W-2c', 'Corrected Wage and Tax Statement', 'Previously reported'],
    ['1098-E', 'Student Loan Interest Statement', '1 Student loan interest received by lender'],
  ])('refuses the near miss %s', (kind, title, label) => {
    const page = form1099(kind, title, '1545-9999', [
      { x: 0.49, y: 0.1, label, value: '$ 500.00' },
    ]);
    const [document] = understandPages([page]);
    expect(document?.type).toBe('other');
    expect(document?.reasons.join(' ')).toContain(title);
  });
});
