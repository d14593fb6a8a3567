import * as Comlink from 'comlink';
import { InputError, WorkerCrashedError } from '../core/errors';
import type { SourceApi } from '../protocol/source-api';
import { takeReply, type Reply } from '../protocol/worker-api';
import type { SourceWorker } from './source-client-api';

export type RemoteSources = Comlink.Remote<SourceApi>;

/** A worker that opens files, from its start to its end: whoever waits for it when it dies hears why. */
export class LiveSourceWorker {
  readonly remote: RemoteSources;
  /** Ids of the files that are open in this worker, least recently used first. */
  readonly open = new Set<number>();
  private readonly died: Promise<never>;
  private reject: (error: Error) => void = () => undefined;

  /** @param onEnd called once, when it was stopped, crashed or gave no answer. */
  constructor(
    private readonly worker: SourceWorker,
    pdfjsUrl: string,
    private readonly onEnd: () => void,
  ) {
    this.remote = Comlink.wrap<SourceApi>(worker);
    this.died = new Promise<never>((_, reject) => {
      this.reject = reject;
    });
    this.died.catch(() => undefined);
    const crash = (event: Event): void => {
      const message = 'message' in event ? String(event.message) : event.type;
      this.kill(
        new WorkerCrashedError('worker_crashed', `The source worker crashed: ${message}`, {
          retryable: true,
        }),
      );
    };
    worker.addEventListener('error', crash as EventListener);
    worker.addEventListener('messageerror', crash as EventListener);
    // Messages keep their order, so what follows needs not wait for this.
    void this.remote.start({ pdfjsUrl });
  }

  kill(error: Error): void {
    this.worker.terminate();
    this.onEnd();
    this.reject(error);
  }

  /**
   * Makes one call.
   * @param name of the file, for the message.
   * @throws what the worker answers; InputError `timed_out`, and the worker is gone; the error of its death.
   */
  async ask<T>(name: string, deadlineMs: number, call: () => Promise<Reply<T>>): Promise<T> {
    const timer = setTimeout(() => {
      const message = `'${name}' gave no answer within ${(deadlineMs / 1000).toFixed(1)} s`;
      this.kill(new InputError('timed_out', message, { details: { deadlineMs } }));
    }, deadlineMs);
    try {
      return takeReply(await Promise.race([call(), this.died]));
    } finally {
      clearTimeout(timer);
    }
  }
}
