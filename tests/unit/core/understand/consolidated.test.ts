import { describe, expect, it } from 'vitest';
import type { ReadPage } from '../../../../src/core/document';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

type Rows = readonly (readonly [string, string])[];

const DIVIDENDS: Rows = [
  ['1a - Total ordinary dividends', '412.35'],
  ['1b - Qualified dividends', '300.10'],
  ['2a - Total capital gain distributions', '55.20'],
  ['4 - Federal income tax withheld', '0.00'],
  ['7 - Foreign tax paid', '12.06'],
];
const INTEREST: Rows = [
  ['1 - Interest income', '88.41'],
  ['2 - Early withdrawal penalty', '0.00'],
  ['4 - Federal income tax withheld', '4.50'],
  ['6 - Foreign tax paid', '0.00'],
];

/** The front of a brokerage statement: parties on top, forms side by side or below one another. */
function statement(
  places: { readonly div: [number, number]; readonly int: [number, number] },
  interest = INTEREST,
): ReadPage {
  const page = new PageBuilder();
  page.text(0.05, 0.03, '2023 Tax Information Statement', 0.018);
  page.text(0.05, 0.07, "PAYER'S name and address", 0.008);
  page.block(0.05, 0.082, ['Alder Brokerage Services', '5 Quay Street', 'Boston MA 02110']);
  page.text(0.5, 0.07, "RECIPIENT'S name and address", 0.008);
  page.block(0.5, 0.082, ['Ines Okafor', '77 Orchard Road', 'Salem MA 01970']);
  page.text(0.05, 0.14, "PAYER'S TIN: 04-3523567").text(0.5, 0.14, "RECIPIENT'S TIN: XXX-XX-4412");
  const section = ([x, y]: [number, number], heading: string, rows: Rows): void => {
    page.text(x, y, heading, 0.014);
    rows.forEach(([label, value], at) => {
      page.text(x, y + 0.03 + 0.02 * at, label).right(x + 0.42, y + 0.03 + 0.02 * at, value);
    });
  };
  section(places.div, 'Form 1099-DIV Dividends and Distributions', DIVIDENDS);
  section(places.int, 'Form 1099-INT Interest Income', interest);
  return page.build();
}

describe('a statement with several 1099s', () => {
  for (const [how, places] of [
    ['below one another', { div: [0.05, 0.2], int: [0.05, 0.5] }],
    ['side by side', { div: [0.05, 0.2], int: [0.52, 0.2] }],
  ] as const)
    it(`gives a document for each form, ${how}`, () => {
      const documents = understandPages([
        statement({ div: [...places.div], int: [...places.int] }),
      ]);
      expect(documents.map(({ type }) => type)).toEqual(['1099-DIV', '1099-INT']);
      const [dividends, interest] = documents.map(({ data }) => data);
      expect(dividends).toMatchObject({
        payer_name: 'Alder Brokerage Services',
        recipient_name: 'Ines Okafor',
        recipient_tin: 'XXX-XX-4412',
        box1a: '412.35',
        box1b: '300.10',
        box2a: '55.20',
        box7: '12.06',
      });
      expect(interest).toMatchObject({
        payer_tin: '04-3523567',
        box1: '88.41',
        box4: '4.50',
      });
      expect(dividends).not.toHaveProperty('box1');
      expect(interest).not.toHaveProperty('box1a');
    });

  it('leaves a form without an amount out', () => {
    const empty = INTEREST.map(([label]) => [label, '0.00'] as const);
    const documents = understandPages([statement({ div: [0.05, 0.2], int: [0.05, 0.5] }, empty)]);
    expect(documents.map(({ type }) => type)).toEqual(['1099-DIV']);
  });

  it('divides one running table whose rows name their forms', () => {
    const page = new PageBuilder();
    page.text(0.05, 0.03, '2023 Composite Form 1099', 0.018);
    page.text(0.05, 0.07, "PAYER'S TIN: 04-3523567");
    const rows = [
      ...DIVIDENDS.map(([label, value]) => ['1099-DIV', label, value] as const),
      ...INTEREST.map(([label, value]) => ['1099-INT', label, value] as const),
    ].sort(([, a], [, b]) => a.localeCompare(b));
    rows.forEach(([form, label, value], at) => {
      const y = 0.15 + 0.016 * at;
      page.text(0.05, y, form).text(0.18, y, label).right(0.8, y, value);
    });
    const documents = understandPages([page.build()]);
    expect(documents.map(({ type }) => type).sort()).toEqual(['1099-DIV', '1099-INT']);
    const data = Object.fromEntries(documents.map((document) => [document.type, document.data]));
    expect(data['1099-DIV']).toMatchObject({ box1a: '412.35', box1b: '300.10', box7: '12.06' });
    expect(data['1099-INT']).toMatchObject({
      box1: '88.41',
      box4: '4.50',
      payer_tin: '04-3523567',
    });
    expect(data['1099-INT']).not.toHaveProperty('box1a');
  });

  it('divides at headings that are titles, and takes captions of boxes for none', () => {
    const page = new PageBuilder();
    page.text(0.05, 0.03, '2023 Composite Form 1099', 0.018);
    const section = (top: number, heading: string, rows: Rows): void => {
      page.text(0.05, top, heading, 0.014);
      rows.forEach(([label, value], at) => {
        page.text(0.05, top + 0.03 + 0.02 * at, label.replace(/^\w+ - /, ''));
        page.right(0.7, top + 0.03 + 0.02 * at, value);
      });
    };
    section(0.15, 'Dividends and Distributions', DIVIDENDS);
    section(0.4, 'Interest Income', INTEREST);
    const documents = understandPages([page.build()]);
    expect(documents.map(({ type }) => type)).toEqual(['1099-DIV', '1099-INT']);
    expect(documents[1]?.data).toMatchObject({ box1: '88.41', box4: '4.50' });
  });
});
