import { describe, expect, it } from 'vitest';
import { quadBox } from '../../../../src/core/geometry';
import { findTickBoxes } from '../../../../src/core/layout/tick-boxes';
import { findInk } from '../../../../src/core/preprocess/ink-map';
import type { GreyImage } from '../../../../src/core/raster-image';

const SIDE = 18;

function blank(): GreyImage & { data: Uint8Array } {
  return { width: 1000, height: 1300, data: new Uint8Array(1000 * 1300).fill(250) };
}

function fill(page: GreyImage, x: number, y: number, width: number, height: number): void {
  for (let row = y; row < y + height; row += 1) {
    page.data.fill(20, row * page.width + x, row * page.width + x + width);
  }
}

/** A square outline with its top left at a place; a tilt moves each column up by that part of its way. */
function square(page: GreyImage, x: number, y: number, side = SIDE, tilt = 0): void {
  for (let at = 0; at < side; at += 1) {
    const shift = Math.round(at * tilt);
    fill(page, x + at, y - shift, 1, 2);
    fill(page, x + at, y + side - 2 - shift, 1, 2);
    fill(page, x + shift, y + at, 2, 1);
    fill(page, x + side - 2 + shift, y + at - Math.round(side * tilt), 2, 1);
  }
}

/** Two crossing strokes that begin and end this far inside or outside the square's corners. */
function cross(page: GreyImage, x: number, y: number, inset: number, side = SIDE): void {
  for (let at = inset; at < side - inset; at += 1) {
    fill(page, x + at, y + at, 2, 1);
    fill(page, x + side - 1 - at, y + at, 2, 1);
  }
}

function boxesOf(page: GreyImage, letterHeight = 8) {
  return findTickBoxes(findInk(page), letterHeight);
}

describe('findTickBoxes', () => {
  it('finds an empty and a ticked box where they stand', () => {
    const page = blank();
    square(page, 200, 300);
    square(page, 400, 300);
    cross(page, 400, 300, 4);
    const boxes = boxesOf(page);
    expect(boxes).toHaveLength(2);
    const [empty, ticked] = boxes;
    expect(empty?.filled).toBe(0);
    expect(ticked?.filled).toBeGreaterThan(0.15);
    const place = quadBox(ticked!.quad);
    expect(place.left * 1000).toBeCloseTo(400, -0.5);
    expect(place.bottom * 1300).toBeCloseTo(300 + SIDE, -0.5);
  });

  it('sees a tick whose strokes leave the box', () => {
    const page = blank();
    square(page, 200, 300);
    cross(page, 200, 300, -6);
    const [box] = boxesOf(page);
    expect(box?.filled).toBeGreaterThan(0.15);
  });

  it('follows edges that lie a little tilted', () => {
    const page = blank();
    square(page, 200, 300, 24, 0.05);
    expect(boxesOf(page)).toHaveLength(1);
  });

  it('takes cells, letters, filled squares and lone rules for none', () => {
    const page = blank();
    square(page, 100, 100, 120);
    square(page, 400, 100, 10);
    fill(page, 600, 100, SIDE, SIDE);
    fill(page, 100, 400, SIDE, 2);
    fill(page, 200, 400, 2, SIDE);
    for (const y of [500, 508, 516]) fill(page, 300, y, SIDE, 2);
    fill(page, 300, 500, 2, SIDE);
    expect(boxesOf(page)).toEqual([]);
  });

  it('finds nothing in a texture of squares', () => {
    const page = blank();
    for (let row = 0; row < 20; row += 1) {
      for (let column = 0; column < 20; column += 1) square(page, 30 + column * 40, 30 + row * 40);
    }
    expect(boxesOf(page)).toEqual([]);
  });
});
