import type { ModelManifest } from './manifest';
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

export interface SessionOptions {
  readonly backend: Backend;
  /** Threads inside one run. */
  readonly threads: number;
  /** Refuse to load when any node would fall to the CPU. For tests of our own nets. */
  readonly strictPlacement?: boolean;
}

/** Makes sessions from bytes; the only thing in the code that knows onnxruntime implements it. */
export interface SessionFactory {
  /** Backends that could work here at all, best guess first. */
  backends(): Promise<readonly Backend[]>;
  /** @throws ModelRunError `load_failed`, DeviceLostError. */
  create(bytes: Uint8Array, options: SessionOptions): Promise<InferenceSession>;
}

/** Where weights come from and stay, by their SHA-256. Never hands out unverified bytes. */
export interface WeightStore {
  /** @throws WeightsError `weights_missing`, `weights_corrupt`. */
  load(manifest: ModelManifest, file: ModelManifest['files'][number]): Promise<Uint8Array>;
}

/** Milliseconds that only go forward. */
export type Clock = () => number;
