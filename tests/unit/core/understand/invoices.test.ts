import { describe, expect, it } from 'vitest';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

type Data = Record<string, unknown>;

function read(builder: PageBuilder): { data: Data; state: string } {
  const [document] = understandPages([builder.build()], { pageTypes: { 0: 'invoice' } });
  return { data: document!.data as Data, state: document!.state };
}

/** Columns of a table: `x` of the words, right edges of the numbers. */
function row(builder: PageBuilder, y: number, cells: readonly string[]): void {
  const places = [0.08, 0.46, 0.56, 0.72, 0.92];
  cells.forEach((cell, index) => {
    if (cell !== '') {
      if (index === 0) builder.text(places[0]!, y, cell);
      else builder.right(places[index]!, y, cell);
    }
  });
}

function german(): PageBuilder {
  const builder = new PageBuilder();
  builder.text(0.08, 0.05, 'Vogel Maschinenbau KG', 0.018);
  builder.text(0.08, 0.13, 'Vogel Maschinenbau KG, Feldweg 230 b, 68782 Berlin', 0.007);
  builder.block(0.08, 0.15, ['Frau', 'Petra Lindner', 'Gartenweg 26', '53557 Saarbrücken']);
  builder.text(0.08, 0.28, 'Rechnung Nr. RG-562 vom 12.09.2021', 0.015);
  builder.text(0.6, 0.15, 'Auftrags-Nr. 426029').text(0.6, 0.17, 'Zahlbar bis 12.10.2021');
  row(builder, 0.34, ['Bezeichnung', 'Menge', 'Einheit', 'Preis', 'Gesamtpreis']);
  row(builder, 0.36, ['Montage Regal', '10', 'Std.', '100,00', '1.000,00']);
  builder.text(0.08, 0.373, 'nach Aufwand');
  row(builder, 0.4, ['Schrauben M8', '2', 'kg', '50,00', '100,00']);
  row(builder, 0.44, ['Summe netto', '', '', '', '1.100,00 €']);
  row(builder, 0.46, ['USt. 19 %', '', '', '', '190,00 €']);
  row(builder, 0.48, ['USt. 7 %', '', '', '', '7,00 €']);
  row(builder, 0.5, ['Endbetrag', '', '', '', '1.297,00 €']);
  builder.text(0.08, 0.93, 'Bank: Chemnitzer Bank').text(0.4, 0.93, 'USt-ID: DE 758 885 911');
  return builder;
}

describe('invoice', () => {
  it('reads a German letter: title, parties, table and taxes by rate', () => {
    const { data, state } = read(german());
    expect(state).toBe('proven');
    expect(data['invoice_number']).toBe('RG-562');
    expect(data['invoice_date']).toBe('2021-09-12');
    expect(data['due_date']).toBe('2021-10-12');
    expect(data['purchase_order']).toBe('426029');
    expect(data['vendor_name']).toBe('Vogel Maschinenbau KG');
    expect(data['customer_name']).toBe('Frau\nPetra Lindner');
    expect(data['customer_address']).toBe('Gartenweg 26\n53557 Saarbrücken');
    expect(data['vendor_tax_id']).toBe('DE758885911');
    expect(data['taxes']).toEqual([
      { rate: '19', amount: '190.00' },
      { rate: '7', amount: '7.00' },
    ]);
    expect(data['line_items']).toEqual([
      {
        description: 'Montage Regal nach Aufwand',
        quantity: '10',
        unit: 'Std.',
        unit_price: '100.00',
        amount: '1000.00',
      },
      {
        description: 'Schrauben M8',
        quantity: '2',
        unit: 'kg',
        unit_price: '50.00',
        amount: '100.00',
      },
    ]);
  });

  it('takes no postcode under SHIP TO for shipping and no bank account for a customer number', () => {
    const builder = new PageBuilder();
    builder.text(0.08, 0.05, 'Golden Industries Inc.', 0.02).text(0.7, 0.05, 'INVOICE', 0.02);
    builder.text(0.7, 0.09, 'PO #: 168620').text(0.7, 0.11, 'Invoice no: 77513');
    builder.text(0.08, 0.16, 'BILL TO').text(0.5, 0.16, 'SHIP TO');
    builder.block(0.08, 0.18, ['Porter School District', '1000 Sycamore Ave', 'Tampa, FL 78279']);
    builder.block(0.5, 0.18, ['Porter School District', '3800 Sunset Way', 'Redmond, WA 98052']);
    row(builder, 0.3, ['Item', 'Qty', '', 'Unit Price', 'Amount']);
    row(builder, 0.32, ['Hand drill', '7', '', '25.00', '175.00']);
    row(builder, 0.36, ['Subtotal', '', '', '', '175.00']);
    row(builder, 0.38, ['Sales Tax', '', '', '', '10.50']);
    row(builder, 0.4, ['Total', '', '', '', '$185.50']);
    builder
      .text(0.5, 0.93, 'Bank: Riverbend State Bank')
      .text(0.5, 0.945, 'Account No.: 900214294');
    const { data, state } = read(builder);
    expect(state).toBe('proven');
    expect(data['shipping']).toBeUndefined();
    expect(data['customer_id']).toBeUndefined();
    expect(data['purchase_order']).toBe('168620');
    expect(data['customer_address']).toBe('1000 Sycamore Ave\nTampa, FL 78279');
  });

  it('takes charges in sections only where they add up', () => {
    const bill = (last: string): Data => {
      const builder = new PageBuilder();
      builder.text(0.08, 0.05, 'MacLeod Telephone', 0.02).text(0.6, 0.05, 'Invoice ID: 2025-7270');
      builder
        .text(0.08, 0.2, 'Equipment')
        .text(0.08, 0.22, 'Router rental')
        .right(0.5, 0.22, '$11.30');
      builder.text(0.08, 0.24, 'Total equipment').right(0.5, 0.24, '$11.30');
      builder.text(0.08, 0.28, 'Usage').text(0.08, 0.3, 'Data overage').right(0.5, 0.3, last);
      builder.text(0.08, 0.32, 'Total usage').right(0.5, 0.32, last);
      builder.text(0.08, 0.36, 'Total charges').right(0.5, 0.36, '$13.96');
      return read(builder).data;
    };
    expect(bill('$2.66')['line_items']).toEqual([
      { description: 'Router rental', amount: '11.30' },
      { description: 'Data overage', amount: '2.66' },
    ]);
    expect(bill('$2.99')['line_items']).toBeUndefined();
  });

  it('reads `Payment due` as the date or the amount that stands there', () => {
    const builder = new PageBuilder();
    builder.text(0.08, 0.05, 'Juniper Realty LLC', 0.02).text(0.6, 0.05, 'Invoice # 77');
    builder.text(0.6, 0.08, 'Payment due: 08/24/2024').text(0.6, 0.1, 'Invoice date: 07/24/2024');
    builder.text(0.08, 0.4, 'Total').right(0.92, 0.4, '$90.00');
    expect(read(builder).data['due_date']).toBe('2024-08-24');
    const other = new PageBuilder();
    other.text(0.08, 0.05, 'Juniper Realty LLC', 0.02).text(0.6, 0.05, 'Invoice # 77');
    other.text(0.08, 0.4, 'Total').right(0.92, 0.4, '$90.00');
    other.text(0.08, 0.43, 'Amount paid').right(0.92, 0.43, '$40.00');
    other.text(0.08, 0.46, 'Payment due').right(0.92, 0.46, '$50.00');
    expect(read(other).data['amount_due']).toBe('50.00');
  });

  it('knows the dollar of the country that the paper shows itself to come from', () => {
    const builder = new PageBuilder();
    builder.text(0.08, 0.05, 'Dynamicware Pty. Ltd.', 0.02).text(0.6, 0.05, 'Tax Invoice');
    builder.text(0.08, 0.09, '153 Cedar St').text(0.08, 0.11, 'Adelaide SA 5000');
    builder.text(0.08, 0.13, 'ABN: 44 732 631 251');
    builder.text(0.08, 0.4, 'Total').right(0.92, 0.4, '$90.00');
    const { data } = read(builder);
    expect(data['currency']).toBe('AUD');
    expect(data['vendor_tax_id']).toBe('44732631251');
  });

  it('takes the block under the title for the seller, not another address of the buyer', () => {
    const builder = new PageBuilder();
    builder.text(0.08, 0.05, 'CONTOSO LTD.', 0.02).text(0.7, 0.05, 'INVOICE', 0.02);
    builder.block(0.08, 0.14, ['Contoso Headquarters', '123 Other St', 'New York, NY 10001']);
    builder.block(0.08, 0.24, ['Microsoft Corp', '55 Elm St', 'Redmond, WA 98052']);
    builder.text(0.08, 0.32, 'BILL TO:');
    builder.block(0.08, 0.335, ['Microsoft Finance', '77 Bill St', 'Redmond, WA 98052']);
    builder.text(0.6, 0.6, 'Total').right(0.92, 0.6, '$110.00');
    const { data } = read(builder);
    expect(data['vendor_name']).toBe('CONTOSO LTD.');
    expect(data['vendor_address']).toBe('123 Other St\nNew York, NY 10001');
    expect(data['customer_name']).toBe('Microsoft Finance');
  });
});
