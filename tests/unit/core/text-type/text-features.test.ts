import { describe, expect, it } from 'vitest';
import { maskedWords, textFeatures } from '../../../../src/core/text-type/text-features';
import golden from '../../../golden/text-type/features.json';

describe('textFeatures', () => {
  it.each(golden.cases)('answers to the vector of "$name"', ({ lines, words, features }) => {
    expect(lines.map(({ text }) => maskedWords(text))).toEqual(words);
    const vector = textFeatures(lines, golden.buckets);
    const found = [...(vector ?? [])].flatMap((value, at) => (value === 0 ? [] : [[at, value]]));
    expect(found.map(([at]) => at)).toEqual(features.map(([at]) => at));
    found.forEach(([, value], row) => expect(value).toBeCloseTo(features[row]![1]!, 5));
  });

  it('is nothing for a page without words', () => {
    expect(textFeatures([], golden.buckets)).toBeUndefined();
  });
});
