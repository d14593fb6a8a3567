import { expect, test } from 'vitest';
import {
  uprightTransform,
  type ExifOrientation,
} from '../../../../src/core/intake/exif-orientation';

/** Where the stored picture's corners must land, by the EXIF standard: row 0 is the visual …, column 0 the visual …. */
const FIRST_ROW: Record<ExifOrientation, 'top' | 'bottom' | 'left' | 'right'> = {
  1: 'top',
  2: 'top',
  3: 'bottom',
  4: 'bottom',
  5: 'left',
  6: 'right',
  7: 'right',
  8: 'left',
};
const FIRST_COLUMN: typeof FIRST_ROW = {
  1: 'left',
  2: 'right',
  3: 'right',
  4: 'left',
  5: 'top',
  6: 'top',
  7: 'bottom',
  8: 'bottom',
};

test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
  'orientation %i puts rows and columns right',
  (value) => {
    const [width, height] = [40, 30];
    const { matrix, ...size } = uprightTransform(value, width, height);
    const place = (x: number, y: number): [number, number] => [
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    ];
    const sideOf = ([x, y]: [number, number]): string =>
      y === 0 ? 'top' : y === size.height ? 'bottom' : x === 0 ? 'left' : 'right';
    expect(size).toEqual(value < 5 ? { width, height } : { width: height, height: width });
    expect(sideOf(place(width / 2, 0))).toBe(FIRST_ROW[value]);
    expect(sideOf(place(0, height / 2))).toBe(FIRST_COLUMN[value]);
  },
);
