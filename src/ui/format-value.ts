import type { FieldValue } from '../core/understand/document-reading';

const MONEY = /^-?\d+\.\d{2}$/;
const MINUS = '\u2212';

/** True for values that stand right-aligned in tabular figures. */
export function isNumeric(value: FieldValue): boolean {
  return typeof value === 'string' && (MONEY.test(value) || /^-?\d+(\.\d+)?$/.test(value));
}

/**
 * A value as people read it: thousands grouped, a true minus, ticks in words. Only the display changes; what is kept
 * and exported stays canonical.
 */
export function formatValue(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (MONEY.test(value)) {
    const [units = '', cents = ''] = value.replace('-', '').split('.');
    const grouped = units.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${value.startsWith('-') ? MINUS : ''}${grouped}.${cents}`;
  }
  return value;
}

/** What a person typed, in the canonical form of the value it replaces. Text that is no number stays text. */
export function parseTyped(typed: string, before: FieldValue): FieldValue {
  const text = typed.trim();
  if (typeof before === 'boolean') return /^(yes|y|true|x|1)$/i.test(text);
  if (!MONEY.test(before)) return text;
  const plain = text.replace(/[\s,$]/g, '').replace(MINUS, '-');
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? toTwoDigits(plain) : text;
}

function toTwoDigits(plain: string): string {
  const [units = '0', cents = ''] = plain.split('.');
  return `${units}.${cents.padEnd(2, '0')}`;
}
