import { describe, expect, it } from 'vitest';
import type { PlacedCharacter } from '../../../../src/core/text-recognition/line-words';
import { addMissedSpaces } from '../../../../src/core/text-recognition/space-gaps';

const HEIGHT = 32;

/**
 * A line as it was printed and as it was read. Letters are 8 columns wide and 2 apart; a space in `printed` adds 8.
 * @param read the printed characters, some spaces left out.
 * @param em columns that are as wide as the line is high.
 */
function reread(printed: string, read: string, em = HEIGHT): string {
  const width = printed.length * 12 + 20;
  const data = new Float32Array(width * HEIGHT).fill(250);
  const placed: PlacedCharacter[] = [];
  let x = 10;
  let at = 0;
  for (const character of printed) {
    const isRead = read[at] === character;
    if (isRead) {
      placed.push({ text: character, probability: 1, alternatives: [], step: at, x: x + 4 });
      at += 1;
    }
    if (character === ' ') x += 8;
    else {
      const top = character === '.' ? 27 : 6;
      const bottom = character === '.' ? 30 : 28;
      for (let row = top; row < bottom; row += 1)
        data.fill(10, row * width + x, row * width + x + 8);
      x += 10;
    }
  }
  return addMissedSpaces(placed, { width, height: HEIGHT, em, data })
    .map(({ text }) => text)
    .join('');
}

describe('addMissedSpaces', () => {
  it('puts in a space as wide as the others of the line', () => {
    expect(reread('If I am not a number', 'If I am not anumber')).toBe('If I am not a number');
    expect(reread('result that I am now', 'result that Iam now')).toBe('result that I am now');
  });

  it('puts in a wide one where there is no other to compare with', () => {
    expect(reread('second page', 'secondpage')).toBe('second page');
  });

  it('measures paper in a squeezed line by what it is on the page', () => {
    const read = 'a sum of 2018 and';
    expect(reread('a sum of 2 018 and', read)).toBe(read);
    expect(reread('a sum of 2 018 and', read, 0.6 * HEIGHT)).toBe('a sum of 2 018 and');
  });

  it('leaves what was read well as it is', () => {
    for (const text of ['plain words of a line', 'single', 'end. And on', 'a b', 'x']) {
      expect(reread(text, text)).toBe(text);
    }
  });

  it('takes the paper around a figure or before a point for none', () => {
    expect(reread('a sum of 2 018 and', 'a sum of 2018 and')).toBe('a sum of 2018 and');
    expect(reread('name@mail .com or so', 'name@mail.com or so')).toBe('name@mail.com or so');
  });

  it('says nothing of a line with hardly any letters', () => {
    expect(reread('a b', 'ab')).toBe('ab');
  });
});
