import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';
import { datesIn, type PlacedDate } from './statement-period';

const TIME = /^([01]?\d|2[0-3])[:.hH]([0-5]\d)(?:[:.]([0-5]\d))?\s?([ap]\.?m\.?)?$/i;
const OWN_DATE =
  /\b(?:date|datum|fecha|data|purchased|sold|departure|check[- ]?out|abreise|d[ée]part|salida|partenza)\b/i;
const OTHER_DATE =
  /\b(?:arrival|check[- ]?in|anreise|arriv[ée]e|llegada|arrivo|expires?|exp|valid|g[üu]ltig|until|thru|through|return|by|born|dob|due|member)\b/i;

/** Hours of the day that are no moment: when a shop opens, until when a ticket holds. */
const OTHER_TIME =
  /\b(?:open|hours?|daily|mon|sun|sat|ouvert|ge[öo]ffnet|[öo]ffnungszeiten|abierto|horario|orario|until|till \d|expires?|valid|arrival|check[- ]?in)\b/i;
const OWN_TIME = /\b(?:time|heure|uhrzeit|zeit|hora|ora|tijd)\b/i;

interface Ranked<T> {
  readonly found: T;
  readonly rank: number;
  readonly at: number;
}

/** When it was bought: the date beside a time or behind its label, else the first one; the time nearest to it. */
export function momentOf(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  const rows = views.flatMap(pageRows);
  const times = rows.flatMap((row, at) => {
    const found = timeIn(row.tokens);
    return found ? [{ found, rank: timeRank(row, rows[at - 1]), at }] : [];
  });
  const dates = rows.flatMap((row, at) =>
    datesIn(row.tokens, style.dateOrder)
      .filter(({ date }) => date.iso !== undefined)
      .map((found) => ({
        found,
        rank: dateRank(row, rows[at - 1], found, timeIn(row.tokens) !== undefined),
        at,
      })),
  );
  const date = best(dates);
  const time = best(
    times.map((each) => ({ ...each, rank: each.rank + nearness(date && each.at - date.at) })),
  );
  const drafts: FieldDraft[] = [];
  if (date) {
    const { date: read, tokens } = date.found;
    const match = read.isAmbiguous ? 0.8 : 0.93;
    drafts.push({ path: 'date', value: read.iso!, tokens, match });
  }
  return time ? [...drafts, time.found] : drafts;
}

/** The highest rank, the first of equals. */
function best<T>(all: readonly Ranked<T>[]): Ranked<T> | undefined {
  return [...all].sort((a, b) => b.rank - a.rank || a.at - b.at)[0];
}

/** A time in the row of the date is its own, one in a row beside it likely. */
function nearness(rows: number | undefined): number {
  if (rows === undefined) return 0;
  return rows === 0 ? 3 : Math.abs(rows) <= 2 ? 1 : 0;
}

function timeRank(row: PageRow, before: PageRow | undefined): number {
  const isOther = OTHER_TIME.test(row.text) || isHeadOf(before, OTHER_TIME);
  return (isOther ? -6 : 0) + (OWN_TIME.test(row.text) ? 1 : 0);
}

/** A row that ends in a colon and speaks of the row below it. */
function isHeadOf(row: PageRow | undefined, words: RegExp): boolean {
  return row !== undefined && /:\s*$/.test(row.text) && words.test(row.text);
}

function dateRank(
  row: PageRow,
  before: PageRow | undefined,
  date: PlacedDate,
  hasTime: boolean,
): number {
  const at = row.tokens.indexOf(date.tokens[0]!);
  const words = row.tokens
    .slice(Math.max(0, at - 3), at)
    .map((token) => token.text)
    .join(' ');
  if (OTHER_DATE.test(words) || (at < 4 && isHeadOf(before, OTHER_DATE))) return -2;
  return (hasTime ? 2 : 0) + (OWN_DATE.test(words) ? 2 : 0);
}

function timeIn(tokens: readonly Token[]): FieldDraft | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const next = tokens[at + 1];
    const isHalf = next !== undefined && /^[ap]\.?m\.?$/i.test(next.text);
    const text = tokens[at]!.text + (isHalf ? ` ${next.text}` : '');
    const match = TIME.exec(text);
    // `12h42` is a time as it stands; `12.42` only with its half of the day.
    if (!match || (!/[:h]/i.test(text) && !match[4])) continue;
    const half = match[4]?.toLowerCase().startsWith('p');
    const hour = Number(match[1]);
    const full = match[4] === undefined ? hour : half ? (hour % 12) + 12 : hour % 12;
    const seconds = match[3] === undefined ? '' : `:${match[3]}`;
    return {
      path: 'time',
      value: `${String(full).padStart(2, '0')}:${match[2]}${seconds}`,
      tokens: isHalf ? [tokens[at]!, next] : [tokens[at]!],
      match: 0.92,
    };
  }
  return undefined;
}
