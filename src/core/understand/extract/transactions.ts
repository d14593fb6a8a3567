import type { PageView } from '../text/page-view';
import { pageRows, type PageRow } from '../text/page-rows';
import { GridReader } from './grid-reader';
import type { PrintedBalance, PrintedCheck } from './grid-rows';
import type { PrintStyle } from './read-value';
import { amountsIn, boxOf, endsLike, type RowAmount } from './row-amounts';
import { withoutMark } from './balance-marks';
import { carriedBalance, type CarriedBalance } from './carried-balances';
import { columnTotals, type ColumnTotals } from './column-totals';
import { undatedStart } from './undated-row';
import { dateEdges, fromDate, isCarried, isExchange, isLooseValue, isSummary } from './row-kinds';
import { datesIn, type PlacedDate } from './statement-period';
import { withDateColumn } from './date-columns';
import { isMoneyColumn, rowWithin, tableParts, tableRows, type TableHead } from './statement-rows';
import { sectionOf, type Section } from './statement-sections';
import {
  isRowStart,
  readAmounts,
  readStart,
  readWords,
  type PrintedTransaction,
  type TransactionStart,
} from './transaction-row';

/** Everything dated that a statement lists. */
export interface StatementLists {
  readonly transactions: PrintedTransaction[];
  readonly checks: PrintedCheck[];
  readonly dailyBalances: PrintedBalance[];
  /** Balances that stand among the bookings without being one, in their order. */
  readonly carried: CarriedBalance[];
  /** Sums of the columns for money out and money in, as the list's last row prints them. */
  totals?: ColumnTotals;
}

/** Where the reader of the rows is. */
interface Cursor {
  head: TableHead | undefined;
  section: Section;
  previous: PageRow | undefined;
  /** The transaction whose description may go on. */
  open: PrintedTransaction | undefined;
  /** A dated row whose amount is printed further down. */
  pending: TransactionStart | undefined;
}

const NEUTRAL: Section = { sign: 0, kind: 'transactions' };
/** Reads the dated rows of all pages in order; columns and section headings carry over page breaks. */
export function readLists(
  views: readonly PageView[],
  style: PrintStyle,
  isCard: boolean,
): StatementLists {
  const reader = new ListReader(style, isCard);
  for (const view of views) reader.readPage(view);
  return reader.lists;
}

class ListReader {
  readonly lists: StatementLists = {
    transactions: [],
    checks: [],
    dailyBalances: [],
    carried: [],
  };
  readonly #cursor: Cursor = {
    head: undefined,
    section: NEUTRAL,
    previous: undefined,
    open: undefined,
    pending: undefined,
  };
  /** Left edges at which rows of the page begin with a date. */
  #starts: readonly number[] = [];
  #lineHeight = 0;
  readonly #grids: GridReader;

  constructor(
    readonly style: PrintStyle,
    readonly isCard: boolean,
  ) {
    this.#grids = new GridReader(style, isCard);
  }

  readPage(view: PageView): void {
    const cursor = this.#cursor;
    const rows = pageRows(view);
    this.#lineHeight = view.lineHeight;
    this.#starts = dateEdges(rows, this.style);
    cursor.previous = undefined;
    this.#close();
    for (const part of tableParts(rows)) {
      if (part.head) this.#enter(withDateColumn(part.head, part.rows, this.style));
      cursor.previous = part.head ? part.headRow : cursor.previous;
      const own = tableRows(view, part.rows, cursor.head);
      own.forEach((whole, at) => {
        const row = this.#ownPart(whole);
        if (row) this.#readRow(row, own.slice(at + 1, at + 5));
        cursor.previous = row ?? cursor.previous;
      });
    }
    this.#endGrids();
  }

  #enter(head: TableHead): void {
    const cursor = this.#cursor;
    cursor.head = head;
    this.#close();
    const roles = new Set(head.columns.map((column) => column.role));
    const isBooking =
      roles.has('description') || roles.has('debit') || roles.has('credit') || roles.has('balance');
    if (cursor.section.kind === 'daily_balances' && roles.has('description')) this.#begin(NEUTRAL);
    else if (cursor.section.kind === 'transactions' && roles.has('check_number') && !isBooking)
      this.#begin({ sign: -1, kind: 'checks' });
    else if (cursor.section.kind === 'ignored' && isBooking && roles.has('amount'))
      this.#begin(NEUTRAL);
  }

  #begin(section: Section): void {
    this.#endGrids();
    this.#cursor.section = section;
    this.#close();
  }

  #close(): void {
    this.#cursor.open = undefined;
    this.#cursor.pending = undefined;
  }

  #readRow(row: PageRow, next: readonly PageRow[]): void {
    const cursor = this.#cursor;
    const { style } = this;
    const columns = cursor.head?.columns ?? [];
    const dates = datesIn(row.tokens, style.dateOrder);
    const dated = new Set(dates.flatMap((date) => date.tokens));
    if (this.#grids.readFree(cursor.section.kind, row, dates)) {
      this.#close();
      return;
    }
    const amounts = amountsIn(row, dated, columns, style);
    if (amounts.length === 0 && dates.length === 0) {
      const section = sectionOf(row, this.isCard);
      if (section && this.#isFollowed(next)) {
        this.#begin(section);
        return;
      }
    }
    if (isSummary(row) || isCarried(row, dates)) {
      const totals = columnTotals(row, amounts);
      if (totals) this.lists.totals = totals;
      const balance = amounts.at(-1)?.value;
      const carried =
        balance && carriedBalance(row, dates, balance, this.lists.transactions.length);
      if (carried) this.lists.carried.push(carried);
      this.#close();
      return;
    }
    if (cursor.section.kind === 'ignored') return;
    if (this.#grids.readListed(cursor.section.kind, row, dates, amounts)) return;
    if (dates[0] && isRowStart(dates[0], row, columns)) this.#startRow(row, dates, amounts);
    else if (!this.#startUndated(row, amounts)) this.#goOn(row, amounts);
  }

  /** A heading has a head or dated rows under it; above sums it is a label. */
  #isFollowed(next: readonly PageRow[]): boolean {
    for (const row of next) {
      if (datesIn(row.tokens, this.style.dateOrder).length > 0) return true;
      if (row.tokens.some(({ text }) => /\d[.,]\d{2}\b/.test(text))) return false;
    }
    return next.length < 4;
  }

  /** The part of a row that belongs to the table at hand, from where its date stands. */
  #ownPart(whole: PageRow): PageRow | undefined {
    const { head } = this.#cursor;
    const row = head ? rowWithin(whole, head) : whole;
    if (!row || head || row.cells.length < 2) return row;
    return fromDate(row, this.#starts, this.#lineHeight, this.style);
  }

  #startRow(row: PageRow, dates: readonly PlacedDate[], amounts: readonly RowAmount[]): void {
    const cursor = this.#cursor;
    const columns = cursor.head?.columns ?? [];
    const start = readStart(row, dates, amounts, columns);
    if (columns.length === 0 && isLooseValue(row, start, this.#starts, this.#lineHeight)) return;
    const money = readAmounts(amounts, columns, cursor.section, this.isCard);
    this.#close();
    if (money) this.#add({ ...start, description: [...start.description], ...money });
    else if (amounts.length === 0 && columns.some(isMoneyColumn) && start.description.length > 0)
      cursor.pending = start;
  }

  /** A booking whose date was garbled or lost is one still: without it no sum would close. */
  #startUndated(row: PageRow, amounts: readonly RowAmount[]): boolean {
    const cursor = this.#cursor;
    const columns = cursor.head?.columns ?? [];
    if (!amounts.some(({ column }) => column)) return false;
    const undated = undatedStart(row, amounts, columns, this.lists.transactions.length === 0);
    const money = undated && readAmounts(amounts, columns, cursor.section, this.isCard);
    if (!undated || !money) return false;
    this.#close();
    this.#add({ ...undated, description: [...undated.description], ...money });
    return true;
  }

  #add(transaction: PrintedTransaction): void {
    this.lists.transactions.push(transaction);
    this.#cursor.open = transaction;
  }

  /** A row without a date: more description, the amount of the row above, or a further booking of the same day. */
  #goOn(row: PageRow, amounts: readonly RowAmount[]): void {
    const cursor = this.#cursor;
    const columns = cursor.head?.columns ?? [];
    const money =
      amounts.some(({ column }) => column) &&
      readAmounts(amounts, columns, cursor.section, this.isCard);
    if (!money) {
      if (amounts.length > 0 && columns.length === 0) this.#close();
      else this.#addWords(row);
      return;
    }
    const used = new Set(amounts.flatMap(({ value }) => value.tokens));
    const words = readWords(
      row.tokens.filter((token) => !used.has(token)),
      columns,
    );
    if (cursor.pending) {
      const { pending } = cursor;
      const isNear = words.description.length === 0 || this.#isBelow(row, pending.description);
      this.#close();
      if (isNear) {
        const description = [...pending.description, ...words.description];
        this.#add({ ...pending, ...words, description, ...money });
      }
      return;
    }
    const { open } = cursor;
    const head = words.description[0];
    const edge = open?.description[0]?.box.left;
    const isAligned =
      head !== undefined && edge !== undefined && Math.abs(head.box.left - edge) < this.#lineHeight;
    this.#close();
    if (open && isAligned && endsLike(open.amount, amounts))
      this.#add({ ...(open.date && { date: open.date }), ...words, ...money });
  }

  /** Text under a booking that stands in its description column belongs to it. */
  #addWords(whole: PageRow): void {
    const cursor = this.#cursor;
    const row = cursor.open ? withoutMark(whole, cursor.open) : whole;
    if (!row) return;
    const target = cursor.open ?? cursor.pending;
    if (target && isExchange(row)) {
      cursor.previous = row;
      return;
    }
    if (!target || !this.#isBelow(row, target.description) || row.tokens.length > 14) {
      this.#close();
      return;
    }
    if (cursor.open) {
      if (row.box.right >= boxOf(cursor.open.amount).right) this.#close();
      else cursor.open.description = [...cursor.open.description, ...row.tokens];
    } else if (cursor.pending) {
      cursor.pending = { ...cursor.pending, description: [...target.description, ...row.tokens] };
    }
  }

  #isBelow(row: PageRow, description: TransactionStart['description']): boolean {
    const { previous } = this.#cursor;
    const head = description[0];
    if (!previous || !head) return false;
    const isNear = row.box.top - previous.box.bottom < 0.9 * this.#lineHeight;
    return isNear && row.box.left > head.box.left - 0.02 && row.box.left < head.box.left + 0.08;
  }

  #endGrids(): void {
    const { checks, balances } = this.#grids.take();
    this.lists.checks.push(...checks);
    this.lists.dailyBalances.push(...balances);
  }
}
