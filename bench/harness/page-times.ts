import type { ModelTask } from '../../src/core/manifest';
import {
  readPageImage,
  type ReadingModels,
  type ReadyModel,
} from '../../src/core/reading/read-page';
import { ModelCatalogue } from '../../src/engine/model-catalogue';
import { OrtSessionFactory } from '../../src/runtime/ort/ort-session-factory';
import { loadWebOrt } from '../../src/runtime/ort/web-ort';
import { WebModelFiles } from '../../src/runtime/web/model-files';
import { decodePage } from '../../src/runtime/web/page-pixels';
import { timeModels, type NetTime, type NetTimes } from '../net-times';

/** Where the time of one page went. Milliseconds. */
export interface PageTimes {
  /** From the bitmap to the words. */
  readonly totalMs: number;
  readonly nets: Readonly<Record<string, NetTime>>;
}

const factory = new OrtSessionFactory({
  loadOrt: loadWebOrt,
  backends: () => Promise.resolve(['wasm']),
  deviceKey: () => Promise.resolve('bench'),
});
let loading: Promise<ReadingModels> | undefined;

/** Reads a page as the worker does, with a clock at each net. */
export async function timeNets(bitmap: ImageBitmap, modelsUrl: URL): Promise<PageTimes> {
  const models = await (loading ??= loadModels(modelsUrl));
  const times: NetTimes = new Map();
  const began = performance.now();
  const image = await decodePage({ kind: 'bitmap', bitmap });
  await readPageImage(image, timeModels(models, times), { pageIndex: 0 });
  return { totalMs: performance.now() - began, nets: Object.fromEntries(times) };
}

async function loadModels(url: URL): Promise<ReadingModels> {
  const catalogue = new ModelCatalogue(new WebModelFiles(url.href));
  const load = async (task: ModelTask): Promise<ReadyModel> => {
    const { manifest, weights } = await catalogue.model(task);
    const bytes = new Uint8Array(await (await fetch(weights.location)).arrayBuffer());
    return { manifest, session: await factory.create(bytes, { backend: 'wasm', threads: 1 }) };
  };
  const find = async (task: ModelTask) => ((await catalogue.has(task)) ? load(task) : undefined);
  return {
    classifier: await find('page-classification'),
    textType: await find('text-type'),
    detector: await load('text-detection'),
    recognizer: await load('text-recognition'),
  };
}
