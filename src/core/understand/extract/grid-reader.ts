import type { PageRow } from '../text/page-rows';
import {
  balancesIn,
  balancesInOrder,
  checksIn,
  checksInOrder,
  gridChecksIn,
  type PrintedBalance,
  type PrintedCheck,
} from './grid-rows';
import type { PrintStyle } from './read-value';
import type { RowAmount } from './row-amounts';
import type { PlacedDate } from './statement-period';
import type { Section } from './statement-sections';

/** Gathers paid checks and daily balances, whose rows may hold several side by side. */
export class GridReader {
  #checks: PrintedCheck[] = [];
  #balances: PrintedBalance[] = [];
  /** The row before held nothing but paid checks. */
  #isGrid = false;

  constructor(
    readonly style: PrintStyle,
    readonly isCard: boolean,
  ) {}

  /** Paid checks side by side need no heading and no head. Returns whether the row holds nothing else. */
  readFree(kind: Section['kind'], row: PageRow, dates: readonly PlacedDate[]): boolean {
    const isGoingOn = this.#isGrid || kind === 'checks';
    const checks = this.isCard ? [] : gridChecksIn(row, dates, this.style, isGoingOn);
    this.#isGrid = checks.length > 0;
    this.#checks.push(...checks);
    return this.#isGrid;
  }

  /** What a row holds under a heading of checks or daily balances. Returns whether it holds any. */
  readListed(
    kind: Section['kind'],
    row: PageRow,
    dates: readonly PlacedDate[],
    amounts: readonly RowAmount[],
  ): boolean {
    const checks = kind === 'checks' ? checksIn(row, dates, amounts) : [];
    const balances = kind === 'daily_balances' ? balancesIn(row, dates, amounts) : [];
    this.#checks.push(...checks);
    this.#balances.push(...balances);
    return checks.length + balances.length > 0;
  }

  /** What was gathered since the last call, each list in its printed order. */
  take(): { readonly checks: PrintedCheck[]; readonly balances: PrintedBalance[] } {
    const lists = {
      checks: checksInOrder(this.#checks),
      balances: balancesInOrder(this.#balances),
    };
    this.#checks = [];
    this.#balances = [];
    return lists;
  }
}
