import { describe, expect, it } from 'vitest';
import { placeWords } from '../../../../src/core/layout/placed-words';
import { findRows } from '../../../../src/core/layout/rows';
import { typedPage } from './typed-page';

const LIST = `
Date    Details         Amount
03/01   Corner bakery     4.50
03/02   Water works      61.20`;

function segments(text: string, tilt = 0): string[][] {
  return findRows(placeWords(typedPage(text, { tilt }))).map((row) =>
    row.segments.map((segment) => segment.text),
  );
}

describe('findRows', () => {
  it('cuts rows at wide gaps', () => {
    expect(segments(LIST)).toEqual([
      ['Date', 'Details', 'Amount'],
      ['03/01', 'Corner bakery', '4.50'],
      ['03/02', 'Water works', '61.20'],
    ]);
  });

  it.each([-0.03, 0.02, 0.05])('finds the same rows on a page tilted by %f', (tilt) => {
    expect(segments(LIST, tilt)).toEqual(segments(LIST));
  });

  it('keeps two amounts apart, but not the groups of one', () => {
    expect(segments('12.00 14.50')).toEqual([['12.00', '14.50']]);
    expect(segments('1 234,56')).toEqual([['1 234,56']]);
  });
});
