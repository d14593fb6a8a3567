import * as Comlink from 'comlink';
import type { DocumentError } from '../../../src/core/errors';
import { parseManifest } from '../../../src/core/manifest';
import type { SessionOptions } from '../../../src/core/ports';
import { measureError, parseSelfTest } from '../../../src/engine/self-test';
import { GpuDevices } from '../../../src/runtime/ort/gpu-device';
import { OrtSessionFactory } from '../../../src/runtime/ort/ort-session-factory';
import { loadWebOrt } from '../../../src/runtime/ort/web-ort';
import type { GpuLike } from '../../../src/runtime/ort/webgpu-types';
import { WebModelFiles } from '../../../src/runtime/web/model-files';
import { decodePage, type PageSource } from '../../../src/runtime/web/page-pixels';

const factory = new OrtSessionFactory({
  gpu: new GpuDevices((navigator as { gpu?: GpuLike }).gpu),
  loadOrt: loadWebOrt,
  backends: () => Promise.resolve(['webgpu', 'wasm']),
  deviceKey: () => Promise.resolve('harness'),
});

/** Single adapters without the engine: what its choice of backend would hide is to be seen here. */
const api = {
  /** Largest difference of a model's golden outputs on a backend. `manifestPath` is relative to `modelsUrl`. */
  async goldenError(modelsUrl: string, manifestPath: string, options: SessionOptions) {
    const files = new WebModelFiles(modelsUrl);
    const folder = manifestPath.slice(0, manifestPath.lastIndexOf('/') + 1);
    const manifest = parseManifest(await files.readJson(manifestPath));
    const response = await fetch(files.locate(folder + manifest.files[0]!.path));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const selfTest = await files.readJson(folder + String(manifest.selfTest));
    const session = await factory.create(bytes, options);
    try {
      return await measureError(session, parseSelfTest(selfTest, manifest.signature.inputs));
    } finally {
      await session.release();
    }
  },
  /** Grey value of the middle pixel of a page in one of its forms, or the code of the error. */
  async greyOf(source: PageSource): Promise<number | string> {
    try {
      const { width, height, data } = await decodePage(source);
      return data[(height >> 1) * width + (width >> 1)]!;
    } catch (error) {
      return (error as DocumentError).code;
    }
  },
};

export type AdapterApi = typeof api;
Comlink.expose(api);
