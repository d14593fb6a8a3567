import { describe, expect, it } from 'vitest';
import type { ReadPage, TickBox } from '../../../../src/core/document';
import { PageBuilder } from './build-page';
import { formFields } from './form-fields';

const ROWS = [
  ['Taxable amount not determined', 0.01],
  ['Total distribution', 0.3],
  ['IRA/SEP/SIMPLE', 0.28],
  ['FATCA filing requirement', 0.01],
] as const;

function tickBox(x: number, y: number, filled: number): TickBox {
  const [right, bottom] = [x + 0.015, y + 0.013];
  return {
    quad: [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
    ],
    filled,
  };
}

/** A 1099-R with its tick boxes in a column behind a rule, each level with its caption. */
function tickColumn(): ReadPage {
  const page = new PageBuilder()
    .text(0.06, 0.03, 'Form 1099-R Distributions From Pensions 2023', 0.014)
    .text(0.06, 0.1, '1 Gross distribution', 0.0085)
    .text(0.065, 0.114, '18,000.00')
    .text(0.3, 0.1, '7 Distribution code(s)', 0.0085)
    .text(0.305, 0.114, '7');
  ROWS.forEach(([caption], at) => page.text(0.6, 0.1 + 0.016 * at, caption, 0.0085));
  return {
    ...page.build(),
    rules: [{ from: [0.898, 0.09], to: [0.898, 0.17] }],
    tickBoxes: ROWS.map(([, filled], at) => tickBox(0.9, 0.097 + 0.016 * at, filled)),
  };
}

describe('a column of tick boxes at the right end of their captions', () => {
  it('ticks what its boxes stand level with, and nothing else', () => {
    const fields = formFields(tickColumn(), '1099-R');
    const ticks = Object.keys(fields).filter((path) => fields[path] === true);
    expect(ticks.sort()).toEqual(['ira_sep_simple', 'total_distribution']);
    expect(fields).toMatchObject({ box1: '18000.00', box7: '7' });
  });
});
