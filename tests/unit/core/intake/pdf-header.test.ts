import { expect, test } from 'vitest';
import { checkPdfComplete } from '../../../../src/core/intake/pdf-header';
import { makePdf, showText } from '../../../fakes/make-pdf';

const whole = makePdf({ content: showText(72, 700, 12, 'Hello') });
const truncated = expect.objectContaining({ code: 'truncated' });

test('a whole PDF passes, and so does one with junk behind it', () => {
  expect(() => {
    checkPdfComplete(whole);
    checkPdfComplete(Uint8Array.from([...whole, ...new Uint8Array(3000)]));
  }).not.toThrow();
});

test('a PDF without its end is refused', () => {
  expect(() => {
    checkPdfComplete(whole.subarray(0, whole.length - 200));
  }).toThrow(truncated);
});

test('a linearised PDF is held to the length it states', () => {
  const text = `%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 99999 /H [1 2] >>\nendobj\nstartxref\n0\n%%EOF\n`;
  expect(() => {
    checkPdfComplete(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  }).toThrow(truncated);
});
