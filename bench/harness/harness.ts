import { createEngineClient } from '../../src/client/engine-client';

const engine = createEngineClient({
  createWorker: () =>
    new Worker(new URL('../../workers/inference.worker.ts', import.meta.url), { type: 'module' }),
  modelsUrl: new URL('/models/', location.href).href,
  settings: { backend: 'wasm' },
});

/** What the bench calls from outside through the page's own global. */
const sheafBench = {
  /** Wall clock of one page through the client and its worker, opening the picture left out. Milliseconds. */
  async time(task: 'classify' | 'read', url: string): Promise<number> {
    const answer = await fetch(url);
    const bitmap = await createImageBitmap(await answer.blob(), { colorSpaceConversion: 'none' });
    const call = {
      pageIndex: 0,
      makeImage: () => Promise.resolve({ kind: 'bitmap', bitmap } as const),
    };
    const begun = performance.now();
    if (task === 'classify') await engine.classifyPage(call);
    else await engine.readPage(call);
    return performance.now() - begun;
  },
};

Object.assign(globalThis, { sheafBench });
