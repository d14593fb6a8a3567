import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { PrintStyle } from './read-value';
import { datesIn, type PlacedDate } from './statement-period';

const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)(?:[:.]([0-5]\d))?\s?([ap]\.?m\.?)?$/i;
const OWN_DATE =
  /\b(?:date|datum|fecha|data|departure|check[- ]?out|abreise|d[ée]part|salida|partenza)\b/i;
const OTHER_DATE =
  /\b(?:arrival|check[- ]?in|anreise|arriv[ée]e|llegada|arrivo|expires?|exp|valid|g[üu]ltig|until|return|by|born|dob|due|member)\b/i;

/** When it was bought: the date beside a time or behind its label, else the first one. */
export function momentOf(views: readonly PageView[], style: PrintStyle): FieldDraft[] {
  let best: { date: PlacedDate; rank: number } | undefined;
  let time: FieldDraft | undefined;
  for (const row of views.flatMap(pageRows)) {
    const inRow = timeIn(row.tokens);
    time ??= inRow;
    for (const date of datesIn(row.tokens, style.dateOrder)) {
      if (date.date.iso === undefined) continue;
      const rank = rankOf(row, date, inRow !== undefined);
      if (!best || rank > best.rank) best = { date, rank };
    }
  }
  const drafts: FieldDraft[] = [];
  if (best?.date.date.iso !== undefined) {
    const { date, tokens } = best.date;
    const match = date.isAmbiguous ? 0.8 : 0.93;
    drafts.push({ path: 'date', value: best.date.date.iso, tokens, match });
  }
  return time ? [...drafts, time] : drafts;
}

function rankOf(row: PageRow, date: PlacedDate, hasTime: boolean): number {
  const at = row.tokens.indexOf(date.tokens[0]!);
  const before = row.tokens
    .slice(Math.max(0, at - 3), at)
    .map((token) => token.text)
    .join(' ');
  if (OTHER_DATE.test(before)) return -2;
  return (hasTime ? 2 : 0) + (OWN_DATE.test(before) ? 2 : 0);
}

function timeIn(tokens: readonly Token[]): FieldDraft | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const next = tokens[at + 1];
    const isHalf = next !== undefined && /^[ap]\.?m\.?$/i.test(next.text);
    const text = tokens[at]!.text + (isHalf ? ` ${next.text}` : '');
    const match = TIME.exec(text);
    if (!match || (!text.includes(':') && !match[4])) continue;
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
