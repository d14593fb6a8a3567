import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

/** The first page of an account whose bookings do not lead to its closing balance. */
function page(foot: string): PageBuilder {
  const first = new PageBuilder().text(0.06, 0.05, 'Larkspur Bank', 0.016);
  first.text(0.06, 0.1, 'Statement period 01/01/2026 - 01/31/2026');
  first.text(0.06, 0.14, 'Opening balance').right(0.5, 0.14, '$1,000.00');
  first.text(0.06, 0.16, 'Closing balance').right(0.5, 0.16, '$2,750.00');
  first.text(0.06, 0.2, 'Date').text(0.2, 0.2, 'Description').right(0.94, 0.2, 'Amount');
  first.text(0.06, 0.218, '01/05').text(0.2, 0.218, 'PAYROLL').right(0.94, 0.218, '+1,900.00');
  first.text(0.06, 0.236, '01/07').text(0.2, 0.236, 'CAR WASH').right(0.94, 0.236, '-20.00');
  return first.text(0.4, 0.95, foot);
}

function stateOf(foot: string): string {
  return understandPages([page(foot).build()], { pageTypes: { 0: 'bank_statement' } })[0]!.state;
}

describe('a sum that does not close', () => {
  it.each(['Page 1 of 5', 'Continued on next page', 'Page 1/3'])(
    'proves nothing where pages are missing: %s',
    (foot) => {
      expect(stateOf(foot)).toBe('unproven');
    },
  );

  it.each(['Page 1 of 1', 'Member FDIC', 'Page 1'])(
    'contradicts where all pages are there: %s',
    (foot) => {
      expect(stateOf(foot)).toBe('contradicted');
    },
  );

  it('gives the reason', () => {
    const [document] = understandPages([page('Page 1 of 5').build()], {
      pageTypes: { 0: 'bank_statement' },
    });
    const check = document!.checks.find(({ id }) => id === 'bank.reconciles');
    expect(check).toMatchObject({ result: 'fail', severity: 'warning' });
    expect(check!.message).toMatch(/^1 of 5 pages are there/);
  });
});
