import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function fieldsOf(page: PageBuilder): Record<string, unknown> {
  const fields = understandPages([page.build()])[0]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([path, { value }]) => [path, value]));
}

function boxes(page: PageBuilder, top: number, rows: readonly (readonly string[])[]): PageBuilder {
  rows.forEach(([number, caption, value], at) => {
    const y = top + 0.018 * at;
    page.text(0.07, y, number!).text(0.13, y, caption!).right(0.7, y, value!);
  });
  return page;
}

const INTEREST = [
  ['1', 'Interest income', '812.33'],
  ['2', 'Early withdrawal penalty', '0.00'],
  ['8', 'Tax-exempt interest', '5.00'],
];
const MORTGAGE = [
  ['1', 'Mortgage interest received from payer(s)/borrower(s)', '8,812.33'],
  ['2', 'Outstanding mortgage principal', '210,000.00'],
  ['3', 'Mortgage origination date', '03/04/2019'],
  ['4', 'Refund of overpaid interest', '0.00'],
];
const PARTIES = {
  payer_name: 'Alder Clearing',
  payer_address: '4100 Dock Street\nBoise, ID 83702',
  payer_tin: '04-3521877',
  payer_phone: '208-555-0142',
  recipient_name: 'Ruth Amador',
  recipient_address: '9 Elm Street\nBoise, ID 83704',
  recipient_tin: 'XXX-XX-2087',
  account_number: 'X21-004417',
};

const interest = (): PageBuilder =>
  new PageBuilder()
    .text(0.07, 0.04, 'Form 1099-INT Interest Income', 0.016)
    .text(0.8, 0.04, '2024', 0.016);
const mortgage = (title = 'Form 1098 Mortgage Interest Statement 2024'): PageBuilder =>
  new PageBuilder().text(0.07, 0.15, title, 0.016);

describe('parties under a bare word', () => {
  it('have rows of captions and values', () => {
    const page = interest().text(0.07, 0.1, 'PAYER').text(0.5, 0.1, 'RECIPIENT');
    const rows = [
      ['Name', 'Alder Clearing', 'Name', 'Ruth Amador'],
      ['Address', '4100 Dock Street', 'Address', '9 Elm Street'],
      ['', 'Boise, ID 83702', '', 'Boise, ID 83704'],
      ['Federal tax ID', '04-3521877', 'Taxpayer ID', 'XXX-XX-2087'],
      ['Telephone', '208-555-0142', 'Account', 'X21-004417'],
    ];
    rows.forEach((cells, at) =>
      cells.forEach((cell, column) => {
        if (cell) page.text([0.07, 0.2, 0.5, 0.63][column]!, 0.12 + 0.016 * at, cell);
      }),
    );
    expect(fieldsOf(boxes(page, 0.25, INTEREST))).toMatchObject(PARTIES);
  });

  it('have name and address alone, and numbers in lines of their own', () => {
    const page = interest()
      .text(0.07, 0.1, 'Payer:')
      .block(0.07, 0.116, ['Alder Clearing', '4100 Dock Street', 'Boise, ID 83702'])
      .text(0.07, 0.165, 'Federal tax ID: 04-3521877')
      .text(0.07, 0.18, 'Tel. 208-555-0142')
      .text(0.5, 0.1, 'Recipient:')
      .block(0.5, 0.116, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
      .text(0.5, 0.165, 'Taxpayer ID: XXX-XX-2087')
      .text(0.5, 0.18, 'Account: X21-004417');
    expect(fieldsOf(boxes(page, 0.25, INTEREST))).toMatchObject(PARTIES);
  });

  it('stand beside boxes, above numbers with captions that name the party again', () => {
    const page = interest()
      .text(0.07, 0.1, 'PAYER', 0.008)
      .block(0.07, 0.112, ['Alder Clearing', '4100 Dock Street', 'Boise, ID 83702'])
      .text(0.07, 0.16, "Payer's TIN", 0.008)
      .text(0.07, 0.172, '04-3521877')
      .text(0.07, 0.2, 'RECIPIENT', 0.008)
      .block(0.07, 0.212, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
      .text(0.07, 0.26, 'Recipient’s TIN', 0.008)
      .text(0.07, 0.272, 'XXX-XX-2087')
      .text(0.45, 0.102, 'Box 1 Interest income', 0.008)
      .text(0.45, 0.12, '812.33')
      .text(0.72, 0.102, 'Box 2 Early withdrawal penalty', 0.008)
      .text(0.72, 0.12, '5.00')
      .text(0.45, 0.202, 'Box 8 Tax-exempt interest', 0.008)
      .text(0.45, 0.22, '6.00');
    expect(fieldsOf(page)).toMatchObject({
      payer_name: PARTIES.payer_name,
      payer_address: PARTIES.payer_address,
      payer_tin: PARTIES.payer_tin,
      recipient_name: PARTIES.recipient_name,
      recipient_address: PARTIES.recipient_address,
      recipient_tin: PARTIES.recipient_tin,
      box1: '812.33',
      box8: '6.00',
    });
  });

  it('may leave the name to the head of the page', () => {
    const page = new PageBuilder()
      .text(0.07, 0.04, 'Alder Home Loans', 0.016)
      .text(0.07, 0.1, 'Mortgage Interest Statement (Form 1098) for tax year 2024')
      .text(0.07, 0.15, 'Lender')
      .text(0.07, 0.17, 'Address:')
      .text(0.3, 0.17, '4100 Dock Street, Boise, ID 83702')
      .text(0.07, 0.186, 'Federal tax ID:')
      .text(0.3, 0.186, '04-3521877');
    expect(fieldsOf(boxes(page, 0.3, MORTGAGE))).toMatchObject({
      lender_address: '4100 Dock Street, Boise, ID 83702',
      lender_tin: '04-3521877',
    });
  });

  it('have captions with their values under them', () => {
    const page = interest();
    const section = (top: number, title: string, texts: readonly string[]): void => {
      const [name, street, town, idCaption, id, moreCaption, more] = texts;
      page
        .text(0.07, top, title)
        .text(0.07, top + 0.02, 'Name', 0.008)
        .text(0.07, top + 0.03, name!)
        .text(0.07, top + 0.05, 'Address', 0.008)
        .block(0.07, top + 0.06, [street!, town!])
        .text(0.07, top + 0.095, idCaption!, 0.008)
        .text(0.07, top + 0.105, id!)
        .text(0.3, top + 0.095, moreCaption!, 0.008)
        .text(0.3, top + 0.105, more!);
    };
    const payer = ['Alder Clearing', '4100 Dock Street', 'Boise, ID 83702'];
    section(0.1, 'Payer', [...payer, 'Federal tax ID', '04-3521877', 'Phone', '208-555-0142']);
    const owner = ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'];
    section(0.25, 'Recipient', [...owner, 'Taxpayer ID', 'XXX-XX-2087', 'Account', 'X21-004417']);
    expect(fieldsOf(boxes(page, 0.42, INTEREST))).toMatchObject(PARTIES);
  });

  it('stand beside the word, or behind its colon in one line', () => {
    const page = mortgage()
      .text(0.07, 0.18, 'Lender: Alder Home Loans, 4100 Dock Street, Boise, ID 83702')
      .text(0.07, 0.2, 'Borrower:')
      .block(0.2, 0.2, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    expect(fieldsOf(boxes(page, 0.3, MORTGAGE))).toMatchObject({
      tax_year: '2024',
      lender_name: 'Alder Home Loans',
      lender_address: '4100 Dock Street, Boise, ID 83702',
      borrower_name: 'Ruth Amador',
      borrower_address: '9 Elm Street\nBoise, ID 83704',
    });
  });
});

describe('a letterhead without captions', () => {
  it('may have its address and its phone in one line', () => {
    const page = mortgage()
      .text(0.3, 0.03, 'Alder Home Loans', 0.02)
      .text(0.3, 0.055, '4100 Dock Street · Boise, ID 83702 · Tel. 208-555-0142')
      .block(0.07, 0.205, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704']);
    expect(fieldsOf(boxes(page, 0.3, MORTGAGE))).toMatchObject({
      lender_name: 'Alder Home Loans',
      lender_address: '4100 Dock Street · Boise, ID 83702',
      lender_phone: '208-555-0142',
      borrower_name: 'Ruth Amador',
    });
  });
});

describe('the title of a form', () => {
  it.each(['Form 1098 for 2024', '2024 Mortgage Interest Statement'])(
    '%s has its year',
    (title) => {
      const page = mortgage(title).text(0.07, 0.2, 'Form 1098');
      expect(fieldsOf(boxes(page, 0.3, MORTGAGE))['tax_year']).toBe('2024');
    },
  );

  it('is corrected where the plain word stands by itself', () => {
    const corrected = mortgage().text(0.07, 0.1, 'CORRECTED');
    expect(fieldsOf(boxes(corrected, 0.3, MORTGAGE))['corrected']).toBe(true);
    const official = mortgage().text(0.07, 0.1, 'CORRECTED (if checked)');
    expect(fieldsOf(boxes(official, 0.3, MORTGAGE))['corrected']).toBeUndefined();
  });
});
