import { ModelRunError } from '../core/errors';
import { parseManifest, type ModelManifest, type ModelTask } from '../core/manifest';
import type { ModelFiles, WeightSource } from '../core/ports';

/** A checkpoint as the engine uses it: its facts, where its weights are, and its self-test if it has one. */
export interface CatalogueModel {
  readonly manifest: ModelManifest;
  readonly weights: WeightSource;
  /** Path of the self-test in the models folder. */
  readonly selfTestPath?: string;
}

/**
 * The catalogue file: task to the manifest used unless asked otherwise, and to that of a checkpoint that reads better at
 * a price only native code and graphics processors can pay. Relative to the repository.
 */
type CatalogueIndex = Partial<
  Record<ModelTask, { readonly default?: string; readonly accurate?: string }>
>;

type Slot = keyof NonNullable<CatalogueIndex[ModelTask]>;

const INDEX = 'index.json';
/** Index entries are written from the root of the repository, the files are read from the models folder. */
const MODELS_PREFIX = /^models\//;

/** Chooses the checkpoint of a task. Each manifest is read once; a failed read is tried again at the next use. */
export class ModelCatalogue {
  private readonly models = new Map<`${ModelTask} ${Slot}`, Promise<CatalogueModel>>();
  private readonly chosen = new Map<ModelTask, string>();
  private index: Promise<CatalogueIndex | null> | undefined;

  constructor(private readonly files: ModelFiles) {}

  /** Uses another manifest for a task; `path` is relative to the models folder. */
  choose(task: ModelTask, path: string): void {
    this.chosen.set(task, path);
    this.models.delete(`${task} default`);
  }

  /**
   * The checkpoint of a task.
   * @throws WeightsError `model_file_missing`; ModelRunError `no_model`, `bad_manifest`.
   */
  model(task: ModelTask): Promise<CatalogueModel> {
    return this.once(task, 'default', async () => {
      const path = this.chosen.get(task) ?? (await this.indexed(task, 'default'));
      if (path !== undefined) return path;
      throw new ModelRunError('no_model', `The catalogue names no model for ${task}`);
    });
  }

  /**
   * The accurate checkpoint of a task; none where the catalogue has none or a person chose another model.
   * @throws WeightsError `model_file_missing`; ModelRunError `bad_manifest`.
   */
  async accurate(task: ModelTask): Promise<CatalogueModel | undefined> {
    const path = this.chosen.has(task) ? undefined : await this.indexed(task, 'accurate');
    return path === undefined ? undefined : this.once(task, 'accurate', () => path);
  }

  /** Whether there is a model for a task at all. @throws WeightsError `model_file_missing`. */
  async has(task: ModelTask): Promise<boolean> {
    return this.chosen.has(task) || (await this.indexed(task, 'default')) !== undefined;
  }

  /**
   * Reads every manifest in use again.
   * @returns the hashes of checkpoints that are no longer current.
   */
  async refresh(): Promise<readonly string[]> {
    const stale: string[] = [];
    this.index = undefined;
    const before = [...this.models];
    this.models.clear();
    for (const [key, old] of before) {
      const { sha256 } = (await old).weights;
      const [task, slot] = key.split(' ') as [ModelTask, Slot];
      const now = slot === 'default' ? await this.model(task) : await this.accurate(task);
      if (now?.weights.sha256 !== sha256) stale.push(sha256);
    }
    return stale;
  }

  /** Reads a manifest unless it was read before; one that could not be read is read again. */
  private once(
    task: ModelTask,
    slot: Slot,
    findPath: () => string | Promise<string>,
  ): Promise<CatalogueModel> {
    const key = `${task} ${slot}` as const;
    let model = this.models.get(key);
    if (!model) {
      const reading = (async () => this.read(task, await findPath()))();
      reading.catch(() => {
        if (this.models.get(key) === reading) this.models.delete(key);
      });
      this.models.set(key, reading);
      model = reading;
    }
    return model;
  }

  private async read(task: ModelTask, path: string): Promise<CatalogueModel> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const manifest = parseManifest(await this.files.readJson(path));
    if (manifest.task !== task) {
      throw new ModelRunError('bad_manifest', `'${path}' is for ${manifest.task}, not for ${task}`);
    }
    const file = manifest.files[0]!;
    return {
      manifest,
      weights: {
        location: this.files.locate(folder + file.path),
        bytes: file.bytes,
        sha256: file.sha256,
      },
      ...(manifest.selfTest !== undefined && { selfTestPath: folder + manifest.selfTest }),
    };
  }

  /** Relative to the models folder. */
  private async indexed(task: ModelTask, slot: Slot): Promise<string | undefined> {
    this.index ??= this.files.readJson(INDEX) as Promise<CatalogueIndex | null>;
    try {
      return (await this.index)?.[task]?.[slot]?.replace(MODELS_PREFIX, '');
    } catch (error) {
      this.index = undefined;
      throw error;
    }
  }
}
