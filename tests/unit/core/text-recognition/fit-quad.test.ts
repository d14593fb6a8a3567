import { describe, expect, it } from 'vitest';
import { boxQuad, quadBox, type Box } from '../../../../src/core/geometry';
import { fitQuad } from '../../../../src/core/text-recognition/fit-quad';

const WIDTH = 400;
const HEIGHT = 120;

/** A line of letters 20 pixels wide and 30 high from (100, 40), parted by 4 pixels, on white. */
function page(extra: readonly Box[] = []) {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(250);
  const fill = ({ left, top, right, bottom }: Box) => {
    for (let row = top; row < bottom; row += 1)
      data.fill(10, row * WIDTH + left, row * WIDTH + right);
  };
  for (let at = 0; at < 6; at += 1) {
    const left = 100 + at * 24;
    // Two strokes and a bar each, so that paper stays the commonest brightness.
    fill({ left, top: 40, right: left + 4, bottom: 70 });
    fill({ left: left + 14, top: 40, right: left + 18, bottom: 70 });
    fill({ left, top: 52, right: left + 18, bottom: 56 });
  }
  extra.forEach(fill);
  return { width: WIDTH, height: HEIGHT, data };
}

const INK = { left: 100, top: 40, right: 238, bottom: 70 };
const fit = (box: Box, extra: readonly Box[] = []) => quadBox(fitQuad(page(extra), boxQuad(box)));

describe('fitQuad', () => {
  it('moves sides that cut letters out to where they end', () => {
    const found = fit({ left: 104, top: 44, right: 226, bottom: 65 });
    expect(found.left).toBeLessThanOrEqual(INK.left);
    expect(found.right).toBeGreaterThanOrEqual(INK.right);
    expect(found.top).toBeLessThanOrEqual(INK.top);
    expect(found.bottom).toBeGreaterThanOrEqual(INK.bottom);
    expect(found.top).toBeGreaterThan(INK.top - 6);
    expect(found.bottom).toBeLessThan(INK.bottom + 6);
  });

  it('leaves sides that lie on paper where they are, but for a margin', () => {
    const given = { left: 96, top: 37, right: 242, bottom: 73 };
    const found = fit(given);
    expect(given.left - found.left).toBeLessThan(5);
    expect(found.right - given.right).toBeLessThan(5);
    expect(given.top - found.top).toBeLessThan(3);
    expect(found.bottom - given.bottom).toBeLessThan(3);
  });

  it('moves empty edges in, but not so far that low letters fill the crop', () => {
    const found = fit({ left: 96, top: 36, right: 242, bottom: 74 });
    expect(found.top).toBeGreaterThan(36);
    expect(found.top).toBeLessThan(INK.top);
    expect(found.bottom).toBeLessThan(74);
    expect(found.bottom).toBeGreaterThan(INK.bottom);
    const high = fit({ left: 96, top: 10, right: 242, bottom: 74 });
    expect(high.top).toBeLessThan(10 + 0.12 * 64);
  });

  it('stops at rules and does not reach over to the next word or line', () => {
    const rule = { left: 90, top: 0, right: 92, bottom: HEIGHT };
    const under = { left: 90, top: 74, right: 300, bottom: 77 };
    const word = { left: 256, top: 40, right: 300, bottom: 70 };
    const found = fit({ left: 102, top: 42, right: 234, bottom: 68 }, [rule, under, word]);
    expect(found.left).toBeGreaterThan(rule.right);
    expect(found.bottom).toBeLessThan(under.top);
    expect(found.right).toBeLessThan(word.left);
  });

  it('cuts off the tops of the line below, and keeps dots that end where letters do', () => {
    const below = [100, 124, 148, 172, 196, 220].map((left) => ({
      left,
      top: 75,
      right: left + 4,
      bottom: 100,
    }));
    const loose = { left: 98, top: 38, right: 240, bottom: 80 };
    expect(fit(loose, below).bottom).toBeLessThan(79);
    expect(fit(loose, below).bottom).toBeGreaterThanOrEqual(INK.bottom);
    const dots = below.map((dot) => ({ ...dot, bottom: 81 }));
    expect(fit(loose, dots).bottom).toBeGreaterThanOrEqual(81);
  });
});
