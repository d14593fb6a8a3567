import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

/** The date read on an invoice that prints `03/04/2025` and the given lines. */
function dateAmong(lines: readonly string[], label = 'Invoice date', date = '03/04/2025'): unknown {
  const builder = new PageBuilder().text(0.6, 0.1, `${label}: ${date}`);
  builder.block(0.08, 0.1, lines).text(0.6, 0.5, 'Total').right(0.92, 0.5, '180.00');
  const [read] = understandPages([builder.build()], { pageTypes: { 0: 'invoice' } });
  return read?.data['invoice_date'];
}

describe('the order of day and month on an invoice', () => {
  it.each([
    [
      'Dutch beside an American address',
      ['FACTUUR', 'Mill Inc', 'Austin, TX 78701'],
      'Factuurdatum',
    ],
    ['German', ['Mahnung zur Rechnungsnummer 12'], 'Rechnungsdatum'],
    ['French', ['Mill SARL', 'Échéance 30 jours'], 'Date de facture'],
    ['Italian', ['Scadenza 30 giorni'], 'Data fattura'],
    ['Polish', ['Faktura VAT nr 7'], 'Data'],
    ['Swedish', ['Fakturadatum', 'Moms 25'], 'Date'],
  ])('is day first in %s', (_, lines, label) => {
    expect(dateAmong(lines, label)).toBe('2025-04-03');
  });

  it('follows the country where the language is English', () => {
    expect(dateAmong(['Mill Ltd', 'VAT no. GB 123456789', 'Leeds LS1 4AB'])).toBe('2025-04-03');
    expect(dateAmong(['Mill Pty Ltd', 'ABN 51 824 753 556'])).toBe('2025-04-03');
    expect(dateAmong(['Mill Ltd', 'IBAN GB29 NWBK 6016 1331 9268 19'])).toBe('2025-04-03');
    expect(dateAmong(['Mill Inc', 'Austin, TX 78701', 'Sales tax 8.25'])).toBe('2025-03-04');
  });

  it('is what another date of the page shows, whatever its country', () => {
    expect(dateAmong(['Mill Inc', 'Austin, TX 78701', 'Due 28/04/2025'])).toBe('2025-04-03');
    expect(dateAmong(['Mill Ltd', 'VAT no. GB 123456789', 'Due 04/28/2025'])).toBe('2025-03-04');
  });

  it('is not read from a sort code', () => {
    const lines = ['Mill Ltd', 'VAT no. GB 123456789', 'Sort code 04-18-37'];
    expect(dateAmong(lines)).toBe('2025-04-03');
  });
});
