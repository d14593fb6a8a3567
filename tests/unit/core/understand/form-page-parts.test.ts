import { describe, expect, it } from 'vitest';
import type { ReadPage, Word } from '../../../../src/core/document';
import type { PageType } from '../../../../src/core/page-types';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function fieldsOf(page: ReadPage, type: PageType): Record<string, unknown> {
  const fields = understandPages([page], { pageTypes: { 0: type } })[0]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([path, { value }]) => [path, value]));
}

/** A page with words of one text read so doubtfully. */
function withConfidence(page: ReadPage, text: string, confidence: number): ReadPage {
  const doubtful = (word: Word): Word => (word.text === text ? { ...word, confidence } : word);
  const lines = page.lines.map((line) => ({ ...line, words: line.words.map(doubtful) }));
  return { ...page, lines };
}

describe('a column of parties beside a column of boxes', () => {
  const card = (page: PageBuilder, x: number, y: number, caption: string, value?: string): void => {
    page.text(x, y, caption, 0.008);
    if (value) page.text(x, y + 0.02, value);
  };

  function page(source: 'ocr' | 'text_layer', first: string): ReadPage {
    const sheet = new PageBuilder({ source }).text(
      0.08,
      0.05,
      '1099-INT Interest Income 2023',
      0.02,
    );
    sheet
      .text(0.08, 0.115, 'PAYER', 0.008)
      .block(0.08, 0.13, ['Alder Clearing', '4 Dock St', 'Boise, ID 83702']);
    sheet.text(0.08, 0.225, 'RECIPIENT', 0.008).text(0.08, 0.24, 'Ruth Amador');
    sheet.block(0.08, 0.256, ['9 Elm Street', 'Boise, ID 83704']);
    sheet.text(0.08, 0.3, "Recipient's TIN", 0.008).text(0.08, 0.313, 'XXX-XX-2087');
    card(sheet, 0.42, 0.115, first, '812.33');
    card(sheet, 0.7, 0.115, 'Box 2 Early withdrawal penalty');
    card(sheet, 0.42, 0.16, 'Box 4 Federal income tax withheld');
    card(sheet, 0.42, 0.205, 'Box 5 Investment expenses');
    card(sheet, 0.42, 0.248, 'Box 6 Foreign tax paid', '1.20');
    card(sheet, 0.42, 0.292, 'Box 8 Tax-exempt interest');
    return sheet.build();
  }

  it('keeps each party whole though a caption stands level with its lines', () => {
    expect(fieldsOf(page('text_layer', 'Box 1 Interest income'), '1099-INT')).toMatchObject({
      payer_name: 'Alder Clearing',
      recipient_name: 'Ruth Amador',
      recipient_address: '9 Elm Street\nBoise, ID 83704',
      recipient_tin: 'XXX-XX-2087',
      box1: '812.33',
      box6: '1.20',
    });
  });

  it('knows a box number whose figure was read as a letter', () => {
    expect(fieldsOf(page('ocr', 'Box l Interest income'), '1099-INT')).toMatchObject({
      box1: '812.33',
      payer_name: 'Alder Clearing',
    });
  });
});

describe('the head of a page that names the issuer without a caption', () => {
  function broker(source: 'ocr' | 'text_layer', name: string): ReadPage {
    return new PageBuilder({ source })
      .text(0.06, 0.04, name, 0.018)
      .block(0.06, 0.062, ['1305 Dock Street', 'Boise, ID 83702'])
      .text(0.6, 0.04, 'FORM 1099 COMPOSITE', 0.014)
      .text(0.06, 0.13, "Recipient's Name and Address", 0.008)
      .block(0.06, 0.145, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
      .text(0.06, 0.24, 'Nonemployee Compensation', 0.016)
      .text(0.06, 0.27, '1')
      .text(0.12, 0.27, 'Nonemployee compensation')
      .right(0.9, 0.27, '$ 3,900.00')
      .build();
  }

  it('is the payer, whatever the firm is called', () => {
    expect(fieldsOf(broker('text_layer', 'Great Alder Fabrication'), '1099-NEC')).toMatchObject({
      payer_name: 'Great Alder Fabrication',
      payer_address: '1305 Dock Street\nBoise, ID 83702',
      recipient_name: 'Ruth Amador',
    });
  });

  it('loses the logo that was read as letters', () => {
    const page = withConfidence(broker('ocr', 'VA Great Alder Fabrication'), 'VA', 0.6);
    expect(fieldsOf(page, '1099-NEC')).toMatchObject({
      payer_name: 'Great Alder Fabrication',
      payer_address: '1305 Dock Street\nBoise, ID 83702',
    });
  });

  it('is not taken for the payer where it repeats the holder', () => {
    const page = new PageBuilder()
      .block(0.06, 0.05, ['RUTH AMADOR', '9 Elm Street', 'Boise, ID 83704'])
      .text(0.06, 0.13, "Recipient's Name and Address", 0.008)
      .block(0.06, 0.145, ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'])
      .text(0.06, 0.24, 'Form 1099-NEC Nonemployee Compensation', 0.016)
      .text(0.06, 0.27, '1')
      .text(0.12, 0.27, 'Nonemployee compensation')
      .right(0.9, 0.27, '$ 3,900.00');
    expect(fieldsOf(page.build(), '1099-NEC')).not.toHaveProperty('payer_name');
  });
});

describe("a portal's page of a 1098", () => {
  const portal = (banner: string): ReadPage =>
    new PageBuilder()
      .text(0.09, 0.03, banner, 0.018)
      .text(0.09, 0.08, 'Mortgage Interest Statement (Form 1098) for tax year 2025', 0.016)
      .text(0.09, 0.12, 'Lender', 0.013)
      .text(0.09, 0.145, 'Address:')
      .text(0.3, 0.145, '18 Dock Street, Boise, ID 83702')
      .text(0.09, 0.163, 'Phone:')
      .text(0.3, 0.163, '208-555-0142')
      .text(0.09, 0.3, 'Mortgage interest received from borrower (Box 1)')
      .right(0.92, 0.3, '$27,328.34')
      .text(0.09, 0.32, 'Outstanding mortgage principal (Box 2)')
      .right(0.92, 0.32, '$554,407.44')
      .text(0.09, 0.34, 'Property address (Box 8)')
      .right(0.92, 0.34, '24 Corporate Trail, Boise ID 83706')
      .build();

  it('names the lender in a banner and the boxes behind their captions', () => {
    expect(fieldsOf(portal('Cascade National Bank'), '1098')).toMatchObject({
      lender_name: 'Cascade National Bank',
      lender_address: '18 Dock Street, Boise, ID 83702',
      box1: '27328.34',
      box8: '24 Corporate Trail, Boise ID 83706',
    });
  });

  it('has no lender where the banner is no firm', () => {
    expect(fieldsOf(portal('My documents'), '1098')).not.toHaveProperty('lender_name');
  });
});

describe('a W-2 with short captions', () => {
  it('has the state tax, and its codes from left to right', () => {
    const page = new PageBuilder()
      .text(0.08, 0.05, 'Form W-2 Wage and Tax Statement 2023', 0.016)
      .text(0.08, 0.2, '1 Wages, tips, other compensation')
      .text(0.08, 0.215, '42,000.00')
      .text(0.08, 0.3, '12a Code and amount')
      .text(0.4, 0.3, '12b Code and amount')
      // The second value stands a hair higher, as on a page that is not quite level.
      .text(0.08, 0.3155, 'D')
      .text(0.13, 0.3155, '85.77')
      .text(0.4, 0.315, 'V')
      .text(0.45, 0.315, '63.88');
    const captions = ['15 State', "Employer's state ID", '16 State wages', '17 State tax'];
    const values = ['ND', '42173775', '42,000.00', '1,234.60'];
    captions.forEach((caption, at) => page.text(0.08 + 0.2 * at, 0.4, caption));
    values.forEach((value, at) => page.text(0.08 + 0.2 * at, 0.415, value));
    expect(fieldsOf(page.build(), 'W2')).toMatchObject({
      'box12.0.code': 'D',
      'box12.0.amount': '85.77',
      'box12.1.code': 'V',
      'box12.1.amount': '63.88',
      'state.0.state': 'ND',
      'state.0.employer_state_id': '42173775',
      'state.0.wages': '42000.00',
      'state.0.tax': '1234.60',
    });
  });
});
