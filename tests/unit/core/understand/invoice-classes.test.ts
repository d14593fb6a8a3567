import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(builder: PageBuilder): DocumentReading {
  return understandPages([builder.build()], { pageTypes: { 0: 'invoice' } })[0]!;
}

/** Two items of 500.00 under their heads. */
function items(options: { source?: 'ocr'; count?: string } = {}): PageBuilder {
  const { count = 'Qty', ...source } = options;
  const builder = new PageBuilder(source).text(0.6, 0.05, 'INVOICE');
  builder.text(0.08, 0.3, 'Description').right(0.6, 0.3, count).right(0.75, 0.3, 'Rate');
  builder.right(0.92, 0.3, 'Amount').text(0.08, 0.33, 'Framing labor').right(0.6, 0.33, '10');
  builder.right(0.75, 0.33, '50.00').right(0.92, 0.33, '500.00').text(0.08, 0.35, 'Lumber');
  return builder.right(0.6, 0.35, '2').right(0.75, 0.35, '250.00').right(0.92, 0.35, '500.00');
}

describe('the time an invoice is for', () => {
  it.each(['02/01 - 02/28/2025', 'Feb 1 - Feb 28, 2025', '02/01/2025 - 02/28/2025'])(
    'is read from %s',
    (period) => {
      const builder = items().text(0.6, 0.14, `Billing period ${period}`);
      builder.text(0.6, 0.45, 'Total').right(0.92, 0.45, '$1,000.00');
      const { data } = read(builder);
      expect(data).toMatchObject({ service_start: '2025-02-01', service_end: '2025-02-28' });
    },
  );

  it('begins in the year before where it ends earlier in its own', () => {
    const builder = items().text(0.6, 0.14, 'Billing period 12/15 - 01/14/2025');
    expect(read(builder).data).toMatchObject({
      service_start: '2024-12-15',
      service_end: '2025-01-14',
    });
  });
});

describe('the number of an invoice', () => {
  it('stands behind a bare word for number under the title', () => {
    const builder = items().text(0.6, 0.1, 'NUMBER:').text(0.75, 0.1, '654123');
    builder.text(0.6, 0.12, 'ACCOUNT NO:').text(0.75, 0.12, 'MSFT987');
    expect(read(builder).data).toMatchObject({ invoice_number: '654123', customer_id: 'MSFT987' });
  });

  it('is not what that word numbers on a page of another name', () => {
    const builder = new PageBuilder().text(0.6, 0.1, 'NUMBER:').text(0.75, 0.1, '654123');
    builder.text(0.6, 0.45, 'Total').right(0.92, 0.45, '$1,000.00');
    expect(read(builder).data['invoice_number']).toBeUndefined();
  });

  it('stands under its caption in a grid of facts', () => {
    const builder = new PageBuilder().text(0.7, 0.05, 'FACTURE').text(0.55, 0.09, 'Numéro');
    builder.text(0.7, 0.09, 'Date').text(0.55, 0.105, '2024-118').text(0.7, 0.105, '04/03/2025');
    expect(read(builder).data).toMatchObject({
      invoice_number: '2024-118',
      invoice_date: '2025-03-04',
    });
  });

  it('leaves the word for number out', () => {
    const builder = items().text(0.6, 0.1, 'Facture').text(0.75, 0.1, 'N° 12345678');
    expect(read(builder).data['invoice_number']).toBe('12345678');
  });
});

describe('sums of a part of a contract', () => {
  it.each(['Contract sum', 'Original contract sum', 'Work completed to date'])(
    'are not %s',
    (caption) => {
      const builder = items().text(0.08, 0.24, caption).right(0.5, 0.24, '$20,000.00');
      builder.text(0.6, 0.45, 'Total').right(0.92, 0.45, '$1,000.00');
      const { data } = read(builder);
      expect(data['subtotal']).toBeUndefined();
      expect(data['total']).toBe('1000.00');
    },
  );
});

describe('sums beside something else', () => {
  it('end the table, and their rates are their own', () => {
    const builder = items().text(0.08, 0.4, 'Agency discount @ 0%').right(0.5, 0.4, '0.00');
    builder.text(0.08, 0.415, 'Prepayment discount @ 0%').right(0.5, 0.415, '0.00');
    builder.text(0.6, 0.4, 'Net').right(0.92, 0.4, '1,000.00');
    builder.text(0.6, 0.415, 'VAT @ 20%').right(0.92, 0.415, '200.00');
    builder.text(0.6, 0.43, 'GBP TOTAL').right(0.92, 0.43, '1,200.00');
    const { data } = read(builder);
    expect(data).toMatchObject({ subtotal: '1000.00', tax: '200.00', total: '1200.00' });
    expect(data['amount_paid']).toBeUndefined();
    expect(data['line_items']).toHaveLength(2);
  });
});

describe('sums that were misread', () => {
  it('have a subtotal right above the tax, whatever became of its name', () => {
    const builder = items({ source: 'ocr' })
      .text(0.6, 0.45, 'Sub-fofal')
      .right(0.92, 0.45, '1,000.00');
    builder.text(0.6, 0.47, 'Tax').right(0.92, 0.47, '80.00');
    builder.text(0.6, 0.49, 'Total').right(0.92, 0.49, '1,080.00');
    expect(read(builder).data['subtotal']).toBe('1000.00');
  });

  it('are positive where the items behind an unknown sign of a currency add up', () => {
    const sums = (source?: 'ocr') => {
      const builder = items(source ? { source } : {});
      builder.text(0.6, 0.45, 'Subtotal').right(0.92, 0.45, '-1,000.00');
      builder.text(0.6, 0.47, 'Tax').right(0.92, 0.47, '-80.00');
      return read(builder.text(0.6, 0.49, 'Total').right(0.92, 0.49, '-1,080.00')).data;
    };
    expect(sums('ocr')).toMatchObject({ subtotal: '1000.00', tax: '80.00', total: '1080.00' });
    expect(sums()).toMatchObject({ subtotal: '-1000.00', total: '-1080.00' });
  });
});

describe('a discount of a few whole dollars', () => {
  it('is what lies between two printed subtotals', () => {
    const builder = new PageBuilder().text(0.6, 0.05, 'INVOICE');
    builder.text(0.6, 0.4, 'SUBTOTAL').right(0.92, 0.4, '1440');
    builder.text(0.6, 0.42, 'DISCOUNT').right(0.92, 0.42, '4');
    builder.text(0.6, 0.44, 'SUBTOTAL LESS DISCOUNT').right(0.92, 0.44, '1436');
    builder.text(0.6, 0.46, 'TOTAL TAX').right(0.92, 0.46, '100.52');
    builder.text(0.6, 0.48, 'BALANCE DUE').right(0.92, 0.48, '$1,536.52');
    const { data, state } = read(builder);
    expect(data).toMatchObject({ subtotal: '1440.00', discount: '4.00', total: '1536.52' });
    expect(state).toBe('proven');
  });
});

describe('a head of counts with a misread letter', () => {
  it.each(['Cty', 'Oty', 'Qtv'])('is %s', (count) => {
    const [first] = read(items({ source: 'ocr', count })).data['line_items'] as [object];
    expect(first).toMatchObject({ description: 'Framing labor', quantity: '10' });
  });
});

describe('the buyer', () => {
  it.each(['Responsible party', 'Guarantor', 'Patient', 'Buyer (Bill to)', 'Consignee (Ship to)'])(
    'stands under %s',
    (heading) => {
      const builder = items().text(0.08, 0.05, 'Mill Plumbing Inc', 0.018);
      builder.block(0.08, 0.075, ['5 High Street', 'Austin, TX 78701']);
      builder.block(0.08, 0.2, [heading, 'Acme Corp', '12 Elm St', 'Reno, NV 89501']);
      expect(read(builder).data).toMatchObject({
        vendor_name: 'Mill Plumbing Inc',
        customer_name: 'Acme Corp',
        customer_address: '12 Elm St\nReno, NV 89501',
      });
    },
  );
});

describe('the bill of a practice', () => {
  it('has adjustments, payments of insurers and columns that describe nothing', () => {
    const builder = new PageBuilder().text(0.7, 0.05, 'INVOICE').text(0.08, 0.4, 'Description');
    builder.text(0.6, 0.4, 'Provider').right(0.92, 0.4, 'Charge');
    builder.text(0.08, 0.42, 'Cleaning').text(0.6, 0.42, 'Dr. Lee').right(0.92, 0.42, '150.00');
    builder.text(0.6, 0.5, 'Total charges').right(0.92, 0.5, '150.00');
    builder.text(0.6, 0.52, 'Contractual adjustment').right(0.92, 0.52, '-7.61');
    builder.text(0.6, 0.54, 'Insurance payment').right(0.92, 0.54, '-53.24');
    builder.text(0.6, 0.56, 'Patient balance due').right(0.92, 0.56, '$89.15');
    expect(read(builder).data).toMatchObject({
      discount: '7.61',
      amount_paid: '53.24',
      amount_due: '89.15',
      line_items: [{ description: 'Cleaning', amount: '150.00' }],
    });
  });
});

describe('a tax invoice with two taxes', () => {
  it('has its subtotal alone under the amounts, and its facts in a grid', () => {
    const builder = items().text(0.5, 0.1, 'Mode/Terms of Payment').text(0.5, 0.115, '30 Days');
    builder.text(0.75, 0.1, "Buyer's Order No.").text(0.75, 0.115, 'PO-771');
    builder.right(0.92, 0.38, '1,000.00').right(0.5, 0.4, 'CGST 9%').right(0.92, 0.4, '90.00');
    builder.right(0.5, 0.42, 'SGST 9%').right(0.92, 0.42, '90.00').text(0.08, 0.46, 'Total');
    const { data, state } = read(builder.right(0.92, 0.46, '1,180.00'));
    expect(data).toMatchObject({
      subtotal: '1000.00',
      total: '1180.00',
      payment_terms: '30 Days',
      purchase_order: 'PO-771',
      taxes: [
        { rate: '9', amount: '90.00' },
        { rate: '9', amount: '90.00' },
      ],
    });
    expect(data['line_items']).toHaveLength(2);
    expect(state).toBe('proven');
  });
});

describe('numbers of the parties', () => {
  it('end at a wide gap, and may stand behind a colon of their own', () => {
    const builder = items().text(0.08, 0.1, 'Phone : (966) 575-4590').text(0.4, 0.1, '89545');
    expect(read(builder).data['vendor_phone']).toBe('(966) 575-4590');
    const french = items().text(0.08, 0.1, 'Tél. : 07 11 78 54 46').text(0.6, 0.1, '118');
    expect(read(french).data['vendor_phone']).toBe('07 11 78 54 46');
  });

  it('are no tax number where they are of a bank account', () => {
    const builder = items().text(0.08, 0.6, 'Compte bancaire FR76123459225');
    expect(read(builder).data['vendor_tax_id']).toBeUndefined();
  });

  it('are known by short captions', () => {
    expect(read(items().text(0.6, 0.1, 'Account Ref: MIL001')).data['customer_id']).toBe('MIL001');
  });
});

describe('what stands elsewhere on a bill', () => {
  it('is the buyer on the stub that goes back', () => {
    const builder = new PageBuilder().text(0.08, 0.04, 'City Water & Power', 0.018);
    builder.block(0.08, 0.065, ['P.O. Box 4000', 'Springfield, IL 62701']);
    builder.text(0.08, 0.36, 'Amount due').right(0.92, 0.36, '$53.16');
    builder.text(0.08, 0.75, 'Please return this portion with your payment');
    builder.block(0.1, 0.85, ['JANE ROE', '12 ELM STREET', 'SPRINGFIELD, IL 62704']);
    builder.block(0.6, 0.85, ['City Water & Power', 'P.O. Box 4000', 'Springfield, IL 62701']);
    expect(read(builder).data).toMatchObject({
      vendor_name: 'City Water & Power',
      customer_name: 'JANE ROE',
    });
  });

  it('is a date of the letter, not of its first entry', () => {
    const builder = new PageBuilder().text(0.7, 0.12, 'June 26, 2025');
    builder.text(0.08, 0.24, 'Client/Matter: 8537.720').text(0.08, 0.26, 'Invoice No. 118');
    builder.text(0.08, 0.35, 'Date').text(0.2, 0.35, 'Description').right(0.75, 0.35, 'Hours');
    builder.right(0.92, 0.35, 'Amount').text(0.08, 0.37, '05/03/2025');
    builder
      .text(0.2, 0.37, 'Call with client')
      .right(0.75, 0.37, '1.00')
      .right(0.92, 0.37, '350.00');
    expect(read(builder).data).toMatchObject({
      invoice_date: '2025-06-26',
      customer_id: '8537.720',
    });
  });

  it('is a tax number before the number of a register', () => {
    const line = 'KvK 12345678   BTW-id NL123456782B07   IBAN NL91ABNA0417164300';
    const { data } = read(items().text(0.08, 0.95, line));
    expect(data).toMatchObject({ vendor_tax_id: 'NL123456782B07', iban: 'NL91ABNA0417164300' });
    expect(read(items().text(0.08, 0.95, 'KvK 12345678')).data['vendor_tax_id']).toBe('12345678');
  });

  it.each(['California 05750', 'Plano, TX O1063', 'Derby G20 SMC'])('is a town in %s', (town) => {
    const builder = items({ source: 'ocr' }).text(0.08, 0.1, 'Bill to');
    builder.block(0.08, 0.115, ['Acme Corp', '12 Elm Street', town]);
    expect(read(builder).data['customer_address']).toBe(`12 Elm Street\n${town}`);
  });
});

describe('ways to reach the parties', () => {
  const parties = () => {
    const builder = items().text(0.08, 0.05, 'CONTOSO LTD.', 0.018);
    builder.block(0.08, 0.08, ['5 High Street', 'Austin, TX 78701']).text(0.08, 0.18, 'BILL TO');
    return builder.block(0.08, 0.195, ['Fabrikam Finance', '12 Elm St', 'Reno, NV 89501']);
  };

  it('are not the seller’s where the mail bears the name of the buyer', () => {
    const builder = parties().text(0.6, 0.1, 'EMAIL: invoices@fabrikam.com');
    const { data } = read(builder.text(0.6, 0.115, 'TELEPHONE: 651-602-6234'));
    expect(data['vendor_email']).toBeUndefined();
    expect(data['vendor_phone']).toBeUndefined();
    const own = parties().text(0.6, 0.1, 'EMAIL: invoices@contoso.com');
    expect(read(own.text(0.6, 0.115, 'TELEPHONE: 651-602-6234')).data).toMatchObject({
      vendor_email: 'invoices@contoso.com',
      vendor_phone: '651-602-6234',
    });
  });

  it('are not the seller’s under a heading centred over the place of delivery', () => {
    const builder = parties().text(0.7, 0.18, 'SHIP TO');
    builder.block(0.55, 0.195, ['Fabrikam Yard', '9 Dock Road', 'Reno, NV 89502']);
    const { data } = read(builder.text(0.55, 0.24, 'TEL: 502-961-3021'));
    expect(data['vendor_phone']).toBeUndefined();
  });

  it('and names are not read from what is hardly legible', () => {
    const page = new PageBuilder({ source: 'ocr', confidence: 0.6 });
    page.text(0.08, 0.05, 'PANLLARSREAE', 0.02).text(0.6, 0.5, 'Total').right(0.92, 0.5, '$50.00');
    expect(read(page).data['vendor_name']).toBeUndefined();
  });
});
