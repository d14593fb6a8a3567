import * as Comlink from 'comlink';
import { WorkerCrashedError } from '../core/errors';
import type { EngineEvent } from '../protocol/engine-api';
import {
  takeReply,
  type Reply,
  type Replying,
  type WorkerApi,
  type WorkerStart,
} from '../protocol/worker-api';
import { Watchdog, type StageDeadlines } from './watchdog';

/** The part of a `Worker` that the bridge uses; a test passes a loopback. */
export interface WorkerLike extends Comlink.Endpoint {
  terminate(): void;
}

export type RemoteEngine = Comlink.Remote<Replying<WorkerApi>>;

export interface WorkerBridgeOptions {
  readonly createWorker: () => WorkerLike;
  /** Asked at each start of a worker, so a restart sees current settings. */
  readonly start: () => WorkerStart;
  readonly deadlines: StageDeadlines;
  readonly onEvent: (event: EngineEvent) => void;
  /** Called once per death, after every pending call was rejected. */
  readonly onDeath: (error: WorkerCrashedError) => void;
}

interface PendingCall {
  readonly reject: (error: WorkerCrashedError) => void;
}

interface LiveWorker {
  readonly worker: WorkerLike;
  readonly remote: RemoteEngine;
  readonly events: MessagePort;
  readonly watchdog: Watchdog;
  readonly ready: Promise<void>;
  readonly timer: ReturnType<typeof setInterval>;
}

/**
 * Owns one worker at a time and turns its death into an answer: each call has an id, and when the worker crashes,
 * hangs or is stopped, every pending call rejects with a WorkerCrashedError. The next call starts a new worker.
 */
export class WorkerBridge {
  private live: LiveWorker | undefined;
  private readonly pending = new Map<number, PendingCall>();
  private nextCallId = 1;

  constructor(private readonly options: WorkerBridgeOptions) {}

  get isRunning(): boolean {
    return this.live !== undefined;
  }

  /**
   * Makes one call on the worker, starting it if needed.
   * @throws whatever the worker threw, in its own class; WorkerCrashedError `worker_crashed`, `worker_hung` or
   * `worker_stopped` when no answer will come.
   */
  async call<T>(invoke: (remote: RemoteEngine) => Promise<Reply<T>>): Promise<T> {
    const live = (this.live ??= this.startWorker());
    const callId = this.nextCallId++;
    live.watchdog.reset();
    try {
      return await new Promise<T>((resolve, reject) => {
        this.pending.set(callId, { reject });
        live.ready
          .then(() => invoke(live.remote))
          .then(takeReply)
          .then(resolve, reject);
      });
    } finally {
      this.pending.delete(callId);
      live.watchdog.reset();
    }
  }

  /** Stops the worker; pending calls reject with `worker_stopped`. The next call starts a new one. */
  stop(): void {
    this.die(this.live, new WorkerCrashedError('worker_stopped', 'The worker was stopped'));
  }

  private startWorker(): LiveWorker {
    const worker = this.options.createWorker();
    const watchdog = new Watchdog(this.options.deadlines);
    const channel = new MessageChannel();
    const remote: RemoteEngine = Comlink.wrap<Replying<WorkerApi>>(worker);
    const start = this.options.start();
    channel.port1.onmessage = (message: MessageEvent<EngineEvent>) => {
      const event = message.data;
      if (event.kind === 'heartbeat') watchdog.heartbeat(event.activity);
      else if (event.kind === 'progress') watchdog.progress(event.stage);
      this.options.onEvent(event);
    };
    const live: LiveWorker = {
      worker,
      remote,
      watchdog,
      events: channel.port1,
      ready: remote
        .start(start, Comlink.transfer(channel.port2, [channel.port2]))
        .then((reply) => takeReply(reply)),
      timer: this.watch(() => live, watchdog, start.heartbeatMs),
    };
    const crash = (event: Event): void => {
      const message = 'message' in event ? String(event.message) : event.type;
      this.die(
        live,
        new WorkerCrashedError('worker_crashed', `The worker crashed: ${message}`, {
          retryable: true,
        }),
      );
    };
    worker.addEventListener('error', crash as EventListener);
    worker.addEventListener('messageerror', crash as EventListener);
    return live;
  }

  private watch(live: () => LiveWorker, watchdog: Watchdog, intervalMs: number) {
    let last = performance.now();
    return setInterval(() => {
      const now = performance.now();
      // A frozen page or a sleeping machine must not look like a hang, so one tick counts two intervals at most.
      const elapsedMs = Math.min(now - last, 2 * intervalMs);
      last = now;
      if (this.pending.size === 0) return;
      const stage = watchdog.tick(elapsedMs);
      if (stage === undefined) return;
      const message = `The worker gave no sign of work in stage '${stage}'`;
      this.die(
        live(),
        new WorkerCrashedError('worker_hung', message, { retryable: true, details: { stage } }),
      );
    }, intervalMs);
  }

  private die(dead: LiveWorker | undefined, error: WorkerCrashedError): void {
    if (!dead || dead !== this.live) return;
    this.live = undefined;
    clearInterval(dead.timer);
    dead.worker.terminate();
    dead.events.close();
    const calls = [...this.pending.values()];
    this.pending.clear();
    for (const call of calls) call.reject(error);
    this.options.onDeath(error);
  }
}
