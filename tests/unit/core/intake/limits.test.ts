import { expect, test } from 'vitest';
import { checkPages, fitPage, INTAKE_LIMITS } from '../../../../src/core/intake/limits';

test('a page is made smaller to fit, never larger', () => {
  expect(fitPage(1000, 500, 3000)).toEqual({ width: 1000, height: 500, scale: 1 });
  expect(fitPage(6000, 3000, 3000)).toEqual({ width: 3000, height: 1500, scale: 0.5 });
});

test('no page has more pixels than the limit', () => {
  const { width, height } = fitPage(9000, 9000, 9000);
  expect(width * height).toBeLessThanOrEqual(INTAKE_LIMITS.maxPagePixels * 1.001);
});

test('a sliver keeps a pixel', () => {
  expect(fitPage(60_000, 3, 3000).height).toBe(1);
});

test('pages are counted', () => {
  expect(() => {
    checkPages(INTAKE_LIMITS.maxPages + 1);
  }).toThrow(expect.objectContaining({ code: 'too_many_pages' }));
  expect(() => {
    checkPages(0);
  }).toThrow(expect.objectContaining({ code: 'corrupt' }));
});
