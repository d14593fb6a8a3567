import { foldText } from '../text/fold-text';
import { monthNumber } from './months';

/** Which comes first in an all-digit date. */
export type DateOrder = 'month_first' | 'day_first';

export interface PrintedDate {
  /** ISO `YYYY-MM-DD`; absent when no year was printed. */
  readonly iso?: string;
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  /** True when day and month could be exchanged and nothing said which is which. */
  readonly isAmbiguous: boolean;
}

const NUMERIC = /^(\d{1,4})\s?([/.\-–])\s?(\d{1,2})(?:\s?\2\s?(\d{2,4}))?\.?$/;
/** Marks of notes at the foot of the page: `01/25/26*`, `†01/25`. */
const NOTE_MARKS = /^[*†‡§]+|(?:[*†‡§^°¹²³⁰-⁾]+|\s?\(\d\))$/g;
const DAY_NAME = /^(?:[a-zà-ÿ]{2,10}\.?,?\s+)(?=\d|[a-zà-ÿ]{3,})/i;

/**
 * Reads a date in any printed form: `03/04/2025`, `4.3.25`, `2025-03-04`, `March 4, 2025`, `4 mars 2025`, `04-Mar-25`,
 * `MAR 04`, with or without the mark of a note. Strict: other text with it, or a day that no month has, makes it no date.
 * @param order which way round an all-digit date is, as far as the document tells.
 */
export function parseDate(text: string, order?: DateOrder): PrintedDate | undefined {
  if (text.length > 40 || !/\d/.test(text)) return undefined;
  const trimmed = text.trim().replace(NOTE_MARKS, '').replace(/,$/, '').trim();
  return parseNumeric(trimmed, order) ?? parseNamed(trimmed) ?? parseCompact(trimmed);
}

/** All-digit dates tell their order when one part is above twelve; dotted dates are day first. */
export function orderEvidence(text: string): DateOrder | undefined {
  const match = NUMERIC.exec(text.trim());
  if (!match || match[1]!.length > 2) return undefined;
  // `19.05` is an amount far more often than the 19th of May.
  if (match[2] === '.' && match[4] === undefined && !text.trim().endsWith('.')) return undefined;
  const first = Number(match[1]);
  const second = Number(match[3]);
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return 'day_first';
  if (second > 12 && second <= 31 && first >= 1 && first <= 12) return 'month_first';
  return match[2] === '.' && match[4] !== undefined ? 'day_first' : undefined;
}

/** ISO form of a date that exists in the calendar. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!isRealDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

function parseNumeric(text: string, order: DateOrder | undefined): PrintedDate | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [, a = '', separator, b = '', c] = match;
  if (a.length === 4)
    return c === undefined || c.length > 2 ? undefined : dated(a, Number(b), Number(c));
  if (a.length === 3 || c?.length === 3) return undefined;
  if (c === undefined && separator !== '/' && separator !== '-' && !text.endsWith('.'))
    return undefined;
  const evidence = orderEvidence(text) ?? order;
  const isAmbiguous = evidence === undefined && Number(a) !== Number(b);
  const [month, day] = evidence === 'day_first' ? [Number(b), Number(a)] : [Number(a), Number(b)];
  return dated(c, month, day, isAmbiguous);
}

function parseNamed(text: string): PrintedDate | undefined {
  const withoutDayName = hasDayName(text) ? text.replace(DAY_NAME, '') : text;
  const parts = withoutDayName
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/gi, '$1')
    .replace(/\b(?:de|del|den|le|of)\b/gi, ' ')
    .split(/[\s.,/'’-]+/)
    .filter(Boolean);
  const pieces = parts.length === 1 ? splitGlued(parts[0]!) : parts;
  if (pieces.length < 2 || pieces.length > 3) return undefined;
  const monthAt = pieces.findIndex((piece) => monthNumber(foldText(piece)) !== undefined);
  if (monthAt < 0) return undefined;
  const month = monthNumber(foldText(pieces[monthAt]!))!;
  const numbers = pieces.filter((_, index) => index !== monthAt);
  if (!numbers.every((piece) => /^\d{1,4}$/.test(piece))) return undefined;
  const [first = '', second] = numbers;
  if (second === undefined)
    return first.length <= 2 ? dated(undefined, month, Number(first)) : undefined;
  if (first.length === 4) return dated(first, month, Number(second));
  return first.length <= 2 && (second.length === 4 || second.length === 2)
    ? dated(second, month, Number(first))
    : undefined;
}

/** `20250304`: only a plausible year makes eight digits a date. */
function parseCompact(text: string): PrintedDate | undefined {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  return match ? dated(match[1], Number(match[2]), Number(match[3])) : undefined;
}

function splitGlued(text: string): string[] {
  const match =
    /^(\d{1,2})([a-zà-ÿ]{3,9})(\d{2}|\d{4})?$/i.exec(text) ??
    /^([a-zà-ÿ]{3,9})(\d{1,2})$/i.exec(text);
  return match ? match.slice(1).filter((piece) => piece !== undefined) : [text];
}

const DAY_STEMS =
  /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mie|jue|vie|sab|dom|gio|maa|din|woe|don|vri|zat|zon|seg|ter|qua|qui|sex)(?:[a-z]*(?:day|tag|woch|di|es|ca|dag|feira|do|to))?$/;

function hasDayName(text: string): boolean {
  const first = /^([a-zà-ÿ]+)/i.exec(text)?.[1];
  if (first === undefined) return false;
  const folded = foldText(first);
  return monthNumber(folded) === undefined && DAY_STEMS.test(folded);
}

function dated(
  printedYear: string | undefined,
  month: number,
  day: number,
  isAmbiguous = false,
): PrintedDate | undefined {
  if (printedYear === undefined) {
    return isRealDay(2024, month, day) ? { month, day, isAmbiguous } : undefined;
  }
  const short = Number(printedYear);
  // Two digits: documents are of this century until 2069.
  const year = printedYear.length === 4 ? short : short + (short < 70 ? 2000 : 1900);
  const iso = isoDate(year, month, day);
  if (iso === undefined || year < 1900 || year > 2100) return undefined;
  return { iso, month, day, year, isAmbiguous: isAmbiguous && day <= 12 };
}

function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day <= days;
}
