import { offeredTexts } from '../checks/offered-readings';
import { parseDate, type DateOrder, type PrintedDate } from '../normalize/dates';
import { monthNumber } from '../normalize/months';
import { foldText } from '../text/fold-text';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';

/** A date where it stands. */
export interface PlacedDate {
  readonly date: PrintedDate;
  readonly tokens: readonly Token[];
  /** The recogniser's other reading that the date comes from, where the first one is none. */
  readonly offered?: string;
}

const BETWEEN = /^(?:[-–—]|to|through|thru|bis|al|au|tot|until|a|and)$/i;

/** `11 de agosto de 2019`. */
const MOST_WORDS = 5;

/** Every date in a run of words, longest readings first. */
export function datesIn(tokens: readonly Token[], order?: DateOrder): PlacedDate[] {
  const found: PlacedDate[] = [];
  const months = tokens.map(({ text }) => isMonth(text));
  for (let at = 0; at < tokens.length;) {
    let taken: PlacedDate | undefined;
    for (let size = Math.min(MOST_WORDS, tokens.length - at); size >= 1 && !taken; size -= 1) {
      const words = tokens.slice(at, at + size);
      // Most runs of words hold no month and no torn figures: they need no closer look.
      if (size === 1 ? !/\d/.test(words[0]!.text) : !mayBeDate(words, months.slice(at, at + size)))
        continue;
      const text = words
        .map((word) => word.text)
        .join(' ')
        // The last point of `04.03.` is part of the date.
        .replace(/(?<!^\d{1,2}\.\d{1,2})[,;:.)]+$/, '')
        .replace(/^[(:]+/, '');
      // Figures side by side are a date only where they were torn apart: `01 /03/2025`.
      const isTorn = size > 1 && !/[a-zà-ÿ]/i.test(text);
      if (isTorn && !/(?:\d [/.-]\d|\d[/.-] \d)/.test(text) && !hasTornDay(words)) continue;
      const date = parseDate(isTorn ? text.replaceAll(' ', '') : mendedDay(text), order);
      const offered = date || size > 1 ? undefined : offeredDate(words[0]!, order);
      if (date && (size > 1 || /[/.-]|[a-z]/i.test(text))) taken = { date, tokens: words };
      if (offered) taken = { ...offered, tokens: words };
    }
    const note = taken && tokens[at + taken.tokens.length];
    if (taken && note && isNoteMark(note)) taken = { ...taken, tokens: [...taken.tokens, note] };
    if (taken) found.push(taken);
    at += taken ? taken.tokens.length : 1;
  }
  return found;
}

/** `01/25 **`: the mark of a note belongs to the date before it. */
function isNoteMark({ text }: Token): boolean {
  return /^(?:[*†‡§]{1,3}|\(\d\))$/.test(text);
}

/** `02/0 1/26`: what is torn within the day is no date by itself. */
function hasTornDay([first, second, third]: readonly Token[]): boolean {
  if (!first || !second || third) return false;
  return /^\d{1,2}[/.-]0$/.test(first.text) && /^\d[/.-](?:\d{2}|\d{4})$/.test(second.text);
}

/** `December 3 1, 2017` is the 31st. */
function mendedDay(text: string): string {
  return text.replace(/^(\p{L}+\.? [0-3]) (\d,? (?:19|20)\d\d)$/u, '$1$2');
}

function isMonth(text: string): boolean {
  return /^[\p{L}.,]{3,}$/u.test(text) && monthNumber(foldText(text)) !== undefined;
}

function mayBeDate(words: readonly Token[], months: readonly boolean[]): boolean {
  if (!words.some(({ text }) => /\d/.test(text))) return false;
  const isTorn = words.every(({ text }) => /^[\d/.-]+$/.test(text));
  return (isTorn || months.includes(true)) && isWhole(words);
}

const DATE_LIKE = /^[\dIlOoSB|]{1,4}[/.-][\dIlOoSB|]{1,4}(?:[/.-][\dIlOoSB|]{2,4})?$/;

/** `I1/14` is no date, but the recogniser may also have offered `11/14`. */
function offeredDate(
  word: Token,
  order: DateOrder | undefined,
): { readonly date: PrintedDate; readonly offered: string } | undefined {
  if (!DATE_LIKE.test(word.text)) return undefined;
  for (const { text } of offeredTexts(word)) {
    const date = /^[\d/.-]+$/.test(text) ? parseDate(text, order) : undefined;
    if (date) return { date, offered: text };
  }
  return undefined;
}

/** Words close together; a dash before or after a date joins it to another and is no part of it. */
function isWhole(words: readonly Token[]): boolean {
  const ends = [words[0]!, words[words.length - 1]!];
  if (!ends.every(({ text }) => /[\p{L}\d]/u.test(text))) return false;
  return words.every((word, index) => {
    const before = words[index - 1];
    return !before || word.box.left - before.box.right < 1.3 * (word.box.bottom - word.box.top);
  });
}

/**
 * Start and end of a statement: two dates joined by `to`, `through` or a dash, the first of them perhaps without its
 * year. `01/01/24-01/31/24` in one word counts too.
 */
export function findPeriod(views: readonly PageView[], order?: DateOrder): FieldDraft[] {
  return findRange(views, order) ?? findClosing(views, order);
}

const CLOSES =
  /(?:statementdate|statementperiodending|statementending|periodending|periodended|closingdate|endingdate|enddate|(?:ending|closing|new)balance(?:on|asof)?|^for|^asof|through|kontoauszugvom|saldoper|releveau|arreteau|solde(?:final)?au|saldoal|saldofinal(?:al)?)$/;

/** One printed date that says where the statement ends, the latest of several. */
function findClosing(views: readonly PageView[], order: DateOrder | undefined): FieldDraft[] {
  let best: FieldDraft | undefined;
  for (const row of views.slice(0, 2).flatMap(pageRows)) {
    for (const { date, tokens } of datesIn(row.tokens, order)) {
      const at = row.tokens.indexOf(tokens[0]!);
      const before = row.tokens.slice(Math.max(0, at - 5), at).map((token) => token.text);
      if (date.iso === undefined || !CLOSES.test(foldText(before.join(' ')))) continue;
      if (best === undefined || date.iso > String(best.value))
        best = { path: 'period_end', value: date.iso, tokens, match: 0.8 };
    }
  }
  return best ? [best] : [];
}

function findRange(
  views: readonly PageView[],
  order: DateOrder | undefined,
): FieldDraft[] | undefined {
  for (const view of views.slice(0, 2)) {
    for (const row of pageRows(view)) {
      const range = rangeIn(row.tokens, order) ?? gluedRange(row.tokens, order);
      if (range) return range;
    }
  }
  return undefined;
}

/** Two dates joined by a word or a dash, the first of them perhaps without its year. */
export function rangeIn(
  tokens: readonly Token[],
  order: DateOrder | undefined,
): FieldDraft[] | undefined {
  const dates = datesIn(tokens, order);
  for (const [index, start] of dates.entries()) {
    const end = dates[index + 1];
    if (end?.date.iso === undefined) continue;
    const from = tokens.indexOf(start.tokens[start.tokens.length - 1]!) + 1;
    const between = tokens
      .slice(from, tokens.indexOf(end.tokens[0]!))
      .filter(({ text }) => text !== ':');
    if (between.length !== 1 || !BETWEEN.test(between[0]!.text.replace(/[:,.]$/, ''))) continue;
    const startIso = start.date.iso ?? borrowYear(start.date, end.date);
    if (startIso === undefined || startIso > end.date.iso) continue;
    return [
      { path: 'period_start', value: startIso, tokens: start.tokens, match: 0.95 },
      { path: 'period_end', value: end.date.iso, tokens: end.tokens, match: 0.95 },
    ];
  }
  return undefined;
}

function gluedRange(
  tokens: readonly Token[],
  order: DateOrder | undefined,
): FieldDraft[] | undefined {
  for (const token of tokens) {
    const match = /^(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})[-–—](\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/.exec(
      token.text,
    );
    const start = match && parseDate(match[1]!, order)?.iso;
    const end = match && parseDate(match[2]!, order)?.iso;
    if (!start || !end || start > end) continue;
    return [
      { path: 'period_start', value: start, tokens: [token], match: 0.93 },
      { path: 'period_end', value: end, tokens: [token], match: 0.93 },
    ];
  }
  return undefined;
}

/** `December 5 - January 4, 2025` begins in 2024. */
function borrowYear(start: PrintedDate, end: PrintedDate): string | undefined {
  if (end.year === undefined) return undefined;
  const isLater = start.month > end.month || (start.month === end.month && start.day > end.day);
  const year = isLater ? end.year - 1 : end.year;
  return `${year}-${String(start.month).padStart(2, '0')}-${String(start.day).padStart(2, '0')}`;
}
