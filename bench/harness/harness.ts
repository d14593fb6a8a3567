import { createEngineClient, type PageCall } from '../../src/client/engine-client';
import { createEndurance } from './endurance';
import { timeNets, type PageTimes } from './page-times';
import { readWithTesseract } from './tesseract';

const engine = createEngineClient({
  createWorker: () =>
    new Worker(new URL('../../workers/inference.worker.ts', import.meta.url), { type: 'module' }),
  modelsUrl: new URL('/models/', location.href).href,
  settings: { backend: 'wasm' },
});

/** What one reader made of a picture. */
export interface TimedReading {
  /** From the bytes of the picture to its text. Milliseconds. */
  readonly ms: number;
  readonly words: readonly string[];
}

/** What the bench calls from outside through the page's own global. */
const sheafBench = {
  /** Wall clock of one page through the client and its worker, opening the picture left out. Milliseconds. */
  async time(task: 'classify' | 'read', url: string): Promise<number> {
    const call = pageOf(await openBitmap(await fetchPicture(url)));
    const begun = performance.now();
    if (task === 'classify') await engine.classifyPage(call);
    else await engine.readPage(call);
    return performance.now() - begun;
  },
  /** Where the time of one page goes, on the page's own thread and the WASM runtime. The first call loads the nets. */
  async pageTimes(url: string): Promise<PageTimes> {
    return timeNets(await openBitmap(await fetchPicture(url)), new URL('/models/', location.href));
  },
  /** Reads a picture with our own engine. */
  async read(url: string): Promise<TimedReading> {
    const picture = await fetchPicture(url);
    const begun = performance.now();
    const { lines } = await engine.readPage(pageOf(await openBitmap(picture)));
    const ms = performance.now() - begun;
    return { ms, words: lines.flatMap(({ words }) => words.map(({ text }) => text)) };
  },
  /** Reads a picture with tesseract.js; `folder` holds its files and `eng.traineddata`. */
  async readWithTesseract(url: string, folder: string): Promise<TimedReading> {
    return readWithTesseract(await fetchPicture(url), new URL(folder, location.href).href);
  },
  ...createEndurance(engine, async (url) => openBitmap(await fetchPicture(url))),
};

async function fetchPicture(url: string): Promise<Blob> {
  return (await fetch(url)).blob();
}

function openBitmap(picture: Blob): Promise<ImageBitmap> {
  return createImageBitmap(picture, { colorSpaceConversion: 'none' });
}

function pageOf(bitmap: ImageBitmap): PageCall {
  return { pageIndex: 0, makeImage: () => Promise.resolve({ kind: 'bitmap', bitmap } as const) };
}

export type SheafBench = typeof sheafBench;
Object.assign(globalThis, { sheafBench });
