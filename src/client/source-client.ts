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
 * - Calls run one after the other. One that takes longer than its deadline is rejected with `timed_out` and the worker
 *   is replaced; files that were open stay usable, for they are opened again when they are next asked for.
 * - Keep as many sources as you like: only the few used last hold memory in the worker.
 */
import * as Comlink from 'comlink';
import { throwIfCancelled } from '../core/cancel';
import { InputError, WorkerCrashedError } from '../core/errors';
import type { FileFormat } from '../core/intake/file-format';
import type { DocumentSource, RenderOptions, SourcePage } from '../core/intake/source';
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
  /** @default 10000 */
  readonly openDeadlineMs?: number;
  /** For one page: opening or rendering. @default 30000 */
  readonly pageDeadlineMs?: number;
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
    file: { readonly name: string; readonly blob: Blob },
    options: OpenSourceOptions = {},
  ): Promise<ClientSource> {
    const id = this.nextId++;
    const request: SourceBlob = {
      name: file.name,
      blob: file.blob,
      ...(options.password !== undefined && { password: options.password }),
    };
    const opened = await this.enqueue(async () => {
      throwIfCancelled(options.signal);
      return this.ensureOpen(this.running(), id, request);
    });
    if (options.signal?.aborted) await this.release(id);
    throwIfCancelled(options.signal);
    const { format, pageCount } = opened!;
    return new SourceHandle(this, id, request, format, pageCount);
  }

  terminate(): void {
    this.live?.kill(new WorkerCrashedError('worker_stopped', 'The source worker was stopped'));
  }

  /** Makes one call about an open file, opening it first where the worker no longer has it. */
  callOpen<T>(
    id: number,
    file: SourceBlob,
    call: (remote: Remote) => Promise<Reply<T>>,
  ): Promise<T> {
    return this.enqueue(async () => {
      const live = this.running();
      await this.ensureOpen(live, id, file);
      return this.withDeadline(live, file.name, this.options.pageDeadlineMs ?? 30_000, () =>
        call(live.remote),
      );
    });
  }

  /** Forgets a file. */
  release(id: number): Promise<void> {
    return this.enqueue(async () => {
      if (!this.live?.open.delete(id)) return;
      const live = this.live;
      await this.withDeadline(live, 'close', 5_000, () => live.remote.close(id));
    });
  }

  /** @returns what the worker says of the file, or `undefined` when it was open already. */
  private async ensureOpen(
    live: LiveWorker,
    id: number,
    file: SourceBlob,
  ): Promise<OpenedSource | undefined> {
    if (live.open.delete(id)) {
      live.open.add(id);
      return undefined;
    }
    for (const oldest of live.open) {
      if (live.open.size < (this.options.maxOpen ?? 3)) break;
      live.open.delete(oldest);
      await this.withDeadline(live, 'close', 5_000, () => live.remote.close(oldest));
    }
    const opened = await this.withDeadline(
      live,
      file.name,
      this.options.openDeadlineMs ?? 10_000,
      () => live.remote.open(id, file),
    );
    live.open.add(id);
    return opened;
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async withDeadline<T>(
    live: LiveWorker,
    name: string,
    deadlineMs: number,
    call: () => Promise<Reply<T>>,
  ): Promise<T> {
    const timer = setTimeout(() => {
      const message = `'${name}' gave no answer within ${deadlineMs / 1000} s`;
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
    private readonly id: number,
    private readonly file: SourceBlob,
    readonly format: FileFormat,
    readonly pageCount: number,
  ) {}

  openPage(index: number): Promise<SourcePage> {
    return this.owner.callOpen(this.id, this.file, (remote) => remote.openPage(this.id, index));
  }

  async render(index: number, options: RenderOptions = {}): Promise<ImageBitmap> {
    const bitmap = await this.owner.callOpen(this.id, this.file, (remote) =>
      remote.render(this.id, index, options),
    );
    return bitmap as ImageBitmap;
  }

  async thumbnail(index: number, longSidePx: number): Promise<ImageBitmap> {
    const bitmap = await this.owner.callOpen(this.id, this.file, (remote) =>
      remote.thumbnail(this.id, index, longSidePx),
    );
    return bitmap as ImageBitmap;
  }

  close(): Promise<void> {
    return this.owner.release(this.id);
  }
}
