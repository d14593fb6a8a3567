import { describe, expect, it } from 'vitest';
import type { ReadPage, TickBox, Word } from '../../../../src/core/document';
import { cheapestPairs } from '../../../../src/core/understand/extract/cheapest-pairs';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';
import { w2Page } from './sample-forms';

const WIDTH = 0.013;
const HEIGHT = 0.01;

function tickBox(x: number, y: number, filled: number): TickBox {
  return {
    quad: [
      [x, y],
      [x + WIDTH, y],
      [x + WIDTH, y + HEIGHT],
      [x, y + HEIGHT],
    ],
    filled,
  };
}

/** A substitute W-2 whose box 13 has its three boxes in one row, each before its caption. */
function rowOfBoxes(filled: readonly number[], printed?: string): ReadPage {
  const builder = new PageBuilder({ source: 'ocr', confidence: 0.97 })
    .text(0.3, 0.05, '2023 W-2 Wage and Tax Statement', 0.018)
    .text(0.08, 0.1, '1 Wages, tips, other compensation')
    .text(0.12, 0.115, '30,000.00')
    .text(0.5, 0.1, '2 Federal income tax withheld')
    .text(0.55, 0.115, '3,100.00')
    .text(0.1, 0.2, 'Statutory employee')
    .text(0.279, 0.2, 'Retirement plan')
    .text(0.436, 0.2, 'Third-party sick pay');
  if (printed !== undefined) builder.text(0.262, 0.2, printed);
  const boxes = [0.083, 0.262, 0.419].map((x, at) => tickBox(x, 0.2, filled[at]!));
  return { ...builder.build(), tickBoxes: boxes };
}

/** A word whose quad reaches to both sides of it. */
function twiceAsWide({ quad, ...word }: Word): Word {
  const [a, b, c, d] = quad;
  const by = b[0] - a[0];
  return {
    ...word,
    quad: [
      [a[0] - by, a[1]],
      [b[0] + 2 * by, b[1]],
      [c[0] + 2 * by, c[1]],
      [d[0] - by, d[1]],
    ],
  };
}

function ticksOf(page: ReadPage): string[] {
  const fields = understandPages([page])[0]?.fields ?? {};
  return Object.keys(fields).filter((path) => fields[path]?.value === true);
}

describe('tick boxes', () => {
  it('reads a drawn tick for the label whose box it is, with the box as its evidence', () => {
    const page = rowOfBoxes([0, 0.3, 0]);
    expect(ticksOf(page)).toEqual(['retirement_plan']);
    const field = understandPages([page])[0]?.fields['retirement_plan'];
    expect(field).toMatchObject({ text: 'X', source: 'ocr', quad: page.tickBoxes?.[1]?.quad });
  });

  it.each([
    ['the first', [0.3, 0, 0], ['statutory_employee']],
    ['the last', [0, 0, 0.3], ['third_party_sick_pay']],
    ['two', [0.3, 0, 0.4], ['statutory_employee', 'third_party_sick_pay']],
    ['none', [0, 0, 0], []],
    ['dirt in one', [0, 0.04, 0], []],
    ['one that is a printed square', [0, 0.95, 0], []],
  ])('reads %s of three boxes in a row', (_name, filled, expected) => {
    expect(ticksOf(rowOfBoxes(filled)).sort()).toEqual([...expected].sort());
  });

  it('counts a tick once that was also read as print', () => {
    expect(ticksOf(rowOfBoxes([0, 0.3, 0], 'X'))).toEqual(['retirement_plan']);
  });

  it('reads a tick that the recogniser took for another sign, larger than its box', () => {
    const page = rowOfBoxes([0, 0.3, 0], '©');
    const lines = page.lines.map((line) =>
      line.text === '©' ? { ...line, words: line.words.map(twiceAsWide) } : line,
    );
    expect(ticksOf({ ...page, lines })).toEqual(['retirement_plan']);
  });

  it('takes a digit in a box for a character and no tick', () => {
    expect(ticksOf(rowOfBoxes([0, 0.3, 0], '7'))).toEqual([]);
  });

  it('takes a letter of a word for no box', () => {
    const page = w2Page();
    const word = page.lines.find(({ text }) => text === 'Third-party')!.quad;
    const [x, y] = word[0];
    const read = ticksOf({ ...page, tickBoxes: [tickBox(x, y, 0.3)] });
    expect(read).toEqual(ticksOf(page));
  });

  it('reads the box beside CORRECTED, and not an empty one', () => {
    const form = (filled: number): ReadPage => ({
      ...new PageBuilder({ source: 'ocr', confidence: 0.97 })
        .text(0.3, 0.05, 'Form 1099-INT Interest Income 2023', 0.018)
        .text(0.45, 0.1, 'CORRECTED (if checked)')
        .text(0.08, 0.15, '1 Interest income')
        .text(0.1, 0.165, '210.11')
        .text(0.4, 0.15, '4 Federal income tax withheld')
        .build(),
      tickBoxes: [tickBox(0.43, 0.1, filled)],
    });
    expect(ticksOf(form(0.3))).toEqual(['corrected']);
    expect(ticksOf(form(0))).toEqual([]);
  });
});

describe('cheapestPairs', () => {
  it('gives up a near pair where the sum is smaller', () => {
    expect(
      cheapestPairs(
        [
          [2, Infinity, Infinity],
          [1, 3, Infinity],
          [Infinity, 1, 3],
        ],
        10,
      ),
    ).toEqual([0, 1, 2]);
  });

  it('leaves alone what costs more than staying alone, or has no partner left', () => {
    expect(cheapestPairs([[7], [4]], 5)).toEqual([undefined, 0]);
    expect(cheapestPairs([[6]], 5)).toEqual([undefined]);
    expect(cheapestPairs([], 5)).toEqual([]);
  });
});
