import type { TensorMap } from './tensor';

/** What runs a model: one loaded network. Runs are serialised by whoever owns it. */
export interface InferenceSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /** @throws ModelRunError `run_failed`, DeviceLostError. */
  run(inputs: TensorMap): Promise<TensorMap>;
  /** Frees the network. Never call while a run is under way. */
  release(): Promise<void>;
}

export type Backend = 'webgpu' | 'wasm' | 'native';

/** How the GPU lays out activations inside the net; inputs and outputs are NCHW either way. */
export type GpuLayout = 'NHWC' | 'NCHW';

export interface SessionOptions {
  readonly backend: Backend;
  /** Only for `webgpu`. @default 'NHWC' */
  readonly layout?: GpuLayout;
  /** Threads inside one run. */
  readonly threads: number;
  /** Refuse to load when any node would fall to the CPU. For tests of our own nets. */
  readonly strictPlacement?: boolean;
}

/** Makes sessions from bytes; the only thing in the code that knows onnxruntime implements it. */
export interface SessionFactory {
  /** Backends that may be chosen without being asked for, best guess first, safest last. Never empty. */
  backends(): Promise<readonly Backend[]>;
  /** Names the hardware and the software between it and us; a change makes remembered measurements void. */
  deviceKey(): Promise<string>;
  /** @throws ModelRunError `load_failed`, DeviceLostError. */
  create(bytes: Uint8Array, options: SessionOptions): Promise<InferenceSession>;
  /** Memory of the runtime's heap in bytes; 0 where it cannot be told. Never shrinks. */
  heapBytes(): number;
}

/** Where the bytes of a checkpoint are and what they must be. */
export interface WeightSource {
  /** URL or file path. */
  readonly location: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface WeightCounters {
  readonly fetches: number;
  readonly fetchedBytes: number;
  readonly storeHits: number;
  readonly quarantined: number;
  /** False when weights could not be stored and stay in memory only. */
  readonly persistent: boolean;
}

/** Where weights come from and stay, by their SHA-256. Never hands out unverified bytes. */
export interface WeightStore {
  /**
   * One fetch at most is under way for a hash; concurrent callers share it.
   * @param onBytes told the bytes received so far, while they come over a network.
   * @throws WeightsError `weights_missing`, `weights_corrupt`.
   */
  load(source: WeightSource, onBytes?: (received: number) => void): Promise<Uint8Array>;
  counters(): WeightCounters;
}

/** Reads the JSON beside the models. */
export interface ModelFiles {
  /**
   * @param path relative to the models folder, with forward slashes.
   * @throws WeightsError `model_file_missing`.
   */
  readJson(path: string): Promise<unknown>;
  /** Where a file of the models folder is: URL or file path, for a WeightSource. */
  locate(path: string): string;
}

/** What was measured of one checkpoint on one device. */
export interface BackendRecord {
  /** Absent until a measurement came to its end. */
  readonly backend?: Backend;
  readonly layout?: GpuLayout;
  /** How the choice came about, for people. */
  readonly reason: string;
  /** GPU trials begun and not ended: each is a crash of the worker or the tab. */
  readonly unfinishedTrials: number;
}

/** Keeps measurements between sessions. Losing one costs a new measurement, nothing else. */
export interface BackendMemory {
  recall(key: string): Promise<BackendRecord | undefined>;
  remember(key: string, record: BackendRecord): Promise<void>;
}

/** Milliseconds that only go forward. */
export type Clock = () => number;
