import { createStore, del, entries, get, keys, set, type UseStore } from 'idb-keyval';
import { WeightsError } from '../../core/errors';
import type { ModelManifest, ModelTask } from '../../core/manifest';
import type { ModelFiles } from '../../core/ports';
import { weightRecords } from './weight-store';

const DATABASE = 'sheaf-brought-models';
/** Folder of the catalogue under which brought models stand. */
const FOLDER = 'brought/';
const INDEX = 'index.json';

/** Models that a person put in place of ours: manifests by task, weights where all weights are. */
export class BroughtModels {
  constructor(
    private readonly manifests: UseStore = createStore(DATABASE, 'manifests'),
    private readonly weights: UseStore = weightRecords(),
  ) {}

  /** @throws WeightsError `quota` when the browser has no room for it. */
  async keep(manifest: ModelManifest, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      await set(manifest.files[0]!.sha256, new Blob([bytes]), this.weights);
      await set(manifest.task, manifest, this.manifests);
    } catch (cause) {
      throw new WeightsError('quota', 'There is no room for the model', { cause });
    }
  }

  async remove(task: ModelTask): Promise<void> {
    const manifest = await get<ModelManifest>(task, this.manifests);
    await del(task, this.manifests);
    if (manifest) await del(manifest.files[0]!.sha256, this.weights);
  }

  /** Those whose weights are still there; where the browser has dropped them, ours are used again. */
  async list(): Promise<readonly ModelManifest[]> {
    const all = (await entries<ModelTask, ModelManifest>(this.manifests)).map(([, each]) => each);
    const kept = new Set(await keys<string>(this.weights));
    return all.filter(({ files }) => kept.has(files[0]!.sha256));
  }

  manifest(task: string): Promise<ModelManifest | undefined> {
    return get<ModelManifest>(task, this.manifests);
  }
}

/** The models folder with brought models laid over the catalogue's own. */
export class ModelFilesWithBrought implements ModelFiles {
  constructor(
    private readonly own: ModelFiles,
    private readonly brought: BroughtModels,
  ) {}

  locate(path: string): string {
    return this.own.locate(path);
  }

  async readJson(path: string): Promise<unknown> {
    if (path.startsWith(FOLDER)) {
      const manifest = await this.brought.manifest(path.slice(FOLDER.length, -'.json'.length));
      if (manifest) return manifest;
    }
    const json = await this.own.readJson(path);
    if (path !== INDEX) return json;
    const brought = await this.readBrought();
    const overlay = brought.map(({ task }) => [task, { default: `${FOLDER}${task}.json` }]);
    return { ...(json as object), ...Object.fromEntries(overlay) };
  }

  /** A store that cannot be opened holds nothing. */
  private async readBrought(): Promise<readonly ModelManifest[]> {
    try {
      return await this.brought.list();
    } catch {
      return [];
    }
  }
}
