import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(page: PageBuilder): DocumentReading {
  return understandPages([page.build()], { pageTypes: { 0: 'bank_statement' } })[0]!;
}

function bank(source: 'ocr' | 'text_layer' = 'text_layer'): PageBuilder {
  const page = new PageBuilder({ source }).text(0.06, 0.05, 'Larkspur Bank', 0.016);
  page.text(0.06, 0.1, 'Statement period 01/01/2026 - 01/31/2026');
  page.text(0.06, 0.2, 'Date').text(0.2, 0.2, 'Description').right(0.94, 0.2, 'Amount');
  page.text(0.06, 0.218, '01/05').text(0.2, 0.218, 'Payroll – Acme').right(0.94, 0.218, '1,900.00');
  return page;
}

function grid(
  page: PageBuilder,
  entries: readonly string[],
  order: readonly number[] = [0, 1, 2],
): void {
  entries.forEach((entry, at) => {
    const x = 0.06 + 0.3 * (at % 3);
    const y = 0.36 + 0.018 * Math.floor(at / 3);
    const words = entry.split(' ');
    [0, 0.08, 0.16].forEach((dx, index) => page.text(x + dx, y, words[order[index]!]!));
  });
}

const CHECKS = [
  '1041 01/03 45.10',
  '1042* 01/04 1,250.00',
  '1045 01/08 18.99',
  '1046 01/12 66.40',
  '1047 01/15 71.00',
  '1048 01/20 9.75',
];
const LIST = CHECKS.map((entry) => {
  const [number = '', date = '', amount = ''] = entry.split(' ');
  return {
    number: number.replace('*', ''),
    date: `2026-${date.replace('/', '-')}`,
    amount: amount.replace(',', ''),
  };
});

describe('a grid of paid checks', () => {
  it('needs no head', () => {
    const page = bank().text(0.06, 0.33, 'Checks paid');
    grid(page, CHECKS);
    expect(read(page).data).toMatchObject({ checks: LIST, transactions: [{ amount: '1900.00' }] });
  });

  it('needs no heading', () => {
    const page = bank().text(0.06, 0.33, '* indicates a gap in check sequence');
    grid(page, CHECKS);
    expect(read(page).data).toMatchObject({ checks: LIST, transactions: [{ amount: '1900.00' }] });
  });

  it('may have the star of a gap apart', () => {
    const page = bank();
    grid(
      page,
      CHECKS.map((entry) => entry.replace('*', '')),
    );
    page.text(0.394, 0.36, '*');
    expect(read(page).data).toMatchObject({ checks: LIST });
  });

  it('may begin with the date', () => {
    const page = bank();
    grid(page, CHECKS, [1, 0, 2]);
    expect(read(page).data).toMatchObject({ checks: LIST, transactions: [{ amount: '1900.00' }] });
  });
});

describe('a dash in the text of a booking', () => {
  it.each([
    ['ocr', 'Payroll - Acme'],
    ['text_layer', 'Payroll – Acme'],
  ] as const)('of %s', (source, description) => {
    const { data, fields } = read(bank(source));
    expect(data['transactions']).toMatchObject([{ description }]);
    expect(fields['transactions.0.description']!.text).toBe('Payroll – Acme');
  });
});
