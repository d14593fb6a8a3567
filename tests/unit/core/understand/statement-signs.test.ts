import { describe, expect, it } from 'vitest';
import type { PageType } from '../../../../src/core/page-types';
import type { DocumentReading } from '../../../../src/core/understand/document-reading';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

function read(page: PageBuilder, type: PageType = 'bank_statement'): DocumentReading {
  return understandPages([page.build()], { pageTypes: { 0: type } })[0]!;
}

/** A bank's page; each sum is set in two parts with a gap of `gap` page widths between them. */
function sums(rows: readonly (readonly [string, string, string?])[], gap: number): PageBuilder {
  const page = new PageBuilder().text(0.06, 0.05, 'Larkspur Bank', 0.016);
  page.text(0.06, 0.1, 'Statement period 01/01/2026 - 01/31/2026');
  page.text(0.06, 0.3, 'Date').text(0.2, 0.3, 'Description').right(0.94, 0.3, 'Amount');
  rows.forEach(([sum, mark, behind = ''], index) => {
    const y = 0.32 + 0.018 * index;
    page.text(0.06, y, `01/${10 + index}/26`).text(0.2, y, 'HARBOR MARKET 2291');
    const right = 0.94;
    page.right(right, y, sum);
    if (mark !== '') page.right(right - sum.length * 0.00712 - gap, y, mark);
    if (behind !== '') page.text(right + gap, y, behind);
  });
  return page;
}

function amounts(page: PageBuilder, type?: PageType): unknown[] {
  const rows = read(page, type).data['transactions'] as { amount: string }[];
  return rows.map(({ amount }) => amount);
}

describe('a minus that stands apart', () => {
  for (const gap of [0.008, 0.02, 0.035]) {
    it(`in front, ${gap} of the page away`, () => {
      const page = sums(
        [
          ['$33.57', '-'],
          ['33.58', '–'],
          ['1,033.59', '−'],
          ['20.00', ''],
        ],
        gap,
      );
      expect(amounts(page)).toEqual(['-33.57', '-33.58', '-1033.59', '20.00']);
      const card = sums(
        [
          ['$33.57', '-'],
          ['33.58', '–'],
          ['1,033.59', '−'],
          ['20.00', ''],
        ],
        gap,
      );
      expect(amounts(card, 'credit_card_statement')).toEqual([
        '-33.57',
        '-33.58',
        '-1033.59',
        '20.00',
      ]);
    });
    it(`behind, ${gap} of the page away`, () => {
      const page = sums(
        [
          ['$33.57', '', '-'],
          ['33.58', '', '–'],
          ['33.59', '', ''],
          ['20.00', '', '-'],
        ],
        gap,
      );
      expect(amounts(page)).toEqual(['-33.57', '-33.58', '33.59', '-20.00']);
      const card = sums(
        [
          ['$33.57', '', 'CR'],
          ['33.58', '', 'CR'],
          ['33.59', '', ''],
          ['20.00', '', ''],
        ],
        gap,
      );
      expect(amounts(card, 'credit_card_statement')).toEqual([
        '-33.57',
        '-33.58',
        '33.59',
        '20.00',
      ]);
    });
  }
  it('sign, currency and number each apart', () => {
    const page = sums(
      [
        ['- $ 33.57', ''],
        ['– $ 33.58', ''],
        ['-  33.59', ''],
        ['20.00', ''],
      ],
      0,
    );
    expect(amounts(page)).toEqual(['-33.57', '-33.58', '-33.59', '20.00']);
  });
});

describe('dates with the mark of a note', () => {
  it('keep their rows', () => {
    const page = new PageBuilder().text(0.06, 0.05, 'Larkspur Bank', 0.016);
    page.text(0.06, 0.1, 'Statement period 01/01/2026 - 01/31/2026');
    page.text(0.06, 0.3, 'Date').text(0.2, 0.3, 'Description').right(0.94, 0.3, 'Amount');
    [
      '01/20/26*',
      '01/21/26†',
      '01/22 **',
      '01/23/26 ‡',
      '01/24/26¹',
      'Jan 25*',
      '*01/26/26',
      '01/27/26*',
      '01/28/26⁽²⁾',
      '01/29/26 (1)',
    ].forEach((date, index) => {
      const y = 0.32 + 0.018 * index;
      page.text(0.06, y, date).text(0.2, y, 'HARBOR MARKET').right(0.94, y, '-33.57');
    });
    const rows = read(page).data['transactions'];
    expect(rows).toEqual(
      [20, 21, 22, 23, 24, 25, 26, 27, 28, 29].map((d) => ({
        date: `2026-01-${d}`,
        description: 'HARBOR MARKET',
        amount: '-33.57',
      })),
    );
  });
});
