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

/** State and local rows: the values under each column label, put together by their height on the page. */
export function readRows(spec: RowsSpec, cells: readonly Cell[]): FieldDraft[] {
  const columns = cells.flatMap((cell) => {
    const { target } = cell.hit;
    if (target.kind !== 'column' || target.spec !== spec) return [];
    return [columnValues(cell, spec.columns[target.column]!)];
  });
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
  return rows
    .filter((row) => row.length > 0)
    .sort((a, b) => a[0]!.tokens[0]!.box.top - b[0]!.tokens[0]!.box.top)
    .flatMap((row, index) =>
      row.map(({ key, value, tokens, match }) => ({
        path: `${spec.path}.${index}.${key}`,
        value,
        tokens,
        match,
      })),
    );
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

function columnValues(cell: Cell, column: RowsSpec['columns'][number]): ColumnValue[] {
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
    if (column.kind === 'state_and_id') return stateAndId(row, column.key, match);
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
  const key = idKey === 'state' ? 'employer_state_id' : idKey;
  const glued = /^([A-Z]{2})[/-](\S*\d\S*)$/.exec(cleanText(first));
  if (US_STATES.has(first.text.replace(/\W+$/, ''))) {
    found.push({ key: 'state', value: first.text.replace(/\W+$/, ''), tokens: [first], match });
    if (rest.some((token) => /\d/.test(token.text)))
      found.push({ key, value: compact(rest), tokens: rest, match });
  } else if (glued && US_STATES.has(glued[1]!)) {
    found.push({ key: 'state', value: glued[1]!, tokens: [first], match });
    found.push({ key, value: glued[2]! + compact(rest), tokens: words, match });
  } else if (words.some((token) => /\d/.test(token.text)))
    found.push({ key, value: compact(words), tokens: words, match });
  return found;
}

function compact(words: readonly Token[]): string {
  return words.map(cleanText).join('').replace(/^\//, '');
}
