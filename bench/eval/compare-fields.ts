import type { DocumentReading, FieldReading } from '../../src/core/understand/document-reading';

/** What a drawn page says: dotted path, normalised value, printed text. */
export interface TrueField {
  readonly path: string;
  readonly value: string | boolean;
  readonly text: string;
}

/** One true field beside what was read for it. */
export interface FieldMatch {
  readonly truth: TrueField;
  readonly found: FieldReading | undefined;
  readonly exact: boolean;
}

export interface FieldComparison {
  readonly matches: readonly FieldMatch[];
  /** Rows of a list (transactions, line items) whose true fields are all exact, and all rows, by list. */
  readonly rows: Readonly<Record<string, { readonly exact: number; readonly all: number }>>;
}

type Fields = Readonly<Record<string, FieldReading>>;
/** A row's fields by the name after its number. */
type Row<T> = Map<string, T>;

const ROW_PATH = /^(\w+)\.(\d+)\.(\w+)$/;

/**
 * Compares read fields with the truth of a page. Rows of a list are paired in order so that most fields agree, so a
 * row that was missed costs that row and not all that follow.
 */
export function compareFields(truth: readonly TrueField[], found: Fields): FieldComparison {
  const matches: FieldMatch[] = [];
  const rows: Record<string, { exact: number; all: number }> = {};
  for (const field of truth) {
    if (!ROW_PATH.test(field.path)) matches.push(match(field, found[field.path]));
  }
  const foundLists = rowsOf(Object.entries(found));
  for (const [list, trueRows] of rowsOf(truth.map((field) => [field.path, field] as const))) {
    const paired = pairRows(trueRows, foundLists.get(list) ?? []);
    const compared = trueRows.map((row, index) =>
      [...row].map(([name, field]) => match(field, paired[index]?.get(name))),
    );
    matches.push(...compared.flat());
    const exact = compared.filter((row) => row.every((field) => field.exact)).length;
    rows[list] = { exact, all: trueRows.length };
  }
  return { matches, rows };
}

/** Of the documents found on the page the one that says most of what is true. */
export function closest(
  documents: readonly DocumentReading[],
  truth: { readonly fields: readonly TrueField[] },
): { document: DocumentReading | undefined; comparison: FieldComparison } {
  let best = { document: documents[0], comparison: compareFields(truth.fields, {}) };
  let most = -1;
  for (const document of documents) {
    const comparison = compareFields(truth.fields, document.fields);
    const exact = comparison.matches.filter((field) => field.exact).length;
    if (exact <= most) continue;
    most = exact;
    best = { document, comparison };
  }
  return best;
}

function match(truth: TrueField, found: FieldReading | undefined): FieldMatch {
  return { truth, found, exact: found !== undefined && isExact(truth, found) };
}

function isExact(truth: TrueField, found: FieldReading): boolean {
  const value = fold(found.value);
  return value === fold(truth.value) || value === fold(truth.text);
}

/** Line ends, and the separators that stand for them within one line, are a matter of setting. */
function fold(value: string | boolean): string {
  return String(value).replace(/[\s,·|]+/g, '');
}

function rowsOf<T>(entries: readonly (readonly [string, T])[]): Map<string, Row<T>[]> {
  const lists = new Map<string, Row<T>[]>();
  for (const [path, field] of entries) {
    const parts = ROW_PATH.exec(path);
    if (!parts) continue;
    const [, list, index, name] = parts as unknown as [string, string, string, string];
    const rows = lists.get(list) ?? [];
    (rows[Number(index)] ??= new Map()).set(name, field);
    lists.set(list, rows);
  }
  return new Map([...lists].map(([list, rows]) => [list, rows.filter(Boolean)]));
}

/** The read row for each true row: an alignment in order with the most agreeing fields. */
function pairRows(
  truth: readonly Row<TrueField>[],
  found: readonly Row<FieldReading>[],
): (Row<FieldReading> | undefined)[] {
  const agree = truth.map((row) =>
    found.map(
      (other) => [...row].filter(([name, field]) => match(field, other.get(name)).exact).length,
    ),
  );
  const best = Array.from({ length: truth.length + 1 }, () => new Float64Array(found.length + 1));
  for (let i = truth.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      const taken = agree[i]![j]! + best[i + 1]![j + 1]!;
      best[i]![j] = Math.max(taken, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: (Row<FieldReading> | undefined)[] = truth.map(() => undefined);
  for (let i = 0, j = 0; i < truth.length && j < found.length;) {
    const score = best[i]![j]!;
    if (agree[i]![j]! > 0 && score === agree[i]![j]! + best[i + 1]![j + 1]!) {
      pairs[i] = found[j];
      i += 1;
      j += 1;
    } else if (score === best[i + 1]![j]!) i += 1;
    else j += 1;
  }
  return pairs;
}
