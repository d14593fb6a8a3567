import { describe, expect, it } from 'vitest';
import type { ReadPage, Word } from '../../../../src/core/document';
import { understandPages } from '../../../../src/core/understand/understand';
import { replaced, seeded, without } from './build-page';
import { DIV_BOXES, form1099, INT_BOXES, substituteW2, w2Page } from './sample-forms';
import {
  cardStatement,
  checkPage,
  columnStatement,
  ENGLISH,
  invoicePage,
  receiptPage,
  US_NUMBERS,
} from './sample-papers';

const PAGES: readonly (readonly [string, ReadPage])[] = [
  ['W-2', w2Page()],
  ['substitute W-2', substituteW2()],
  ['1099-INT', form1099('1099-INT', 'Interest Income', '1545-0112', INT_BOXES)],
  ['1099-DIV', form1099('1099-DIV', 'Dividends and Distributions', '1545-0110', DIV_BOXES)],
  ['bank statement', columnStatement()],
  ['card statement', cardStatement()],
  ['invoice', invoicePage(ENGLISH, US_NUMBERS)],
  ['receipt', receiptPage()],
  ['check', checkPage()],
];

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

describe('evidence', () => {
  it.each(PAGES)('every field of a %s is printed where it says', (_name, page) => {
    const words = new Set(page.lines.flatMap((line) => line.words.map((word) => word.text)));
    for (const document of understandPages([page])) {
      for (const [path, field] of Object.entries(document.fields)) {
        for (const word of field.text.split(/\s+/)) expect(words, path).toContain(word);
        expect(field.confidence, path).toBeGreaterThan(0);
        expect(field.confidence, path).toBeLessThan(1);
        for (const [x, y] of field.quad) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it.each(PAGES)(
    'a %s with lines erased at random gives no number that is not printed',
    (_name, page) => {
      const random = seeded(11);
      for (let round = 0; round < 6; round += 1) {
        const damaged = without(page, () => random() < 0.3);
        const printed = damaged.lines.map((line) => digitsOf(line.text)).join(' ');
        for (const document of understandPages([damaged])) {
          for (const [path, field] of Object.entries(document.fields)) {
            const isAmount = /^-?\d+\.\d{2}$/.test(String(field.value));
            if (isAmount) expect(printed, path).toContain(digitsOf(field.text));
          }
        }
      }
    },
  );

  it('labels without values give no amounts', () => {
    const empty = without(
      w2Page(),
      (line) => /^[\d,$.]+$/.test(line.text) || /^(?:D|DD)$/.test(line.text),
    );
    const [document] = understandPages([empty]);
    expect(document?.type).toBe('W2');
    const amounts = Object.keys(document?.fields ?? {}).filter((path) =>
      /^box\d|amount|wages|tax$/.test(path),
    );
    expect(amounts).toEqual([]);
  });

  it('an amount that cannot be read is reported and not guessed', () => {
    const [document] = understandPages([replaced(w2Page(), '7,410.25', '7,4l0.2S')]);
    expect(document?.fields['box2']).toBeUndefined();
    const report = document?.checks.find((check) => check.id === 'format.unreadable');
    expect(report?.fields).toEqual(['box2']);
    expect(report?.message).toContain('7,4l0.2S');
  });
});

describe("the recogniser's other readings", () => {
  it('a failing sum takes the digit that was offered, and says so', () => {
    const page = offer(replaced(w2Page(), '3,968.00', '3,988.00'), '3,988.00', 3, '6');
    const [document] = understandPages([page]);
    expect(document?.fields['box4']).toMatchObject({ value: '3968.00', text: '3,988.00' });
    expect(document?.state).toBe('proven');
    expect(document?.checks.find((check) => check.id === 'reading.chosen')?.message).toContain(
      '3,988.00',
    );
  });

  it('takes nothing that was not offered', () => {
    const [document] = understandPages([
      offer(replaced(w2Page(), '3,968.00', '3,988.00'), '3,988.00', 3, '3'),
    ]);
    expect(document?.fields['box4']?.value).toBe('3988.00');
    expect(document?.state).toBe('contradicted');
  });

  it('a letter inside an amount is read as the digit that was offered', () => {
    const page = offer(replaced(w2Page(), '7,410.25', '7,4l0.25'), '7,4l0.25', 3, '1');
    const [document] = understandPages([page]);
    expect(document?.fields['box2']).toMatchObject({ value: '7410.25', text: '7,4l0.25' });
    expect(
      document?.checks.some(
        (check) => check.id === 'reading.chosen' && check.fields.includes('box2'),
      ),
    ).toBe(true);
  });
});

/** The page with a second reading for one character of one word. */
function offer(page: ReadPage, text: string, at: number, other: string): ReadPage {
  const withOffer = (word: Word): Word =>
    word.text === text
      ? {
          ...word,
          characters: [...text].map((char, index) => ({
            text: char,
            probability: index === at ? 0.6 : 0.99,
            alternatives: index === at ? [{ text: other, probability: 0.35 }] : [],
          })),
        }
      : word;
  return {
    ...page,
    lines: page.lines.map((line) => ({ ...line, words: line.words.map(withOffer) })),
  };
}
