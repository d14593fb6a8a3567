import { describe, expect, it } from 'vitest';
import { findInk } from '../../../../src/core/preprocess/ink-map';
import { measureContent } from '../../../../src/core/preprocess/page-content';
import type { GreyImage } from '../../../../src/core/raster-image';

function page(width: number, height: number): GreyImage {
  return { width, height, data: new Uint8Array(width * height).fill(245) };
}

/** Rows of ring-shaped marks, as letters are. */
function print(image: GreyImage, x: number, y: number, size: number, count: number): void {
  const stroke = Math.max(2, Math.round(size / 5));
  for (let letter = 0; letter < count; letter += 1) {
    const left = x + Math.round(letter * size * 1.4);
    for (let row = 0; row < size; row += 1) {
      const start = (y + row) * image.width + left;
      if (row < stroke || row >= size - stroke) image.data.fill(30, start, start + size);
      else {
        image.data.fill(30, start, start + stroke);
        image.data.fill(30, start + size - stroke, start + size);
      }
    }
  }
}

describe('measureContent', () => {
  it.each([
    [1200, 900, 8],
    [1200, 900, 20],
    [3300, 2400, 16],
  ])('measures the small letters of a %d x %d page: %d pixels', (height, width, size) => {
    const image = page(width, height);
    for (let row = 0; row < 6; row += 1) print(image, 200, 200 + row * size * 3, size, 20);
    print(image, 200, 60, size * 2, 8);
    const { letterHeightPx } = measureContent(findInk(image));
    expect(Math.abs(letterHeightPx! - size)).toBeLessThanOrEqual(Math.max(2, size * 0.15));
  });

  it('is not misled by noise that outnumbers the letters', () => {
    const image = page(1200, 1600);
    for (let row = 0; row < 20; row += 1) print(image, 200, 200 + row * 40, 10, 30);
    // A speck of three pixels between any two lines of the margin below: 900 of them.
    for (let row = 0; row < 30; row += 1) {
      for (let speck = 0; speck < 30; speck += 1) {
        for (let y = 0; y < 3; y += 1) {
          const start = (1100 + row * 12 + y) * 1200 + 200 + speck * 20;
          image.data.fill(30, start, start + 2 + (y % 2));
        }
      }
    }
    const { letterHeightPx, letters } = measureContent(findInk(image));
    expect(letters.length).toBeGreaterThan(1200);
    expect(letterHeightPx).toBeGreaterThanOrEqual(9);
    expect(letterHeightPx).toBeLessThanOrEqual(11);
  });

  it('believes very small letters below large headings', () => {
    const image = page(2400, 3300);
    print(image, 200, 200, 80, 12);
    for (let row = 0; row < 20; row += 1) print(image, 400, 600 + row * 40, 8, 30);
    expect(measureContent(findInk(image)).letterHeightPx).toBeLessThanOrEqual(10);
  });

  it('boxes the ink and leaves dark borders and margins out', () => {
    const image = page(1000, 1400);
    for (let row = 0; row < 5; row += 1) print(image, 300, 400 + row * 40, 14, 20);
    for (let row = 0; row < 1400; row += 1) image.data.fill(5, row * 1000, row * 1000 + 40);
    image.data.fill(5, 0, 1000 * 30);
    const { box } = measureContent(findInk(image));
    expect(box.left * 1000).toBeGreaterThan(250);
    expect(box.left * 1000).toBeLessThan(300);
    expect(box.top * 1400).toBeGreaterThan(350);
    expect(box.top * 1400).toBeLessThan(400);
    expect(box.right * 1000).toBeGreaterThan(300 + 19 * 1.4 * 14 + 14);
    expect(box.bottom * 1400).toBeGreaterThan(400 + 4 * 40 + 14);
    expect(box.bottom * 1400).toBeLessThan(650);
  });

  it('sees letters, not the grain of a dark desk around the sheet', () => {
    const image = page(1000, 1400);
    for (let row = 0; row < 10; row += 1) print(image, 300, 400 + row * 40, 14, 20);
    for (let y = 0; y < 1400; y += 1) {
      for (let x = 0; x < 1000; x += 1) {
        const isSheet = x > 60 && x < 940 && y > 60 && y < 1340;
        if (!isSheet) image.data[y * 1000 + x] = 95;
        const grain = (((x * 7919 + y * 104729) ^ (x * y)) % 41) - 20;
        image.data[y * 1000 + x] = Math.max(0, Math.min(255, image.data[y * 1000 + x]! + grain));
      }
    }
    const { letterHeightPx, letters } = measureContent(findInk(image));
    expect(letterHeightPx).toBeGreaterThanOrEqual(12);
    expect(letterHeightPx).toBeLessThanOrEqual(16);
    expect(letters.length).toBeLessThan(260);
  });

  it('boxes the text alone where specks fill a noisy picture', () => {
    const image = page(1000, 1400);
    for (let row = 0; row < 10; row += 1) print(image, 300, 400 + row * 40, 14, 20);
    for (let y = 0; y < 1400; y += 1) {
      for (let x = 0; x < 1000; x += 1) {
        const isSpeck = x % 61 < 5 && y % 53 < 5;
        const grain = ((x * 31 + y * 17) % 9) - 4;
        image.data[y * 1000 + x] = isSpeck ? 40 : Math.min(255, image.data[y * 1000 + x]! + grain);
      }
    }
    const { box } = measureContent(findInk(image));
    expect(box.left * 1000).toBeGreaterThan(250);
    expect(box.top * 1400).toBeGreaterThan(350);
    expect(box.right * 1000).toBeGreaterThan(300 + 19 * 1.4 * 14 + 14);
    expect(box.bottom * 1400).toBeGreaterThan(400 + 9 * 40 + 14);
    expect(box.bottom * 1400).toBeLessThan(850);
  });

  it('knows nothing of an empty page and keeps it whole', () => {
    expect(measureContent(findInk(page(500, 700)))).toEqual({
      letterHeightPx: undefined,
      letters: [],
      box: { left: 0, top: 0, right: 1, bottom: 1 },
    });
  });
});
