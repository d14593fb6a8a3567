import type { DocumentEngineApi, EngineEvent, EngineSettings } from '../protocol/engine-api';
import {
  replyWith,
  type EventPort,
  type Replying,
  type WorkerApi,
  type WorkerStart,
} from '../protocol/worker-api';
import { WorkerCrashedError } from '../core/errors';

/** An engine whose settings can change and that tells of its work and its memory. */
export interface HostedEngine extends DocumentEngineApi {
  readonly activity: number;
  readonly heapBytes: number;
  configure(settings: EngineSettings): void;
}

export interface WorkerHostDeps {
  readonly createEngine: (start: WorkerStart, emit: (event: EngineEvent) => void) => HostedEngine;
  /** Calls `beat` every so many milliseconds, for ever. */
  readonly every: (intervalMs: number, beat: () => void) => void;
}

/**
 * The worker's side of the bridge: builds the engine when told to start, beats, and answers every call with a reply,
 * so that errors cross whole. The engine is built lazily: a worker that awaits before it listens loses messages.
 */
export function createWorkerHost(deps: WorkerHostDeps): Replying<WorkerApi> {
  let engine: HostedEngine | undefined;
  const started = (): HostedEngine => {
    if (!engine) throw new WorkerCrashedError('worker_not_started', 'The worker was not started');
    return engine;
  };
  const begin = (start: WorkerStart, events: EventPort): void => {
    const hosted = deps.createEngine(start, (event) => events.postMessage(event));
    engine = hosted;
    const beat = (): void => {
      const { activity, heapBytes } = hosted;
      events.postMessage({ kind: 'heartbeat', activity, heapBytes });
    };
    beat();
    deps.every(start.heartbeatMs, beat);
  };
  return {
    start: (start, events) => replyWith(async () => begin(start, events)),
    configure: (settings) => replyWith(async () => started().configure(settings)),
    classifyPage: (request) => replyWith(async () => started().classifyPage(request)),
    readPage: (request) => replyWith(async () => started().readPage(request)),
    readRegion: (request, quad) => replyWith(async () => started().readRegion(request, quad)),
    prepare: (tasks) => replyWith(async () => started().prepare(tasks)),
    cancel: (jobId) => replyWith(async () => started().cancel(jobId)),
    diagnostics: () => replyWith(async () => started().diagnostics()),
    release: () => replyWith(async () => started().release()),
  };
}
