import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/core/document';
import { boxQuad } from '../../../../src/core/geometry';
import { withoutRepeatedPieces } from '../../../../src/core/layout/repeated-pieces';

function line(text: string, left: number, right: number, top = 0.2): Line {
  const quad = boxQuad({ left, top, right, bottom: top + 0.02 });
  return { text, quad, confidence: 1, words: [{ text, quad, confidence: 1 }], source: 'ocr' };
}

const texts = (lines: readonly Line[]) => withoutRepeatedPieces(lines).map(({ text }) => text);

describe('withoutRepeatedPieces', () => {
  it('drops the first or last digit of a number that was read again by itself', () => {
    expect(texts([line('2', 0.7, 0.72), line('2742', 0.705, 0.76)])).toEqual(['2742']);
    expect(texts([line('2742', 0.7, 0.76), line('42', 0.74, 0.765)])).toEqual(['2742']);
  });

  it('keeps what stands beside or below, is longer, or says something else', () => {
    const beside = [line('2', 0.68, 0.702), line('2742', 0.7, 0.76)];
    expect(texts(beside)).toEqual(['2', '2742']);
    const below = [line('2', 0.7, 0.72, 0.23), line('2742', 0.7, 0.76)];
    expect(texts(below)).toEqual(['2', '2742']);
    const others = [line('$', 0.7, 0.72), line('2742', 0.705, 0.76)];
    expect(texts(others)).toEqual(['$', '2742']);
    const same = [line('2742', 0.7, 0.76), line('2742', 0.7, 0.76)];
    expect(texts(same)).toHaveLength(2);
  });
});
