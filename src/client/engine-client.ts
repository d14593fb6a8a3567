import type { ReadPage } from '../core/document';
import type { WorkerCrashedError } from '../core/errors';
import type { Quad } from '../core/geometry';
import type { ModelTask } from '../core/manifest';
import {
  DEFAULT_ENGINE_SETTINGS,
  type EngineDiagnostics,
  type EngineEvent,
  type EngineSettings,
  type PageClassification,
} from '../protocol/engine-api';
import type {
  EngineClient,
  EngineClientEvent,
  EngineClientOptions,
  PageCall,
} from './engine-client-api';
import { sendPage, untilAborted, type PageJob, type PageQuestion } from './send-page';
import { Turns } from './turns';
import { DEFAULT_DEADLINES } from './watchdog';
import { WorkerBridge } from './worker-bridge';
import { WorkerWear } from './worker-wear';

export type { EngineClient, EngineClientEvent, EngineClientOptions, PageCall };

const IDLE_MS = 120_000;
const RENEW_ABOVE_BYTES = 400 * 1024 * 1024;

/** Makes the client. No worker is started before the first call. */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  return new WorkerEngineClient(options);
}

class WorkerEngineClient implements EngineClient {
  private readonly bridge: WorkerBridge;
  private readonly listeners = new Set<(event: EngineClientEvent) => void>();
  private readonly jobs = new Map<string, PageJob>();
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

  prepare(tasks: readonly ModelTask[]): Promise<void> {
    return this.bridge.call((remote) => remote.prepare(tasks));
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
  private async runPage<T>(call: PageCall, ask: PageQuestion<T>): Promise<T> {
    const job: PageJob = { jobId: `job-${this.nextJob++}`, call, hasStarted: false };
    await this.turns.take(call.signal);
    clearTimeout(this.idleTimer);
    const answer = this.wear.whileWorn().then(() => {
      this.jobs.set(job.jobId, job);
      return sendPage(this.bridge, job, ask);
    });
    // The turn lasts as long as the worker is busy with the page, which may be longer than anybody waits for it.
    const ended = answer.finally(() => this.endPage(job));
    return untilAborted(ended, call.signal);
  }

  private endPage(job: PageJob): void {
    if (this.jobs.delete(job.jobId)) this.wear.pageDone();
    if (this.wear.isWorn && this.jobs.size === 0) this.renewWorker();
    this.turns.give();
    this.startIdleTimer();
  }

  private renewWorker(): void {
    this.bridge.stop();
    this.tell({ kind: 'worker-renewed' });
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
