import { describe, expect, it } from 'vitest';
import type { Line, Rule } from '../../../../src/core/document';
import { boxQuad, quadBox } from '../../../../src/core/geometry';
import { findWriting } from '../../../../src/core/layout/signed-rules';
import { findInk } from '../../../../src/core/preprocess/ink-map';
import type { GreyImage } from '../../../../src/core/raster-image';

const WIDTH = 1200;
const HEIGHT = 550;
/** The rule to sign on. */
const RULE: Rule = { from: [0.55, 0.8], to: [0.95, 0.8] };

function blank(): GreyImage & { data: Uint8Array } {
  const page = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT).fill(235) };
  fill(page, 0.55 * WIDTH, 0.8 * HEIGHT, 0.4 * WIDTH, 2);
  return page;
}

function fill(page: GreyImage, x: number, y: number, width: number, height: number): void {
  for (let row = Math.round(y); row < y + height; row += 1) {
    page.data.fill(20, row * WIDTH + Math.round(x), row * WIDTH + Math.round(x + width));
  }
}

/** A wave from left to right, as a pen draws it over the rule. */
function sign(page: GreyImage): void {
  for (let x = 700; x < 1000; x += 1) fill(page, x, 425 + 22 * Math.sin(x / 12), 2, 4);
}

/** Upright bars in place of letters: print that stands on the rule. */
function print(page: GreyImage): void {
  for (let x = 700; x < 1000; x += 9) fill(page, x, 418, 3, 16);
}

const found = (page: GreyImage, lines: readonly Line[] = []) =>
  findWriting(findInk(page), [RULE], lines);

describe('findWriting', () => {
  it('finds a signature over its rule', () => {
    const page = blank();
    sign(page);
    const [writing, ...others] = found(page);
    expect(others).toEqual([]);
    const box = quadBox(writing!.quad);
    expect(Math.abs(box.left * WIDTH - 700)).toBeLessThan(20);
    expect(Math.abs(box.right * WIDTH - 1000)).toBeLessThan(20);
    expect(Math.abs(box.top * HEIGHT - 403)).toBeLessThan(5);
  });

  it('finds none over an empty rule, nor over the rule of a box', () => {
    const page = blank();
    expect(found(page)).toEqual([]);
    fill(page, 0.55 * WIDTH, 0.7 * HEIGHT, 2, 0.1 * HEIGHT);
    fill(page, 0.55 * WIDTH, 0.7 * HEIGHT, 0.4 * WIDTH, 2);
    expect(found(page)).toEqual([]);
  });

  it('takes print for no signature, read or not', () => {
    const page = blank();
    print(page);
    expect(found(page)).toEqual([]);
  });

  it('leaves out what was surely read as words', () => {
    const page = blank();
    sign(page);
    const quad = boxQuad({ left: 0.57, top: 0.7, right: 0.85, bottom: 0.84 });
    const line = (confidence: number): Line => ({
      text: 'Dues',
      confidence,
      quad,
      words: [{ text: 'Dues', confidence, quad }],
      source: 'ocr',
    });
    expect(found(page, [line(0.97)])).toEqual([]);
    expect(found(page, [line(0.4)])).toHaveLength(1);
  });
});
