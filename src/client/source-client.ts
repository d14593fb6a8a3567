/**
 * Opens files and decodes pages in a worker of their own, apart from the engine's.
 *
 * ```ts
 * const sources = createSourceClient({
 *   createWorker: () => new Worker(new URL('../workers/source.worker.ts', import.meta.url), { type: 'module' }),
 *   pdfjsUrl: new URL('pdfjs/', document.baseURI).href,
 * });
 * const source = await sources.open({ name: file.name, blob: file }, { password, signal });
 * source.pageCount;                                // known at once
 * const page = await source.openPage(0);           // size, text layer with verdict, form widgets, rules
 * const bitmap = await source.render(0);           // upright, opaque ImageBitmap; the caller closes or transfers it
 * const small = await source.thumbnail(0, 256);
 * await source.close();
 * ```
 *
 * - Every failure is a DocumentError with `code`: `empty_file`, `truncated`, `corrupt`, `unknown_format`,
 *   `not_an_image` (details.kind says what it is), `too_large`, `too_many_pixels`, `too_many_pages`, `encrypted_pdf`,
 *   `wrong_password` (ask and open again with a password), `unsupported_variant`, `timed_out`, `worker_crashed`.
 * - Calls run one after the other. A file that gives no picture within its budget is rejected with `timed_out` and the
 *   worker is replaced; files that were open stay usable, for they are opened again when they are next asked for.
 * - Keep as many sources as you like: only the few used last hold memory in the worker.
 */
import * as Comlink from 'comlink';
import { throwIfCancelled } from '../core/cancel';
import { InputError, WorkerCrashedError } from '../core/errors';
import { AnswerBudget } from '../core/intake/answer-budget';
import type { FileFormat } from '../core/intake/file-format';
import type { DocumentSource, RenderOptions, SourcePage } from '../core/intake/source';
import type { BitmapLike } from '../protocol/engine-api';
import type { OpenedSource, SourceApi, SourceBlob } from '../protocol/source-api';
import { takeReply, type Reply } from '../protocol/worker-api';

/** The part of a `Worker` that is used; a test passes a loopback. */
export interface SourceWorker extends Comlink.Endpoint {
  terminate(): void;
}

export interface SourceClientOptions {
  readonly createWorker: () => SourceWorker;
  /** Absolute URL of the folder with pdf.js's wasm, cmaps and fonts, with a trailing slash. */
  readonly pdfjsUrl: string;
  /** How long a file may take to its first picture, and then for each page. Milliseconds. @default 9500 */
  readonly answerMs?: number;
  /** Files that may be open in the worker at once. @default 3 */
  readonly maxOpen?: number;
}

export interface OpenSourceOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
}

export interface SourceClient {
  /** @throws DocumentError with one of the codes above; CancelledError. */
  open(
    file: { readonly name: string; readonly blob: Blob },
    options?: OpenSourceOptions,
  ): Promise<ClientSource>;
  /** Frees the worker. Every call under way is rejected with `worker_stopped`. */
  terminate(): void;
}

export type ClientSource = DocumentSource<ImageBitmap>;

/** Starts nothing yet: the worker comes with the first file. */
export function createSourceClient(options: SourceClientOptions): SourceClient {
  return new WorkerSources(options);
}

type Remote = Comlink.Remote<SourceApi>;

const CLOSE_DEADLINE_MS = 5_000;

interface OpenFile {
  readonly id: number;
  readonly request: SourceBlob;
  readonly budget: AnswerBudget;
}

interface LiveWorker {
  readonly worker: SourceWorker;
  readonly remote: Remote;
  /** Ids of the files that are open in this worker, least recently used first. */
  readonly open: Set<number>;
  readonly died: Promise<never>;
  readonly kill: (error: Error) => void;
}

class WorkerSources implements SourceClient {
  private live: LiveWorker | undefined;
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
    call: (remote: Remote) => Promise<Reply<T>>,
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
      await this.withDeadline(live, 'close', CLOSE_DEADLINE_MS, () => live.remote.close(id));
    });
  }

  /** @returns what the worker says of the file, or `undefined` when it was open already. */
  private async ensureOpen(live: LiveWorker, file: OpenFile): Promise<OpenedSource | undefined> {
    const { id, request } = file;
    if (live.open.delete(id)) {
      live.open.add(id);
      return undefined;
    }
    for (const oldest of live.open) {
      if (live.open.size < (this.options.maxOpen ?? 3)) break;
      live.open.delete(oldest);
      await this.withDeadline(live, 'close', CLOSE_DEADLINE_MS, () => live.remote.close(oldest));
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
    live: LiveWorker,
    { request, budget }: OpenFile,
    page: number | undefined,
    call: () => Promise<Reply<T>>,
  ): Promise<T> {
    const began = performance.now();
    try {
      const answer = await this.withDeadline(live, request.name, budget.leftMs(page), call);
      budget.spend(performance.now() - began, page);
      return answer;
    } catch (error) {
      // A failure is an answer too; whoever asks again waits anew.
      budget.renew(page);
      throw error;
    }
  }

  private async withDeadline<T>(
    live: LiveWorker,
    name: string,
    deadlineMs: number,
    call: () => Promise<Reply<T>>,
  ): Promise<T> {
    const timer = setTimeout(() => {
      const message = `'${name}' gave no answer within ${(deadlineMs / 1000).toFixed(1)} s`;
      live.kill(new InputError('timed_out', message, { details: { deadlineMs } }));
    }, deadlineMs);
    try {
      return takeReply(await Promise.race([call(), live.died]));
    } finally {
      clearTimeout(timer);
    }
  }

  private running(): LiveWorker {
    return (this.live ??= this.startWorker());
  }

  private startWorker(): LiveWorker {
    const worker = this.options.createWorker();
    const remote = Comlink.wrap<SourceApi>(worker);
    let kill: LiveWorker['kill'] = () => undefined;
    const died = new Promise<never>((_, reject) => {
      kill = (error) => {
        worker.terminate();
        if (this.live?.worker === worker) this.live = undefined;
        reject(error);
      };
    });
    died.catch(() => undefined);
    const crash = (event: Event): void => {
      const message = 'message' in event ? String(event.message) : event.type;
      kill(
        new WorkerCrashedError('worker_crashed', `The source worker crashed: ${message}`, {
          retryable: true,
        }),
      );
    };
    worker.addEventListener('error', crash as EventListener);
    worker.addEventListener('messageerror', crash as EventListener);
    // Messages keep their order, so what follows needs not wait for this.
    void remote.start({ pdfjsUrl: this.options.pdfjsUrl });
    return { worker, remote, open: new Set(), died, kill };
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
    call: (remote: Remote, id: number) => Promise<Reply<BitmapLike>>,
  ): Promise<ImageBitmap> {
    const { id, budget } = this.file;
    const bitmap = await this.owner.callPage(this.file, index, (remote) => call(remote, id));
    budget.renew(index);
    return bitmap as ImageBitmap;
  }
}
