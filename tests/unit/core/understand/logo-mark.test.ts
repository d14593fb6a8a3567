import { describe, expect, it } from 'vitest';
import { withoutLogo } from '../../../../src/core/understand/extract/logo-mark';
import type { Token } from '../../../../src/core/understand/text/page-view';

/** Words side by side, each of the given width. */
function tokens(...words: readonly (readonly [string, number])[]): Token[] {
  let left = 0;
  return words.map(([text, width]) => {
    const box = { left, top: 0, right: left + width, bottom: 0.02 };
    left = box.right + 0.01;
    const quad = [
      [box.left, 0],
      [box.right, 0],
      [box.right, 0.02],
      [box.left, 0.02],
    ] as const;
    return { text, box, quad, confidence: 1, source: 'ocr', page: 0 };
  });
}

const textOf = (line: readonly Token[]) => line.map(({ text }) => text).join(' ');

describe('withoutLogo', () => {
  it('drops a sign or a letter too wide for the name behind it', () => {
    expect(textOf(withoutLogo(tokens(['✓', 0.02], ['Pinnacle', 0.1], ['Bank', 0.05])))).toBe(
      'Pinnacle Bank',
    );
    expect(textOf(withoutLogo(tokens(['O', 0.03], ['First', 0.05], ['Bank', 0.05])))).toBe(
      'First Bank',
    );
  });

  it('keeps a letter that belongs to the name, and a name of one word', () => {
    expect(textOf(withoutLogo(tokens(['M', 0.018], ['Bank', 0.048])))).toBe('M Bank');
    expect(textOf(withoutLogo(tokens(['Bank', 0.05])))).toBe('Bank');
    expect(textOf(withoutLogo(tokens(['*', 0.05])))).toBe('*');
  });

  it('drops what recognised print makes of bars and rings', () => {
    for (const mark of ['98', '✓A', 'uA', 'ail'])
      expect(textOf(withoutLogo(tokens([mark, 0.02], ['Dynamic', 0.1], ['Bank', 0.05])))).toBe(
        'Dynamic Bank',
      );
    expect(textOf(withoutLogo(tokens(['Falcon', 0.06], ['Bank', 0.05], ['y^', 0.02])))).toBe(
      'Falcon Bank',
    );
  });
});
