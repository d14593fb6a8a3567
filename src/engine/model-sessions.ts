import { DeviceLostError } from '../core/errors';
import type { ModelManifest, ModelTask } from '../core/manifest';
import type {
  Backend,
  BackendMemory,
  Clock,
  InferenceSession,
  ModelFiles,
  SessionFactory,
  SessionOptions,
  WeightStore,
} from '../core/ports';
import type { EngineSettings } from '../protocol/engine-api';
import { BackendChooser, type BackendChoice } from './backend-choice';
import { ModelCatalogue, type CatalogueModel } from './model-catalogue';
import { parseSelfTest } from './self-test';
import { sessionKey } from './session-key';
import { SessionPool, type SessionLease, type SessionRequest } from './session-pool';

/** A checkpoint ready to run, until `done`. */
export interface ReadyModel {
  readonly session: InferenceSession;
  readonly manifest: ModelManifest;
  readonly backend: Backend;
  done(): void;
}

export interface ModelSessionsDeps {
  readonly factory: SessionFactory;
  readonly weights: WeightStore;
  readonly files: ModelFiles;
  readonly memory: BackendMemory;
  readonly clock: Clock;
  /** Told once for each new choice. */
  readonly onBackend: (task: ModelTask, choice: BackendChoice) => void;
  /** Told at each sign of work: bytes received, a run of a self-test done. */
  readonly onActivity: () => void;
  /**
   * Lets the realm's other tasks in. A WASM run never does: without a pause after each, a page of a hundred lines would
   * neither hear a cancel nor send a heartbeat before its end.
   */
  readonly pause: () => Promise<void>;
}

/** From task to running session: catalogue, backend choice, weights and pool put together. */
export class ModelSessions {
  readonly catalogue: ModelCatalogue;
  readonly chooser: BackendChooser;
  readonly pool: SessionPool;
  private readonly told = new Map<ModelTask, BackendChoice>();
  /** Tasks whose accurate checkpoint is not there, ran wrong or ran best on WASM: the default does their work. */
  private readonly without = new Set<ModelTask>();

  constructor(
    private readonly deps: ModelSessionsDeps,
    private settings: EngineSettings,
  ) {
    const { factory, memory, clock, files } = deps;
    this.catalogue = new ModelCatalogue(files);
    this.pool = new SessionPool({
      clock,
      memoryBudgetBytes: settings.memoryBudgetBytes,
      isCaching: settings.sessionCache,
    });
    this.chooser = new BackendChooser({
      factory,
      memory,
      clock,
      readSelfTest: async ({ manifest }, path) =>
        parseSelfTest(await files.readJson(path), manifest.signature.inputs),
      lease: (model, choice) => this.leaseForTrial(model, choice),
    });
    this.chooser.pin(settings.backend === 'auto' ? undefined : settings.backend);
  }

  configure(settings: EngineSettings): void {
    this.settings = settings;
    this.without.clear();
    this.pool.configure({
      memoryBudgetBytes: settings.memoryBudgetBytes,
      isCaching: settings.sessionCache,
    });
    this.chooser.pin(settings.backend === 'auto' ? undefined : settings.backend);
  }

  /** Reads the manifests again and frees sessions of checkpoints that were replaced. */
  async refresh(): Promise<void> {
    this.without.clear();
    for (const sha256 of await this.catalogue.refresh()) this.pool.invalidate(sha256);
  }

  /**
   * The session of a task, loaded, verified and measured if this is its first use.
   * @throws WeightsError, ModelRunError, DeviceLostError.
   */
  async ready(task: ModelTask): Promise<ReadyModel> {
    const { model, choice } = await this.route(task);
    if (this.told.get(task) !== choice) {
      this.told.set(task, choice);
      this.deps.onBackend(task, choice);
    }
    const request = this.request(model, choice);
    const lease = await this.pool.lease(request);
    this.pool.keepOnly(request.sha256, request.key);
    return {
      session: this.watched(lease.session),
      manifest: model.manifest,
      backend: choice.backend,
      done: () => lease.done(),
    };
  }

  backends(): Partial<Record<ModelTask, Backend>> {
    return Object.fromEntries([...this.told].map(([task, { backend }]) => [task, backend]));
  }

  /**
   * The accurate checkpoint where something runs it fast, native code or a GPU that was measured to beat WASM; else, and
   * where it cannot be had, the default.
   */
  private async route(task: ModelTask): Promise<{ model: CatalogueModel; choice: BackendChoice }> {
    if (!this.without.has(task) && (await this.wantsAccurate())) {
      try {
        const model = await this.catalogue.accurate(task);
        const choice = model && (await this.chooser.choose(model));
        const isFast = choice?.backend !== 'wasm' || this.settings.quality === 'accurate';
        if (model && choice && isFast) return { model, choice };
        if (model) this.pool.invalidate(model.weights.sha256);
        this.without.add(task);
      } catch (error) {
        // A lost GPU is the engine's to mend; whatever else is wrong with this checkpoint, there is another.
        if (error instanceof DeviceLostError) throw error;
        this.without.add(task);
      }
    }
    const model = await this.catalogue.model(task);
    return { model, choice: await this.chooser.choose(model) };
  }

  private async wantsAccurate(): Promise<boolean> {
    const { backend, quality } = this.settings;
    if (quality !== 'auto') return quality === 'accurate';
    const backends = backend === 'auto' ? await this.deps.factory.backends() : [backend];
    return backends.some((each) => each !== 'wasm');
  }

  private async leaseForTrial(model: CatalogueModel, choice: BackendChoice): Promise<SessionLease> {
    const lease = await this.pool.lease(this.request(model, choice));
    return { session: this.watched(lease.session), done: () => lease.done() };
  }

  private request(model: CatalogueModel, choice: BackendChoice): SessionRequest {
    const { factory, weights, onActivity } = this.deps;
    const { sha256, bytes } = model.weights;
    const { task, name } = model.manifest;
    const { backend, layout } = choice;
    const options: SessionOptions = {
      backend,
      threads: this.settings.threads,
      ...(backend === 'webgpu' && { layout: layout ?? 'NHWC' }),
      ...(this.settings.strictPlacement && { strictPlacement: true }),
    };
    const open = async (): Promise<InferenceSession> => {
      const loaded = await weights.load(model.weights, onActivity);
      const session = await factory.create(loaded, options);
      onActivity();
      return session;
    };
    return { key: sessionKey(sha256, options), task, name, sha256, backend, bytes, open };
  }

  /** The same session, with each run counted as a sign of work. */
  private watched(session: InferenceSession): InferenceSession {
    const { onActivity, pause } = this.deps;
    return {
      inputNames: session.inputNames,
      outputNames: session.outputNames,
      run: async (inputs) => {
        const outputs = await session.run(inputs);
        onActivity();
        await pause();
        return outputs;
      },
      release: () => session.release(),
    };
  }
}
