import { DeviceLostError, ModelRunError } from '../../src/core/errors';
import type {
  Backend,
  BackendMemory,
  BackendRecord,
  InferenceSession,
  ModelFiles,
  SessionFactory,
  SessionOptions,
  WeightSource,
  WeightStore,
} from '../../src/core/ports';
import type { Tensor, TensorMap } from '../../src/core/tensor';

/** Time that moves only when a test says so. */
export class FakeClock {
  nowMs = 0;
  readonly read = (): number => this.nowMs;
}

/** What a fake backend does instead of inference. */
export interface FakeBackend {
  readonly runMs?: number;
  /** Added to each output value: a backend that computes wrong numbers. */
  readonly bias?: number | ((options: SessionOptions) => number);
}

/**
 * Sessions that answer `type` and `orientation` from the mean of their input: dark pages are class 9 (invoice), white
 * ones class 12 (other), exactly as the fixture net does.
 */
export class FakeFactory implements SessionFactory {
  readonly created: SessionOptions[] = [];
  released = 0;
  /** Errors to throw at the next runs, one a run. */
  readonly runErrors: Error[] = [];
  readonly createErrors: Error[] = [];
  overlaps = 0;
  private running = 0;

  constructor(
    private readonly available: readonly Backend[],
    private readonly clock: FakeClock = new FakeClock(),
    private readonly behaviour: Partial<Record<Backend, FakeBackend>> = {},
  ) {}

  backends(): Promise<readonly Backend[]> {
    return Promise.resolve(this.available);
  }

  deviceKey(): Promise<string> {
    return Promise.resolve('fake-device');
  }

  heapBytes(): number {
    return 0;
  }

  async create(_bytes: Uint8Array, options: SessionOptions): Promise<InferenceSession> {
    await Promise.resolve();
    const failure = this.createErrors.shift();
    if (failure) throw failure;
    this.created.push(options);
    const { runMs = 1, bias = 0 } = this.behaviour[options.backend] ?? {};
    const offset = typeof bias === 'number' ? bias : bias(options);
    return {
      inputNames: ['image'],
      outputNames: ['type', 'orientation'],
      run: async (inputs) => {
        this.running += 1;
        if (this.running > 1) this.overlaps += 1;
        await new Promise((resolve) => setImmediate(resolve));
        this.running -= 1;
        const error = this.runErrors.shift();
        if (error) throw error;
        this.clock.nowMs += runMs;
        return answer(inputs, offset);
      },
      release: () => {
        this.released += 1;
        return Promise.resolve();
      },
    };
  }
}

function answer(inputs: TensorMap, offset: number): TensorMap {
  const data = inputs['image']!.data;
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const type: Tensor = { dims: [1, 13], data: new Float32Array(13).fill(offset) };
  type.data[9]! -= 6 * mean;
  type.data[12]! += 6 * mean;
  return { type, orientation: { dims: [1, 4], data: Float32Array.of(4, 0, 0, 0) } };
}

export const deviceLoss = (): Error => new DeviceLostError('device_lost', 'gone');
export const runFailure = (): Error => new ModelRunError('run_failed', 'broken');

/** Weights that are always there; counts how often they are asked for. */
export class FakeWeightStore implements WeightStore {
  loads = 0;

  load(source: WeightSource): Promise<Uint8Array> {
    this.loads += 1;
    return Promise.resolve(new Uint8Array(source.bytes));
  }

  counters() {
    return { fetches: this.loads, fetchedBytes: 0, storeHits: 0, quarantined: 0, persistent: true };
  }
}

export class MemoryBackendMemory implements BackendMemory {
  readonly records = new Map<string, BackendRecord>();

  recall(key: string): Promise<BackendRecord | undefined> {
    return Promise.resolve(this.records.get(key));
  }

  remember(key: string, record: BackendRecord): Promise<void> {
    this.records.set(key, record);
    return Promise.resolve();
  }
}

/** A models folder in memory. */
export class FakeModelFiles implements ModelFiles {
  reads = 0;

  constructor(readonly files: Record<string, unknown>) {}

  locate(path: string): string {
    return `memory:${path}`;
  }

  readJson(path: string): Promise<unknown> {
    this.reads += 1;
    if (!(path in this.files)) return Promise.reject(new Error(`no ${path}`));
    return Promise.resolve(this.files[path]);
  }
}
