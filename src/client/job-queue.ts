import { CancelledError } from '../core/errors';

/** One piece of work. It ends early when the signal is raised, and never rejects: it tells its own failure. */
export type Job = (signal: AbortSignal) => Promise<void>;

interface Waiting {
  readonly id: string;
  readonly job: Job;
}

/**
 * Runs jobs in order, few at a time. Two files at
 * once keep the reader busy while the next one is being opened.
 */
export class JobQueue {
  readonly #limit: number;
  readonly #waiting: Waiting[] = [];
  readonly #running = new Map<string, AbortController>();

  /** @param limit jobs that run at the same time. @default 2 */
  constructor(limit = 2) {
    this.#limit = limit;
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0 && this.#running.size === 0;
  }

  add(id: string, job: Job): void {
    this.#waiting.push({ id, job });
    this.#start();
  }

  /** Moves a waiting job to the front: what a person looks at is read first. */
  prioritise(id: string): void {
    const index = this.#waiting.findIndex((waiting) => waiting.id === id);
    if (index > 0) this.#waiting.unshift(...this.#waiting.splice(index, 1));
  }

  /** Stops one job, or forgets it when it has not begun. Returns whether there was one. */
  cancel(id: string): boolean {
    const index = this.#waiting.findIndex((waiting) => waiting.id === id);
    if (index >= 0) {
      this.#waiting.splice(index, 1);
      return true;
    }
    const running = this.#running.get(id);
    running?.abort(new CancelledError());
    return running !== undefined;
  }

  /** Stops everything. Returns the ids of the jobs that had not begun. */
  cancelAll(): string[] {
    const waiting = this.#waiting.splice(0).map(({ id }) => id);
    for (const controller of this.#running.values()) controller.abort(new CancelledError());
    return waiting;
  }

  #start(): void {
    while (this.#running.size < this.#limit) {
      const next = this.#waiting.shift();
      if (!next) return;
      const controller = new AbortController();
      this.#running.set(next.id, controller);
      void this.#run(next, controller.signal);
    }
  }

  async #run({ id, job }: Waiting, signal: AbortSignal): Promise<void> {
    try {
      await job(signal);
    } finally {
      this.#running.delete(id);
      this.#start();
    }
  }
}
