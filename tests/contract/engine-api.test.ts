import type { DocumentEngineApi, PageImage } from '../../src/protocol/engine-api';
import { createEngineClient } from '../../src/client/engine-client';
import { LoopbackWorker } from '../fakes/loopback-worker';
import { createFixtureEngine } from '../fakes/node-engine';
import { testEngineApi } from './engine-api.contract';

testEngineApi('the engine in process', () => {
  let jobs = 0;
  let onProgress: ((stage: never) => void) | undefined;
  const engine: DocumentEngineApi = createFixtureEngine((event) => {
    if (event.kind === 'progress') onProgress?.(event.stage as never);
  });
  const request = (image: PageImage) => ({ jobId: `job-${++jobs}`, pageIndex: 0, image });
  return {
    classify: (image, signal) => {
      const asked = request(image);
      signal?.addEventListener('abort', () => void engine.cancel(asked.jobId));
      return engine.classifyPage(asked);
    },
    read: (image, listener) => {
      onProgress = listener as typeof onProgress;
      return engine.readPage(request(image));
    },
    readRegion: (image, quad) => engine.readRegion(request(image), quad),
    prepare: (tasks) => engine.prepare(tasks),
    diagnostics: () => engine.diagnostics(),
    release: () => engine.release(),
  };
});

testEngineApi('the client over a worker', () => {
  const client = createEngineClient({
    modelsUrl: 'memory:',
    createWorker: () => new LoopbackWorker(({ emit }) => createFixtureEngine(emit), 1),
  });
  const call = (image: PageImage) => ({ pageIndex: 0, makeImage: () => Promise.resolve(image) });
  return {
    classify: (image, signal) => client.classifyPage({ ...call(image), ...(signal && { signal }) }),
    read: (image, onProgress) =>
      client.readPage({ ...call(image), ...(onProgress && { onProgress }) }),
    readRegion: (image, quad) => client.readRegion(call(image), quad),
    prepare: (tasks) => client.prepare(tasks),
    diagnostics: () => client.diagnostics(),
    release: () => client.release(),
  };
});
