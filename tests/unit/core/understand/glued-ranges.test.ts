import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(source: 'ocr' | 'text_layer', ...facts: readonly string[]): Record<string, unknown> {
  const page = new PageBuilder({ source })
    .text(0.07, 0.04, 'Harbor Bank', 0.018)
    .block(0.07, 0.12, ['XXXX XXXX XXXX', 'RUTH AMADOR', '9 Elm Street', 'Boise, ID 83704']);
  facts.forEach((fact, at) => page.text(0.5, 0.24 + 0.02 * at, fact));
  page.text(0.07, 0.4, 'Date').text(0.2, 0.4, 'Description').right(0.9, 0.4, 'Amount');
  page.text(0.07, 0.42, '05/04').text(0.2, 0.42, 'TACO CORNER').right(0.9, 0.42, '-40.00');
  page.text(0.07, 0.44, '05/09').text(0.2, 0.44, 'PAYROLL').right(0.9, 0.44, '200.00');
  return understandPages([page.build()], { pageTypes: { 0: 'bank_statement' } })[0]!.data;
}

describe.each(['ocr', 'text_layer'] as const)(
  'two dates without blanks around their dash (%s)',
  (source) => {
    it.each([
      ['Statement period 05/01/19-05/31/19'],
      ['Period:05/01/2019-05/31/2019'],
      ['May 01 2019-May 31 2019'],
      ['May 1, 2019–May 31, 2019'],
    ])('are both read: %s', (fact) => {
      expect(read(source, fact)).toMatchObject({
        period_start: '2019-05-01',
        period_end: '2019-05-31',
        transactions: [{ date: '2019-05-04' }, { date: '2019-05-09' }],
      });
    });

    it('are told from references that look alike', () => {
      expect(read(source, 'Reference 2019-MAY-77')).not.toHaveProperty('period_start');
    });
  },
);

describe('a page without a period', () => {
  it('takes the year of its bookings from a fact above them', () => {
    expect(read('text_layer', 'Payment due date 06/20/2019')['transactions']).toEqual([
      { date: '2019-05-04', description: 'TACO CORNER', amount: '-40.00' },
      { date: '2019-05-09', description: 'PAYROLL', amount: '200.00' },
    ]);
  });

  it('names no holder after a mask', () => {
    expect(read('text_layer')['account_holder']).toBe('RUTH AMADOR');
  });
});
