import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

const SIZE = 0.026;
const WORDS = 'ONE THOUSAND TWO HUNDRED FOUR AND 50/100 DOLLARS';

function check(
  ...lines: readonly (readonly [x: number, y: number, text: string, size?: number])[]
) {
  const page = new PageBuilder({ height: 750 }).text(0.07, 0.5, WORDS, SIZE);
  for (const [x, y, text, size = SIZE] of lines) page.text(x, y, text, size);
  return understandPages([page.build()], { pageTypes: { 0: 'check' } })[0]!.data;
}

describe('the payee of a check', () => {
  it('stands over a street that is level with the second line of the caption', () => {
    const data = check(
      [0.07, 0.06, 'STATE OF IDAHO'],
      [0.6, 0.2, '07 06 25'],
      [0.07, 0.36, 'Pay to'],
      [0.07, 0.395, 'the order of'],
      [0.22, 0.36, 'RUTH AMADOR'],
      [0.22, 0.4, '9 ELM STREET'],
      [0.22, 0.44, 'BOISE ID 83704'],
      [0.75, 0.36, '$1,204.50'],
    );
    expect(data).toMatchObject({ payee: 'RUTH AMADOR', date: '2025-07-06', amount: '1204.50' });
  });

  it('stands right of a caption in three lines, on a check that a bank draws on itself', () => {
    const data = check(
      [0.07, 0.06, 'HARBOR NATIONAL BANK'],
      [0.4, 0.06, "CASHIER'S CHECK"],
      [0.7, 0.15, 'DATE 07/06/2025'],
      [0.07, 0.33, 'TO THE', 0.02],
      [0.07, 0.36, 'ORDER', 0.02],
      [0.07, 0.39, 'OF', 0.02],
      [0.2, 0.36, 'RUTH AMADOR'],
      [0.75, 0.36, '$1,204.50'],
    );
    expect(data).toMatchObject({
      payee: 'RUTH AMADOR',
      payer_name: 'HARBOR NATIONAL BANK',
      bank_name: 'HARBOR NATIONAL BANK',
    });
  });
});

describe('the day of a check', () => {
  const insurer = (captions: readonly string[], dates: readonly string[]) =>
    check(
      [0.07, 0.06, 'ALDER MUTUAL INSURANCE COMPANY'],
      ...captions.map((text, at) => [0.47 + 0.2 * at, 0.18, text, 0.018] as const),
      ...dates.map((text, at) => [0.47 + 0.2 * at, 0.21, text] as const),
      [0.07, 0.36, 'PAY TO THE ORDER OF', 0.02],
      [0.3, 0.355, 'RUTH AMADOR'],
      [0.75, 0.36, '$1,204.50'],
      [0.07, 0.6, 'IN PAYMENT OF', 0.018],
      [0.25, 0.6, 'WATER DAMAGE CLAIM'],
    );

  it('is the day of issue and not that of the loss', () => {
    const data = insurer(['DATE OF LOSS', 'ISSUE DATE'], ['05/02/2025', '07/06/2025']);
    expect(data).toMatchObject({ date: '2025-07-06', memo: 'WATER DAMAGE CLAIM' });
  });

  it('is the one date that is printed, whatever stands over it', () => {
    expect(insurer(['DATE OF LOSS'], ['05/02/2025'])['date']).toBe('2025-05-02');
  });

  it('is not made of figures among other figures', () => {
    const data = check(
      [0.07, 0.06, 'STATE OF IDAHO'],
      [0.5, 0.2, '07 06 25 11'],
      [0.75, 0.36, '$1,204.50'],
    );
    expect(data).not.toHaveProperty('date');
  });
});
