import { describe, expect, test } from 'vitest';
import { fieldLabel, isIdentity, keyName, maskIdentity } from '../../../src/ui/field-labels';

describe('labels', () => {
  test.each([
    ['box1', 'W2', 'Box 1 Wages, tips, other'],
    ['box12.0.code', 'W2', 'Box 12 Coded amounts code, row 1'],
    ['transactions.3.amount', 'bank_statement', 'Transactions amount, row 4'],
    ['accounts.1.transactions.3.amount', 'bank_statement', 'Transactions amount, row 4, account 2'],
    ['payer_tin', '1099-INT', 'Payer TIN'],
    ['dates.1', 'other', 'Dates, row 2'],
    ['box99', 'W2', 'Box 99'],
  ] as const)('%s', (path, type, label) => {
    expect(fieldLabel(path, type)).toBe(label);
  });

  test('a list of one account says which', () => {
    expect(keyName('accounts.1.transactions')).toEqual({ title: 'Transactions, account 2' });
  });

  test('a box keeps its printed number', () => {
    expect(keyName('box2a', '1099-R')).toEqual({ number: '2a', title: 'Taxable amount' });
  });
});

describe('identity numbers', () => {
  test.each([
    'employee_ssn',
    'recipient_tin',
    'account_number',
    'iban',
    'ssns.0',
    'accounts.1.account_number',
  ])('%s is one', (path) => {
    expect(isIdentity(path)).toBe(true);
  });

  test.each(['payer_tin', 'employer_ein', 'box1', 'routing_number', 'recipient_name'])(
    '%s is none',
    (path) => {
      expect(isIdentity(path)).toBe(false);
    },
  );

  test.each([
    ['987-65-4321', '•••-••-4321'],
    ['0047 1182 9936', '•••• •••• 9936'],
    ['123', '123'],
  ])('%s shows as %s', (value, masked) => {
    expect(maskIdentity(value)).toBe(masked);
  });
});
