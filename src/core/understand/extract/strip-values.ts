import { monthNumber } from '../normalize/months';
import { foldText } from '../text/fold-text';
import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { LabelledSpec } from './labelled-values';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';

/** Least sums side by side that make a strip. */
const LEAST_SUMS = 3;
const MOST_LABEL_ROWS = 3;

/**
 * Sums set side by side with their names above them, each name perhaps in several lines: the strip of boxes, or the
 * table of one row, that many statements summarise the account in.
 */
export function stripValues(
  views: readonly PageView[],
  specs: readonly LabelledSpec[],
  style: PrintStyle,
): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  for (const view of views) {
    const rows = pageRows(view);
    rows.forEach((row, at) => {
      const sums = sumsOf(row, style);
      if (sums.length < LEAST_SUMS) return;
      const labels = rowsAbove(rows, at, view);
      const named = sums.flatMap(({ cell, value }, index) => {
        const left = middle(sums[index - 1]?.cell, cell) ?? Number.NEGATIVE_INFINITY;
        const right = middle(cell, sums[index + 1]?.cell) ?? Number.POSITIVE_INFINITY;
        const words = labels.map((label) => label.tokens.filter(isBetween(left, right)));
        const spec = specAbove(words, specs);
        return spec ? [{ path: spec.path, value: value.value, tokens: value.tokens }] : [];
      });
      // Several names that fit their sums leave no doubt what the row is.
      const match = named.length >= LEAST_SUMS ? 0.93 : 0.88;
      for (const draft of named)
        if (!drafts.some(({ path }) => path === draft.path)) drafts.push({ ...draft, match });
    });
  }
  return drafts;
}

/** The cells of a row when nothing but sums stands in it. */
function sumsOf(row: PageRow, style: PrintStyle): { cell: Cell; value: ValueReading }[] {
  if (row.cells.length < LEAST_SUMS) return [];
  const sums = row.cells.flatMap((cell) => {
    const values = valuesInRow(cell.tokens, 'money', style);
    const only = values.length === 1 ? values[0] : undefined;
    return only && !/\p{L}{3}/u.test(cell.text) ? [{ cell, value: only }] : [];
  });
  return sums.length === row.cells.length ? sums : [];
}

function rowsAbove(rows: readonly PageRow[], at: number, view: PageView): PageRow[] {
  const found: PageRow[] = [];
  let below = rows[at]!;
  for (let index = at - 1; index >= 0 && found.length < MOST_LABEL_ROWS; index -= 1) {
    const row = rows[index]!;
    const room = (found.length === 0 ? 4.5 : 0.9) * view.lineHeight;
    if (below.box.top - row.box.bottom > room || /\d[.,]\d{2}\b/.test(row.text)) break;
    found.unshift(row);
    below = row;
  }
  return found;
}

/** What the rows above a value name; the uppermost may be the title of the strip. */
export function specAbove(
  rows: readonly (readonly Token[])[],
  specs: readonly LabelledSpec[],
  kind: LabelledSpec['kind'] = 'money',
): LabelledSpec | undefined {
  for (let from = 0; from < rows.length; from += 1) {
    const spec = specNamed(rows.slice(from).flat(), specs, kind);
    if (spec) return spec;
  }
  return undefined;
}

function specNamed(
  words: readonly Token[],
  specs: readonly LabelledSpec[],
  kind: LabelledSpec['kind'],
): LabelledSpec | undefined {
  const key = foldText(words.map((word) => word.text).join(' '));
  return specs.find(
    (spec) => spec.kind === kind && spec.labels.some((label) => isNamed(key, foldText(label))),
  );
}

/** `Starting balance on 04/26` and `Starting balance as of Apr 26` are starting balances. */
function isNamed(key: string, label: string): boolean {
  if (!key.startsWith(label)) return false;
  const rest = key.slice(label.length).replace(/^(?:on|asof|of|at|total)/, '');
  const month = /^[a-z]*/.exec(rest)![0];
  return (month === '' || monthNumber(month) !== undefined) && /^[a-z]*\d*$/.test(rest);
}

/** The middle between two cells. */
export function middle(a: Cell | undefined, b: Cell | undefined): number | undefined {
  return a && b && (a.box.left + a.box.right + b.box.left + b.box.right) / 4;
}

function isBetween(left: number, right: number): (word: Token) => boolean {
  return ({ box }) => (box.left + box.right) / 2 > left && (box.left + box.right) / 2 < right;
}
