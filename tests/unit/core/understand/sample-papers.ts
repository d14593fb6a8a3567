import type { ReadPage } from '../../../../src/core/document';
import { PageBuilder } from './build-page';

export interface SampleRow {
  readonly date: string;
  readonly text: string;
  readonly more?: string;
  /** Cents, money in positive. */
  readonly cents: number;
}

export const BANK_ROWS: readonly SampleRow[] = [
  { date: '12/18', text: 'ACH CREDIT NORTHWIND PAYROLL', more: 'ID 99120 PPD', cents: 241_055 },
  { date: '12/20', text: 'POS PURCHASE GREEN GROCER 0041', cents: -8_431 },
  { date: '12/27', text: 'CHECK 1042', cents: -65_000 },
  { date: '01/02', text: 'ONLINE TRANSFER TO SAVINGS', cents: -30_000 },
  { date: '01/09', text: 'INTEREST PAID', cents: 112 },
];

export const OPENING_CENTS = 152_340;

export function money(cents: number): string {
  const [whole = '0', fraction] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

function bankHead(builder: PageBuilder): PageBuilder {
  builder.text(0.07, 0.04, 'Lakeshore Community Bank', 0.02);
  builder.block(0.07, 0.07, ['400 Harbor Blvd', 'Erie, PA 16501']);
  builder.block(0.07, 0.14, ['PRISCILLA VANCE', '18 ORCHARD TERRACE', 'ERIE, PA 16503']);
  builder.text(0.6, 0.08, 'Account Statement', 0.016);
  builder.text(0.6, 0.11, 'Statement period: December 12, 2024 through January 11, 2025');
  builder.text(0.6, 0.13, 'Account number: 000417882930');
  return builder;
}

/** One page: withdrawals and deposits in columns of their own, running balance, description over two lines. */
export function columnStatement(rows: readonly SampleRow[] = BANK_ROWS): ReadPage {
  const builder = bankHead(new PageBuilder());
  const closing = rows.reduce((sum, row) => sum + row.cents, OPENING_CENTS);
  builder.text(0.07, 0.22, 'Account summary', 0.014);
  builder.text(0.07, 0.25, 'Beginning balance').right(0.6, 0.25, `$${money(OPENING_CENTS)}`);
  builder.text(0.07, 0.268, 'Ending balance').right(0.6, 0.268, `$${money(closing)}`);
  builder.text(0.07, 0.32, 'Transaction history', 0.014);
  builder.text(0.07, 0.35, 'Date').text(0.15, 0.35, 'Description');
  builder
    .right(0.66, 0.35, 'Withdrawals')
    .right(0.79, 0.35, 'Deposits')
    .right(0.93, 0.35, 'Balance');
  let balance = OPENING_CENTS;
  let y = 0.37;
  for (const row of rows) {
    balance += row.cents;
    builder.text(0.07, y, row.date).text(0.15, y, row.text);
    builder.right(row.cents < 0 ? 0.66 : 0.79, y, money(row.cents)).right(0.93, y, money(balance));
    y += 0.018;
    if (row.more !== undefined) {
      builder.text(0.15, y - 0.003, row.more);
      y += 0.014;
    }
  }
  builder.text(0.07, y + 0.02, 'Page 1 of 1');
  return builder.build();
}

/** Two pages: deposits and withdrawals in sections, no running balance, checks listed three to a row. */
export function sectionStatement(): ReadPage[] {
  const first = bankHead(new PageBuilder());
  first.text(0.07, 0.22, 'Balance summary', 0.014);
  first.text(0.07, 0.25, 'Previous balance').right(0.6, 0.25, '2,000.00');
  first.text(0.07, 0.268, 'Deposits and other credits').right(0.6, 0.268, '+ 1,250.75');
  first.text(0.07, 0.286, 'Withdrawals and other debits').right(0.6, 0.286, '- 425.25');
  first.text(0.07, 0.304, 'New balance').right(0.6, 0.304, '2,825.50');
  first.text(0.07, 0.36, 'Deposits and other credits', 0.013);
  first.text(0.07, 0.38, 'Date').text(0.16, 0.38, 'Description').right(0.9, 0.38, 'Amount');
  first.text(0.07, 0.4, '12/16/24').text(0.16, 0.4, 'Mobile deposit').right(0.9, 0.4, '1,000.00');
  first
    .text(0.07, 0.418, '01/06/25')
    .text(0.16, 0.418, 'Refund Baxter Outfitters')
    .right(0.9, 0.418, '250.75');
  first.text(0.16, 0.436, 'Total deposits and other credits').right(0.9, 0.436, '$1,250.75');
  first.text(0.85, 0.95, 'Page 1 of 2');
  const second = new PageBuilder({ index: 1 });
  second.text(0.07, 0.04, 'Account number: 000417882930').text(0.85, 0.95, 'Page 2 of 2');
  second.text(0.07, 0.1, 'Withdrawals and other debits', 0.013);
  second.text(0.07, 0.12, 'Date').text(0.16, 0.12, 'Description').right(0.9, 0.12, 'Amount');
  second
    .text(0.07, 0.14, '12/19/24')
    .text(0.16, 0.14, 'Debit card Corner Fuel')
    .right(0.9, 0.14, '-45.25');
  second
    .text(0.07, 0.158, '01/03/25')
    .text(0.16, 0.158, 'Rent autopay')
    .right(0.9, 0.158, '-380.00');
  second.text(0.16, 0.176, 'Total withdrawals and other debits').right(0.9, 0.176, '-$425.25');
  return [first.build(), second.build()];
}

export function cardStatement(): ReadPage {
  const builder = new PageBuilder();
  builder.text(0.07, 0.04, 'Meridian Bank Visa Credit Card Statement', 0.016);
  builder.block(0.07, 0.12, ['GIDEON ASHWORTH', '9 MILL POND RD', 'AKRON, OH 44301']);
  builder.text(0.55, 0.08, 'Account ending in 8842');
  builder.text(0.55, 0.1, 'Billing period: 02/05/2025 - 03/04/2025');
  const summary: readonly (readonly [string, string])[] = [
    ['Previous balance', '$812.40'],
    ['Payments and credits', '-$812.40'],
    ['Purchases', '+$305.15'],
    ['Cash advances', '+$0.00'],
    ['Fees charged', '+$0.00'],
    ['Interest charged', '+$0.00'],
    ['New balance', '$305.15'],
    ['Credit limit', '$5,000.00'],
    ['Available credit', '$4,694.85'],
  ];
  summary.forEach(([label, value], index) =>
    builder.text(0.07, 0.2 + index * 0.018, label).right(0.42, 0.2 + index * 0.018, value),
  );
  builder.text(0.55, 0.2, 'Minimum payment due').right(0.93, 0.2, '$35.00');
  builder.text(0.55, 0.218, 'Payment due date').right(0.93, 0.218, '03/29/2025');
  builder.text(0.07, 0.42, 'Transactions', 0.014);
  builder
    .text(0.07, 0.44, 'Trans date')
    .text(0.18, 0.44, 'Post date')
    .text(0.3, 0.44, 'Description')
    .right(0.93, 0.44, 'Amount');
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['02/10', '02/11', 'PAYMENT THANK YOU', '-812.40'],
    ['02/14', '02/15', 'BISTRO ARGENT AKRON OH', '96.35'],
    ['02/27', '02/28', 'HARDWARE DEPOT 114', '208.80'],
  ];
  rows.forEach(([date, post, text, amount], index) => {
    const y = 0.46 + index * 0.018;
    builder.text(0.07, y, date).text(0.18, y, post).text(0.3, y, text).right(0.93, y, amount);
  });
  return builder.build();
}

interface InvoiceWords {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly due: string;
  readonly to: string;
  readonly head: readonly [string, string, string, string];
  readonly sums: readonly [string, string, string];
}

export interface InvoiceNumbers {
  readonly date: string;
  readonly due: string;
  readonly lines: readonly (readonly [string, string, string, string])[];
  readonly sums: readonly [string, string, string];
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
}

export function invoicePage(words: InvoiceWords, numbers: InvoiceNumbers): ReadPage {
  const builder = new PageBuilder();
  builder.block(0.08, 0.05, numbers.seller, 0.012);
  builder.text(0.7, 0.05, words.title, 0.022);
  builder.text(0.6, 0.12, `${words.number}: RX-20417`);
  builder.text(0.6, 0.14, `${words.date}: ${numbers.date}`);
  builder.text(0.6, 0.16, `${words.due}: ${numbers.due}`);
  builder.text(0.08, 0.16, words.to);
  builder.block(0.08, 0.178, numbers.buyer);
  const [text, quantity, price, amount] = words.head;
  builder
    .text(0.08, 0.3, text)
    .right(0.6, 0.3, quantity)
    .right(0.76, 0.3, price)
    .right(0.92, 0.3, amount);
  numbers.lines.forEach(([description, count, each, sum], index) => {
    const y = 0.325 + index * 0.02;
    builder
      .text(0.08, y, description)
      .right(0.6, y, count)
      .right(0.76, y, each)
      .right(0.92, y, sum);
  });
  words.sums.forEach((label, index) =>
    builder
      .text(0.62, 0.42 + index * 0.02, label)
      .right(0.92, 0.42 + index * 0.02, numbers.sums[index]!),
  );
  return builder.build();
}

export function receiptPage(): ReadPage {
  const builder = new PageBuilder({ width: 600, height: 1400, source: 'ocr', confidence: 0.96 });
  builder.text(0.25, 0.03, 'JUNIPER CAFE', 0.026);
  builder
    .text(0.22, 0.07, '212 Lark Street')
    .text(0.22, 0.09, 'Albany, NY 12210')
    .text(0.22, 0.11, '(518) 555-0136');
  builder
    .text(0.06, 0.15, '06/21/2024')
    .text(0.6, 0.15, '1:47 PM')
    .text(0.06, 0.17, 'Server: Ines')
    .text(0.6, 0.17, 'Check #: 7731');
  const items: readonly (readonly [string, string])[] = [
    ['1 Lentil Soup', '7.50'],
    ['2 Iced Tea', '6.00'],
    ['1 Turkey Club', '12.25'],
  ];
  items.forEach(([text, price], index) =>
    builder
      .text(0.06, 0.22 + index * 0.025, text, 0.013)
      .right(0.92, 0.22 + index * 0.025, price, 0.013),
  );
  const sums: readonly (readonly [string, string])[] = [
    ['Subtotal', '25.75'],
    ['Sales Tax', '2.06'],
    ['Tip', '5.00'],
    ['Total', '$32.81'],
  ];
  sums.forEach(([label, value], index) =>
    builder
      .text(0.4, 0.33 + index * 0.025, label, 0.013)
      .right(0.92, 0.33 + index * 0.025, value, 0.013),
  );
  builder.text(0.06, 0.46, 'VISA ************4410').text(0.2, 0.52, 'Thank you!');
  return builder.build();
}

export function checkPage(): ReadPage {
  const builder = new PageBuilder({ width: 1200, height: 540, source: 'ocr', confidence: 0.97 });
  builder.block(
    0.04,
    0.06,
    ['ROWAN & ELIZA THATCHER', '61 QUARRY HILL RD', 'BARRE, VT 05641'],
    0.035,
  );
  builder
    .text(0.9, 0.06, '2087', 0.04)
    .text(0.7, 0.06, '58-115/211', 0.03)
    .text(0.66, 0.2, 'Date March 14, 2025', 0.035);
  builder
    .text(0.04, 0.33, 'Pay to the order of Granite City Plumbing', 0.04)
    .text(0.8, 0.33, '$ 1,348.60', 0.04);
  builder.text(0.04, 0.45, 'One thousand three hundred forty-eight and 60/100 DOLLARS', 0.04);
  builder
    .text(0.04, 0.58, 'Green Mountain Savings Bank', 0.04)
    .text(0.04, 0.74, 'Memo boiler repair', 0.035);
  builder.text(0.04, 0.9, 'A021101108A 4410028873C 2087', 0.05);
  return builder.build();
}

export const ENGLISH: InvoiceWords = {
  title: 'INVOICE',
  number: 'Invoice number',
  date: 'Invoice date',
  due: 'Due date',
  to: 'Bill to',
  head: ['Description', 'Qty', 'Unit price', 'Amount'],
  sums: ['Subtotal', 'Sales tax (8%)', 'Total'],
};

export const US_NUMBERS: InvoiceNumbers = {
  date: '04/09/2025',
  due: '05/09/2025',
  lines: [
    ['Cedar planks', '12', '$18.50', '$222.00'],
    ['Delivery run', '1', '$78.00', '$78.00'],
  ],
  sums: ['$300.00', '$24.00', '$324.00'],
  seller: ['Tamarack Millwork', '77 Sawyer Ave', 'Bangor, ME 04401'],
  buyer: ['Pinecone Builders', '5 Hill Street', 'Orono, ME 04473'],
};

export const FOREIGN: readonly (readonly [string, InvoiceWords])[] = [
  [
    'German',
    {
      title: 'RECHNUNG',
      number: 'Rechnungsnummer',
      date: 'Rechnungsdatum',
      due: 'Fällig am',
      to: 'Kunde',
      head: ['Beschreibung', 'Menge', 'Einzelpreis', 'Betrag'],
      sums: ['Nettobetrag', 'MwSt 19 %', 'Gesamtbetrag'],
    },
  ],
  [
    'French',
    {
      title: 'FACTURE',
      number: 'Numéro de facture',
      date: 'Date de facture',
      due: 'Échéance',
      to: 'Client',
      head: ['Désignation', 'Quantité', 'Prix unitaire', 'Montant'],
      sums: ['Total HT', 'TVA 19 %', 'Total TTC'],
    },
  ],
  [
    'Spanish',
    {
      title: 'FACTURA',
      number: 'Número de factura',
      date: 'Fecha de factura',
      due: 'Vencimiento',
      to: 'Cliente',
      head: ['Descripción', 'Cantidad', 'Precio', 'Importe'],
      sums: ['Base imponible', 'IVA 19 %', 'Total factura'],
    },
  ],
  [
    'Italian',
    {
      title: 'FATTURA',
      number: 'Numero fattura',
      date: 'Data fattura',
      due: 'Scadenza',
      to: 'Cliente',
      head: ['Descrizione', 'Quantità', 'Prezzo', 'Importo'],
      sums: ['Imponibile', 'IVA 19 %', 'Totale fattura'],
    },
  ],
  [
    'Dutch',
    {
      title: 'FACTUUR',
      number: 'Factuurnummer',
      date: 'Factuurdatum',
      due: 'Vervaldatum',
      to: 'Klant',
      head: ['Omschrijving', 'Aantal', 'Prijs', 'Bedrag'],
      sums: ['Subtotaal', 'BTW 19 %', 'Totaalbedrag'],
    },
  ],
  [
    'Portuguese',
    {
      title: 'FATURA',
      number: 'Número da fatura',
      date: 'Data da fatura',
      due: 'Vencimento',
      to: 'Cliente',
      head: ['Descrição', 'Quantidade', 'Preço', 'Total'],
      sums: ['Total sem IVA', 'Total IVA', 'Valor total'],
    },
  ],
];

export const EU_NUMBERS: InvoiceNumbers = {
  date: '09.04.2025',
  due: '24.04.2025',
  lines: [
    ['Eichenbretter', '12', '100,00', '1.200,00'],
    ['Anfahrt', '1', '50,00', '50,00'],
  ],
  sums: ['1.250,00', '237,50', '1.487,50'],
  seller: ['Holzwerk Brandt', 'Sägeweg 4', '80331 München'],
  buyer: ['Bauhaus Keller', 'Ringstraße 12', '50667 Köln'],
};
