import type { DocumentReading, FieldReading } from '../../core/understand/document-reading';

export interface FieldItem {
  readonly path: string;
  readonly field: FieldReading;
}

/** Rows of one list, e.g. transactions; `columns` in the order in which they first appear. */
export interface FieldTable {
  readonly key: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (FieldItem | undefined)[])[];
}

export interface FieldGroup {
  readonly title: string;
  readonly items: readonly FieldItem[];
}

export interface GroupedFields {
  readonly groups: readonly FieldGroup[];
  readonly tables: readonly FieldTable[];
}

const PEOPLE =
  /^(employee|employer|payer|recipient|lender|borrower|vendor|customer|merchant|bank|account_holder|issuer|payee)(_|$)/;
/** Each account of a statement has its own lists: `accounts.1.transactions.0.date`. */
const LIST_OF_ACCOUNT = /^(accounts\.\d+\.\w+)\.\d+\./;
const AMOUNT = /^-?\d+\.\d{2,3}$/;

/** Splits the fields as a form does: amounts first, then who, then the rest; lists become tables. */
export function groupFields(document: DocumentReading): GroupedFields {
  const amounts: FieldItem[] = [];
  const people: FieldItem[] = [];
  const details: FieldItem[] = [];
  const lists = new Map<string, FieldItem[]>();
  for (const [path, field] of Object.entries(document.fields)) {
    const item = { path, field };
    const [key = path, row] = path.split('.');
    const list = LIST_OF_ACCOUNT.exec(path)?.[1] ?? key;
    if (row !== undefined) lists.set(list, [...(lists.get(list) ?? []), item]);
    else if (/^box\d/.test(key) || isAmount(field)) amounts.push(item);
    else if (PEOPLE.test(key)) people.push(item);
    else details.push(item);
  }
  const groups = [
    { title: 'Amounts', items: amounts.sort(byBox) },
    { title: 'Who', items: people },
    { title: 'Details', items: details },
  ].filter(({ items }) => items.length > 0);
  return { groups, tables: Array.from(lists, ([key, items]) => toTable(key, items)) };
}

function isAmount(field: FieldReading): boolean {
  return typeof field.value === 'string' && AMOUNT.test(field.value);
}

/** Boxes stand in the order of their printed numbers, amounts without a number after them as they stand on paper. */
function byBox(a: FieldItem, b: FieldItem): number {
  const isBoxA = a.path.startsWith('box');
  const isBoxB = b.path.startsWith('box');
  if (isBoxA !== isBoxB) return isBoxA ? -1 : 1;
  if (isBoxA) return a.path.localeCompare(b.path, 'en', { numeric: true });
  return a.field.page - b.field.page || a.field.quad[0][1] - b.field.quad[0][1];
}

function toTable(key: string, items: readonly FieldItem[]): FieldTable {
  const columns: string[] = [];
  const rows: (FieldItem | undefined)[][] = [];
  for (const item of items) {
    const [row = '0', ...rest] = item.path.slice(key.length + 1).split('.');
    const column = rest.join('.');
    if (!columns.includes(column)) columns.push(column);
    (rows[Number(row)] ??= [])[columns.indexOf(column)] = item;
  }
  const filled = rows.filter(() => true);
  return {
    key,
    columns,
    rows: filled.map((row) => columns.map((_, index) => row[index])),
  };
}
