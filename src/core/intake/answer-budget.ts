import { INTAKE_LIMITS } from './limits';

/**
 * How long a file may keep its reader waiting: from its first byte to the first picture of a page, and then for each
 * page, all calls together. A file that hangs is so found in the same time wherever it hangs. Times in milliseconds.
 */
export class AnswerBudget {
  private openingMs = 0;
  private readonly spentMs = new Map<number, number>();

  constructor(readonly totalMs: number = INTAKE_LIMITS.answerMs) {}

  /** @param page zero-based; absent while the file is being opened. */
  leftMs(page?: number): number {
    const spent = page === undefined ? 0 : (this.spentMs.get(page) ?? 0);
    return Math.max(0, this.totalMs - this.openingMs - spent);
  }

  spend(ms: number, page?: number): void {
    if (page === undefined) this.openingMs += ms;
    else this.spentMs.set(page, (this.spentMs.get(page) ?? 0) + ms);
  }

  /** The wait is over: a picture of the page came out, or a failure. What comes next begins anew. */
  renew(page?: number): void {
    this.openingMs = 0;
    if (page !== undefined) this.spentMs.delete(page);
  }
}
