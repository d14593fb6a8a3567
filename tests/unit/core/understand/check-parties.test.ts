import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

const SIZE = 0.03;
type Place = readonly [x: number, y: number, text: string, size?: number];

const FRAME: readonly Place[] = [
  [0.85, 0.05, '1024'],
  [0.65, 0.18, 'DATE'],
  [0.72, 0.18, '03/14/2024'],
  [0.8, 0.44, '$1,250.00'],
  [0.05, 0.75, 'MEMO'],
  [0.12, 0.75, 'March rent'],
  [0.1, 0.9, '⑆123206066⑆ 0012345678⑈ 1024'],
];
const AMOUNT: Place = [0.2, 0.32, 'One thousand two hundred fifty and 00/100'];
const PAYEE: readonly Place[] = [
  [0.05, 0.44, 'PAY TO THE ORDER OF', 0.022],
  [0.25, 0.44, 'Fernhill Tools Company LLC'],
];

function check(holder: readonly string[], places: readonly Place[]): Record<string, unknown> {
  const page = new PageBuilder({ width: 1275, height: 600 }).block(0.05, 0.05, holder, SIZE);
  for (const [x, y, text, size = SIZE] of [...FRAME, ...places]) page.text(x, y, text, size);
  const fields = understandPages([page.build()])[0]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([path, { value }]) => [path, value]));
}

const HOLDER = ['Ruth Amador', '9 Elm Street', 'Boise, ID 83704'];
const BANK: Place = [0.4, 0.06, 'First Harbor Bank'];

describe('the lines of a check', () => {
  it.each(['PAY', 'PAY EXACTLY', 'Pay:', 'Pay the sum of'])(
    '%s is no part of the amount in words',
    (caption) => {
      const line: Place = [0.05, 0.32, `${caption} ${AMOUNT[2]}`];
      expect(check(HOLDER, [line, BANK, ...PAYEE])['amount_in_words']).toBe(AMOUNT[2]);
    },
  );

  it.each([0.43, 0.445, 0.46])('the payee beside a caption in two lines is whole at %f', (y) => {
    const caption: Place[] = [
      [0.05, 0.43, 'To The', 0.028],
      [0.05, 0.465, 'Order Of', 0.028],
    ];
    const payee: Place = [0.2, y, 'Fernhill Tools Company LLC'];
    expect(check(HOLDER, [AMOUNT, BANK, ...caption, payee])['payee']).toBe(payee[2]);
  });
});

describe('who stands behind a check', () => {
  it.each([
    ['Ruth Amador and', 'Paul Amador'],
    ['RUTH AMADOR', 'OR PAUL AMADOR'],
    ['Ruth Amador &', 'Paul B. Amador'],
  ])('is the first of two holders: %s / %s', (first, second) => {
    const fields = check([first, second, ...HOLDER.slice(1)], [AMOUNT, BANK, ...PAYEE]);
    expect(fields['payer_name']).toBe(first.replace(/ (?:and|&)$/, ''));
    expect(fields['payer_address']).toBe('9 Elm Street\nBoise, ID 83704');
  });

  it('keeps the name of a firm in two lines', () => {
    const firm = ['Amador Plumbing &', 'Heating Company', ...HOLDER.slice(1)];
    expect(check(firm, [AMOUNT, BANK, ...PAYEE])['payer_name']).toBe(
      'Amador Plumbing &\nHeating Company',
    );
  });

  it('has no captions in the names', () => {
    const bank: Place = [0.05, 0.56, 'Payable through First Harbor, Boise, ID'];
    expect(
      check(['Drawer: Alder Supply Co', ...HOLDER.slice(1)], [AMOUNT, bank, ...PAYEE]),
    ).toMatchObject({ payer_name: 'Alder Supply Co', bank_name: 'First Harbor' });
    const drawee: Place = [0.05, 0.56, 'Drawee: Mesa Bank'];
    expect(
      check(['Drawer:', 'Alder Supply Co', ...HOLDER.slice(1)], [AMOUNT, drawee, ...PAYEE]),
    ).toMatchObject({ payer_name: 'Alder Supply Co', bank_name: 'Mesa Bank' });
  });
});
