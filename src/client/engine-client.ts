import * as Comlink from 'comlink';
import type { ReadPage } from '../core/document';
import { CancelledError, WorkerCrashedError } from '../core/errors';
import type { Quad } from '../core/geometry';
import {
  DEFAULT_ENGINE_SETTINGS,
  type EngineDiagnostics,
  type EngineEvent,
  type EngineSettings,
  type PageClassification,
  type PageImage,
  type PageRequest,
  type Stage,
} from '../protocol/engine-api';
import type { Reply } from '../protocol/worker-api';
import { Turns } from './turns';
import { WorkerWear } from './worker-wear';
import { DEFAULT_DEADLINES, type StageDeadlines } from './watchdog';
import { WorkerBridge, type RemoteEngine, type WorkerLike } from './worker-bridge';

/** One page to work on. */
export interface PageCall {
  /** Zero-based within its file. */
  readonly pageIndex: number;
  /**
   * Makes the pixels when the page's turn comes, and again if its worker dies: what is sent is transferred and gone.
   * Ownership of the result passes to the client.
   */
  readonly makeImage: () => Promise<PageImage>;
  /** The page's lines, where they are known; see `PageRequest`. */
  readonly text?: PageRequest['text'];
  /** Stops the page: the call rejects at once, the worker turns to the next page after the net that runs. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: Stage, fraction: number) => void;
}

/** What a listener hears: the engine's own events (without heartbeats) and the fate of the worker. */
export type EngineClientEvent =
  | Exclude<EngineEvent, { kind: 'heartbeat' }>
  | { readonly kind: 'worker-died'; readonly error: WorkerCrashedError; readonly deaths: number }
  /** A worker whose heap had grown was replaced between two pages; nothing was lost. */
  | { readonly kind: 'worker-renewed' };

/** The engine as the page's main thread sees it. */
export interface EngineClient {
  /** @throws CancelledError, WorkerCrashedError after the one retry, and whatever the engine throws. */
  classifyPage(call: PageCall): Promise<PageClassification>;
  readPage(call: PageCall): Promise<ReadPage>;
  /** Recognises one region again. `quad` is page-relative to the image as given. */
  readRegion(call: PageCall, quad: Quad): Promise<ReadPage>;
  diagnostics(): Promise<EngineDiagnostics>;
  /** Merges into the current settings; they also hold for a restarted worker. */
  configure(settings: Partial<EngineSettings>): Promise<void>;
  /** Frees every session; the worker stays. */
  release(): Promise<void>;
  /** @returns a function that ends the subscription. */
  subscribe(listener: (event: EngineClientEvent) => void): () => void;
  /** Stops the worker and with it all its memory; running calls reject, the next call starts a new worker. */
  terminate(): void;
}

export interface EngineClientOptions {
  readonly createWorker: () => WorkerLike;
  /** Absolute URL of the `models/` folder, with a trailing slash. */
  readonly modelsUrl: string;
  readonly settings?: Partial<EngineSettings>;
  readonly deadlines?: Partial<StageDeadlines>;
  /** How often the worker says it lives. Milliseconds. @default 1000 */
  readonly heartbeatMs?: number;
  /** Pages handed to the worker at a time: one that runs and one decoded in wait. @default 2 */
  readonly maxInFlight?: number;
  /** The worker is stopped, and its memory given back, after this long without a page; 0 never. @default 120000 */
  readonly idleMs?: number;
  /** A worker whose WebAssembly heap is larger is replaced between two pages; 0 never. Bytes. @default 400 MiB */
  readonly renewAboveBytes?: number;
}

const IDLE_MS = 120_000;
const RENEW_ABOVE_BYTES = 400 * 1024 * 1024;

/** How often a page is sent again after its worker died. */
const MAX_RETRIES = 1;
/** A page that had not begun when the worker died is not to blame, but does not come back for ever either. */
const MAX_SENDS = 4;

/** Makes the client. No worker is started before the first call. */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  return new WorkerEngineClient(options);
}

interface Job {
  readonly jobId: string;
  readonly call: PageCall;
  hasStarted: boolean;
}

class WorkerEngineClient implements EngineClient {
  private readonly bridge: WorkerBridge;
  private readonly listeners = new Set<(event: EngineClientEvent) => void>();
  private readonly jobs = new Map<string, Job>();
  private readonly turns: Turns;
  private readonly idleMs: number;
  private readonly wear: WorkerWear;
  private settings: EngineSettings;
  private deaths = 0;
  private nextJob = 1;
  private idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EngineClientOptions) {
    this.settings = { ...DEFAULT_ENGINE_SETTINGS, ...options.settings };
    this.turns = new Turns(options.maxInFlight ?? 2);
    this.idleMs = options.idleMs ?? IDLE_MS;
    this.wear = new WorkerWear(options.renewAboveBytes ?? RENEW_ABOVE_BYTES);
    this.bridge = new WorkerBridge({
      createWorker: options.createWorker,
      start: () => ({
        settings: { ...this.settings, restarts: this.deaths },
        modelsUrl: options.modelsUrl,
        heartbeatMs: options.heartbeatMs ?? 1000,
      }),
      deadlines: { ...DEFAULT_DEADLINES, ...options.deadlines },
      onEvent: (event) => this.onEvent(event),
      onDeath: (error) => this.onDeath(error),
    });
  }

  classifyPage(call: PageCall): Promise<PageClassification> {
    return this.runPage(call, (remote, request) => remote.classifyPage(request));
  }

  readPage(call: PageCall): Promise<ReadPage> {
    return this.runPage(call, (remote, request) => remote.readPage(request));
  }

  readRegion(call: PageCall, quad: Quad): Promise<ReadPage> {
    return this.runPage(call, (remote, request) => remote.readRegion(request, quad));
  }

  diagnostics(): Promise<EngineDiagnostics> {
    return this.bridge.call((remote) => remote.diagnostics());
  }

  async configure(settings: Partial<EngineSettings>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    if (this.bridge.isRunning) {
      await this.bridge.call((remote) => remote.configure(this.settings));
    }
  }

  async release(): Promise<void> {
    if (this.bridge.isRunning) await this.bridge.call((remote) => remote.release());
  }

  subscribe(listener: (event: EngineClientEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  terminate(): void {
    clearTimeout(this.idleTimer);
    this.bridge.stop();
  }

  /** Waits for a turn, sends the page and sends it once more if its worker dies under it. */
  private async runPage<T>(
    call: PageCall,
    send: (remote: RemoteEngine, request: PageRequest) => Promise<Reply<T>>,
  ): Promise<T> {
    const job: Job = { jobId: `job-${this.nextJob++}`, call, hasStarted: false };
    await this.turns.take(call.signal);
    clearTimeout(this.idleTimer);
    const answer = this.wear.whileWorn().then(() => {
      this.jobs.set(job.jobId, job);
      return this.sendWithRetry(job, send);
    });
    // The turn lasts as long as the worker is busy with the page, which may be longer than anybody waits for it.
    const ended = answer.finally(() => this.endPage(job));
    return untilAborted(ended, call.signal);
  }

  private endPage(job: Job): void {
    if (this.jobs.delete(job.jobId)) this.wear.pageDone();
    if (this.wear.isWorn && this.jobs.size === 0) this.renewWorker();
    this.turns.give();
    this.startIdleTimer();
  }

  private renewWorker(): void {
    this.bridge.stop();
    this.tell({ kind: 'worker-renewed' });
  }

  private async sendWithRetry<T>(
    job: Job,
    send: (remote: RemoteEngine, request: PageRequest) => Promise<Reply<T>>,
  ): Promise<T> {
    for (let sends = 1, retries = 0; ; sends += 1) {
      job.hasStarted = false;
      try {
        return await this.sendOnce(job, send);
      } catch (error) {
        if (!isWorkerDeath(error) || sends >= MAX_SENDS) throw error;
        if (job.hasStarted && ++retries > MAX_RETRIES) throw error;
      }
    }
  }

  private async sendOnce<T>(
    job: Job,
    send: (remote: RemoteEngine, request: PageRequest) => Promise<Reply<T>>,
  ): Promise<T> {
    const { call, jobId } = job;
    throwIfAborted(call.signal);
    const image = await call.makeImage();
    if (call.signal?.aborted) {
      if (image.kind === 'bitmap') image.bitmap.close();
      throw new CancelledError();
    }
    const { pageIndex, text } = call;
    const request: PageRequest = { jobId, pageIndex, image, ...(text && { text }) };
    const cancel = (): void => {
      // The answer of the call itself says how it ended; a worker that died meanwhile has nothing to cancel.
      if (!this.bridge.isRunning) return;
      this.bridge.call((remote) => remote.cancel(jobId)).catch(() => undefined);
    };
    call.signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await this.bridge.call((remote) =>
        send(remote, Comlink.transfer(request, transferables(image))),
      );
    } finally {
      call.signal?.removeEventListener('abort', cancel);
    }
  }

  private startIdleTimer(): void {
    if (!this.turns.isIdle || this.idleMs <= 0) return;
    this.idleTimer = setTimeout(() => this.bridge.stop(), this.idleMs);
  }

  private onEvent(event: EngineEvent): void {
    if (event.kind === 'heartbeat') {
      this.wear.measured(event.heapBytes);
      return;
    }
    if (event.kind === 'progress') {
      const job = this.jobs.get(event.jobId);
      if (job) {
        job.hasStarted = true;
        if (!job.call.signal?.aborted) job.call.onProgress?.(event.stage, event.fraction);
      }
    }
    this.tell(event);
  }

  private onDeath(error: WorkerCrashedError): void {
    this.wear.renewed();
    if (error.code === 'worker_stopped') return;
    this.deaths += 1;
    this.tell({ kind: 'worker-died', error, deaths: this.deaths });
  }

  private tell(event: EngineClientEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

/** A worker that was stopped on purpose is not started again for the call it took down. */
function isWorkerDeath(error: unknown): boolean {
  return error instanceof WorkerCrashedError && error.code !== 'worker_stopped';
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}

/** The answer, or the cancellation as soon as the signal is raised. @throws CancelledError */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answer;
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new CancelledError());
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** What changes hands with a page, so that no pixel is copied. */
function transferables(image: PageImage): Transferable[] {
  switch (image.kind) {
    case 'bitmap':
      return [image.bitmap as ImageBitmap];
    case 'pixels':
      return [image.data.buffer as ArrayBuffer];
    case 'encoded':
      return [image.bytes.buffer as ArrayBuffer];
  }
}
