import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseManifest, type ModelTask } from '../../src/core/manifest';
import type { ReadingModels, ReadyModel } from '../../src/core/reading/read-page';
import { describeDetector } from '../../src/core/text-detection/describe-detector';
import { bringRecognizer } from '../../src/core/text-recognition/bring-recognizer';
import { loadNodeOrt } from '../../src/runtime/ort/node-ort';
import { createNodeSessionFactory } from '../../src/runtime/ort/node-session-factory';
import { readSignature } from '../../src/runtime/ort/read-signature';

/** Models other than the catalogue's: a manifest, or a foreign `.onnx` (a recogniser with its dictionary). */
export interface ModelChoice {
  readonly detector?: string | undefined;
  readonly recognizer?: string | undefined;
  readonly classifier?: string | undefined;
  readonly textType?: string | undefined;
  readonly dictionary?: string | undefined;
  /** The catalogue's fast checkpoints, as WASM has them; otherwise the accurate ones, as the command line reads. */
  readonly isFast?: boolean | undefined;
  /** Line height of a foreign recogniser whose file leaves it open. */
  readonly height?: number | undefined;
}

type Catalogue = Record<
  string,
  { readonly default?: string; readonly accurate?: string } | undefined
>;

/** Loads the nets that read a page on onnxruntime's native build, one thread. */
export async function loadModels(root: string, choice: ModelChoice): Promise<ReadingModels> {
  const index = path.join(root, 'models/index.json');
  const catalogue = existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Catalogue) : {};
  const pathOf = (task: ModelTask) => {
    const named = catalogue[task];
    const file = choice.isFast ? named?.default : (named?.accurate ?? named?.default);
    return file ? path.join(root, file) : undefined;
  };
  const load = async (task: ModelTask, chosen: string | undefined) => {
    const file = chosen ?? pathOf(task);
    if (!file) return undefined;
    return file.endsWith('.onnx') ? loadForeign(task, file, choice) : loadOwn(file);
  };
  const detector = await load('text-detection', choice.detector);
  const recognizer = await load('text-recognition', choice.recognizer);
  if (!detector || !recognizer) throw new Error('No detector or recogniser: name them');
  const classifier = await load('page-classification', choice.classifier);
  const textType = await load('text-type', choice.textType);
  let reader: Promise<ReadyModel | undefined> | undefined;
  const micr = () => (reader ??= load('micr-recognition', undefined));
  return { classifier, textType, detector, recognizer, micr };
}

async function loadOwn(file: string): Promise<ReadyModel> {
  const manifest = parseManifest(JSON.parse(readFileSync(file, 'utf8')));
  const bytes = readFileSync(path.join(path.dirname(file), manifest.files[0]!.path));
  return { session: await create(bytes), manifest };
}

async function loadForeign(
  task: ModelTask,
  file: string,
  choice: ModelChoice,
): Promise<ReadyModel> {
  const bytes = readFileSync(file);
  const session = await create(bytes);
  const signature = await readSignature(await loadNodeOrt(), bytes);
  const described = {
    name: path.basename(file),
    file: {
      path: file,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    signature,
  };
  if (task === 'text-detection') return { session, manifest: describeDetector(described) };
  const dictionary = readFileSync(choice.dictionary ?? '', 'utf8');
  const height = choice.height === undefined ? {} : { height: choice.height };
  const { manifest } = await bringRecognizer({ ...described, ...height, dictionary }, session);
  return { session, manifest };
}

function create(bytes: Uint8Array) {
  return createNodeSessionFactory().create(bytes, { backend: 'native', threads: 1 });
}
