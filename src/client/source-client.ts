import { throwIfCancelled } from '../core/cancel';
import { WorkerCrashedError } from '../core/errors';
import { AnswerBudget } from '../core/intake/answer-budget';
import type { FileFormat } from '../core/intake/file-format';
import type { RenderOptions, SourcePage } from '../core/intake/source';
import type { BitmapLike } from '../protocol/engine-api';
import type { OpenedSource, SourceBlob } from '../protocol/source-api';
import type { Reply } from '../protocol/worker-api';
import { LiveSourceWorker, type RemoteSources } from './live-source-worker';
import type {
  ClientSource,
  OpenSourceOptions,
  SourceClient,
  SourceClientOptions,
} from './source-client-api';

export type { ClientSource, SourceClient, SourceWorker } from './source-client-api';

/** Starts nothing yet: the worker comes with the first file. */
export function createSourceClient(options: SourceClientOptions): SourceClient {
  return new WorkerSources(options);
}

const CLOSE_DEADLINE_MS = 5_000;

interface OpenFile {
  readonly id: number;
  readonly request: SourceBlob;
  readonly budget: AnswerBudget;
}

class WorkerSources implements SourceClient {
  private live: LiveSourceWorker | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private nextId = 1;

  constructor(private readonly options: SourceClientOptions) {}

  async open(
    { name, blob }: { readonly name: string; readonly blob: Blob },
    options: OpenSourceOptions = {},
  ): Promise<ClientSource> {
    const id = this.nextId++;
    const request: SourceBlob = {
      name,
      blob,
      ...(options.password !== undefined && { password: options.password }),
    };
    const file: OpenFile = { id, request, budget: new AnswerBudget(this.options.answerMs) };
    const opened = await this.enqueue(async () => {
      throwIfCancelled(options.signal);
      return this.ensureOpen(this.running(), file);
    });
    if (options.signal?.aborted) await this.release(id);
    throwIfCancelled(options.signal);
    const { format, pageCount } = opened!;
    return new SourceHandle(this, file, format, pageCount);
  }

  terminate(): void {
    this.live?.kill(new WorkerCrashedError('worker_stopped', 'The source worker was stopped'));
  }

  /** Makes one call about a page of a file, opening the file first where the worker no longer has it. */
  callPage<T>(
    file: OpenFile,
    page: number,
    call: (remote: RemoteSources) => Promise<Reply<T>>,
  ): Promise<T> {
    return this.enqueue(async () => {
      const live = this.running();
      await this.ensureOpen(live, file);
      return this.withBudget(live, file, page, () => call(live.remote));
    });
  }

  /** Forgets a file. */
  release(id: number): Promise<void> {
    return this.enqueue(async () => {
      if (!this.live?.open.delete(id)) return;
      const live = this.live;
      await live.ask('close', CLOSE_DEADLINE_MS, () => live.remote.close(id));
    });
  }

  /** @returns what the worker says of the file, or `undefined` when it was open already. */
  private async ensureOpen(
    live: LiveSourceWorker,
    file: OpenFile,
  ): Promise<OpenedSource | undefined> {
    const { id, request } = file;
    if (live.open.delete(id)) {
      live.open.add(id);
      return undefined;
    }
    for (const oldest of live.open) {
      if (live.open.size < (this.options.maxOpen ?? 3)) break;
      live.open.delete(oldest);
      await live.ask('close', CLOSE_DEADLINE_MS, () => live.remote.close(oldest));
    }
    const opened = await this.withBudget(live, file, undefined, () =>
      live.remote.open(id, request),
    );
    live.open.add(id);
    return opened;
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async withBudget<T>(
    live: LiveSourceWorker,
    { request, budget }: OpenFile,
    page: number | undefined,
    call: () => Promise<Reply<T>>,
  ): Promise<T> {
    const began = performance.now();
    try {
      const answer = await live.ask(request.name, budget.leftMs(page), call);
      budget.spend(performance.now() - began, page);
      return answer;
    } catch (error) {
      // A failure is an answer too; whoever asks again waits anew.
      budget.renew(page);
      throw error;
    }
  }

  private running(): LiveSourceWorker {
    return (this.live ??= this.startWorker());
  }

  private startWorker(): LiveSourceWorker {
    const { createWorker, pdfjsUrl } = this.options;
    const live = new LiveSourceWorker(createWorker(), pdfjsUrl, () => {
      if (this.live === live) this.live = undefined;
    });
    return live;
  }
}

class SourceHandle implements ClientSource {
  constructor(
    private readonly owner: WorkerSources,
    private readonly file: OpenFile,
    readonly format: FileFormat,
    readonly pageCount: number,
  ) {}

  openPage(index: number): Promise<SourcePage> {
    const { id } = this.file;
    return this.owner.callPage(this.file, index, (remote) => remote.openPage(id, index));
  }

  render(index: number, options: RenderOptions = {}): Promise<ImageBitmap> {
    return this.picture(index, (remote, id) => remote.render(id, index, options));
  }

  thumbnail(index: number, longSidePx: number): Promise<ImageBitmap> {
    return this.picture(index, (remote, id) => remote.thumbnail(id, index, longSidePx));
  }

  close(): Promise<void> {
    return this.owner.release(this.file.id);
  }

  private async picture(
    index: number,
    call: (remote: RemoteSources, id: number) => Promise<Reply<BitmapLike>>,
  ): Promise<ImageBitmap> {
    const { id, budget } = this.file;
    const bitmap = await this.owner.callPage(this.file, index, (remote) => call(remote, id));
    budget.renew(index);
    return bitmap as ImageBitmap;
  }
}
