import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/core/document';
import { lineOf, segmentLines } from '../../../../src/core/layout/line-segments';
import { typedPage, typedPoint } from './typed-page';

const SIZE = { width: 1000, height: 1000 };
const texts = (lines: readonly Line[]) => lines.map((line) => line.text);

/** All words of a row as the one line a detector might have made of it. */
function asOneLine(text: string): Line {
  return lineOf(
    typedPage(text).lines.flatMap((line) => line.words),
    'ocr',
  );
}

describe('segmentLines', () => {
  it('cuts a line at a wide gap, and sooner between amounts', () => {
    expect(texts(segmentLines([asOneLine('Total amount    12.00')], [], SIZE))).toEqual([
      'Total amount',
      '12.00',
    ]);
    expect(texts(segmentLines([asOneLine('5.00  12.00')], [], SIZE))).toEqual(['5.00', '12.00']);
    expect(texts(segmentLines([asOneLine('a  b')], [], SIZE))).toEqual(['a b']);
  });

  it('cuts at an upright rule in the gap, not at one that ends above', () => {
    const line = asOneLine('Name City');
    const at = (from: number, to: number) => ({
      from: typedPoint(4.5, from),
      to: typedPoint(4.5, to),
    });
    expect(texts(segmentLines([line], [at(0, 1)], SIZE))).toEqual(['Name', 'City']);
    expect(texts(segmentLines([line], [at(-5, -1)], SIZE))).toEqual(['Name City']);
  });

  it('joins pieces of one line, but neither cells nor rows', () => {
    const { lines } = typedPage('one two three\nfour');
    const pieces = lines.flatMap((line) => line.words.map((word) => lineOf([word], 'ocr')));
    expect(texts(segmentLines(pieces, [], { width: 700, height: 1000 })).sort()).toEqual([
      'four',
      'one two three',
    ]);
    const amounts = ['1.00', '2.00'].map((_, at) => asOneLine('1.00 2.00').words[at]!);
    expect(
      segmentLines(
        amounts.map((word) => lineOf([word], 'ocr')),
        [],
        { width: 700, height: 1000 },
      ),
    ).toHaveLength(2);
  });

  it('keeps the words of a line that is right as it is', () => {
    const { lines } = typedPage('Dear customer, thank you');
    expect(segmentLines(lines, [], SIZE)).toEqual(lines);
  });
});
