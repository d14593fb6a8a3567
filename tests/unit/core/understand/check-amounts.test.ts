import { describe, expect, it } from 'vitest';
import { boxQuad } from '../../../../src/core/geometry';
import { misreadWordsToCents } from '../../../../src/core/understand/normalize/amount-words';
import { understandPages } from '../../../../src/core/understand/understand';
import { PageBuilder } from './build-page';

/** A check of the given amounts; its signature rule is at the right, a little above the MICR line. */
function check(words: string, figures: string) {
  return new PageBuilder({ width: 1650, height: 750, source: 'ocr' })
    .text(0.05, 0.08, 'Long Fabrication LP', 0.04)
    .text(0.05, 0.13, '8191 37th St', 0.03)
    .text(0.05, 0.17, 'Plano, TX 75023', 0.03)
    .text(0.68, 0.27, '06/10/2024', 0.04)
    .text(0.05, 0.38, 'Pay to the order of', 0.03)
    .text(0.24, 0.37, 'Marine Supply Inc', 0.04)
    .text(0.76, 0.38, '$', 0.04)
    .text(0.8, 0.38, figures, 0.04)
    .text(0.06, 0.5, words, 0.04)
    .text(0.9, 0.51, 'Dollars', 0.03)
    .text(0.05, 0.76, 'For', 0.03)
    .text(0.1, 0.755, 'Rent', 0.04)
    .text(0.05, 0.9, 'A053373645A 903770113C 63696', 0.05)
    .build();
}

const data = (words: string, figures: string) =>
  understandPages([check(words, figures)], { pageTypes: { 0: 'check' } })[0]!.data;

describe('amounts of a check', () => {
  it('takes words with a misread letter where the figures say the same', () => {
    const words = 'ONE THOUSAND EIGHT HONDRED TWENTY-ONE AND 66/100';
    expect(data(words, '1,821.66')).toMatchObject({ amount: '1821.66', amount_in_words: words });
    expect(data(words, '1,.82166')).toMatchObject({ amount: '1821.66', amount_in_words: words });
    const [read] = understandPages([check(words, '1,821.66')], { pageTypes: { 0: 'check' } });
    expect(read?.checks).toContainEqual(
      expect.objectContaining({ id: 'check.amounts', result: 'pass' }),
    );
    const others = data(words, '1,827.66');
    expect(others['amount']).toBe('1827.66');
    expect(others['amount_in_words']).toBeUndefined();
  });

  it('takes no beginning of words that go on unread for the amount', () => {
    const found = data('ONE THOUSAND EIGHT HVNDPED TWENTY-ONE AND 66/100', '1,821.66');
    expect(found['amount_in_words']).toBeUndefined();
  });

  it('leaves out what fills the lines up', () => {
    expect(data('Eight and 77/100**********************', '**8.77')).toMatchObject({
      amount: '8.77',
      amount_in_words: 'Eight and 77/100',
    });
    expect(data('Eight and 77/100 ————', '-8.77-')).toMatchObject({ amount: '8.77' });
  });
});

describe('misreadWordsToCents', () => {
  it('mends one letter of a word that is near one number word alone', () => {
    expect(misreadWordsToCents('Two hundrcd fifty and 10/100')).toBe(25010);
    expect(misreadWordsToCents('Two hvndrcd fifty and 10/100')).toBeUndefined();
    expect(misreadWordsToCents('Sxx and 10/100')).toBeUndefined();
  });
});

describe('signature of a check', () => {
  const strokes = (left: number, top: number) => ({
    quad: boxQuad({ left, top, right: left + 0.2, bottom: top + 0.07 }),
  });
  const signed = (left: number, top: number) =>
    understandPages([{ ...check('Eight and 77/100', '$8.77'), writing: [strokes(left, top)] }], {
      pageTypes: { 0: 'check' },
    })[0]!.fields['signature_present'];

  it('is writing at the lower right, and nothing else is', () => {
    expect(signed(0.6, 0.72)).toMatchObject({ value: true, quad: strokes(0.6, 0.72).quad });
    expect(signed(0.1, 0.72)).toBeUndefined();
    expect(signed(0.6, 0.3)).toBeUndefined();
  });
});
