import { ModelRunError } from '../core/errors';
import type {
  Backend,
  BackendMemory,
  BackendRecord,
  Clock,
  GpuLayout,
  SessionFactory,
} from '../core/ports';
import type { CatalogueModel } from './model-catalogue';
import { measureError, measureTime, type SelfTest } from './self-test';
import type { SessionLease } from './session-pool';

/** How a checkpoint is run here, and why. */
export interface BackendChoice {
  readonly backend: Backend;
  readonly layout?: GpuLayout;
  readonly reason: string;
}

/** What a trial needs; the session comes from the pool, so the winner is already loaded. */
export interface BackendTrials {
  readonly factory: SessionFactory;
  readonly memory: BackendMemory;
  readonly clock: Clock;
  readonly readSelfTest: (model: CatalogueModel, path: string) => Promise<SelfTest>;
  readonly lease: (model: CatalogueModel, choice: BackendChoice) => Promise<SessionLease>;
}

interface Trial {
  readonly choice: BackendChoice;
  readonly maxError: number;
  readonly isRight: boolean;
  /** Of one warm run; `Infinity` when it was not right. */
  readonly ms: number;
}

/** Under which a measurement is remembered. @param sha256 of the checkpoint. */
export function backendKey(deviceKey: string, sha256: string): string {
  return `${deviceKey}|${sha256}`;
}

const NOT_A_RESULT = new Set(['WeightsError', 'DeviceLostError']);
/** After this many GPU trials that never came to an end, the GPU is not tried again. */
const MAX_UNFINISHED_TRIALS = 2;

/**
 * Chooses the backend of a checkpoint by measurement: each backend runs the checkpoint's self-test, wrong ones are out,
 * the fastest right one is kept and remembered for this device and checkpoint.
 */
export class BackendChooser {
  private readonly choices = new Map<string, Promise<BackendChoice>>();
  private readonly distrusted = new Map<Backend, string>();
  private pinned: Backend | undefined;

  constructor(private readonly trials: BackendTrials) {}

  /** Uses one backend whatever the measurement says; `undefined` measures. */
  pin(backend: Backend | undefined): void {
    if (backend === this.pinned) return;
    this.pinned = backend;
    this.choices.clear();
  }

  /** Leaves a backend for the rest of this realm's life. @returns false when nothing safer is left or it is pinned. */
  async distrust(backend: Backend, reason: string): Promise<boolean> {
    const backends = await this.trials.factory.backends();
    const hasOther = backends.some((other) => other !== backend && !this.distrusted.has(other));
    if (this.pinned !== undefined || !hasOther) return false;
    this.distrusted.set(backend, reason);
    this.choices.clear();
    return true;
  }

  /**
   * The backend for a checkpoint; measured at most once a realm, concurrent callers share it.
   * @throws ModelRunError `self_test_failed` when no backend computes what the checkpoint should.
   */
  choose(model: CatalogueModel): Promise<BackendChoice> {
    const key = model.weights.sha256;
    let choice = this.choices.get(key);
    if (!choice) {
      const choosing = this.decide(model);
      choosing.catch(() => {
        if (this.choices.get(key) === choosing) this.choices.delete(key);
      });
      this.choices.set(key, choosing);
      choice = choosing;
    }
    return choice;
  }

  private async decide(model: CatalogueModel): Promise<BackendChoice> {
    if (this.pinned !== undefined) return { backend: this.pinned, reason: 'asked for' };
    const { factory, memory } = this.trials;
    const all = await factory.backends();
    const backends = all.filter((backend) => !this.distrusted.has(backend));
    const safest = backends.at(-1) ?? all.at(-1)!;
    const key = backendKey(await factory.deviceKey(), model.weights.sha256);
    const record = await memory.recall(key);
    if (backends.length < 2) return this.settle(safest, key, record);
    if (model.selfTestPath === undefined) {
      return { backend: safest, reason: 'no self-test to trust another by' };
    }
    const remembered = fromRecord(record, backends);
    if (remembered) return remembered;
    if ((record?.unfinishedTrials ?? 0) >= MAX_UNFINISHED_TRIALS) {
      return { backend: safest, reason: 'trials on the GPU crashed' };
    }
    return this.measure(model, model.selfTestPath, backends, key, record?.unfinishedTrials ?? 0);
  }

  /** Nothing to choose from. A remembered choice that has since been distrusted is put right for the next visit. */
  private async settle(
    backend: Backend,
    key: string,
    record: BackendRecord | undefined,
  ): Promise<BackendChoice> {
    if (this.distrusted.size === 0) return { backend, reason: 'the only one here' };
    const choice: BackendChoice = { backend, reason: [...this.distrusted.values()].join('; ') };
    const isOutdated = record?.backend !== undefined && this.distrusted.has(record.backend);
    if (isOutdated) await this.trials.memory.remember(key, { ...choice, unfinishedTrials: 0 });
    return choice;
  }

  private async measure(
    model: CatalogueModel,
    selfTestPath: string,
    backends: readonly Backend[],
    key: string,
    unfinishedTrials: number,
  ): Promise<BackendChoice> {
    const { memory } = this.trials;
    const test = await this.trials.readSelfTest(model, selfTestPath);
    // Written before the trial: a trial that takes the worker or the tab with it is found here next time.
    const pending: BackendRecord = { reason: 'trial', unfinishedTrials: unfinishedTrials + 1 };
    await memory.remember(key, pending);
    const trials: Trial[] = [];
    for (const backend of backends) trials.push(...(await this.tryBackend(model, test, backend)));
    const right = trials.filter((trial) => trial.isRight);
    const best = right.sort((a, b) => a.ms - b.ms)[0];
    if (!best) {
      await memory.remember(key, { reason: 'no backend was right', unfinishedTrials: 0 });
      throw new ModelRunError(
        'self_test_failed',
        `'${model.manifest.name}' gives wrong outputs on every backend: ${describe(trials)}`,
      );
    }
    const choice: BackendChoice = { ...best.choice, reason: `measured: ${describe(trials)}` };
    await memory.remember(key, { ...choice, unfinishedTrials: 0 });
    return choice;
  }

  /** A wrong result in the GPU's default layout is tried in the other one, where a known convolution bug is absent. */
  private async tryBackend(
    model: CatalogueModel,
    test: SelfTest,
    backend: Backend,
  ): Promise<readonly Trial[]> {
    if (backend !== 'webgpu') return [await this.trial(model, test, { backend, reason: 'trial' })];
    const first = await this.trial(model, test, { backend, layout: 'NHWC', reason: 'trial' });
    if (first.isRight) return [first];
    return [first, await this.trial(model, test, { backend, layout: 'NCHW', reason: 'trial' })];
  }

  private async trial(
    model: CatalogueModel,
    test: SelfTest,
    choice: BackendChoice,
  ): Promise<Trial> {
    let lease: SessionLease | undefined;
    try {
      lease = await this.trials.lease(model, choice);
      const maxError = await measureError(lease.session, test);
      const isRight = maxError <= test.tolerance;
      const ms = isRight ? await measureTime(lease.session, test, this.trials.clock) : Infinity;
      return { choice, maxError, isRight, ms };
    } catch (error) {
      // Weights that cannot be had are no fault of a backend, and a device that went away may come back.
      if (error instanceof Error && NOT_A_RESULT.has(error.name)) throw error;
      return { choice, maxError: Infinity, isRight: false, ms: Infinity };
    } finally {
      lease?.done();
    }
  }
}

function fromRecord(
  record: BackendRecord | undefined,
  backends: readonly Backend[],
): BackendChoice | undefined {
  if (record?.backend === undefined || !backends.includes(record.backend)) return undefined;
  return {
    backend: record.backend,
    ...(record.layout !== undefined && { layout: record.layout }),
    reason: record.reason,
  };
}

/** E.g. `webgpu NHWC wrong by 2.5, webgpu NCHW 3.1 ms, wasm 18 ms`. */
function describe(trials: readonly Trial[]): string {
  return trials
    .map(({ choice, maxError, isRight, ms }) => {
      const name = choice.layout ? `${choice.backend} ${choice.layout}` : choice.backend;
      if (maxError === Infinity) return `${name} failed`;
      if (!isRight) return `${name} wrong by ${maxError.toPrecision(2)}`;
      return `${name} ${ms.toPrecision(3)} ms`;
    })
    .join(', ');
}
