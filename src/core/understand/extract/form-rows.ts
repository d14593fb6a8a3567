import { US_STATES } from '../normalize/us-states';
import type { RowsSpec } from '../schemas/form-schema';
import type { Token } from '../text/page-view';
import { rowsOf } from './cells';
import type { FieldDraft } from './field-draft';
import { isSameLine, printedText } from './field-draft';
import type { Cell } from './form-cell';
import { cleanText, valuesInRow } from './read-value';

interface ColumnValue {
  readonly key: string;
  readonly value: string;
  readonly tokens: readonly Token[];
  readonly match: number;
}

/** State and local rows: by the height of the values under each label, or group by group where labels repeat. */
export function readRows(spec: RowsSpec, cells: readonly Cell[]): FieldDraft[] {
  const own = cells.filter(
    (cell) => cell.hit.target.kind === 'column' && cell.hit.target.spec === spec,
  );
  const rows = isRepeated(own) ? repeatedGroups(spec, own) : rowsByHeight(spec, own);
  return rows.flatMap((row, index) =>
    row.map(({ key, value, tokens, match }) => ({
      path: `${spec.path}.${index}.${key}`,
      value,
      tokens,
      match,
    })),
  );
}

function rowsByHeight(spec: RowsSpec, cells: readonly Cell[]): ColumnValue[][] {
  const columns = cells.map((cell) => columnValues(cell, spec));
  const rows: ColumnValue[][] = [];
  for (const column of columns) {
    column.forEach((value, index) => {
      const aligned = rows.find(
        (row) =>
          !row.some((other) => other.key === value.key) &&
          row.some((other) => isSameLine(other.tokens[0]!, value.tokens[0]!)),
      );
      const sameOrder = rows[index];
      if (aligned) aligned.push(value);
      else if (
        sameOrder &&
        !sameOrder.some((other) => other.key === value.key) &&
        !isBeside(sameOrder, column, columns)
      )
        sameOrder.push(value);
      else rows.push([value]);
    });
  }
  return rows.sort((a, b) => a[0]!.tokens[0]!.box.top - b[0]!.tokens[0]!.box.top);
}

function columnKey({ hit: { target } }: Cell): string {
  return target.kind === 'column' ? target.spec.columns[target.column]!.key : '';
}

/** Lists and free grids print the labels again for each state. */
function isRepeated(cells: readonly Cell[]): boolean {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(columnKey(cell), (counts.get(columnKey(cell)) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length > 1;
}

/** A group ends where a label comes again, read across or down the page, whichever gives fewer groups. */
function repeatedGroups(spec: RowsSpec, cells: readonly Cell[]): ColumnValue[][] {
  const across = [...cells].sort((a, b) =>
    isLevel(a, b) ? a.hit.box.left - b.hit.box.left : a.hit.box.top - b.hit.box.top,
  );
  const down = [...cells].sort((a, b) =>
    isStacked(a, b) ? a.hit.box.top - b.hit.box.top : a.hit.box.left - b.hit.box.left,
  );
  const [rows, columns] = [groupsOf(across), groupsOf(down)];
  return (rows.length <= columns.length ? rows : columns)
    .map((group) => group.flatMap((cell) => firstOfEach(columnValues(cell, spec))))
    .filter((row) => row.length > 0);
}

function groupsOf(cells: readonly Cell[]): Cell[][] {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const group = groups[groups.length - 1];
    if (group && !group.some((other) => columnKey(other) === columnKey(cell))) group.push(cell);
    else groups.push([cell]);
  }
  return groups;
}

function firstOfEach(values: readonly ColumnValue[]): ColumnValue[] {
  return values.filter((value, at) => values.findIndex(({ key }) => key === value.key) === at);
}

function isLevel(a: Cell, b: Cell): boolean {
  const [x, y] = [a.hit.box, b.hit.box];
  return Math.abs(x.top - y.top) < 0.7 * Math.min(x.bottom - x.top, y.bottom - y.top);
}

function isStacked(a: Cell, b: Cell): boolean {
  return Math.abs(a.hit.box.left - b.hit.box.left) < 0.1;
}

/** Columns whose labels share a row are matched by height alone; stacked boxes are matched by order. */
function isBeside(
  row: readonly ColumnValue[],
  column: readonly ColumnValue[],
  columns: readonly (readonly ColumnValue[])[],
): boolean {
  const mates = columns.filter(
    (other) => other !== column && other.some((value) => row.includes(value)),
  );
  return mates.some((mate) =>
    mate.some((value) => column.some((own) => isSameLine(own.tokens[0]!, value.tokens[0]!))),
  );
}

function columnValues(cell: Cell, spec: RowsSpec): ColumnValue[] {
  const column = spec.columns.find(({ key }) => key === columnKey(cell))!;
  const idKey = spec.columns.find(
    ({ key, kind }) => kind === 'state_and_id' && key !== 'state',
  )?.key;
  const match = 0.94 * cell.hit.similarity;
  return rowsOf(cell.tokens).flatMap((row): ColumnValue[] => {
    if (column.kind === 'money') {
      const value = valuesInRow(row, 'money', { decimalMark: 'point' })[0];
      return value
        ? [
            {
              key: column.key,
              value: String(value.value),
              tokens: value.tokens,
              match: match * value.certainty,
            },
          ]
        : [];
    }
    if (column.kind === 'state_and_id') return stateAndId(row, idKey ?? column.key, match);
    const words = row.filter((token) => /[\p{L}\d]/u.test(token.text));
    return words.length > 0
      ? [{ key: column.key, value: printedText(words), tokens: words, match }]
      : [];
  });
}

/** `MN`, `MN 00-0-0960`, `CA/123-4567`: a state code and the payer's number there, in one box or in two. */
function stateAndId(row: readonly Token[], idKey: string, match: number): ColumnValue[] {
  const found: ColumnValue[] = [];
  const words = row.filter((token) => /[A-Za-z\d]/.test(token.text));
  const [first, ...rest] = words;
  if (!first) return [];
  const glued = /^([A-Z]{2})[/-](\S*\d\S*)$/.exec(cleanText(first));
  if (US_STATES.has(first.text.replace(/\W+$/, ''))) {
    found.push({ key: 'state', value: first.text.replace(/\W+$/, ''), tokens: [first], match });
    if (rest.some((token) => /\d/.test(token.text)))
      found.push({ key: idKey, value: compact(rest), tokens: rest, match });
  } else if (glued && US_STATES.has(glued[1]!)) {
    found.push({ key: 'state', value: glued[1]!, tokens: [first], match });
    found.push({ key: idKey, value: glued[2]! + compact(rest), tokens: words, match });
  } else if (words.some((token) => /\d/.test(token.text)))
    found.push({ key: idKey, value: compact(words), tokens: words, match });
  return found;
}

/** Words as one number; a sign before it is the corner of a box or a speck. */
function compact(words: readonly Token[]): string {
  return words
    .map(cleanText)
    .join('')
    .replace(/^[^\p{L}\d*]+/u, '');
}
