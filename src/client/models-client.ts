import * as Comlink from 'comlink';
import type { ModelTask } from '../core/manifest';
import type { ModelRow, ModelsApi } from '../protocol/models-api';
import { takeReply } from '../protocol/worker-api';

export type { CheckpointRow, ModelRow } from '../protocol/models-api';

/** A net and, for a recogniser, its dictionary, as a person chose them. */
export interface ModelChoice {
  readonly model: File;
  readonly dictionary?: File;
}

/** The models in use, and what a person puts in their place. The worker lives as long as somebody looks. */
export interface ModelsClient {
  /** @throws WeightsError when the catalogue cannot be read. */
  list(): Promise<readonly ModelRow[]>;
  /** @throws ModelRunError with the reason why the net cannot be used; WeightsError `quota`. */
  bring(choice: ModelChoice): Promise<ModelTask>;
  /** Goes back to the model that comes with the app. */
  remove(task: ModelTask): Promise<void>;
  close(): void;
}

export interface ModelsClientOptions {
  readonly createWorker: () => Worker;
  /** Absolute URL of the `models/` folder, with a trailing slash. */
  readonly modelsUrl: string;
}

export function createModelsClient({ createWorker, modelsUrl }: ModelsClientOptions): ModelsClient {
  const worker = createWorker();
  const remote = Comlink.wrap<ModelsApi>(worker);
  const started = remote.start({ modelsUrl }).then(takeReply);
  return {
    list: async () => {
      await started;
      return takeReply(await remote.list());
    },
    bring: async ({ model, dictionary }) => {
      await started;
      const name = model.name.replace(/\.onnx$/i, '');
      return takeReply(await remote.bring({ name, model, ...(dictionary && { dictionary }) }));
    },
    remove: async (task) => {
      await started;
      takeReply(await remote.remove(task));
    },
    close: () => {
      worker.terminate();
    },
  };
}
