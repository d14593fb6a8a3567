import { describe, expect, it } from 'vitest';
import { compareFields, type TrueField } from '../../../bench/eval/compare-fields';
import type { FieldReading } from '../../../src/core/understand/document-reading';

const truth = (path: string, value: string, text = value): TrueField => ({ path, value, text });

function found(values: Readonly<Record<string, string>>): Record<string, FieldReading> {
  const quad = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => [
      path,
      { value, text: value, confidence: 1, page: 0, quad, source: 'ocr' as const, checks: [] },
    ]),
  );
}

const three = ['10.00', '20.00', '30.00'].flatMap((amount, index) => [
  truth(`transactions.${index}.date`, `2025-01-0${index + 1}`),
  truth(`transactions.${index}.amount`, amount),
]);

describe('compareFields', () => {
  it('takes a value that equals the normalised or the printed one, however its lines are set', () => {
    const fields = [
      truth('total', '1234.50', '$1,234.50'),
      truth('vendor_address', '1 Main St, Ames IA 50010', '1 Main St\nAmes IA 50010'),
      truth('vendor_name', 'Grey Ltd'),
    ];
    const read = found({
      total: '1234.50',
      vendor_address: '1 Main St Ames IA 50010',
      vendor_name: 'Gray Ltd',
    });
    const { matches } = compareFields(fields, read);
    expect(matches.map(({ exact }) => exact)).toEqual([true, true, false]);
  });

  it('charges a missed row once and not to the rows after it', () => {
    const read = found({
      'transactions.0.date': '2025-01-02',
      'transactions.0.amount': '20.00',
      'transactions.1.date': '2025-01-03',
      'transactions.1.amount': '30.00',
    });
    const { rows, matches } = compareFields(three, read);
    expect(rows['transactions']).toEqual({ exact: 2, all: 3 });
    expect(matches.filter(({ exact }) => exact)).toHaveLength(4);
  });

  it('does not let a row count twice or out of order', () => {
    const read = found({
      'transactions.0.amount': '30.00',
      'transactions.1.amount': '10.00',
    });
    const { matches } = compareFields(three, read);
    expect(matches.filter(({ exact }) => exact)).toHaveLength(1);
  });
});
