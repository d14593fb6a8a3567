import { describe, expect, it } from 'vitest';
import { decodeCtc } from '../../../../src/core/text-recognition/ctc-decode';

const CLASSES = [undefined, 'a', 'b', ' ', undefined];
const settings = { classes: CLASSES, blankIndex: 0, upsideDownIndex: 4 };

/** Raw scores that make one class of each step likeliest. */
function scoresOf(steps: readonly number[], margin = 8): Float32Array {
  const scores = new Float32Array(steps.length * CLASSES.length);
  steps.forEach((best, step) => (scores[step * CLASSES.length + best] = margin));
  return scores;
}

const textOf = (scores: Float32Array) =>
  decodeCtc(scores, scores.length / CLASSES.length, settings)
    .characters.map(({ text }) => text)
    .join('');

describe('decodeCtc', () => {
  it('merges repeats and drops blanks', () => {
    expect(textOf(scoresOf([0, 1, 1, 0, 1, 2, 2, 3, 1, 0]))).toBe('aab a');
    expect(textOf(scoresOf([0, 0, 0]))).toBe('');
  });

  it('keeps a repeated character apart only over a blank, never over a merge', () => {
    expect(textOf(scoresOf([1, 1, 1]))).toBe('a');
    expect(textOf(scoresOf([1, 0, 1]))).toBe('aa');
  });

  it('gives the softmax of the clearest step and the likeliest others', () => {
    const scores = new Float32Array(2 * CLASSES.length);
    scores.set([0, 3, 1, 0, 0], 0);
    scores.set([0, 2, 0, 0, 0], CLASSES.length);
    const [character] = decodeCtc(scores, 2, settings).characters;
    const sum = Math.exp(3) + Math.exp(1) + 3;
    expect(character!.step).toBe(0);
    expect(character!.probability).toBeCloseTo(Math.exp(3) / sum, 6);
    expect(character!.alternatives).toHaveLength(2);
    expect(character!.alternatives[0]!.text).toBe('b');
    expect(character!.alternatives[0]!.probability).toBeCloseTo(Math.exp(1) / sum, 6);
  });

  it('takes scores that are probabilities already as they are', () => {
    const scores = Float32Array.of(0.05, 0.7, 0.2, 0.05, 0);
    const [character] = decodeCtc(scores, 1, settings).characters;
    expect(character!.probability).toBeCloseTo(0.7, 6);
    expect(character!.alternatives[0]).toEqual({ text: 'b', probability: expect.closeTo(0.2, 6) });
  });

  it('tells how much of a line says that it stands on its head', () => {
    const found = decodeCtc(scoresOf([4, 4, 0, 4, 1]), 5, settings);
    expect(found.upsideDown).toBeCloseTo(3 / 4, 6);
    expect(found.characters.map(({ text }) => text)).toEqual(['a']);
  });

  it('holds for any scores: probabilities in range, alternatives ordered and never the character', () => {
    let state = 11;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 60; round += 1) {
      const scores = Float32Array.from({ length: 20 * CLASSES.length }, () => random() * 12 - 6);
      const { characters, confidence } = decodeCtc(scores, 20, settings);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const { text, probability, alternatives, step } of characters) {
        const all = [probability, ...alternatives.map((other) => other.probability)];
        expect(Math.min(...all)).toBeGreaterThan(0);
        expect(all.reduce((sum, value) => sum + value)).toBeLessThanOrEqual(1 + 1e-6);
        expect([...all].sort((a, b) => b - a)).toEqual(all);
        expect(alternatives.map((other) => other.text)).not.toContain(text);
        expect(step).toBeLessThan(20);
      }
    }
  });

  it('refuses a net whose classes are not those of the charset', () => {
    expect(() => decodeCtc(new Float32Array(12), 2, settings)).toThrow(
      expect.objectContaining({ code: 'wrong_output' }),
    );
  });
});
