import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function letter(lines: readonly string[]): PageBuilder {
  const page = new PageBuilder().text(0.06, 0.05, 'Larkspur Bank', 0.016);
  page.text(0.55, 0.1, 'Statement period 01/01/2026 - 01/31/2026');
  page.block(0.06, 0.16, lines);
  return page;
}

describe('the names of a statement', () => {
  const address = ['2291 Alder Street', 'Dayton OH 45402'];
  it.each([
    [['|||||| 0048213 MARISOL QUINTERO', ...address]],
    [['MARISOL QUINTERO |||||||', ...address]],
    [['000482137 1 AB', 'MARISOL QUINTERO', ...address]],
    [['******AUTO**5-DIGIT 45402', 'MARISOL QUINTERO', ...address]],
  ])('hold no codes of the post: %j', (lines) => {
    const [document] = understandPages([letter(lines).build()], {
      pageTypes: { 0: 'bank_statement' },
    });
    expect(document!.data['account_holder']).toBe('MARISOL QUINTERO');
  });

  it('are no kind of account for the balance of today', () => {
    const page = letter(['MARISOL QUINTERO', ...address]).text(0.06, 0.3, 'Current balance');
    const [document] = understandPages([page.build()], { pageTypes: { 0: 'bank_statement' } });
    expect(document!.data['account_type']).toBeUndefined();
  });
});
