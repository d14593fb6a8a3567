import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder, replaced } from './build-page';
import {
  BANK_ROWS,
  cardStatement,
  checkPage,
  columnStatement,
  ENGLISH,
  EU_NUMBERS,
  FOREIGN,
  invoicePage,
  receiptPage,
  sectionStatement,
  US_NUMBERS,
} from './sample-papers';

function value(document: DocumentReading | undefined, path: string): unknown {
  return document?.fields[path]?.value;
}

describe('bank statement', () => {
  const [document] = understandPages([columnStatement()]);

  it('is proven by its own arithmetic', () => {
    expect(document?.type).toBe('bank_statement');
    expect(document?.state).toBe('proven');
    expect(document?.checks.filter((check) => check.result === 'fail')).toEqual([]);
  });

  it('reads every row with its sign, balance and whole description', () => {
    const rows = document?.data['transactions'] as readonly Record<string, string>[];
    expect(rows.map((row) => row['amount'])).toEqual(
      BANK_ROWS.map((row) => (row.cents / 100).toFixed(2)),
    );
    expect(rows[0]).toEqual({
      date: '2024-12-18',
      description: 'ACH CREDIT NORTHWIND PAYROLL ID 99120 PPD',
      amount: '2410.55',
      balance: '3933.95',
    });
  });

  it('takes the year from the period, over the turn of the year', () => {
    expect(value(document, 'period_start')).toBe('2024-12-12');
    expect(value(document, 'transactions.2.date')).toBe('2024-12-27');
    expect(value(document, 'transactions.3.date')).toBe('2025-01-02');
  });

  it('reads bank, holder and account', () => {
    expect(value(document, 'bank_name')).toBe('Lakeshore Community Bank');
    expect(value(document, 'account_holder')).toBe('PRISCILLA VANCE');
    expect(value(document, 'account_number')).toBe('000417882930');
  });

  it('is contradicted by one altered digit and names the row', () => {
    const [altered] = understandPages([replaced(columnStatement(), '84.31', '34.31')]);
    expect(altered?.state).toBe('contradicted');
    const failed = altered?.checks.find((check) => check.id === 'bank.running_balance');
    expect(failed?.result).toBe('fail');
    expect(failed?.message).toContain('transactions.1');
    expect(failed?.fields).toContain('transactions.1.amount');
  });

  it('joins pages and gives sections their signs', () => {
    const documents = understandPages(sectionStatement());
    expect(documents.map((entry) => entry.pages)).toEqual([[0, 1]]);
    const [joined] = documents;
    expect(joined?.state).toBe('proven');
    const rows = joined?.data['transactions'] as readonly Record<string, string>[];
    expect(rows.map((row) => row['amount'])).toEqual(['1000.00', '250.75', '-45.25', '-380.00']);
  });
});

describe('credit card statement', () => {
  it('reads summary and transactions and reconciles', () => {
    const [document] = understandPages([cardStatement()]);
    expect(document?.type).toBe('credit_card_statement');
    expect(document?.state).toBe('proven');
    expect(document?.data).toMatchObject({
      account_last4: '8842',
      previous_balance: '812.40',
      payments_and_credits: '812.40',
      purchases: '305.15',
      new_balance: '305.15',
      minimum_due: '35.00',
      due_date: '2025-03-29',
      credit_limit: '5000.00',
      available_credit: '4694.85',
      period_start: '2025-02-05',
      period_end: '2025-03-04',
      transactions: [
        {
          date: '2025-02-10',
          post_date: '2025-02-11',
          description: 'PAYMENT THANK YOU',
          amount: '-812.40',
        },
        {
          date: '2025-02-14',
          post_date: '2025-02-15',
          description: 'BISTRO ARGENT AKRON OH',
          amount: '96.35',
        },
        {
          date: '2025-02-27',
          post_date: '2025-02-28',
          description: 'HARDWARE DEPOT 114',
          amount: '208.80',
        },
      ],
    });
  });
});

describe('invoice', () => {
  it('reads an American one', () => {
    const [document] = understandPages([invoicePage(ENGLISH, US_NUMBERS)]);
    expect(document?.type).toBe('invoice');
    expect(document?.state).toBe('proven');
    expect(document?.data).toMatchObject({
      invoice_number: 'RX-20417',
      invoice_date: '2025-04-09',
      due_date: '2025-05-09',
      vendor_name: 'Tamarack Millwork',
      customer_name: 'Pinecone Builders',
      subtotal: '300.00',
      tax: '24.00',
      total: '324.00',
      currency: 'USD',
      line_items: [
        { description: 'Cedar planks', quantity: '12', unit_price: '18.50', amount: '222.00' },
        { description: 'Delivery run', quantity: '1', unit_price: '78.00', amount: '78.00' },
      ],
    });
  });

  it.each(FOREIGN)('reads a %s one with its own numbers and dates', (_language, words) => {
    const [document] = understandPages([invoicePage(words, EU_NUMBERS)]);
    expect(document?.type).toBe('invoice');
    expect(document?.data).toMatchObject({
      invoice_number: 'RX-20417',
      invoice_date: '2025-04-09',
      due_date: '2025-04-24',
      subtotal: '1250.00',
      tax: '237.50',
      total: '1487.50',
    });
    expect(document?.state).toBe('proven');
  });

  it.each([
    'Purchase Order',
    'Quotation',
    'Packing List',
    'Delivery Note',
    'Lieferschein',
    'Angebot',
  ])('refuses a %s', (title) => {
    const page = invoicePage(
      {
        ...ENGLISH,
        title,
        number: 'Number',
        date: 'Date',
        due: 'Ship by',
        sums: ['Subtotal', 'Freight', 'Sum'],
      },
      US_NUMBERS,
    );
    const [document] = understandPages([page]);
    expect(document?.type).toBe('other');
    expect(document?.reasons.join(' ')).toContain(title);
  });
});

describe('receipt', () => {
  it('reads shop, items, sums and payment', () => {
    const [document] = understandPages([receiptPage()]);
    expect(document?.type).toBe('receipt');
    expect(document?.state).toBe('proven');
    expect(document?.data).toMatchObject({
      merchant_name: 'JUNIPER CAFE',
      merchant_address: '212 Lark Street\nAlbany, NY 12210',
      merchant_phone: '(518) 555-0136',
      date: '2024-06-21',
      time: '13:47',
      subtotal: '25.75',
      tax: '2.06',
      tip: '5.00',
      total: '32.81',
      card_last4: '4410',
      line_items: [
        { description: 'Lentil Soup', quantity: '1', amount: '7.50' },
        { description: 'Iced Tea', quantity: '2', amount: '6.00' },
        { description: 'Turkey Club', quantity: '1', amount: '12.25' },
      ],
    });
  });
});

describe('check', () => {
  it('reads payee, both amounts and the MICR line', () => {
    const [document] = understandPages([checkPage()]);
    expect(document?.type).toBe('check');
    expect(document?.state).toBe('proven');
    expect(document?.data).toMatchObject({
      payer_name: 'ROWAN & ELIZA THATCHER',
      payee: 'Granite City Plumbing',
      date: '2025-03-14',
      amount: '1348.60',
      check_number: '2087',
      routing_number: '021101108',
      account_number: '4410028873',
      fractional_routing: '58-115/211',
      memo: 'boiler repair',
      bank_name: 'Green Mountain Savings Bank',
    });
  });

  it('is contradicted when words and figures differ', () => {
    const [document] = understandPages([replaced(checkPage(), '1,348.60', '7,348.60')]);
    expect(document?.state).toBe('contradicted');
  });
});

describe('other', () => {
  it('reads what can be known without the form', () => {
    const page = new PageBuilder()
      .text(0.1, 0.05, 'Enrollment Notice', 0.02)
      .text(0.1, 0.12, 'Effective March 3, 2025 the premium is $118.20 a month.')
      .text(0.1, 0.15, 'Member 412-55-9087, employer 84-2217643.')
      .text(0.1, 0.18, 'Questions: help@plan.example or (800) 555-0199')
      .build();
    const [document] = understandPages([page]);
    expect(document?.type).toBe('other');
    expect(document?.data).toEqual({
      title: 'Enrollment Notice',
      dates: ['2025-03-03'],
      amounts: ['118.20'],
      ssns: ['412-55-9087'],
      eins: ['84-2217643'],
      emails: ['help@plan.example'],
      phones: ['(800) 555-0199'],
    });
  });
});
