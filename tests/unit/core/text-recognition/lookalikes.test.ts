import { describe, expect, it } from 'vitest';
import { settleLookalikes } from '../../../../src/core/text-recognition/lookalikes';

const charactersOf = (word: string) =>
  [...word].map((text, step) => ({ text, probability: 0.9, alternatives: [], step, x: step * 10 }));
const settle = (line: string) =>
  settleLookalikes(line.split(' ').map(charactersOf))
    .map((word) => word.map(({ text }) => text).join(''))
    .join(' ');

describe('settleLookalikes', () => {
  it.each([
    ['if l am, or l, not', 'if I am, or I, not'],
    ['Part ll and (lll)', 'Part II and (III)'],
    ['lRA lBAN-Nr FlSCAL lD', 'IRA IBAN-Nr FISCAL ID'],
    ['lnvoice USt.-ldentnr.: lsabell', 'Invoice USt.-Identnr.: Isabell'],
  ])('reads %s as %s', (read, meant) => {
    expect(settle(read)).toBe(meant);
  });

  it.each([
    '12 lbs of 1,5 l',
    'ltd lt. all bill llama',
    'plain letters',
    'XLl9 kWl',
    'lunch light',
  ])('leaves %s as it is', (line) => {
    expect(settle(line)).toBe(line);
  });

  it('keeps what was read as the first alternative', () => {
    const [word] = settleLookalikes([charactersOf('l')]);
    expect(word?.[0]).toMatchObject({ text: 'I', alternatives: [{ text: 'l', probability: 0.9 }] });
  });
});
