import { parseDate, type DateOrder } from '../normalize/dates';
import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { datesIn, type PlacedDate } from './statement-period';

const OWN = /\b(?:issued?|check date|date of (?:issue|check)|payment date|pay date)\b/i;
const OTHER =
  /\b(?:loss|birth|service|period|void|expir\w*|due|invoice|accident|policy|from|thru)\b/i;

/** The day a check was drawn: the date that says so, or the first that does not say that it is another. */
export function checkDate(view: PageView, order: DateOrder): FieldDraft[] {
  const rows = pageRows(view);
  const dates = rows.flatMap((row) =>
    datesIn(row.tokens, order)
      .filter(({ date }) => date.iso !== undefined)
      .map((placed) => ({ placed, caption: captionOf(placed, row, rows) })),
  );
  const own =
    dates.find(({ caption }) => OWN.test(caption)) ??
    dates.find(({ caption }) => !OTHER.test(caption)) ??
    dates[0];
  if (own)
    return [{ path: 'date', value: own.placed.date.iso!, tokens: own.placed.tokens, match: 0.9 }];
  return spacedDate(rows, order);
}

/** What stands before a date in its cell or row, or else right over it. */
function captionOf({ tokens }: PlacedDate, row: PageRow, rows: readonly PageRow[]): string {
  const first = tokens[0]!;
  const cell = row.cells.find((each) => each.tokens.includes(first))!;
  const before = cell.tokens.slice(0, cell.tokens.indexOf(first));
  if (before.length > 0) return textOf(before);
  const height = first.box.bottom - first.box.top;
  const over = rows
    .flatMap(({ cells }) => cells)
    .filter(
      ({ box }) =>
        box.bottom < first.box.top + 0.3 * height &&
        first.box.top - box.bottom < 1.5 * height &&
        box.left < tokens[tokens.length - 1]!.box.right &&
        box.right > first.box.left,
    )
    .sort((a, b) => b.box.bottom - a.box.bottom)[0];
  const beside = row.cells[row.cells.indexOf(cell) - 1];
  return over?.text ?? beside?.text ?? '';
}

/** `07 06 25` in three little boxes, as agencies print it. */
function spacedDate(rows: readonly PageRow[], order: DateOrder): FieldDraft[] {
  for (const { tokens } of rows) {
    for (let at = 0; at + 3 <= tokens.length; at += 1) {
      const words = tokens.slice(at, at + 3);
      const text = textOf(words);
      const isDate = /^\d\d \d\d (?:\d\d|20\d\d)$|^20\d\d \d\d \d\d$/.test(text);
      if (!isDate || !areClose(words)) continue;
      const iso = parseDate(text.replaceAll(' ', text.startsWith('20') ? '-' : '/'), order)?.iso;
      const isAlone = [tokens.slice(at - 1, at + 1), tokens.slice(at + 2, at + 4)].every(
        (pair) =>
          pair.length < 2 || !areClose(pair) || !pair.every(({ text: t }) => /^\d+$/.test(t)),
      );
      if (iso && isAlone) return [{ path: 'date', value: iso, tokens: words, match: 0.8 }];
    }
  }
  return [];
}

function areClose(words: readonly Token[]): boolean {
  return words.every((word, at) => {
    const before = words[at - 1];
    return !before || word.box.left - before.box.right < 3 * (word.box.bottom - word.box.top);
  });
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
