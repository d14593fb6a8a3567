import { CancelledError } from '../core/errors';
import type { CancelSignal } from '../core/cancel';

interface Waiting {
  readonly jobId: string;
  readonly start: () => void;
  readonly cancel: () => void;
}

/**
 * Pages wait here, first in first out, so that many overlapping requests hold the pixels and tensors of few. A waiting
 * page can be cancelled at once, a running one sees its signal between stages.
 */
export class PageQueue {
  private readonly waiting: Waiting[] = [];
  private readonly running = new Map<string, { aborted: boolean }>();
  private active = 0;

  /** @param width pages that run at a time; 1 in a worker, where runs are serialised anyway. */
  constructor(private readonly width: number) {}

  /** @throws CancelledError, and whatever `work` throws. */
  async add<T>(jobId: string, work: (signal: CancelSignal) => Promise<T>): Promise<T> {
    if (this.active < this.width) this.active += 1;
    else await this.wait(jobId);
    const signal = { aborted: false };
    this.running.set(jobId, signal);
    try {
      return await work(signal);
    } finally {
      if (this.running.get(jobId) === signal) this.running.delete(jobId);
      this.passTurn();
    }
  }

  cancel(jobId: string): void {
    const running = this.running.get(jobId);
    if (running) running.aborted = true;
    const at = this.waiting.findIndex((page) => page.jobId === jobId);
    if (at >= 0) this.waiting.splice(at, 1)[0]!.cancel();
  }

  /** Hands the turn over without a gap in which a newcomer could take it. */
  private passTurn(): void {
    const next = this.waiting.shift();
    if (next) next.start();
    else this.active -= 1;
  }

  private wait(jobId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ jobId, start: resolve, cancel: () => reject(new CancelledError()) });
    });
  }
}
