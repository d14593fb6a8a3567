import { describe, expect, it } from 'vitest';
import { formatReadings } from '../../../src/cli/print-table';
import type { Reading } from '../../../src/protocol/reading-schema';

const field = (value: string, confidence = 0.99) => ({
  value,
  confidence,
  text: value,
  page: 0,
  quads: [],
  source: 'ocr',
  checks: [],
});

const READINGS = [
  {
    file: 'till.jpg',
    page_count: 2,
    documents: [
      {
        type: 'receipt',
        confidence: 0.98,
        pages: [0, 1],
        state: 'contradicted',
        fields: {
          merchant_name: field('FERRY\nMARKET'),
          total: field('35.83', 0.71),
          'line_items.0.amount': field('4.00'),
          'line_items.0.description': field('TEA'),
          'line_items.1.amount': field('30.12'),
        },
        checks: [
          { id: 'receipt.due', result: 'pass', severity: 'error', message: 'paid', fields: [] },
          {
            id: 'receipt.lines',
            result: 'fail',
            severity: 'error',
            message: '2 lines add up to 34.12, printed 35.83',
            fields: [],
          },
        ],
      },
    ],
  },
  { file: 'cut.pdf', error: { code: 'corrupt', message: 'The file ends in the middle.' } },
] as unknown as Reading[];

describe('formatReadings', () => {
  const text = formatReadings(READINGS);

  it('begins with one row a document', () => {
    expect(text.split('\n').slice(2, 4)).toEqual([
      'till.jpg  1-2 of 2  receipt  98 %  contradicted       5',
      'cut.pdf             failed         corrupt',
    ]);
  });

  it('tells the fields of each document, how sure the doubtful ones are, and how long its lists are', () => {
    expect(text).toContain('till.jpg, pages 1-2 of 2: receipt, contradicted');
    expect(text).toMatch(/ {2}merchant_name +FERRY MARKET\n/);
    expect(text).toMatch(/ {2}total +35\.83 {2}\(71 % sure\)\n/);
    expect(text).toMatch(/ {2}line_items +2 rows\n/);
  });

  it('says what adds up, what does not, and why a file failed', () => {
    expect(text).toContain('  1 check passes\n');
    expect(text).toContain('  FAILS receipt.lines: 2 lines add up to 34.12, printed 35.83');
    expect(text).toContain('cut.pdf: The file ends in the middle.');
  });
});
