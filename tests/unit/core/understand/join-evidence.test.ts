import { describe, expect, it } from 'vitest';
import { PAGE_TYPES, type PageType, type TypeScores } from '../../../../src/core/page-types';
import { joinEvidence } from '../../../../src/core/understand/types/join-evidence';

const rules = (found: Partial<Record<PageType, number>> = {}) =>
  Object.fromEntries(PAGE_TYPES.map((type) => [type, found[type] ?? 0])) as Record<
    PageType,
    number
  >;
/** A net that gives a type so much and the others an even part of the rest. */
const net = (type: PageType, share: number) =>
  Object.fromEntries(
    PAGE_TYPES.map((other) => [other, other === type ? share : (1 - share) / 12]),
  ) as TypeScores;
const likeliest = (shares: TypeScores) =>
  PAGE_TYPES.reduce((best, type) => (shares[type] > shares[best] ? type : best));

describe('joinEvidence', () => {
  it('gives shares that sum to one', () => {
    const shares = joinEvidence({ rules: rules({ W2: 6 }), words: net('W2', 0.9) });
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(shares.W2).toBeGreaterThan(0.99);
  });

  it('holds a page without evidence for other', () => {
    expect(likeliest(joinEvidence({ rules: rules() }))).toBe('other');
  });

  it('takes the text net where the rules found nothing', () => {
    expect(likeliest(joinEvidence({ rules: rules(), words: net('receipt', 0.9) }))).toBe('receipt');
  });

  it('lets the text net end a tie of the rules', () => {
    const tied = rules({ '1099-NEC': 11, other: 11 });
    expect(likeliest(joinEvidence({ rules: tied }))).toBe('other');
    expect(likeliest(joinEvidence({ rules: tied, words: net('1099-NEC', 0.8) }))).toBe('1099-NEC');
  });

  it('does not let a sure net outvote a title and labels', () => {
    const clear = rules({ invoice: 14 });
    const evidence = { rules: clear, words: net('receipt', 0.99), looks: net('receipt', 0.99) };
    expect(likeliest(joinEvidence(evidence))).toBe('invoice');
  });
});
