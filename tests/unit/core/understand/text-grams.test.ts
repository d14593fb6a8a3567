import { describe, expect, it } from 'vitest';
import { gramsOf, mayHold, mayHoldNearly } from '../../../../src/core/understand/text/text-grams';
import { seeded } from './build-page';

const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';

describe('the runs of three letters of a text', () => {
  const random = seeded(11);
  const letter = (): string => SIGNS[Math.floor(random() * SIGNS.length)]!;
  const word = (length: number): string => Array.from({ length }, letter).join('');

  it('never deny a phrase that is there', () => {
    for (let round = 0; round < 200; round += 1) {
      const text = `${word(20)}\n${word(30)}`;
      const start = Math.floor(random() * 10);
      const phrase = text.slice(start, start + 1 + Math.floor(random() * 9));
      expect(mayHold(gramsOf(text), phrase)).toBe(true);
    }
  });

  it('never deny a phrase that is there but for so many edits', () => {
    for (let round = 0; round < 200; round += 1) {
      const phrase = [...word(15)];
      const read = [...phrase];
      read[4] = letter();
      read.splice(9, 1);
      read.splice(12, 0, letter());
      expect(mayHoldNearly(gramsOf(`${word(5)}${read.join('')}`), phrase.join(''), 3)).toBe(true);
    }
  });

  it('deny what no line has, and what only two lines together have', () => {
    const grams = gramsOf('totaldeposits\nendingbalance');
    expect(mayHold(grams, 'withdrawals')).toBe(false);
    expect(mayHold(grams, 'depositsending')).toBe(false);
    expect(mayHoldNearly(grams, 'interestpaid', 1)).toBe(false);
    expect(mayHold(grams, 'de')).toBe(true);
  });
});
