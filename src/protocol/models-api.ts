import type { ModelTask } from '../core/manifest';
import type { BlobLike } from './source-api';
import type { Reply } from './worker-api';

/** A file of weights, as a person sees it. */
export interface CheckpointRow {
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whether this browser holds its weights. */
  readonly isKept: boolean;
}

/** The models of a task: the default one and, where the catalogue has one, the accurate one. */
export interface ModelRow extends CheckpointRow {
  readonly task: ModelTask;
  /** `reads`: in place of the default. `untried`: with the next page. `too-slow`: nothing here runs it fast enough. */
  readonly accurate?: CheckpointRow & { readonly use: 'reads' | 'untried' | 'too-slow' };
  /** True for one that a person put in place of ours. */
  readonly isBrought: boolean;
  /** Rows of the input of a recogniser. */
  readonly lineHeight?: number;
  /** Classes a step of a recogniser, the blank among them. */
  readonly classCount?: number;
}

export interface BroughtFiles {
  readonly name: string;
  readonly model: BlobLike;
  readonly dictionary?: BlobLike;
}

/** What the models worker exposes. */
export interface ModelsApi {
  /** Must be the first call. `modelsUrl` is the absolute URL of the `models/` folder, with a trailing slash. */
  start(options: { readonly modelsUrl: string }): Promise<Reply<void>>;
  list(): Promise<Reply<readonly ModelRow[]>>;
  /** Tries a net out and, when it reads what is known, keeps it in place of ours. */
  bring(files: BroughtFiles): Promise<Reply<ModelTask>>;
  /** Goes back to ours. */
  remove(task: ModelTask): Promise<Reply<void>>;
}
