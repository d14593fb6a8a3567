import { describe, expect, it } from 'vitest';
import { boxQuad, quadBox } from '../../../../src/core/geometry';
import { joinRegions } from '../../../../src/core/text-detection/join-regions';

const region = (left: number, top: number, width: number, height: number) => ({
  quad: boxQuad({ left, top, right: left + width, bottom: top + height }),
  objectness: 0.8,
});

describe('joinRegions', () => {
  it('joins pieces of one word', () => {
    const joined = joinRegions([region(0.2, 0.1, 0.1, 0.04), region(0.1, 0.101, 0.098, 0.04)], 1);
    expect(joined).toHaveLength(1);
    const box = quadBox(joined[0]!.quad);
    expect(box.left).toBeCloseTo(0.1, 6);
    expect(box.right).toBeCloseTo(0.3, 6);
  });

  it('leaves words, cells, rows and other sizes apart', () => {
    const apart = [
      region(0.1, 0.1, 0.1, 0.04),
      region(0.22, 0.1, 0.1, 0.04),
      region(0.1, 0.145, 0.1, 0.04),
      region(0.2, 0.19, 0.1, 0.02),
      region(0.3, 0.19, 0.1, 0.04),
    ];
    expect(new Set(joinRegions(apart, 1))).toEqual(new Set(apart));
  });

  it('measures gaps on the page, not on its relative square', () => {
    // A gap of 0.02 page widths is half of the height on a square page, a tenth of it on one five times as high.
    const pieces = [region(0.1, 0.1, 0.1, 0.04), region(0.22, 0.1, 0.1, 0.04)];
    expect(joinRegions(pieces, 1)).toHaveLength(2);
    expect(joinRegions(pieces, 5)).toHaveLength(1);
  });
});
