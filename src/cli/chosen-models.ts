import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../core/errors';
import type { ModelManifest, ModelTask } from '../core/manifest';
import type { ModelFiles } from '../core/ports';
import { describeDetector } from '../core/text-detection/describe-detector';
import { bringRecognizer } from '../core/text-recognition/bring-recognizer';
import { NodeModelFiles } from '../runtime/node/model-files';
import { loadNodeOrt } from '../runtime/ort/node-ort';
import { createNodeSessionFactory } from '../runtime/ort/node-session-factory';
import { readSignature } from '../runtime/ort/read-signature';
import { UsageError, type ReadArguments } from './arguments';

/** The models folder with what the person put in its place. */
export interface ChosenModels {
  readonly files: ModelFiles;
  /** Task to the path of its manifest, as `files` knows it. */
  readonly paths: ReadonlyMap<ModelTask, string>;
}

/**
 * Finds the models of `--model`: manifests as they are, `.onnx` files described by what they and their dictionary say. A
 * recogniser must read a known line first.
 * @throws UsageError; ModelRunError when file, dictionary or height do not go together.
 */
export async function chooseModels(folder: string, args: ReadArguments): Promise<ChosenModels> {
  const described = new Map<string, ModelManifest>();
  const paths = new Map<ModelTask, string>();
  for (const [task, file] of args.models) {
    const absolute = path.resolve(file).split(path.sep).join('/');
    if (absolute.endsWith('.json')) paths.set(task, absolute);
    else {
      const manifestPath = `${absolute}.manifest.json`;
      described.set(manifestPath, await describe(task, absolute, args));
      paths.set(task, manifestPath);
    }
  }
  const onDisk = new NodeModelFiles(folder);
  const files: ModelFiles = {
    locate: (file) => onDisk.locate(file),
    readJson: (file) => {
      const manifest = described.get(file);
      return manifest ? Promise.resolve(manifest) : onDisk.readJson(file);
    },
  };
  return { files, paths };
}

async function describe(
  task: ModelTask,
  file: string,
  args: ReadArguments,
): Promise<ModelManifest> {
  const bytes = await read(file);
  const model = {
    name: path.basename(file, '.onnx'),
    file: {
      path: path.basename(file),
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  };
  const signature = await readSignature(await loadNodeOrt(), bytes);
  if (task === 'text-detection') return describeDetector({ ...model, signature });
  if (task !== 'text-recognition') {
    throw new UsageError(`A model for ${task} needs its manifest: --model ${task}=manifest.json`);
  }
  if (args.dictionary === undefined) {
    throw new UsageError('A text-recognition model needs its dictionary: add --dict FILE.');
  }
  const foreign = {
    ...model,
    signature,
    dictionary: new TextDecoder().decode(await read(args.dictionary)),
    ...(args.lineHeight !== undefined && { height: args.lineHeight }),
  };
  const session = await createNodeSessionFactory().create(bytes, { backend: 'native', threads: 1 });
  try {
    const { manifest } = await bringRecognizer(foreign, session);
    return manifest;
  } finally {
    await session.release();
  }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new InputError('unreadable_file', `'${file}' cannot be read`, { cause });
  }
}
