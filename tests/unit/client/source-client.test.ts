import * as Comlink from 'comlink';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createSourceClient,
  type SourceClient,
  type SourceWorker,
} from '../../../src/client/source-client';
import { InputError } from '../../../src/core/errors';
import type { SourceApi } from '../../../src/protocol/source-api';
import { replyWith } from '../../../src/protocol/worker-api';

const ANSWER_MS = 400;
/** A call takes more than half of what a file may take in all. */
const SLOW_MS = 250;
const wait = () => new Promise((resolve) => setTimeout(resolve, SLOW_MS));

/** A worker in this thread over a real channel. Files named `hang` never answer, `bad` are refused. */
class LoopbackSourceWorker implements SourceWorker {
  readonly open = new Map<number, string>();
  isTerminated = false;
  private readonly channel = new MessageChannel();
  private readonly crashListeners: ((event: Event) => void)[] = [];

  constructor() {
    const page = (sourceId: number) =>
      replyWith(async () => {
        const name = this.open.get(sourceId);
        if (name === undefined) throw new Error('not open');
        if (name === 'hang on page') return new Promise<never>(() => undefined);
        if (name === 'slow') await wait();
        return { index: 0, widthPx: 1, heightPx: 1, widgets: [], rules: [] };
      });
    const api: SourceApi = {
      start: () => replyWith(() => Promise.resolve()),
      open: (sourceId, { name, password }) =>
        replyWith(() => {
          if (name === 'hang') return new Promise<never>(() => undefined);
          if (name === 'bad') throw new InputError('corrupt', 'no sense', { details: { at: 3 } });
          if (name === 'locked' && password !== 'sesame')
            throw new InputError('encrypted_pdf', 'password');
          this.open.set(sourceId, name);
          return Promise.resolve({ format: 'png' as const, pageCount: 1 });
        }),
      openPage: (sourceId) => page(sourceId),
      render: (sourceId) =>
        replyWith(async () => {
          if (this.open.get(sourceId) === 'slow') await wait();
          return { width: 1, height: 1, close: () => undefined };
        }),
      thumbnail: () => Promise.reject(new Error('not in this test')),
      close: (sourceId) =>
        replyWith(() => {
          this.open.delete(sourceId);
          return Promise.resolve();
        }),
    };
    Comlink.expose(api, this.channel.port2 as Comlink.Endpoint);
    this.channel.port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.channel.port1.addEventListener(type, listener);
    else if (typeof listener === 'function') this.crashListeners.push(listener);
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.channel.port1.removeEventListener(type, listener);
  }

  terminate(): void {
    this.isTerminated = true;
    this.channel.port1.close();
    this.channel.port2.close();
  }

  crash(): void {
    for (const listener of this.crashListeners) listener(new Event('error'));
  }
}

let workers: LoopbackSourceWorker[] = [];
let client: SourceClient;

function start(maxOpen = 3): SourceClient {
  workers = [];
  client = createSourceClient({
    createWorker: () => {
      const worker = new LoopbackSourceWorker();
      workers.push(worker);
      return worker;
    },
    pdfjsUrl: 'http://localhost/pdfjs/',
    answerMs: ANSWER_MS,
    maxOpen,
  });
  return client;
}

const file = (name: string) => ({ name, blob: new Blob(['x']) });

afterEach(() => {
  client.terminate();
});

describe('SourceClient', () => {
  test('no worker starts before the first file', async () => {
    start();
    expect(workers).toHaveLength(0);
    const source = await client.open(file('a'));
    expect([source.format, source.pageCount, workers.length]).toEqual(['png', 1, 1]);
  });

  test('errors arrive in their class, with code and details', async () => {
    const failure = start().open(file('bad'));
    await expect(failure).rejects.toBeInstanceOf(InputError);
    await expect(failure).rejects.toMatchObject({ code: 'corrupt', details: { at: 3 } });
  });

  test('an encrypted file opens with its password, also after a restart', async () => {
    start();
    await expect(client.open(file('locked'))).rejects.toMatchObject({ code: 'encrypted_pdf' });
    const source = await client.open(file('locked'), { password: 'sesame' });
    workers[0]!.crash();
    await expect(source.openPage(0)).resolves.toMatchObject({ index: 0 });
    expect(workers).toHaveLength(2);
  });

  test('a file that hangs fails alone: the worker is replaced and the others stay usable', async () => {
    start();
    const good = await client.open(file('good'));
    const hung = client.open(file('hang'));
    const next = client.open(file('next'));
    await expect(hung).rejects.toMatchObject({ code: 'timed_out' });
    await expect(next).resolves.toMatchObject({ pageCount: 1 });
    await expect(good.openPage(0)).resolves.toMatchObject({ index: 0 });
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
  });

  test('a page that hangs is the same', async () => {
    start();
    const source = await client.open(file('hang on page'));
    await expect(source.openPage(0)).rejects.toMatchObject({ code: 'timed_out' });
    expect(workers[0]!.isTerminated).toBe(true);
  });

  test('the calls about a page share its time, so a page that is slow in all of them fails as well', async () => {
    start();
    const source = await client.open(file('slow'));
    await source.openPage(0);
    await expect(source.render(0)).rejects.toMatchObject({ code: 'timed_out' });
    await expect(source.openPage(0)).resolves.toMatchObject({ index: 0 });
  });

  test('a crash rejects the call under way', async () => {
    start();
    const hung = client.open(file('hang'));
    while (workers.length === 0) await Promise.resolve();
    workers[0]!.crash();
    await expect(hung).rejects.toMatchObject({ name: 'WorkerCrashedError', retryable: true });
  });

  test('only the files used last are open in the worker', async () => {
    start(2);
    const sources = [];
    for (const name of ['a', 'b', 'c']) sources.push(await client.open(file(name)));
    expect([...workers[0]!.open.values()]).toEqual(['b', 'c']);
    await sources[0]!.openPage(0);
    expect([...workers[0]!.open.values()]).toEqual(['c', 'a']);
    await sources[2]!.close();
    expect([...workers[0]!.open.values()]).toEqual(['a']);
  });

  test('a file that was cancelled while it waited is not opened', async () => {
    start();
    const controller = new AbortController();
    const first = client.open(file('a'));
    const cancelled = client.open(file('b'), { signal: controller.signal });
    controller.abort();
    await first;
    await expect(cancelled).rejects.toMatchObject({ name: 'CancelledError' });
    expect([...workers[0]!.open.values()]).toEqual(['a']);
  });
});
