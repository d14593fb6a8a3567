import { dayNumber, type DateOrder } from '../normalize/dates';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { datesIn, rangeIn } from './statement-period';

const FROM = /^(?:from|von|vom|van|du|dal|desde|del)\s*:?$/i;
const TO = /^(?:to|through|thru|until|bis|tot|t\/m|au|al|hasta)\s*:?$/i;
/** A period of service is no longer than this many days. */
const LONGEST = 400;

/** A complete date and its words. */
interface Dated {
  readonly iso: string;
  readonly tokens: readonly Token[];
}

/**
 * The time an invoice is for, as far as its labels left it open: the second date behind a labelled first one, both where
 * the first has no year of its own (`02/01 - 02/28/2025`), or the dates under or beside bare `From` and `To`.
 */
export function servicePeriod(
  drafts: readonly FieldDraft[],
  views: readonly PageView[],
  order: DateOrder | undefined,
): FieldDraft[] {
  if (drafts.some(({ path }) => path === 'service_end')) return [];
  const start = drafts.find(({ path }) => path === 'service_start');
  return start ? endBehind(start, views, order) : barePeriod(views, order, drafts);
}

/** The second date of a period whose first one has a label. */
function endBehind(
  start: FieldDraft,
  views: readonly PageView[],
  order: DateOrder | undefined,
): FieldDraft[] {
  const last = start.tokens[start.tokens.length - 1];
  const row = last && views.flatMap(pageRows).find(({ tokens }) => tokens.includes(last));
  if (!row) return [];
  const range = rangeIn(row.tokens, order);
  if (range?.some(({ tokens }) => tokens.some((token) => start.tokens.includes(token))))
    return range.map((draft, at) => ({
      ...draft,
      path: at === 0 ? 'service_start' : 'service_end',
      match: 0.85,
    }));
  const behind = row.tokens.slice(row.tokens.indexOf(last) + 1);
  const [end] = datesIn(behind, order);
  const isNext = end && behind.indexOf(end.tokens[0]!) < 2;
  return isNext && end.date.iso !== undefined && end.date.iso >= String(start.value)
    ? [{ path: 'service_end', value: end.date.iso, tokens: end.tokens, match: 0.85 }]
    : [];
}

/** `From 02/01/2025` and, beside or below it, `To 02/28/2025`. */
function barePeriod(
  views: readonly PageView[],
  order: DateOrder | undefined,
  drafts: readonly FieldDraft[],
): FieldDraft[] {
  const taken = new Set(drafts.flatMap(({ tokens }) => tokens));
  for (const rows of views.map(pageRows)) {
    const starts = datesAt(rows, FROM, order).filter(({ tokens }) => !taken.has(tokens[0]!));
    const ends = datesAt(rows, TO, order).filter(({ tokens }) => !taken.has(tokens[0]!));
    for (const start of starts) {
      const end = ends.find(({ iso }) => iso > start.iso);
      if (!end || dayNumber(end.iso) - dayNumber(start.iso) > LONGEST) continue;
      return [
        { path: 'service_start', value: start.iso, tokens: start.tokens, match: 0.85 },
        { path: 'service_end', value: end.iso, tokens: end.tokens, match: 0.85 },
      ];
    }
  }
  return [];
}

/** Complete dates right behind or right under a word. */
function datesAt(rows: readonly PageRow[], word: RegExp, order: DateOrder | undefined): Dated[] {
  return rows.flatMap((row, at) =>
    row.tokens.flatMap((token, index) => {
      if (!word.test(token.text)) return [];
      const found =
        firstDate(row.tokens.slice(index + 1), order) ?? dateUnder(token, rows[at + 1], order);
      return found ? [found] : [];
    }),
  );
}

function dateUnder(
  { box }: Token,
  row: PageRow | undefined,
  order: DateOrder | undefined,
): Dated | undefined {
  const height = box.bottom - box.top;
  if (!row || row.box.top - box.bottom > 1.5 * height) return undefined;
  const under = row.cells.find((cell) => Math.abs(cell.box.left - box.left) < height);
  return under && firstDate(under.tokens, order);
}

/** The date that some words begin with. */
function firstDate(tokens: readonly Token[], order: DateOrder | undefined): Dated | undefined {
  const [first] = datesIn(tokens, order);
  const iso = first?.tokens[0] === tokens[0] ? first?.date.iso : undefined;
  return first && iso !== undefined ? { iso, tokens: first.tokens } : undefined;
}
