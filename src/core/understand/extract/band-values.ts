import { makeCell, pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import type { LabelledSpec } from './labelled-values';
import { valuesInRow, type PrintStyle, type ValueReading } from './read-value';
import { middle, specAbove } from './strip-values';

const MOST_LABEL_ROWS = 3;
type Kind = 'money' | 'date';

interface Entry {
  readonly cell: Cell;
  readonly kind: Kind;
  readonly value: ValueReading;
  /** Where the print of its neighbours begins. */
  readonly left: number;
  readonly right: number;
}

/**
 * Sums and dates that stand by themselves under their captions, whatever the size of the print and the room between: one
 * over the other, or several side by side. Where a row of them has no captions above it those below it count.
 */
export function bandValues(
  views: readonly PageView[],
  specs: readonly LabelledSpec[],
  style: PrintStyle,
): FieldDraft[] {
  const drafts: FieldDraft[] = [];
  for (const view of views) {
    const rows = pageRows(view);
    rows.forEach((row, at) => {
      const entries = entriesOf(row, specs, style);
      const above = rows.slice(Math.max(0, at - 8), at).reverse();
      let named = entries.flatMap((entry) => draftOf(entry, above, view, specs));
      if (named.length === 0 && entries.length > 1) {
        named = entries.flatMap((entry) => draftOf(entry, rows.slice(at + 1, at + 4), view, specs));
        if (named.length < 2) named = [];
      }
      for (const draft of named)
        if (!drafts.some(({ path }) => path === draft.path)) drafts.push(draft);
    });
  }
  return drafts;
}

/** The cells of a row that are one value and have no caption before them. */
function entriesOf(row: PageRow, specs: readonly LabelledSpec[], style: PrintStyle): Entry[] {
  const values = row.cells.flatMap((cell, at) => {
    const before = row.cells[at - 1];
    if (before && specAbove([before.tokens], specs)) return [];
    return partsOf(cell, style).flatMap((part) => {
      const found = valueOf(part, style);
      return found ? [{ cell: part, ...found }] : [];
    });
  });
  return values.map((entry, at) => ({
    ...entry,
    left: middle(values[at - 1]?.cell, entry.cell) ?? Number.NEGATIVE_INFINITY,
    right: middle(entry.cell, values[at + 1]?.cell) ?? Number.POSITIVE_INFINITY,
  }));
}

/** Values set so large that nothing parts them: `03/07/2025 $5,000`. */
function partsOf(cell: Cell, style: PrintStyle): Cell[] {
  if (cell.tokens.length < 2 || !cell.tokens.every(({ text }) => /\d/.test(text))) return [cell];
  const single = cell.tokens.map((token) => makeCell([token]));
  return single.every((part) => valueOf(part, style)) ? single : [cell];
}

function valueOf(
  cell: Cell,
  style: PrintStyle,
): { readonly kind: Kind; readonly value: ValueReading } | undefined {
  if (!/\d/.test(cell.text) || cell.tokens.length > 5) return undefined;
  for (const kind of ['date', 'money'] as const) {
    const values = valuesInRow(cell.tokens, kind, style);
    const [value] = values;
    if (!value || values.length > 1) continue;
    const rest = cell.tokens.filter((token) => !value.tokens.includes(token));
    if (rest.some(({ text }) => /[\p{L}\d]{3}/u.test(text))) continue;
    // A number without a sign of money is a count, a year or a reference.
    if (kind === 'money' && !/[$€£]|\d[.,]\d{2}\b/.test(cell.text)) continue;
    return { kind, value };
  }
  return undefined;
}

function draftOf(
  entry: Entry,
  rows: readonly PageRow[],
  view: PageView,
  specs: readonly LabelledSpec[],
): FieldDraft[] {
  const lines = captionOf(entry, rows, view);
  const own = specs.filter(({ kind }) => kind === entry.kind);
  const spec =
    specAbove(lines, own, entry.kind) ?? specAbove([...lines].reverse(), own, entry.kind);
  const { value, tokens } = entry.value;
  return spec ? [{ path: spec.path, value, tokens, match: 0.88 }] : [];
}

/** The words of up to three lines that stand next to a value, nearest last. */
function captionOf(entry: Entry, rows: readonly PageRow[], view: PageView): Token[][] {
  const { box } = entry.cell;
  const found: Token[][] = [];
  let next = { top: box.top, bottom: box.bottom };
  for (const row of rows) {
    const words = row.cells.flatMap((cell) => wordsBy(cell, entry));
    if (words.length === 0) continue;
    const near = words[0]!.box;
    const gap = Math.max(next.top - near.bottom, near.top - next.bottom);
    const first = Math.max(4.5 * view.lineHeight, 1.5 * (box.bottom - box.top));
    if (gap > (found.length === 0 ? first : 0.9 * view.lineHeight)) break;
    if (words.some(({ text }) => /\d[.,]\d{2}\b/.test(text))) break;
    found.unshift(words);
    next = near;
    if (found.length === MOST_LABEL_ROWS) break;
  }
  return found;
}

/** The words of a cell over a value: all of them, or where it reaches over other values those nearest. */
function wordsBy(cell: Cell, { cell: own, left, right }: Entry): readonly Token[] {
  const reach = 0.5 * (own.box.bottom - own.box.top);
  if (cell.box.right < own.box.left - reach || cell.box.left > own.box.right + reach) return [];
  if (cell.box.left > left && cell.box.right < right) return cell.tokens;
  return cell.tokens.filter(({ box }) => {
    const centre = (box.left + box.right) / 2;
    return centre > left && centre < right;
  });
}
