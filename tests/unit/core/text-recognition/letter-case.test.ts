import { describe, expect, it } from 'vitest';
import { settleCase } from '../../../../src/core/text-recognition/letter-case';

/** Characters of a word; each was offered in its other case too, with the given probability. */
const charactersOf = (word: string, rival: number) =>
  [...word].map((text, step) => {
    const other = text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
    const alternatives = rival > 0 && other !== text ? [{ text: other, probability: rival }] : [];
    return { text, probability: 0.6, alternatives, step, x: step * 10 };
  });
const settle = (line: string, rival = 0.3) =>
  settleCase(line.split(' ').map((word) => charactersOf(word, rival)))
    .map((word) => word.map(({ text }) => text).join(''))
    .join(' ');

describe('settleCase', () => {
  it.each([
    ['MoUSE cHOICE BoXES12', 'MOUSE CHOICE BOXES12'],
    ['TAPE MeASURE', 'TAPE MEASURE'],
    ['maSter inVoice', 'master invoice'],
  ])('reads %s as %s', (read, meant) => {
    expect(settle(read)).toBe(meant);
  });

  it.each([
    'McDONALD',
    'eBAY',
    'PayPal',
    'Zoo Oslo',
    'Smith-Vance',
    'PDFs',
    'iOS kWh',
    'LLCs',
    'a.V. S.p.A.',
  ])('leaves %s as it is', (line) => {
    expect(settle(line)).toBe(line);
  });

  it('takes no case that was not offered, and of another shape only one that was nearly as likely', () => {
    expect(settle('MoUSE', 0)).toBe('MoUSE');
    expect(settle('MeASURE', 0.02)).toBe('MeASURE');
    expect(settle('MoUSE', 0.02)).toBe('MOUSE');
    expect(settle('DocuSign', 0.02)).toBe('DocuSign');
  });

  it('keeps what was read as the first alternative', () => {
    const [word] = settleCase([charactersOf('MoUSE', 0.3)]);
    expect(word?.[1]).toMatchObject({ text: 'O', alternatives: [{ text: 'o', probability: 0.6 }] });
  });
});
