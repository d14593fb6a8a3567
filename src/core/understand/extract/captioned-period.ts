import type { DateOrder } from '../normalize/dates';
import { foldText } from '../text/fold-text';
import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { datesIn, findPeriod } from './statement-period';

const STARTS =
  /^(?:(?:statement|period|cycle|billing)?(?:from|beginning|begins?|start|starts|starting|opening)(?:date)?|datefrom|von|vom|du|desde|dal)$/;
const ENDS =
  /^(?:(?:statement|period|cycle|billing)?(?:to|through|thru|ending|ends?|closing)(?:date)?|dateto|bis|au|hasta|al)$/;
/** A statement covers no more than a year. */
const MOST_DAYS = 370;

interface Captioned {
  readonly iso: string;
  readonly tokens: readonly Token[];
}

/**
 * Start and end of a statement: one range, or two dates under or beside captions of their own, `From` and `Through` or
 * `Beginning date` and `Closing date`.
 */
export function statementPeriod(views: readonly PageView[], order?: DateOrder): FieldDraft[] {
  const found = findPeriod(views, order);
  if (found.some(({ path }) => path === 'period_start')) return found;
  for (const view of views.slice(0, 1)) {
    const rows = pageRows(view);
    const start = captioned(rows, STARTS, order);
    const end = captioned(rows, ENDS, order);
    if (!start || !end || !isPeriod(start.iso, end.iso)) continue;
    return [
      { path: 'period_start', value: start.iso, tokens: start.tokens, match: 0.9 },
      { path: 'period_end', value: end.iso, tokens: end.tokens, match: 0.9 },
    ];
  }
  return found;
}

function isPeriod(start: string, end: string): boolean {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return days > 0 && days < MOST_DAYS;
}

/** The first whole date behind, beside or right under such a caption. */
function captioned(
  rows: readonly PageRow[],
  caption: RegExp,
  order: DateOrder | undefined,
): Captioned | undefined {
  for (const [at, row] of rows.entries()) {
    for (const [index, cell] of row.cells.entries()) {
      const size = captionSize(cell, caption);
      if (size === 0) continue;
      const rest = cell.tokens.slice(size);
      const places = [
        rest,
        ...(rest.length > 0 ? [] : [row.cells[index + 1]?.tokens ?? [], under(cell, rows[at + 1])]),
      ];
      for (const tokens of places) {
        const date = datesIn(tokens, order)[0];
        if (date?.date.iso && date.tokens[0] === tokens[0])
          return { iso: date.date.iso, tokens: date.tokens };
      }
    }
  }
  return undefined;
}

/** How many words of a cell are the caption; what follows in the cell is the value. */
function captionSize({ tokens }: Cell, caption: RegExp): number {
  for (let size = Math.min(3, tokens.length); size > 0; size -= 1) {
    if (
      !caption.test(
        foldText(
          tokens
            .slice(0, size)
            .map(({ text }) => text)
            .join(''),
        ),
      )
    )
      continue;
    if (size === tokens.length || /\d/.test(tokens[size]!.text)) return size;
  }
  return 0;
}

function under({ box }: Cell, row: PageRow | undefined): readonly Token[] {
  const height = box.bottom - box.top;
  if (!row || row.box.top - box.bottom > 1.5 * height) return [];
  return (
    row.cells.find((cell) => cell.box.left < box.right && cell.box.right > box.left)?.tokens ?? []
  );
}
