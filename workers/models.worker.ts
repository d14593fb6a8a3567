import * as Comlink from 'comlink';
import { bringModel } from '../src/core/bring-model';
import { DocumentError } from '../src/core/errors';
import { MODEL_TASKS, type ModelManifest } from '../src/core/manifest';
import { accurateUse } from '../src/engine/accurate-use';
import { backendKey } from '../src/engine/backend-choice';
import { ModelCatalogue, type CatalogueModel } from '../src/engine/model-catalogue';
import type { CheckpointRow, ModelRow, ModelsApi } from '../src/protocol/models-api';
import { replyWith } from '../src/protocol/worker-api';
import { GpuDevices } from '../src/runtime/ort/gpu-device';
import { OrtSessionFactory } from '../src/runtime/ort/ort-session-factory';
import { readSignature } from '../src/runtime/ort/read-signature';
import { loadWebOrt } from '../src/runtime/ort/web-ort';
import type { GpuLike } from '../src/runtime/ort/webgpu-types';
import { WebBackendMemory } from '../src/runtime/web/backend-memory';
import { BroughtModels, ModelFilesWithBrought } from '../src/runtime/web/brought-models';
import * as capabilities from '../src/runtime/web/capabilities';
import { sha256Hex } from '../src/runtime/web/integrity';
import { WebModelFiles } from '../src/runtime/web/model-files';
import { keptWeights } from '../src/runtime/web/weight-store';

const brought = new BroughtModels();
let modelsUrl: string | undefined;

const ort = () => loadWebOrt(1);
const factory = new OrtSessionFactory({
  loadOrt: ort,
  backends: () => Promise.resolve(['wasm']),
  deviceKey: () => Promise.resolve('wasm'),
});

/** The blank, and where a net has one the class for lines on their heads, stand beside the characters. */
function classCount({ charset = [], upsideDownIndex }: ModelManifest): number {
  return charset.length + (upsideDownIndex === undefined ? 1 : 2);
}

/** What becomes of an accurate checkpoint in this browser, by what the reader measured. */
async function useOf({ weights }: CatalogueModel): Promise<'reads' | 'untried' | 'too-slow'> {
  const adapter = await new GpuDevices((navigator as { gpu?: GpuLike }).gpu).adapter();
  const able = capabilities.readCapabilities(navigator, adapter, crossOriginIsolated);
  const key = backendKey(capabilities.deviceKey(able), weights.sha256);
  return accurateUse(
    capabilities.automaticBackends(able),
    await new WebBackendMemory().recall(key),
  );
}

/** The models in use, read anew: another tab may have changed them. */
async function listModels(): Promise<ModelRow[]> {
  if (modelsUrl === undefined) throw new DocumentError('internal', 'The worker was not started');
  const files = new ModelFilesWithBrought(new WebModelFiles(modelsUrl), brought);
  const catalogue = new ModelCatalogue(files);
  const kept = await keptWeights();
  const checkpoint = ({ manifest, weights }: CatalogueModel): CheckpointRow => ({
    name: manifest.name,
    sha256: weights.sha256,
    bytes: weights.bytes,
    isKept: kept.has(weights.sha256),
  });
  const rows: ModelRow[] = [];
  for (const task of MODEL_TASKS) {
    if (!(await catalogue.has(task))) continue;
    const model = await catalogue.model(task);
    const accurate = await catalogue.accurate(task);
    const { manifest } = model;
    const { height } = manifest.input;
    rows.push({
      task,
      ...checkpoint(model),
      ...(accurate && { accurate: { ...checkpoint(accurate), use: await useOf(accurate) } }),
      isBrought: manifest.version === 'foreign',
      ...(manifest.charset && { classCount: classCount(manifest) }),
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
