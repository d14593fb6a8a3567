import { Worker } from 'node:worker_threads';
import { InputError, WorkerCrashedError } from '../core/errors';
import { AnswerBudget } from '../core/intake/answer-budget';
import type { DocumentSource, SourceFile } from '../core/intake/source';
import type { RgbaImage } from '../core/raster-image';
import { takeReply, type Reply } from '../protocol/worker-api';
import { READY, type SourceThreadApi, type ThreadAnswer } from './source-protocol';

/** Opens a file. @throws DocumentError with the reason when it cannot be opened. */
export type OpenFile = (
  file: SourceFile,
  options?: { readonly password?: string },
) => Promise<DocumentSource<RgbaImage>>;

interface LiveThread {
  readonly worker: Worker;
  /** Settles when the thread can take calls; what it costs to start is no file's fault. */
  readonly ready: Promise<unknown>;
}

interface Waiting {
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens files in a thread of their own, one at a time. A file that does not answer in time fails with `timed_out` and
 * takes only its thread with it: code that loops cannot be stopped in the thread that waits for it.
 */
export class SourceThread {
  private live: LiveThread | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = READY + 1;

  /**
   * @param script the built `source-worker.ts`.
   * @param answerMs how long a file may take to its first picture, and then for each page.
   */
  constructor(
    private readonly script: URL,
    private readonly answerMs?: number,
  ) {}

  /** Starts the thread ahead of the first file, whose waiting it shortens. */
  prepare(): void {
    this.live ??= this.start();
  }

  readonly open: OpenFile = async (file, options = {}) => {
    const budget = new AnswerBudget(this.answerMs);
    const { format, pageCount } = await this.call(file, budget, undefined, 'open', file, options);
    const picture = async (index: number, draw: () => Promise<RgbaImage>): Promise<RgbaImage> => {
      const image = await draw();
      budget.renew(index);
      return image;
    };
    return {
      format,
      pageCount,
      openPage: (index) => this.call(file, budget, index, 'openPage', index),
      render: (index, how) =>
        picture(index, () => this.call(file, budget, index, 'render', index, how)),
      thumbnail: (index, longSidePx) =>
        picture(index, () => this.call(file, budget, index, 'thumbnail', index, longSidePx)),
      close: () =>
        this.call(file, new AnswerBudget(this.answerMs), undefined, 'close').catch(() => undefined),
    };
  };

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.kill(new WorkerCrashedError('worker_stopped', 'The thread was ended'));
  }

  private async call<Method extends keyof SourceThreadApi>(
    { name }: SourceFile,
    budget: AnswerBudget,
    page: number | undefined,
    method: Method,
    ...args: Parameters<SourceThreadApi[Method]>
  ): Promise<Awaited<ReturnType<SourceThreadApi[Method]>>> {
    const { worker, ready } = (this.live ??= this.start());
    await ready;
    const began = performance.now();
    const timer = setTimeout(() => {
      const deadlineMs = budget.totalMs;
      const message = `'${name}' gave no answer within ${deadlineMs / 1000} s`;
      void this.kill(new InputError('timed_out', message, { details: { deadlineMs } }));
    }, budget.leftMs(page));
    try {
      const id = this.nextId++;
      const answer = this.answerTo(id);
      worker.postMessage({ id, method, args });
      return (await answer) as Awaited<ReturnType<SourceThreadApi[Method]>>;
    } finally {
      clearTimeout(timer);
      budget.spend(performance.now() - began, page);
    }
  }

  private async answerTo(id: number): Promise<unknown> {
    try {
      const reply = await new Promise<Reply<unknown>>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
      });
      return takeReply(reply);
    } finally {
      this.waiting.delete(id);
    }
  }

  private start(): LiveThread {
    const worker = new Worker(this.script);
    worker.on('message', ({ id, reply }: ThreadAnswer) => this.waiting.get(id)?.resolve(reply));
    worker.on('error', (cause) => {
      if (this.live?.worker !== worker) return;
      const message = `The file brought its thread down: ${String(cause)}`;
      void this.kill(new WorkerCrashedError('worker_crashed', message, { cause }));
    });
    const ready = this.answerTo(READY);
    // Whoever calls hears of it; until then nobody listens.
    ready.catch(() => undefined);
    return { worker, ready };
  }

  private async kill(error: Error): Promise<void> {
    const worker = this.live?.worker;
    this.live = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    await worker?.terminate();
  }
}
