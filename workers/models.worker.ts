import * as Comlink from 'comlink';
import { bringModel } from '../src/core/bring-model';
import { DocumentError } from '../src/core/errors';
import { MODEL_TASKS } from '../src/core/manifest';
import { ModelCatalogue } from '../src/engine/model-catalogue';
import type { ModelRow, ModelsApi } from '../src/protocol/models-api';
import { replyWith } from '../src/protocol/worker-api';
import { OrtSessionFactory } from '../src/runtime/ort/ort-session-factory';
import { readSignature } from '../src/runtime/ort/read-signature';
import { loadWebOrt } from '../src/runtime/ort/web-ort';
import { BroughtModels, ModelFilesWithBrought } from '../src/runtime/web/brought-models';
import { sha256Hex } from '../src/runtime/web/integrity';
import { WebModelFiles } from '../src/runtime/web/model-files';

const brought = new BroughtModels();
let modelsUrl: string | undefined;

const ort = () => loadWebOrt(1);
const factory = new OrtSessionFactory({
  loadOrt: ort,
  backends: () => Promise.resolve(['wasm']),
  deviceKey: () => Promise.resolve('wasm'),
});

/** The models in use, read anew: another tab may have changed them. */
async function listModels(): Promise<ModelRow[]> {
  if (modelsUrl === undefined) throw new DocumentError('internal', 'The worker was not started');
  const files = new ModelFilesWithBrought(new WebModelFiles(modelsUrl), brought);
  const catalogue = new ModelCatalogue(files);
  const rows: ModelRow[] = [];
  for (const task of MODEL_TASKS) {
    if (!(await catalogue.has(task))) continue;
    const { manifest, weights } = await catalogue.model(task);
    const { height } = manifest.input;
    rows.push({
      task,
      name: manifest.name,
      sha256: weights.sha256,
      bytes: weights.bytes,
      isBrought: manifest.version === 'foreign',
      ...(manifest.charset && { classCount: manifest.charset.length + 1 }),
      ...(manifest.charset && typeof height === 'number' && { lineHeight: height }),
    });
  }
  return rows;
}

const api: ModelsApi = {
  start: (options) =>
    replyWith(() => {
      modelsUrl = options.modelsUrl;
      return Promise.resolve();
    }),
  list: () => replyWith(listModels),
  bring: ({ name, model, dictionary }) =>
    replyWith(async () => {
      const bytes = new Uint8Array(await model.arrayBuffer());
      const text = dictionary && new TextDecoder().decode(await dictionary.arrayBuffer());
      const file = { path: `${name}.onnx`, bytes: bytes.length, sha256: await sha256Hex(bytes) };
      const signature = await readSignature(await ort(), bytes);
      const session = await factory.create(bytes, { backend: 'wasm', threads: 1 });
      try {
        const foreign = { name, file, signature, ...(text !== undefined && { dictionary: text }) };
        const manifest = await bringModel(foreign, session);
        await brought.keep(manifest, bytes);
        return manifest.task;
      } finally {
        await session.release();
      }
    }),
  remove: (task) => replyWith(() => brought.remove(task)),
};

Comlink.expose(api);
