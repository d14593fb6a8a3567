import { expect } from '@playwright/test';
import { test } from './harness/serve';

/** BT.601 luma on white paper, as the core computes it and every net was trained. */
function luma([red, green, blue, alpha]: readonly [number, number, number, number]): number {
  const opaque = 0.299 * red + 0.587 * green + 0.114 * blue;
  return Math.floor((opaque * alpha + 255 * (255 - alpha)) / 255 + 0.5);
}

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
});

for (const [name, rgba] of [
  ['opaque colour', [200, 100, 50, 255]],
  ['black', [0, 0, 0, 255]],
  ['half transparent colour', [200, 100, 50, 128]],
  ['nothing but transparency', [0, 0, 0, 0]],
] as const) {
  test(`${name}: bitmap, raw pixels and encoded bytes give the same grey`, async ({ page }) => {
    const greys = await page.evaluate((color) => window.harness.greysOf(color), rgba);
    expect(greys.pixels).toBe(luma(rgba));
    // A canvas rounds each channel once more when it lays a transparent pixel on paper.
    for (const grey of [greys.bitmap, greys.encoded]) {
      expect(Math.abs(Number(grey) - luma(rgba))).toBeLessThanOrEqual(rgba[3] === 128 ? 1 : 0);
    }
  });
}

test('bytes that are no image are an error with a code', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.greyOfJunk())).toBe('undecodable');
});
