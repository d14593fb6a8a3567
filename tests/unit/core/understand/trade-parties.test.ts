import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

/** What is read on a bill of Valley Power with the given lines. */
function read(build: (builder: PageBuilder) => void): DocumentReading['data'] {
  const builder = new PageBuilder().text(0.08, 0.05, 'Valley Power', 0.02);
  builder.text(0.6, 0.05, 'INVOICE').text(0.6, 0.08, 'Bill date: 03/04/2025');
  build(builder);
  builder.text(0.6, 0.5, 'Total').right(0.92, 0.5, '$50.00');
  return understandPages([builder.build()], { pageTypes: { 0: 'invoice' } })[0]!.data;
}

describe('the buyer', () => {
  it.each([
    'For the attention of Jane Roe',
    'Attn: Jane Roe',
    'Attention: Accounts Payable',
    'c/o Roe Management',
    'z. Hd. Frau Roe',
    't.a.v. P. Jansen',
    "à l'attention de Mme Roe",
  ])('is not called by the line %s', (line) => {
    const data = read((builder) => {
      builder.text(0.08, 0.18, 'Bill to');
      builder.block(0.08, 0.195, ['Acme Corp', line, '12 Elm St', 'Reno, NV 89501']);
    });
    expect(data['customer_name']).toBe('Acme Corp');
    expect(data['customer_address']).toContain('12 Elm St\nReno, NV 89501');
  });

  it.each(['Post Office Box 771', 'P.O. Box 771', 'Postfach 1234', 'Postbus 12'])(
    'has its address begin with %s',
    (line) => {
      const data = read((builder) => {
        builder.text(0.08, 0.18, 'Bill to');
        builder.block(0.08, 0.195, ['Acme Corp', line, 'Reno, NV 89501']);
      });
      expect(data['customer_name']).toBe('Acme Corp');
      expect(data['customer_address']).toBe(`${line}\nReno, NV 89501`);
    },
  );

  it('under a number caption of its own does not become the seller', () => {
    const data = read((builder) => {
      const lines = ['Jansen Bouw B.V.', 't.a.v. P. Jansen', 'Postbus 12', '1000 AB Amsterdam'];
      builder.block(0.08, 0.2, [...lines, 'Klantnummer: 10023']);
    });
    expect(data).toMatchObject({ vendor_name: 'Valley Power', customer_name: 'Jansen Bouw B.V.' });
  });
});

describe('captions of a utility bill', () => {
  it.each(['Meter number', 'Customer number', 'Account number', 'Service number'])(
    'name no party: %s',
    (caption) => {
      const data = read((builder) => {
        builder.text(0.08, 0.12, caption, 0.016).text(0.08, 0.14, '88123-4', 0.016);
        builder.block(0.08, 0.2, ['Jane Roe', '12 Elm St', 'Reno, NV 89501']);
      });
      expect(data).toMatchObject({ vendor_name: 'Valley Power', customer_name: 'Jane Roe' });
    },
  );

  it.each([
    [['From: 02/01/2025', 'To: 02/28/2025']],
    [['Service from 02/01/2025 to 02/28/2025']],
    [['Service from: 02/01/2025', 'Service to: 02/28/2025']],
    [['Billing period: 02/01/2025 - 02/28/2025']],
  ])('say what time it is for: %s', (lines) => {
    const data = read((builder) => {
      builder.block(0.6, 0.12, lines).block(0.08, 0.2, ['Jane Roe', 'Reno, NV 89501']);
    });
    expect(data).toMatchObject({ service_start: '2025-02-01', service_end: '2025-02-28' });
  });

  it('have their dates under them where they are heads', () => {
    const data = read((builder) => {
      builder.text(0.6, 0.12, 'From').text(0.75, 0.12, 'To');
      builder.text(0.6, 0.135, '02/01/2025').text(0.75, 0.135, '02/28/2025');
    });
    expect(data).toMatchObject({ service_start: '2025-02-01', service_end: '2025-02-28' });
  });
});

describe('the tax number of a seller', () => {
  it.each([
    'NL123456789B01',
    'DE123456789',
    'FR12345678901',
    'IT01234567890',
    'ESB12345678',
    'GB123456789',
  ])('needs no label: %s', (number) => {
    const data = read((builder) => builder.text(0.08, 0.08, number));
    expect(data['vendor_tax_id']).toBe(number);
  });
});
