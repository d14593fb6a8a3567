import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

interface Check {
  readonly payer: string;
  readonly payee: string;
  readonly words: string;
  readonly amount: string;
  readonly micr: string;
  readonly number: string;
}

const FIRST: Check = {
  payer: 'Long Fabrication LP',
  payee: 'Thornfield & Marine Inc',
  words: 'Seven hundred seventy-six and 13/100',
  amount: '776.13',
  micr: 'C063696C A053373645A 903770113C',
  number: '63696',
};
const SECOND: Check = {
  payer: 'Choice Ware Inc',
  payee: 'Diamond Staffing Corp',
  words: 'Twenty-seven and 87/100',
  amount: '**27.87',
  micr: 'A070448113A 2800683919C 2811',
  number: '2811',
};

function draw(
  page: PageBuilder,
  top: number,
  check: Check,
  signedBy?: string,
  caption: readonly [string, string] = ['Pay to the', 'order of'],
): void {
  page.text(0.1, top, check.payer, 0.013);
  page.block(0.1, top + 0.016, ['8191 37th St', 'Plano, TX 75023'], 0.009);
  page.text(0.86, top, check.number, 0.013).text(0.7, top + 0.04, 'Date 06/10/24');
  page.text(0.1, top + 0.075, caption[0], 0.008).text(0.1, top + 0.084, caption[1], 0.008);
  page
    .text(0.22, top + 0.078, check.payee)
    .text(0.75, top + 0.078, '$')
    .text(0.8, top + 0.078, check.amount);
  page.text(0.1, top + 0.11, check.words).text(0.8, top + 0.11, 'DOLLARS', 0.008);
  page.text(0.1, top + 0.135, 'Diamond National Bank');
  page.text(0.1, top + 0.165, 'MEMO', 0.008).text(0.18, top + 0.163, 'Rent May');
  if (signedBy) page.text(0.62, top + 0.15, signedBy, 0.022);
  page.text(0.1, top + 0.2, check.micr, 0.013);
}

describe('sheets of checks', () => {
  const page = new PageBuilder();
  page.text(0.05, 0.02, 'Peoples Mutual Bank').text(0.7, 0.02, 'Images of paid checks');
  draw(page, 0.06, FIRST, 'B Long');
  page.text(0.4, 0.275, 'Check 63696 $776.13', 0.008);
  draw(page, 0.36, SECOND);
  page.text(0.4, 0.575, 'Check 2811 $27.87', 0.008);
  const documents = understandPages([page.build()]);

  it('give a document for each check, with what is in it', () => {
    expect(documents.map(({ type }) => type)).toEqual(['check', 'check']);
    expect(documents[0]?.data).toEqual({
      payer_name: 'Long Fabrication LP',
      payer_address: '8191 37th St\nPlano, TX 75023',
      payee: 'Thornfield & Marine Inc',
      date: '2024-06-10',
      amount: '776.13',
      amount_in_words: 'Seven hundred seventy-six and 13/100',
      bank_name: 'Diamond National Bank',
      memo: 'Rent May',
      micr: 'C063696C A053373645A 903770113C',
      routing_number: '053373645',
      account_number: '903770113',
      check_number: '63696',
      printed_check_number: '63696',
      signature_present: true,
    });
    expect(documents[1]?.data).toMatchObject({
      payee: 'Diamond Staffing Corp',
      amount: '27.87',
      account_number: '2800683919',
      check_number: '2811',
    });
  });

  it('say nothing of a signature where there is none', () => {
    expect(documents[1]?.fields['signature_present']).toBeUndefined();
  });
});

describe('a check among others whose payee caption cannot be read', () => {
  const page = new PageBuilder();
  draw(page, 0.06, FIRST, undefined, ['Pa', 'ad ol']);
  draw(page, 0.36, SECOND);
  const documents = understandPages([page.build()]);

  it('is a document of its own by its magnetic line', () => {
    expect(documents.map(({ data }) => [data['routing_number'], data['amount']])).toEqual([
      ['053373645', '776.13'],
      ['070448113', '27.87'],
    ]);
  });
});
