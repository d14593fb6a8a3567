import { describe, expect, it } from 'vitest';
import { amountWordsToCents } from '../../../../src/core/understand/normalize/amount-words';
import { orderEvidence, parseDate } from '../../../../src/core/understand/normalize/dates';
import {
  isRoutingNumber,
  parseEin,
  parseIban,
  parseSsn,
  parseTin,
} from '../../../../src/core/understand/normalize/identifiers';
import { parseMicr } from '../../../../src/core/understand/normalize/micr';
import { fromCents, parseMoney, toCents } from '../../../../src/core/understand/normalize/money';
import { parsePercent, parseQuantity } from '../../../../src/core/understand/normalize/numbers';
import { withoutRuleMarks } from '../../../../src/core/understand/text/rule-marks';
import { seeded } from './build-page';

describe('money', () => {
  it.each([
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ["1'234.50", '1234.50'],
    ['1 234,56', '1234.56'],
    ['1,23,456.78', '123456.78'],
    ['(12.00)', '-12.00'],
    ['12.00-', '-12.00'],
    ['-$3.5', '-3.50'],
    ['$ 5,000', '5000.00'],
    ['9,9000', '9.90'],
    ['12.00 CR', '12.00'],
    ['4,10 OD', '-4.10'],
    ['12,-', '12.00'],
    ['19,90 €', '19.90'],
    ['.75', '0.75'],
    ['0.0825', '0.0825'],
  ])('reads %s', (text, value) => {
    expect(parseMoney(text)?.value).toBe(value);
  });

  it.each([
    '',
    'abc',
    '12.34.56',
    '1,23,4.00',
    '7,4l0.25',
    '12 items',
    '(12.00',
    'ABC 12.00',
    '1-2',
    '12/31',
  ])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it('lets the document settle three digits after one mark', () => {
    expect(parseMoney('1.234')?.value).toBe('1234.00');
    expect(parseMoney('1.234', 'point')?.value).toBe('1.234');
    expect(parseMoney('1.234', 'comma')?.value).toBe('1234.00');
  });

  it('goes round through cents', () => {
    const random = seeded(3);
    for (let round = 0; round < 200; round += 1) {
      const cents = Math.round((random() - 0.5) * 1e9);
      expect(toCents(fromCents(cents))).toBe(cents === 0 ? 0 : cents);
    }
  });
});

describe('dates', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['13.06.2015', '2015-06-13'],
    ['12/31/24', '2024-12-31'],
    ['31/12/24', '2024-12-31'],
    ['March 4, 2025', '2025-03-04'],
    ['4 mars 2025', '2025-03-04'],
    ['4. März 2025', '2025-03-04'],
    ['04-Mar-25', '2025-03-04'],
    ['Tuesday, March 4th, 2025', '2025-03-04'],
    ['4 de marzo de 2025', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['1er août 2024', '2024-08-01'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)?.iso).toBe(iso);
  });

  it.each([
    '02/30/2024',
    '13/13/2024',
    'through March 4, 2025',
    '12.50',
    '5/2024/3',
    'March',
    '2024',
  ])('refuses %j', (text) => {
    expect(parseDate(text)?.iso).toBeUndefined();
  });

  it('flags what could be either way and follows the document', () => {
    expect(parseDate('03/04/2025')).toMatchObject({ iso: '2025-03-04', isAmbiguous: true });
    expect(parseDate('03/04/2025', 'day_first')).toMatchObject({
      iso: '2025-04-03',
      isAmbiguous: false,
    });
    expect(parseDate('MAR 04')).toEqual({ month: 3, day: 4, isAmbiguous: false });
    expect(orderEvidence('25/12/2024')).toBe('day_first');
    expect(orderEvidence('03/04/2024')).toBeUndefined();
  });
});

describe('identifiers', () => {
  it('keeps groups and masks', () => {
    expect(parseSsn('554-03-0876')).toBe('554-03-0876');
    expect(parseSsn('***-**-4321')).toBe('XXX-XX-4321');
    expect(parseSsn('554-03-08761')).toBeUndefined();
    expect(parseEin('63-0065650')).toBe('63-0065650');
    expect(parseEin('630-065650')).toBeUndefined();
    expect(parseTin('12-457835')).toBe('12-457835');
  });

  it('knows routing numbers and IBANs by their checksums', () => {
    expect(isRoutingNumber('021000021')).toBe(true);
    expect(isRoutingNumber('021000022')).toBe(false);
    expect(isRoutingNumber('991000021')).toBe(false);
    expect(parseIban('GB83 WEST 1234 5698 7654 32')).toBeUndefined();
    expect(parseIban('GB82 WEST 1234 5698 7654 32')).toBe('GB82WEST12345698765432');
  });
});

describe('numbers', () => {
  it('reads rates and quantities with units', () => {
    expect(parsePercent('19 %')).toBe('19');
    expect(parsePercent('(7,70%)')).toBe('7.7');
    expect(parsePercent('7')).toBeUndefined();
    expect(parseQuantity('20.0000 Stk.')).toEqual({ quantity: '20', unit: 'Stk.' });
    expect(parseQuantity('3x')).toEqual({ quantity: '3' });
    expect(parseQuantity('three')).toBeUndefined();
  });
});

describe('amounts in words', () => {
  it.each([
    ['One thousand three hundred forty-eight and 60/100 DOLLARS', 134_860],
    ['***Twelve dollars and five cents', 1_205],
    ['Two hundred thousand and no/100', 20_000_000],
    ['Seventeen and xx/100', 1_700],
  ])('reads %s', (text, cents) => {
    expect(amountWordsToCents(text)).toBe(cents);
  });

  it('refuses a word that is no number', () => {
    expect(amountWordsToCents('One thousaud and 60/100')).toBeUndefined();
  });
});

describe('micr', () => {
  it.each([
    [
      'C001234C A021000021A 123456789C',
      { routingNumber: '021000021', accountNumber: '123456789', checkNumber: '001234' },
    ],
    [
      'A021000021A 123 456 789C 2087',
      { routingNumber: '021000021', accountNumber: '123456789', checkNumber: '2087' },
    ],
    [
      'A021000021A 2087C 12345678C',
      { routingNumber: '021000021', accountNumber: '12345678', checkNumber: '2087' },
    ],
    [
      '⑆021000021⑆ 12D345D6⑈ 0101 ⑇0000012345⑇',
      {
        routingNumber: '021000021',
        accountNumber: '123456',
        checkNumber: '0101',
        amountCents: 12_345,
      },
    ],
  ])('splits %s', (line, fields) => {
    expect(parseMicr(line)).toEqual(fields);
  });

  it('needs both transit symbols', () => {
    expect(parseMicr('021000021A 123456789C')).toBeUndefined();
  });
});

describe('rule marks', () => {
  it.each([
    ['..244.10.', '244.10'],
    ['.24,410.00…', '24,410.00'],
    ['MN.', 'MN'],
    ['23,677.70_', '23,677.70'],
    ['.50', '.50'],
    ['-3.00', '-3.00'],
  ])('takes them off %s', (text, bare) => {
    expect(withoutRuleMarks(text)).toBe(bare);
  });
});
