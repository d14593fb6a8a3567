import type { PageType } from '../core/page-types';
import { fieldLabel } from './field-labels';
import { formatValue } from './format-value';

/** Field paths as checks name them: with an underscore, or a place in a list. */
const PATH = /\b[a-z][a-z0-9]*(?:(?:_[a-z0-9]+)+|\.\d+)(?:\.\w+)*\b/g;
/** Plain decimals; not parts of dates, versions or other numbers. */
const MONEY = /(?<![\w./-])-?\d+\.\d{2}(?![\w/-]|\.\d)/g;

/** What a check says, as a sentence for a person: printed names for field paths, thousands grouped. */
export function checkSentence(message: string, type: PageType): string {
  const sentence = message
    .replace(PATH, (path) => withinSentence(fieldLabel(path, type)))
    .replace(MONEY, (amount) => formatValue(amount));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** `Payer name` becomes `payer name`, `TIN` stays. */
function withinSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
