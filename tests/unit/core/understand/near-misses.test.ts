import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(build: (page: PageBuilder) => void): DocumentReading {
  const page = new PageBuilder();
  build(page);
  return understandPages([page.build()])[0]!;
}

/** What an invoice and the advice of its payment have in common. */
function invoiceRows(page: PageBuilder): void {
  page.text(0.07, 0.3, 'Invoice date').text(0.3, 0.3, 'Invoice no').right(0.9, 0.3, 'Amount');
  page.text(0.07, 0.318, '01/03/2025').text(0.3, 0.318, 'INV-2231').right(0.9, 0.318, '1,188.00');
  page.text(0.07, 0.336, '01/10/2025').text(0.3, 0.336, 'INV-2290').right(0.9, 0.336, '430.00');
  page.text(0.07, 0.36, 'Total').right(0.9, 0.36, '1,618.00');
}

describe('papers about invoices', () => {
  it('that advise a payment are none', () => {
    const document = read((page) => {
      page.text(0.07, 0.05, 'Acme Industrial Supply').text(0.6, 0.05, 'Remittance Advice', 0.018);
      invoiceRows(page);
    });
    expect(document.type).toBe('other');
    expect(document.reasons.join(' ')).toContain('Remittance advice');
  });

  it('with a slip for the payment at their foot are invoices', () => {
    const document = read((page) => {
      page.text(0.07, 0.05, 'Northwind Parts').text(0.7, 0.05, 'INVOICE', 0.024);
      page.text(0.6, 0.1, 'Invoice number: INV-2231').text(0.6, 0.118, 'Due date: 02/03/2025');
      page.text(0.07, 0.1, 'Bill to').text(0.07, 0.118, 'Acme Industrial Supply');
      invoiceRows(page);
      page.text(0.07, 0.8, 'Remittance Advice');
    });
    expect(document.type).toBe('invoice');
  });
});

describe('what a health plan paid', () => {
  it('is no bill', () => {
    const document = read((page) => {
      page.text(0.07, 0.05, 'BlueRiver Health').text(0.5, 0.05, 'Explanation of Benefits', 0.018);
      page.text(0.07, 0.1, 'THIS IS NOT A BILL');
      page.text(0.07, 0.3, '01/12/2025').text(0.3, 0.3, 'Erie Medical').right(0.9, 0.3, '250.00');
      page.text(0.07, 0.32, 'Total').right(0.9, 0.32, '250.00');
    });
    expect(document.type).toBe('other');
  });
});
