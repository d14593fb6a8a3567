import { describe, expect, it } from 'vitest';
import { findBlocks, orderLines } from '../../../../src/core/layout/reading-order';
import { typedPage } from './typed-page';

const SIZE = { width: 1000, height: 1000 };

function ordered(text: string): string[] {
  const { lines } = typedPage(text);
  // Whatever order lines come in, reading order is the same.
  const shuffled = [...lines].sort(
    (a, b) => a.text.length - b.text.length || (a.text < b.text ? 1 : -1),
  );
  return orderLines(shuffled, SIZE).map((line) => line.text);
}

describe('orderLines', () => {
  it('reads columns of prose one after the other, under the heading over both', () => {
    expect(
      ordered(`
A heading that runs over both columns of it

we write this in the    and then we go on in
left column of a page   the right one to its
until it is all full    very end as one does
`),
    ).toEqual([
      'A heading that runs over both columns of it',
      'we write this in the',
      'left column of a page',
      'until it is all full',
      'and then we go on in',
      'the right one to its',
      'very end as one does',
    ]);
  });

  it('reads tables and forms row by row', () => {
    expect(ordered('Item     Price\nBolt      1.00\nNut       2.00')).toEqual([
      'Item',
      'Price',
      'Bolt',
      '1.00',
      'Nut',
      '2.00',
    ]);
  });

  it('loses and doubles no line, and needs none', () => {
    const page = typedPage('a b c   d\n  e f      g h\n\n\ni   j   k\nl m n o p q');
    const found = orderLines(page.lines, SIZE);
    expect(new Set(found)).toEqual(new Set(page.lines));
    expect(found).toHaveLength(page.lines.length);
    expect(orderLines([], SIZE)).toEqual([]);
  });
});

describe('findBlocks', () => {
  it('parts paragraphs at blank rows', () => {
    const { lines } = typedPage('one two three\nfour five six\n\n\nseven eight nine\nten');
    expect(findBlocks(lines, SIZE).map((block) => block.map((line) => line.text))).toEqual([
      ['one two three', 'four five six'],
      ['seven eight nine', 'ten'],
    ]);
  });
});
