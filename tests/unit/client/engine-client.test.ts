import { afterEach, describe, expect, test } from 'vitest';
import { ModelRunError, WeightsError } from '../../../src/core/errors';
import type { PageImage, PageRequest } from '../../../src/protocol/engine-api';
import {
  createEngineClient,
  type EngineClient,
  type EngineClientEvent,
  type EngineClientOptions,
  type PageCall,
} from '../../../src/client/engine-client';
import { AN_ANSWER, FakeEngine, hang } from '../../fakes/fake-engine';
import { LoopbackWorker } from '../../fakes/loopback-worker';

let client: EngineClient | undefined;
afterEach(() => client?.terminate());

const tick = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param classify what the engine of the n-th worker does with a page. */
function setUp(
  classify: (
    generation: number,
    request: PageRequest,
    engine: FakeEngine,
  ) => Promise<typeof AN_ANSWER>,
  options: Partial<EngineClientOptions> = {},
) {
  const workers: LoopbackWorker[] = [];
  const engines: FakeEngine[] = [];
  const events: EngineClientEvent[] = [];
  const made = createEngineClient({
    modelsUrl: 'memory:',
    heartbeatMs: 10,
    deadlines: { start: 400, classify: 60 },
    createWorker: () => {
      const generation = workers.length + 1;
      const worker = new LoopbackWorker((context) => {
        const engine = new FakeEngine(context, (request, self) =>
          classify(generation, request, self),
        );
        engines.push(engine);
        return engine;
      }, generation);
      workers.push(worker);
      return worker;
    },
    ...options,
  });
  client = made;
  made.subscribe((event) => events.push(event));
  let images = 0;
  const call = (extra: Partial<PageCall> = {}): PageCall => ({
    pageIndex: 0,
    makeImage: () => {
      images += 1;
      const data = new Uint8Array(4);
      return Promise.resolve<PageImage>({ kind: 'pixels', width: 1, height: 1, data });
    },
    ...extra,
  });
  return { client: made, workers, engines, events, call, imagesMade: () => images };
}

describe('a worker that dies', () => {
  test('crashing under a page: the page is sent once more to a fresh worker', async () => {
    const { client, workers, events, call, imagesMade } = setUp((generation) => {
      if (generation > 1) return Promise.resolve(AN_ANSWER);
      setTimeout(() => workers[0]!.crash(), 5);
      return hang();
    });
    expect(await client.classifyPage(call())).toEqual(AN_ANSWER);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.isTerminated).toBe(true);
    expect(imagesMade()).toBe(2);
    expect(events.filter(({ kind }) => kind === 'worker-died')).toMatchObject([
      { deaths: 1, error: { code: 'worker_crashed' } },
    ]);
  });

  test('hanging while it still beats: found, restarted, page retried', async () => {
    const { client, workers, events, call } = setUp((generation) =>
      generation > 1 ? Promise.resolve(AN_ANSWER) : hang(),
    );
    expect(await client.classifyPage(call())).toEqual(AN_ANSWER);
    expect(workers).toHaveLength(2);
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'worker-died',
        error: expect.objectContaining({
          code: 'worker_hung',
          details: { stage: 'classify' },
        }) as Error,
      }),
    );
  });

  test('a page that kills every worker fails after one retry, and says why', async () => {
    const { client, workers, call } = setUp(hang);
    await expect(client.classifyPage(call())).rejects.toMatchObject({
      name: 'WorkerCrashedError',
      code: 'worker_hung',
      retryable: true,
    });
    expect(workers).toHaveLength(2);
  });

  test('every pending page is answered and the count of deaths reaches the new worker', async () => {
    const { client, engines, call } = setUp((generation) =>
      generation > 1 ? Promise.resolve(AN_ANSWER) : hang(),
    );
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.classifyPage(call())),
    );
    expect(answers).toEqual(Array.from({ length: 10 }, () => AN_ANSWER));
    expect(engines.map(({ settings }) => settings.restarts)).toEqual([0, 1]);
  });

  test('a message that cannot be read is a death as well', async () => {
    const { client, workers, call } = setUp((generation) => {
      if (generation > 1) return Promise.resolve(AN_ANSWER);
      setTimeout(() => workers[0]!.crash('messageerror'), 5);
      return hang();
    });
    expect(await client.classifyPage(call())).toEqual(AN_ANSWER);
  });

  test('slow work with signs of life is left alone', async () => {
    const { client, workers, call } = setUp(async (_, _request, engine) => {
      for (let step = 0; step < 10; step += 1) {
        await tick(20);
        engine.activity += 1;
      }
      return AN_ANSWER;
    });
    expect(await client.classifyPage(call())).toEqual(AN_ANSWER);
    expect(workers).toHaveLength(1);
  });

  test('stopping it rejects what runs, without a retry; the next call starts anew', async () => {
    const { client, workers, call } = setUp((generation) =>
      generation > 1 ? Promise.resolve(AN_ANSWER) : hang(),
    );
    const running = client.classifyPage(call());
    await tick(20);
    client.terminate();
    await expect(running).rejects.toMatchObject({ code: 'worker_stopped' });
    expect(await client.classifyPage(call())).toEqual(AN_ANSWER);
    expect(workers).toHaveLength(2);
  });
});

describe('errors', () => {
  test('arrive in their class with code, details and cause, and the page is not retried', async () => {
    const cause = new WeightsError('weights_missing', 'offline', { retryable: true });
    const { client, imagesMade, call } = setUp(() =>
      Promise.reject(new ModelRunError('load_failed', 'no', { details: { n: 1 }, cause })),
    );
    const error: unknown = await client.classifyPage(call()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ModelRunError);
    expect(error).toMatchObject({ code: 'load_failed', details: { n: 1 } });
    expect((error as Error).cause).toBeInstanceOf(WeightsError);
    expect(imagesMade()).toBe(1);
  });

  test('of making the image reach the caller and free the turn', async () => {
    const { client, call } = setUp(() => Promise.resolve(AN_ANSWER), { maxInFlight: 1 });
    const bad = client.classifyPage(
      call({ makeImage: () => Promise.reject(new Error('no file')) }),
    );
    await expect(bad).rejects.toThrow('no file');
    expect(await client.classifyPage(call())).toEqual(AN_ANSWER);
  });
});

describe('turns', () => {
  test('no more pages are decoded than are in flight', async () => {
    let inWorker = 0;
    let most = 0;
    const { client, call } = setUp(async () => {
      most = Math.max(most, ++inWorker);
      await tick(1);
      inWorker -= 1;
      return AN_ANSWER;
    });
    await Promise.all(Array.from({ length: 20 }, () => client.classifyPage(call())));
    expect(most).toBe(2);
  });

  test('a waiting page is cancelled at once and its image never made', async () => {
    const controller = new AbortController();
    const { client, call, imagesMade } = setUp(() => tick(30).then(() => AN_ANSWER), {
      maxInFlight: 1,
    });
    const running = client.classifyPage(call());
    const waiting = client.classifyPage(call({ signal: controller.signal }));
    const last = client.classifyPage(call());
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'CancelledError' });
    await Promise.all([running, last]);
    expect(imagesMade()).toBe(2);
  });

  test('a running page is cancelled in the worker', async () => {
    const controller = new AbortController();
    const { client, engines, workers, call } = setUp(hang, { deadlines: { classify: 5000 } });
    const running = client.classifyPage(call({ signal: controller.signal }));
    await tick(20);
    expect(engines[0]!.seen).toHaveLength(1);
    controller.abort();
    await expect(running).rejects.toMatchObject({ name: 'CancelledError' });
    expect(workers).toHaveLength(1);
  });

  test('a cancel is answered at once, but the turn lasts until the worker is free', async () => {
    const controller = new AbortController();
    let finish = (): void => undefined;
    const busy = new Promise<typeof AN_ANSWER>((resolve) => {
      finish = () => resolve(AN_ANSWER);
    });
    let pages = 0;
    // A net that runs hears nothing: the fake's own way to be cancelled is taken away.
    const { client, engines, call } = setUp(
      (_, _request, engine) => {
        engine.cancel = () => Promise.resolve();
        pages += 1;
        return pages === 1 ? busy : Promise.resolve(AN_ANSWER);
      },
      { maxInFlight: 1, deadlines: { classify: 5000 } },
    );
    const heard: string[] = [];
    const running = client.classifyPage(
      call({ signal: controller.signal, onProgress: (stage) => heard.push(stage) }),
    );
    await tick(20);
    controller.abort();
    await expect(running).rejects.toMatchObject({ name: 'CancelledError' });
    const next = client.classifyPage(call());
    await tick(20);
    expect(engines[0]!.seen).toHaveLength(1);
    finish();
    expect(await next).toEqual(AN_ANSWER);
    expect(heard).toEqual(['classify']);
  });

  test('a page that is already cancelled costs nothing', async () => {
    const { client, workers, call } = setUp(() => Promise.resolve(AN_ANSWER));
    const signal = AbortSignal.abort();
    await expect(client.classifyPage(call({ signal }))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(workers).toHaveLength(0);
  });
});

test('progress reaches its own page and the subscribers', async () => {
  const { client, events, call } = setUp(async () => {
    await tick(5);
    return AN_ANSWER;
  });
  const heard: string[] = [];
  await Promise.all([
    client.classifyPage(call({ onProgress: (stage) => heard.push(`first ${stage}`) })),
    client.classifyPage(call({ onProgress: (stage) => heard.push(`second ${stage}`) })),
  ]);
  expect(heard).toEqual(['first classify', 'second classify']);
  expect(events.filter(({ kind }) => kind === 'progress')).toHaveLength(2);
});

test('settings reach the running worker and those after it', async () => {
  const { client, engines, workers, call } = setUp(() => Promise.resolve(AN_ANSWER), {
    settings: { threads: 2 },
  });
  await client.classifyPage(call());
  await client.configure({ sessionCache: false });
  expect(engines[0]!.settings).toMatchObject({ threads: 2, sessionCache: false });
  workers[0]!.crash();
  await client.classifyPage(call());
  expect(engines[1]!.settings).toMatchObject({ threads: 2, sessionCache: false, restarts: 1 });
});

describe('a worker whose heap has grown', () => {
  const PAGES = 25;
  const readPages = async (heapBytes: number, renewAboveBytes: number) => {
    const set = setUp(
      async (_, _request, engine) => {
        engine.heapBytes = heapBytes;
        await tick(12);
        return AN_ANSWER;
      },
      { renewAboveBytes, deadlines: { classify: 5000 } },
    );
    const answers = await Promise.all(
      Array.from({ length: PAGES }, () => set.client.classifyPage(set.call())),
    );
    expect(answers).toEqual(Array.from({ length: PAGES }, () => AN_ANSWER));
    return { ...set, renewals: set.events.filter(({ kind }) => kind === 'worker-renewed').length };
  };

  test('is replaced between pages, not after each, and no page is lost or sent twice', async () => {
    const { workers, engines, events, renewals, imagesMade } = await readPages(2000, 1000);
    expect(renewals).toBeGreaterThan(0);
    expect(renewals).toBeLessThan(PAGES / 5);
    expect(workers.slice(0, renewals).every(({ isTerminated }) => isTerminated)).toBe(true);
    expect(imagesMade()).toBe(PAGES);
    expect(events.filter(({ kind }) => kind === 'worker-died')).toHaveLength(0);
    expect(engines.map(({ settings }) => settings.restarts)).toEqual(engines.map(() => 0));
  });

  test.each([
    ['stays below the limit', 900, 1000],
    ['may grow without limit', 2000, 0],
  ])('is kept when it %s', async (_, heapBytes, limit) => {
    expect((await readPages(heapBytes, limit)).workers).toHaveLength(1);
  });
});

test('an idle worker is stopped and started again when needed', async () => {
  const { client, workers, call } = setUp(() => Promise.resolve(AN_ANSWER), { idleMs: 20 });
  await client.classifyPage(call());
  await tick(60);
  expect(workers[0]!.isTerminated).toBe(true);
  await client.classifyPage(call());
  expect(workers).toHaveLength(2);
});
