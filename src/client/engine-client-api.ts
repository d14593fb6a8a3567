import type { ReadPage } from '../core/document';
import type { WorkerCrashedError } from '../core/errors';
import type { Quad } from '../core/geometry';
import type { ModelTask } from '../core/manifest';
import type {
  EngineDiagnostics,
  EngineEvent,
  EngineSettings,
  PageClassification,
  PageImage,
  PageRequest,
  Stage,
} from '../protocol/engine-api';
import type { StageDeadlines } from './watchdog';
import type { WorkerLike } from './worker-bridge';

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
  /** Loads, and so keeps in this browser, the models of some tasks. @throws WeightsError when one cannot be had. */
  prepare(tasks: readonly ModelTask[]): Promise<void>;
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
