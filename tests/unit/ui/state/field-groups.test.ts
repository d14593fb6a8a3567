import { expect, test } from 'vitest';
import type {
  DocumentReading,
  FieldReading,
} from '../../../../src/core/understand/document-reading';
import { groupFields } from '../../../../src/ui/state/field-groups';

const field = (value: string): FieldReading => ({
  value,
  text: value,
  confidence: 1,
  page: 0,
  quad: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  source: 'ocr',
  checks: [],
});

function documentOf(values: Readonly<Record<string, string>>): DocumentReading {
  return {
    type: 'W2',
    confidence: 1,
    reasons: [],
    alternatives: [],
    pages: [0],
    pageRoles: ['content'],
    state: 'unproven',
    data: {},
    fields: Object.fromEntries(Object.entries(values).map(([path, value]) => [path, field(value)])),
    checks: [],
  };
}

test('amounts come first in the order of their boxes, then who, then the rest', () => {
  const { groups } = groupFields(
    documentOf({
      employee_name: 'Maren Oakley',
      box10: '1.00',
      tax_year: '2025',
      box2: '2.00',
      total: '3.00',
      // Some tills print three decimals.
      tax: '0.125',
      box1: '4.00',
    }),
  );
  expect(groups.map(({ title, items }) => [title, items.map(({ path }) => path)])).toEqual([
    ['Amounts', ['box1', 'box2', 'box10', 'total', 'tax']],
    ['Who', ['employee_name']],
    ['Details', ['tax_year']],
  ]);
});

test('lists become tables with a gap where a row lacks a value', () => {
  const { groups, tables } = groupFields(
    documentOf({
      'transactions.0.date': '2025-03-03',
      'transactions.0.amount': '5.00',
      'transactions.1.amount': '6.00',
      'dates.0': '2025-01-01',
    }),
  );
  expect(groups).toEqual([]);
  const [transactions, dates] = tables;
  expect(transactions?.columns).toEqual(['date', 'amount']);
  expect(transactions?.rows.map((row) => row.map((item) => item?.field.value))).toEqual([
    ['2025-03-03', '5.00'],
    [undefined, '6.00'],
  ]);
  expect(dates?.columns).toEqual(['']);
});

test('the lists of each account are tables of their own', () => {
  const { tables } = groupFields(
    documentOf({
      'accounts.0.account_number': '111',
      'accounts.0.transactions.0.amount': '5.00',
      'accounts.1.transactions.0.amount': '6.00',
      'accounts.1.transactions.1.amount': '7.00',
    }),
  );
  expect(tables.map(({ key, columns, rows }) => [key, columns, rows.length])).toEqual([
    ['accounts', ['account_number'], 1],
    ['accounts.0.transactions', ['amount'], 1],
    ['accounts.1.transactions', ['amount'], 2],
  ]);
});
