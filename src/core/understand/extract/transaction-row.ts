import { parseMoney, type Money } from '../normalize/money';
import type { PageRow } from '../text/page-rows';
import type { Token } from '../text/page-view';
import type { ValueReading } from './read-value';
import type { RowAmount } from './row-amounts';
import type { PlacedDate } from './statement-period';
import type { ColumnRole } from './statement-column-names';
import { columnOf, isMoneyColumn, type Column } from './statement-rows';
import type { Section } from './statement-sections';

/** One line of a statement as printed; the sign may still be open. */
export interface PrintedTransaction {
  /** Absent where what stands in the date column is no date. */
  readonly date?: PlacedDate;
  readonly postDate?: PlacedDate;
  description: Token[];
  readonly amount: ValueReading;
  /** 1 in, -1 out (or charged and credited on a card), 0 where print does not say. */
  readonly sign: -1 | 0 | 1;
  /** What tells the sign: the amount itself, its column, the heading above it, or nothing. */
  readonly told: 'mark' | 'column' | 'section' | 'nothing';
  balance?: ValueReading;
  readonly checkNumber?: Token;
  /** Printed among the amounts, and no amount. */
  readonly unreadable: readonly Token[];
  /** Printed where a date belongs, and no date. */
  readonly unreadableDate?: readonly Token[];
}

/** The dated beginning of a transaction: everything but its amounts. */
export interface TransactionStart {
  readonly date?: PlacedDate;
  readonly postDate?: PlacedDate;
  readonly description: readonly Token[];
  /** Printed among the amounts, and no amount. */
  readonly unreadable: readonly Token[];
  readonly checkNumber?: Token;
}

/** What columns before the date hold. */
const BEFORE_DATE: ReadonlySet<ColumnRole> = new Set(['reference', 'check_number', 'kind']);

/** A date opens a row when at most a bullet, or what the columns before the date hold, stands before it. */
export function isRowStart(date: PlacedDate, row: PageRow, columns: readonly Column[]): boolean {
  const at = row.tokens.indexOf(date.tokens[0]!);
  if (at === 0 || (at === 1 && !/\p{L}/u.test(row.tokens[0]!.text))) return true;
  const column = columns.find(({ role }) => role === 'date' || role === 'post_date');
  if (!column || at > 2) return false;
  const before = columns.filter(({ right }) => right <= column.left + 0.005);
  return before.length > 0 && before.every(({ role }) => BEFORE_DATE.has(role));
}

/** Date, text and check number of a row whose amounts are known. */
export function readStart(
  row: PageRow,
  dates: readonly PlacedDate[],
  amounts: readonly RowAmount[],
  columns: readonly Column[],
): TransactionStart {
  const { date, postDate } = datesOf(row, dates, columns);
  const used = new Set<Token>([
    ...date.tokens,
    ...(postDate?.tokens ?? []),
    ...amounts.flatMap(({ value }) => value.tokens),
  ]);
  return {
    date,
    ...(postDate ? { postDate } : {}),
    ...readWords(
      row.tokens.filter((token) => !used.has(token)),
      columns,
    ),
  };
}

/** When it was done and when it was posted: two dates side by side, or one in a column of its own behind the amount. */
function datesOf(
  row: PageRow,
  dates: readonly PlacedDate[],
  columns: readonly Column[],
): { readonly date: PlacedDate; readonly postDate?: PlacedDate } {
  const [first, second] = dates as readonly [PlacedDate, PlacedDate | undefined];
  const isPair =
    second !== undefined &&
    hasPlace(second, columns) &&
    row.tokens.indexOf(second.tokens[0]!) ===
      row.tokens.indexOf(first.tokens[0]!) + first.tokens.length;
  const posted = columns.find(({ role }) => role === 'post_date');
  if (isPair) {
    // The head says which of them comes first.
    const isPostedFirst = posted !== undefined && standsIn(first, posted);
    return isPostedFirst ? { date: second, postDate: first } : { date: first, postDate: second };
  }
  const behind = posted && dates.slice(1).find((date) => standsIn(date, posted));
  return behind ? { date: first, postDate: behind } : { date: first };
}

function standsIn({ tokens }: PlacedDate, column: Column): boolean {
  return tokens[0]!.box.left < column.right && tokens[tokens.length - 1]!.box.right > column.left;
}

/** Under a head with one date column a second date is one where it ends before the description begins. */
function hasPlace(second: PlacedDate, columns: readonly Column[]): boolean {
  const dated = columns.filter(({ role }) => role === 'date' || role === 'post_date');
  if (dated.length !== 1) return true;
  // `Date entered | Transaction | Description`: the last of several texts is one.
  const text = columns.filter(({ role }) => role === 'description').at(-1);
  const { right, top, bottom } = second.tokens[second.tokens.length - 1]!.box;
  return text !== undefined && right < text.left - 0.3 * (bottom - top);
}

/** Text and check number among the words of a row that are neither dates nor amounts. */
export function readWords(
  words: readonly Token[],
  columns: readonly Column[],
): { readonly description: Token[]; readonly unreadable: Token[]; readonly checkNumber?: Token } {
  const checkNumber = words.find(
    (word) => /^[*#]?\d{2,8}[*]?$/.test(word.text) && isInColumn(word, 'check_number', columns),
  );
  const unreadable = words.filter((word) => isUnreadable(word, columns));
  const references = [...referencesIn(words, columns), ...kindsIn(words, columns)];
  const description = words.filter(
    (word) =>
      word !== checkNumber &&
      !unreadable.includes(word) &&
      /[\p{L}\d&#*]/u.test(word.text) &&
      !references.includes(word) &&
      !isMarkOfAmount(word, columns),
  );
  // Dashes and the like between words belong to them; at the ends they are rules or empty cells.
  const first = words.indexOf(description[0]!);
  const last = words.indexOf(description[description.length - 1]!);
  const inner = words.filter(
    (word, index) =>
      description.includes(word) ||
      (index > first && index < last && word !== checkNumber && !/[\p{L}\d$]/u.test(word.text)),
  );
  const number = checkNumber ?? namedCheck(inner);
  return { description: inner, unreadable, ...(number ? { checkNumber: number } : {}) };
}

/** `Draft 1234`, `CHECK # 2060`: a text that is nothing but the number of a check. */
function namedCheck(words: readonly Token[]): Token | undefined {
  const text = words.map((word) => word.text).join(' ');
  return /^(?:check|cheque|draft|chk)(?: paid)?\.? ?(?:no\.?|number)? ?#? ?\d{2,8}$/i.test(text)
    ? words.at(-1)
    : undefined;
}

/** Words with figures in a reference column, and what stands between two of them: `R178X IR 1562Z` was torn. */
function referencesIn(words: readonly Token[], columns: readonly Column[]): readonly Token[] {
  // Where the head of the text is unreadable nothing says how far the references go.
  if (!columns.some(({ role }) => role === 'description')) {
    return words.filter((w) => /\d/.test(w.text) && isInColumn(w, 'reference', columns));
  }
  const own = words.filter((word) => isInColumn(word, 'reference', columns));
  const numbered = own.filter((word) => /\d/.test(word.text));
  if (numbered.length === 0) return [];
  return own.slice(own.indexOf(numbered[0]!), own.indexOf(numbered.at(-1)!) + 1);
}

/** Words under `Type` beside a column of texts say nothing that belongs to the text. */
function kindsIn(words: readonly Token[], columns: readonly Column[]): readonly Token[] {
  const own = words.filter((word) => isInColumn(word, 'kind', columns));
  const hasText = words.some((word) => !own.includes(word) && /\p{L}{2}/u.test(word.text));
  return hasText ? own : [];
}

/** `DR` among the amounts belongs to one of them. */
function isMarkOfAmount(word: Token, columns: readonly Column[]): boolean {
  if (!/^(?:CR|DR|OD)$/i.test(word.text)) return false;
  return columns.some((column) => isMoneyColumn(column) && word.box.right > column.left);
}

/** A number among the amounts that is none: `13,.155.47`. */
function isUnreadable(word: Token, columns: readonly Column[]): boolean {
  if (!/^[^\p{L}\d]*\d[\d.,]*[.,][\d.,]*\d\W*$/u.test(word.text)) return false;
  const column = columnOf(word.box, columns);
  const height = word.box.bottom - word.box.top;
  return column !== undefined && Math.abs(column.right - word.box.right) < 3 * height;
}

/** True when a word begins in a text column: between its left edge and that of the next column. */
function isInColumn(word: Token, role: ColumnRole, columns: readonly Column[]): boolean {
  const height = word.box.bottom - word.box.top;
  const middle = (word.box.left + word.box.right) / 2;
  return columns.some((column) => {
    if (column.role !== role) return false;
    const next = columns
      .filter((other) => other.left >= column.right)
      .reduce((least, other) => Math.min(least, other.left), Number.POSITIVE_INFINITY);
    return (
      middle > column.left - height && middle < Math.max(column.right + height, next - 0.6 * height)
    );
  });
}

/** The amount of a row with its direction, and its running balance; `undefined` where only a balance is printed. */
export function readAmounts(
  amounts: readonly RowAmount[],
  columns: readonly Column[],
  section: Section,
  isCard: boolean,
): Pick<PrintedTransaction, 'amount' | 'sign' | 'told' | 'balance'> | undefined {
  const balanceAt = findBalance(amounts, columns);
  const others = amounts.filter((_, index) => index !== balanceAt);
  const amount = others[others.length - 1];
  if (!amount) return undefined;
  const balance = balanceAt === undefined ? undefined : amounts[balanceAt]?.value;
  return {
    amount: amount.value,
    ...directionOf(amount, section, isCard),
    ...(balance ? { balance } : {}),
  };
}

/** The running balance: the number in the balance column, or the last of several where no head tells. */
function findBalance(
  amounts: readonly RowAmount[],
  columns: readonly Column[],
): number | undefined {
  const named = amounts.findIndex(({ column }) => column?.role === 'balance');
  if (named >= 0) return named;
  return columns.length === 0 && amounts.length >= 2 ? amounts.length - 1 : undefined;
}

/** On a card the counting is the other way round: what is charged is 1, what is credited -1. */
function directionOf(
  { value, column }: RowAmount,
  section: Section,
  isCard: boolean,
): Pick<PrintedTransaction, 'sign' | 'told'> {
  const [into, out] = isCard ? ([-1, 1] as const) : ([1, -1] as const);
  const mark = markOf(value);
  if (mark !== undefined) {
    const sign = { minus: -1, plus: 1, credit: into, debit: out } as const;
    return { sign: sign[mark], told: 'mark' };
  }
  if (column?.role === 'debit') return { sign: out, told: 'column' };
  if (column?.role === 'credit') return { sign: into, told: 'column' };
  return { sign: section.sign, told: section.sign === 0 ? 'nothing' : 'section' };
}

function markOf(value: ValueReading): Money['sign'] {
  const text = value.tokens.map((token) => token.text).join(' ');
  return parseMoney(text)?.sign ?? (/^[(−-]|[)−-]$/.test(text) ? 'minus' : undefined);
}
