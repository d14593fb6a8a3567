import { isPhone } from '../normalize/identifiers';
import type { Token } from '../text/page-view';

/** A phone number where it stands, without its label. */
export interface PlacedPhone {
  readonly value: string;
  readonly tokens: readonly Token[];
}

const LABEL =
  /^(?:t|ph|tel|tél|telf|tfno|tlf|telefon|telefono|teléfono|telefoon|telephone|téléphone|phone|fon|call|mobile|mob|cell)\.?:?$/i;
const FAX = /^(?:fax|telefax|f)\.?:?$/i;
/** Digits in groups as they are set in Europe; only a label or a letter head makes such a number a phone number. */
const GROUPED = /^[+(]?\d[\d\s()./-]{5,}\d$/;

/**
 * The first phone number of a row: one of American or international form anywhere, others behind a label.
 * @param isHead rows of a letter head may hold a number of national form without a label.
 */
export function phoneIn(row: readonly Token[], isHead = false): PlacedPhone | undefined {
  for (let at = 0; at < row.length; at += 1) {
    // `Tél. : 07 11 78 54 46`: a colon may stand apart.
    const before = row[row[at - 1]?.text === ':' ? at - 2 : at - 1]?.text ?? '';
    if (FAX.test(before)) continue;
    const isLabelled = LABEL.test(before);
    for (let size = Math.min(7, row.length - at); size >= 1; size -= 1) {
      const words = row.slice(at, at + size);
      if (!areClose(words)) continue;
      const text = words
        .map((word) => word.text)
        .join(' ')
        .replace(/^(?:t|ph|tel|tél|fon|phone)[.:]+\s*/i, '')
        .replace(/[,;.]$/, '');
      const digits = text.replace(/\D/g, '').length;
      const isNational = GROUPED.test(text) && digits >= 7 && digits <= 15 && !isDate(text);
      const isBareHead = isHead && size === row.length && digits >= 9 && /^[+(0]/.test(text);
      if (isPhone(text) || (isNational && (isLabelled || isBareHead)))
        return { value: text, tokens: words };
    }
  }
  return undefined;
}

/** Groups of one number; what stands beyond a wide gap is another one. */
function areClose(words: readonly Token[]): boolean {
  return words.every((word, index) => {
    const before = words[index - 1];
    return !before || word.box.left - before.box.right < 1.5 * (word.box.bottom - word.box.top);
  });
}

function isDate(text: string): boolean {
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\s|$)/.test(text);
}
