import * as Comlink from 'comlink';
import { createStore, get, keys, set } from 'idb-keyval';
import type { ReadPage } from '../../../src/core/document';
import type { Backend, SessionOptions } from '../../../src/core/ports';
import type {
  EngineDiagnostics,
  EngineSettings,
  PageImage,
} from '../../../src/protocol/engine-api';
import {
  createEngineClient,
  type EngineClient,
  type EngineClientEvent,
} from '../../../src/client/engine-client';
import type { AdapterApi } from './adapters.worker';
import { HOOK_CHANNEL, type HookMessage } from './hook-channel';

/** A software GPU is silent for minutes while it compiles a net's shaders. */
const SLOW = {
  start: 300_000,
  load: 300_000,
  classify: 900_000,
  detect: 900_000,
  recognise: 900_000,
};
const MODELS_URL = new URL('models/', document.baseURI).href;
const weights = createStore('sheaf-weights', 'blobs');
const hooks = new BroadcastChannel(HOOK_CHANNEL);
const events: EngineClientEvent[] = [];
let client: EngineClient | undefined;
let adapterWorker: Comlink.Remote<AdapterApi> | undefined;

/** The worker that runs single adapters, without an engine around them. */
function adapters(): Comlink.Remote<AdapterApi> {
  adapterWorker ??= Comlink.wrap<AdapterApi>(
    new Worker(new URL('./adapters.worker.ts', import.meta.url), { type: 'module' }),
  );
  return adapterWorker;
}

/** A page of one grey: dark ones are invoices to the fixture net, white ones other. */
async function page(grey: number): Promise<PageImage> {
  const canvas = new OffscreenCanvas(300, 400);
  const context = canvas.getContext('2d')!;
  context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  context.fillRect(0, 0, 300, 400);
  return { kind: 'bitmap', bitmap: await createImageBitmap(canvas) };
}

/** White paper with two black bars, which the fixture nets read as two lines `A`. */
async function bars(): Promise<PageImage> {
  const canvas = new OffscreenCanvas(800, 1000);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 800, 1000);
  context.fillStyle = '#000';
  context.fillRect(100, 200, 300, 40);
  context.fillRect(100, 500, 150, 40);
  return { kind: 'bitmap', bitmap: await createImageBitmap(canvas) };
}

/** What the specs call by `page.evaluate`. */
const harness = {
  start(settings: Partial<EngineSettings>, deadlineMs = 120_000): void {
    client = createEngineClient({
      settings,
      modelsUrl: MODELS_URL,
      heartbeatMs: 200,
      deadlines: { start: deadlineMs, decode: deadlineMs, classify: deadlineMs },
      createWorker: () =>
        new Worker(new URL('./hooked.worker.ts', import.meta.url), { type: 'module' }),
    });
    client.subscribe((event) => events.push(event));
  },
  /** Type of each page, asked for all at once. */
  async classify(greys: readonly number[]): Promise<string[]> {
    const answers = await Promise.all(
      greys.map((grey, pageIndex) =>
        client!.classifyPage({ pageIndex, makeImage: () => page(grey) }),
      ),
    );
    return answers.map(({ type }) => type);
  },
  /** Lines of a page with two bars, and the stages it went through. */
  async read(): Promise<{ lines: string[]; stages: string[] }> {
    const stages = new Set<string>();
    const onProgress = (stage: string) => stages.add(stage);
    const { lines } = await client!.readPage({ pageIndex: 0, makeImage: bars, onProgress });
    return { lines: lines.map(({ text }) => text), stages: [...stages] };
  },
  /** Stops a page at its first sign of work. @returns name of the error, and the lines of the page after it. */
  async cancel(): Promise<{ error: string; lines: string[] }> {
    const controller = new AbortController();
    const stopped = client!.readPage({
      pageIndex: 0,
      makeImage: bars,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    const error = await stopped.then(
      () => 'none',
      (reason: unknown) => (reason as Error).name,
    );
    return { error, lines: (await this.read()).lines };
  },
  /**
   * Reads a picture with the repository's own nets on one backend.
   * @param png in base64.
   */
  async readPicture(png: string, backend: Backend): Promise<ReadPage> {
    const reader = createEngineClient({
      settings: { backend, threads: 1 },
      modelsUrl: new URL('trained/', document.baseURI).href,
      deadlines: SLOW,
      createWorker: () =>
        new Worker(new URL('./hooked.worker.ts', import.meta.url), { type: 'module' }),
    });
    const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
    const makeImage = async (): Promise<PageImage> => ({
      kind: 'bitmap',
      bitmap: await createImageBitmap(blob, { colorSpaceConversion: 'none' }),
    });
    const read = await reader.readPage({ pageIndex: 0, makeImage });
    reader.terminate();
    return read;
  },
  diagnostics: (): Promise<EngineDiagnostics> => client!.diagnostics(),
  deaths: (): string[] =>
    events.flatMap((event) => (event.kind === 'worker-died' ? [event.error.code] : [])),
  backends: (): { backend: string; reason: string }[] =>
    events.flatMap((event) => (event.kind === 'backend' ? [event] : [])),
  hook: (message: HookMessage): void => hooks.postMessage(message),
  goldenError: (modelsUrl: string, manifestPath: string, options: SessionOptions) =>
    adapters().goldenError(modelsUrl, manifestPath, options),
  /** Grey of a page of one colour, given to the decoder as a bitmap, as raw pixels and as a PNG. */
  async greysOf(rgba: readonly [number, number, number, number]) {
    const pixels = new ImageData(40, 30);
    for (let byte = 0; byte < pixels.data.length; byte += 1) pixels.data[byte] = rgba[byte % 4]!;
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')!.putImageData(pixels, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const bitmap = await createImageBitmap(pixels);
    return {
      bitmap: await adapters().greyOf(Comlink.transfer({ kind: 'bitmap', bitmap }, [bitmap])),
      pixels: await adapters().greyOf({ kind: 'pixels', width: 40, height: 30, data: pixels.data }),
      encoded: await adapters().greyOf({ kind: 'encoded', bytes }),
    };
  },
  /** Code of the error for bytes that are no image. */
  greyOfJunk: async (): Promise<number | string> =>
    adapters().greyOf({ kind: 'encoded', bytes: new Uint8Array(100).fill(7) }),
  storedWeights: (): Promise<string[]> => keys<string>(weights),
  /** Changes one bit of a stored record. */
  async flipStoredByte(): Promise<void> {
    const [sha256] = await keys<string>(weights);
    const blob = await get<Blob>(sha256!, weights);
    const bytes = new Uint8Array(await blob!.arrayBuffer());
    bytes[bytes.length >> 1]! ^= 1;
    await set(sha256!, new Blob([bytes]), weights);
  },
};

export type Harness = typeof harness;
declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;
