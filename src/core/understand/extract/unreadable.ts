import type { CheckResult } from '../document-reading';
import type { ValueKind } from '../schemas/form-schema';
import { printedText, type FieldDraft } from './field-draft';
import type { Cell } from './form-cell';

const NAMES: Readonly<Partial<Record<ValueKind, string>>> = {
  money: 'amount',
  date: 'date',
  percent: 'percentage',
  tin: 'taxpayer number',
  ssn: 'social security number',
  ein: 'employer number',
};

/** Id of the note on print that is no value. */
export const UNREADABLE = 'format.unreadable';

/** Says so when a box holds something with digits that is no value of its kind; nothing is guessed from it. */
export function unreadable(path: string, kind: ValueKind, cell: Cell): CheckResult | undefined {
  const name = NAMES[kind];
  const word = cell.tokens.find((token) => token.text.length >= 3 && digitShare(token.text) >= 0.4);
  if (!name || !word) return undefined;
  return {
    id: UNREADABLE,
    result: 'fail',
    severity: 'warning',
    message: `${path}: '${word.text}' is no ${name}`,
    fields: [path],
  };
}

/** Says that a value comes from another reading that the recogniser offered, since the first one is no value. */
export function chosenByForm(draft: FieldDraft, offered: string): CheckResult {
  return {
    id: 'reading.chosen',
    result: 'pass',
    severity: 'warning',
    message: `${draft.path}: read '${printedText(draft.tokens)}', taken as '${offered}', which the recogniser also offered`,
    fields: [draft.path],
  };
}

function digitShare(text: string): number {
  return text.replace(/\D/g, '').length / text.length;
}
