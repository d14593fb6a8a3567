import { ModelRunError } from './errors';

export const MODEL_TASKS = [
  'page-classification',
  'text-detection',
  'text-recognition',
  'micr-recognition',
  'text-type',
] as const;
export type ModelTask = (typeof MODEL_TASKS)[number];

export interface ManifestFile {
  /** Relative to the manifest. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. The identity of the checkpoint. */
  readonly sha256: string;
}

export interface TensorSignature {
  readonly name: string;
  readonly dtype: string;
  /** A number is fixed, a string names a dynamic size. */
  readonly dims: readonly (number | string)[];
}

/** Facts every manifest states. Facts of one task are in `input`, `labels`, `charset` and `thresholds`. */
export interface ModelManifest {
  readonly schema: 'sheaf.model/1';
  readonly task: ModelTask;
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly files: readonly ManifestFile[];
  readonly precision: string;
  readonly opset: number;
  readonly signature: {
    readonly inputs: readonly TensorSignature[];
    readonly outputs: readonly TensorSignature[];
  };
  readonly input: Readonly<Record<string, number | string | boolean>>;
  /** Class names of a classifier, in output order. */
  readonly labels?: readonly string[];
  /** Characters of a recogniser; index 0 of the output is the blank when `blankIndex` is 0. */
  readonly charset?: readonly string[];
  readonly blankIndex?: number;
  /** Class that says the line stands on its head. */
  readonly upsideDownIndex?: number;
  /** Input pixels per output step of a recogniser. */
  readonly stride?: number;
  readonly thresholds?: Readonly<Record<string, number>>;
  /** File beside the manifest with tiny inputs and expected outputs, for the backend self-test. */
  readonly selfTest?: string;
}

/**
 * Parses and checks a manifest.
 * @throws ModelRunError `bad_manifest` naming the first fault.
 */
export function parseManifest(value: unknown): ModelManifest {
  const fail = (reason: string): never => {
    throw new ModelRunError('bad_manifest', `Manifest refused: ${reason}`);
  };
  if (typeof value !== 'object' || value === null) return fail('not an object');
  const manifest = value as Partial<ModelManifest>;
  if (manifest.schema !== 'sheaf.model/1') fail(`unknown schema '${String(manifest.schema)}'`);
  if (!MODEL_TASKS.includes(manifest.task as ModelTask))
    fail(`unknown task '${String(manifest.task)}'`);
  if (!manifest.name) fail('no name');
  if (!manifest.files?.length) fail('no files');
  for (const file of manifest.files ?? []) {
    if (!/^[0-9a-f]{64}$/.test(file.sha256)) fail(`no SHA-256 for '${file.path}'`);
    if (!(file.bytes > 0)) fail(`no size for '${file.path}'`);
  }
  if (!manifest.signature?.inputs.length || !manifest.signature.outputs.length)
    fail('no signature');
  return manifest as ModelManifest;
}
