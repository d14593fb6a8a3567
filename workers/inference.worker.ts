import * as Comlink from 'comlink';
import { DocumentEngine } from '../src/engine/document-engine';
import { createWorkerHost } from '../src/engine/worker-host';
import { GpuDevices } from '../src/runtime/ort/gpu-device';
import { heapBytes } from '../src/runtime/ort/heap-meter';
import { OrtSessionFactory } from '../src/runtime/ort/ort-session-factory';
import { loadWebOrt } from '../src/runtime/ort/web-ort';
import type { GpuLike } from '../src/runtime/ort/webgpu-types';
import { WebBackendMemory } from '../src/runtime/web/backend-memory';
import { BroughtModels, ModelFilesWithBrought } from '../src/runtime/web/brought-models';
import * as capabilities from '../src/runtime/web/capabilities';
import { WebModelFiles } from '../src/runtime/web/model-files';
import { nextTask } from '../src/runtime/web/next-task';
import { decodePage } from '../src/runtime/web/page-pixels';
import { WebWeightStore } from '../src/runtime/web/weight-store';

const gpu = new GpuDevices((navigator as { gpu?: GpuLike }).gpu);
let known: Promise<capabilities.Capabilities> | undefined;
const know = () =>
  (known ??= gpu
    .adapter()
    .then((adapter) => capabilities.readCapabilities(navigator, adapter, crossOriginIsolated)));

const factory = new OrtSessionFactory({
  gpu,
  heapBytes,
  loadOrt: async (threads) => loadWebOrt(capabilities.usableThreads(await know(), threads)),
  backends: async () => capabilities.automaticBackends(await know()),
  deviceKey: async () => capabilities.deviceKey(await know()),
});

Comlink.expose(
  createWorkerHost({
    every: (intervalMs, beat) => setInterval(beat, intervalMs),
    createEngine: ({ settings, modelsUrl }, emit) =>
      new DocumentEngine(
        {
          factory,
          emit,
          weights: new WebWeightStore(),
          files: new ModelFilesWithBrought(new WebModelFiles(modelsUrl), new BroughtModels()),
          memory: new WebBackendMemory(),
          decode: decodePage,
          clock: () => performance.now(),
          pause: nextTask,
        },
        settings,
      ),
  }),
);
