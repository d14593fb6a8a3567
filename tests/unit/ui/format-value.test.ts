import { describe, expect, test } from 'vitest';
import { formatValue, isNumeric, parseTyped } from '../../../src/ui/format-value';

describe('shown', () => {
  test.each([
    ['23677.70', '23,677.70'],
    ['-1234567.00', '−1,234,567.00'],
    ['0.05', '0.05'],
    ['2025-03-31', '2025-03-31'],
    ['A1077', 'A1077'],
    [true, 'Yes'],
    [false, 'No'],
  ] as const)('%s as %s', (value, shown) => {
    expect(formatValue(value)).toBe(shown);
  });

  test('only figures stand right-aligned', () => {
    expect(isNumeric('12.50')).toBe(true);
    expect(isNumeric('3')).toBe(true);
    expect(isNumeric('2025-03-31')).toBe(false);
    expect(isNumeric(true)).toBe(false);
  });
});

describe('typed', () => {
  test.each([
    ['48,520', '48250.00', '48520.00'],
    ['$1,200.5', '1.00', '1200.50'],
    ['−12.00', '1.00', '-12.00'],
    ['none', '1.00', 'none'],
    [' Salem ', 'Portland', 'Salem'],
    ['yes', false, true],
    ['no', true, false],
  ] as const)('%s over %s', (typed, before, value) => {
    expect(parseTyped(typed, before)).toBe(value);
  });

  test('what is shown, typed back, is the same value', () => {
    for (const value of ['23677.70', '-1234567.00', '0.05'])
      expect(parseTyped(formatValue(value), value)).toBe(value);
  });
});
