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

/** The catalogue file: task to the manifest used unless asked otherwise, relative to the repository. */
type CatalogueIndex = Partial<Record<ModelTask, { readonly default?: string }>>;

const INDEX = 'index.json';
/** Index entries are written from the root of the repository, the files are read from the models folder. */
const MODELS_PREFIX = /^models\//;

/** Chooses the checkpoint of a task. Each manifest is read once; a failed read is tried again at the next use. */
export class ModelCatalogue {
  private readonly models = new Map<ModelTask, Promise<CatalogueModel>>();
  private readonly chosen = new Map<ModelTask, string>();
  private index: Promise<CatalogueIndex | null> | undefined;

  constructor(private readonly files: ModelFiles) {}

  /** Uses another manifest for a task; `path` is relative to the models folder. */
  choose(task: ModelTask, path: string): void {
    this.chosen.set(task, path);
    this.models.delete(task);
  }

  /**
   * The checkpoint of a task.
   * @throws WeightsError `model_file_missing`; ModelRunError `no_model`, `bad_manifest`.
   */
  model(task: ModelTask): Promise<CatalogueModel> {
    let model = this.models.get(task);
    if (!model) {
      const reading = this.read(task);
      reading.catch(() => {
        if (this.models.get(task) === reading) this.models.delete(task);
      });
      this.models.set(task, reading);
      model = reading;
    }
    return model;
  }

  /** Whether there is a model for a task at all. @throws WeightsError `model_file_missing`. */
  async has(task: ModelTask): Promise<boolean> {
    return this.chosen.has(task) || (await this.indexed(task)) !== undefined;
  }

  /**
   * Reads every manifest in use again.
   * @returns the hashes of checkpoints that are no longer current.
   */
  async refresh(): Promise<readonly string[]> {
    const stale: string[] = [];
    this.index = undefined;
    for (const [task, old] of [...this.models]) {
      const before = (await old).weights.sha256;
      this.models.delete(task);
      if ((await this.model(task)).weights.sha256 !== before) stale.push(before);
    }
    return stale;
  }

  private async read(task: ModelTask): Promise<CatalogueModel> {
    const path = this.chosen.get(task) ?? (await this.defaultPath(task));
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

  private async defaultPath(task: ModelTask): Promise<string> {
    const path = await this.indexed(task);
    if (path === undefined) {
      throw new ModelRunError('no_model', `The catalogue names no model for ${task}`);
    }
    return path.replace(MODELS_PREFIX, '');
  }

  private async indexed(task: ModelTask): Promise<string | undefined> {
    this.index ??= this.files.readJson(INDEX) as Promise<CatalogueIndex | null>;
    try {
      return (await this.index)?.[task]?.default;
    } catch (error) {
      this.index = undefined;
      throw error;
    }
  }
}
