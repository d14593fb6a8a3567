import type { Quad } from '../core/geometry';
import type { ReadPage } from '../core/document';
import type { PageType, TypeScores } from '../core/page-types';
import type { Backend } from '../core/ports';
import type { ModelTask } from '../core/manifest';
import type { Rotation } from '../core/raster-image';
import type { PrintedLine } from '../core/text-type/text-features';

/** The part of an `ImageBitmap` that crosses; it is transferred, so the sender's becomes empty. */
export interface BitmapLike {
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** Pixels of one page, in whichever form the caller has them. Ownership passes with the call. */
export type PageImage =
  | { readonly kind: 'bitmap'; readonly bitmap: BitmapLike }
  | {
      readonly kind: 'pixels';
      readonly width: number;
      readonly height: number;
      /** RGBA, 8 bits each. */
      readonly data: Uint8ClampedArray | Uint8Array;
    }
  | { readonly kind: 'encoded'; readonly bytes: Uint8Array };

export interface PageRequest {
  /** Names the job in progress events and in `cancel`. Unique among the jobs under way. */
  readonly jobId: string;
  /** Zero-based within its file. */
  readonly pageIndex: number;
  readonly image: PageImage;
  /** Its lines, where they are known: `classifyPage` then asks the text net too. */
  readonly text?: readonly PrintedLine[];
}

/** What the layout net says of a page, and the text net where the request had text and there is such a net. */
export interface PageClassification {
  readonly scores: TypeScores;
  readonly textScores?: TypeScores;
  readonly type: PageType;
  readonly confidence: number;
  /** Degrees clockwise that make the page upright. */
  readonly rotation: Rotation;
  readonly rotationConfidence: number;
  /** From decoded pixels to answer; a first use includes the load. */
  readonly latencyMs: number;
}

export type Stage = 'decode' | 'load' | 'classify' | 'detect' | 'recognise' | 'layout';

/** What a person or a test may set; sent when the engine starts and whenever it changes. */
export interface EngineSettings {
  /** `auto` measures and remembers; a named backend is used whatever the measurement says. */
  readonly backend: Backend | 'auto';
  /**
   * Which checkpoint of a task that has two: `auto` takes the accurate one where native code or a GPU runs it, the fast
   * one on WASM.
   */
  readonly quality: 'auto' | 'fast' | 'accurate';
  /** False opens a session for each call and frees it after: for comparison only. */
  readonly sessionCache: boolean;
  /** Sessions are freed, least recently used first, when their weights together exceed this. Bytes. */
  readonly memoryBudgetBytes: number;
  /** Threads inside one run on WASM or native. */
  readonly threads: number;
  /** Refuse a model any node of which would run on the CPU. For tests of our own nets. */
  readonly strictPlacement: boolean;
  /** How often a worker of this page died before this one: at 2 the GPU is no longer trusted. */
  readonly restarts: number;
}

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = Object.freeze({
  backend: 'auto',
  quality: 'auto',
  sessionCache: true,
  memoryBudgetBytes: 256 * 1024 * 1024,
  threads: 1,
  strictPlacement: false,
  restarts: 0,
});

/** Events go over their own port; a tagged union so that a reader can be exhaustive. */
export type EngineEvent =
  | {
      readonly kind: 'progress';
      readonly jobId: string;
      readonly stage: Stage;
      /** 0 to 1 within the stage. */
      readonly fraction: number;
    }
  | {
      readonly kind: 'heartbeat';
      /** Grows whenever work was done; a beat with an old value proves a live thread, not a working one. */
      readonly activity: number;
      /** Bytes of the WebAssembly heaps, which only ever grow. */
      readonly heapBytes: number;
    }
  | {
      readonly kind: 'backend';
      readonly task: ModelTask;
      readonly backend: Backend;
      readonly reason: string;
    };

/** Counters of the session pool and the weight store since the engine started. */
export interface EngineDiagnostics {
  readonly backend: Readonly<Partial<Record<ModelTask, Backend>>>;
  readonly sessions: readonly {
    readonly task: ModelTask;
    readonly name: string;
    readonly sha256: string;
    readonly backend: Backend;
    readonly bytes: number;
    readonly loadMs: number;
  }[];
  readonly pool: {
    readonly hits: number;
    readonly misses: number;
    readonly loads: number;
    readonly releases: number;
    readonly reloads: number;
    /** Time spent loading sessions, all loads together. */
    readonly loadMs: number;
    readonly residentBytes: number;
  };
  readonly weights: {
    readonly fetches: number;
    readonly fetchedBytes: number;
    readonly storeHits: number;
    readonly quarantined: number;
    /** False when the store is full and weights stay in memory only. */
    readonly persistent: boolean;
  };
  /** How often the GPU device was lost and its sessions loaded anew. */
  readonly deviceLosses: number;
  readonly wasmHeapBytes: number;
}

/** The one interface of the engine: in a worker, in Node and, later, behind the gateway. */
export interface DocumentEngineApi {
  classifyPage(request: PageRequest): Promise<PageClassification>;
  /** Orientation, detection, recognition and reading order of one page of pixels. */
  readPage(request: PageRequest): Promise<ReadPage>;
  /** Recognises one region again. `quad` is page-relative to the image as given. */
  readRegion(request: PageRequest, quad: Quad): Promise<ReadPage>;
  /** Loads models ahead of the page that needs them, those of the tasks that the catalogue has. */
  prepare(tasks: readonly ModelTask[]): Promise<void>;
  cancel(jobId: string): Promise<void>;
  diagnostics(): Promise<EngineDiagnostics>;
  /** Frees every session; the next call loads again. */
  release(): Promise<void>;
}
