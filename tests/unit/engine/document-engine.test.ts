import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/core/ports';
import {
  DEFAULT_ENGINE_SETTINGS,
  type EngineEvent,
  type EngineSettings,
} from '../../../src/protocol/engine-api';
import { DocumentEngine } from '../../../src/engine/document-engine';
import { classifierFolder } from '../../fakes/fake-models';
import {
  deviceLoss,
  FakeClock,
  FakeFactory,
  FakeWeightStore,
  MemoryBackendMemory,
  runFailure,
} from '../../fakes/fake-runtime';
import { decodePixels } from '../../fakes/node-engine';
import { plainPage } from '../../fakes/pages';

const GPU_FIRST = { webgpu: { runMs: 1 }, wasm: { runMs: 9 } };

function setUp(
  settings: Partial<EngineSettings> = {},
  backends: readonly Backend[] = ['webgpu', 'wasm'],
) {
  const clock = new FakeClock();
  const factory = new FakeFactory(backends, clock, GPU_FIRST);
  const weights = new FakeWeightStore();
  const memory = new MemoryBackendMemory();
  const events: EngineEvent[] = [];
  const engine = new DocumentEngine(
    {
      factory,
      weights,
      memory,
      files: classifierFolder(),
      decode: decodePixels,
      clock: clock.read,
      pause: () => Promise.resolve(),
      emit: (event) => events.push(event),
    },
    { ...DEFAULT_ENGINE_SETTINGS, ...settings },
  );
  let jobs = 0;
  const classify = () =>
    engine.classifyPage({ jobId: `job-${++jobs}`, pageIndex: 0, image: plainPage() });
  const backendEvents = () => events.flatMap((event) => (event.kind === 'backend' ? [event] : []));
  return { engine, factory, weights, memory, classify, backendEvents };
}

describe('a lost GPU device', () => {
  test('is survived twice: sessions are loaded anew and the page is answered', async () => {
    const { engine, factory, classify } = setUp();
    await classify();
    for (let loss = 1; loss <= 2; loss += 1) {
      factory.runErrors.push(deviceLoss());
      expect((await classify()).type).toBe('other');
      const diagnostics = await engine.diagnostics();
      expect(diagnostics.deviceLosses).toBe(loss);
      expect(diagnostics.backend['page-classification']).toBe('webgpu');
      expect(diagnostics.pool.reloads).toBe(loss);
    }
  });

  test('lost again at once: the page is answered by the safer backend, which says so', async () => {
    const { factory, memory, classify, backendEvents } = setUp();
    await classify();
    factory.runErrors.push(deviceLoss(), deviceLoss());
    expect((await classify()).type).toBe('other');
    expect(backendEvents().at(-1)).toMatchObject({
      backend: 'wasm',
      reason: 'the GPU device was lost 2 times',
    });
    expect([...memory.records.values()].map(({ backend }) => backend)).toEqual(['wasm']);
  });

  test('lost for good with the GPU asked for: the page fails and the next one tries again', async () => {
    const { factory, classify } = setUp({ backend: 'webgpu' });
    await classify();
    factory.runErrors.push(deviceLoss(), deviceLoss());
    await expect(classify()).rejects.toMatchObject({ name: 'DeviceLostError' });
    expect((await classify()).type).toBe('other');
  });
});

test('a GPU that cannot run the net is left for the safer backend', async () => {
  const { factory, classify, backendEvents } = setUp();
  await classify();
  factory.runErrors.push(runFailure());
  expect((await classify()).type).toBe('other');
  expect(backendEvents().at(-1)).toMatchObject({
    backend: 'wasm',
    reason: 'the GPU failed: broken',
  });
});

test('a failed run where nothing is safer is an error, and the next page is answered', async () => {
  const { factory, classify } = setUp({}, ['wasm']);
  await classify();
  factory.runErrors.push(runFailure());
  await expect(classify()).rejects.toMatchObject({ code: 'run_failed' });
  expect((await classify()).type).toBe('other');
});

test('after two deaths of the worker the GPU is not tried', async () => {
  const { factory, classify, backendEvents } = setUp({ restarts: 2 });
  await classify();
  expect(factory.created.map(({ backend }) => backend)).toEqual(['wasm']);
  expect(backendEvents()).toMatchObject([{ backend: 'wasm', reason: 'the worker died 2 times' }]);
});

test('pages never overlap on a session', async () => {
  const { factory, classify } = setUp();
  await Promise.all(Array.from({ length: 20 }, classify));
  expect(factory.overlaps).toBe(0);
});

test('with the session cache off each page opens its own session', async () => {
  const { engine, factory, classify } = setUp({ sessionCache: false }, ['wasm']);
  await classify();
  await classify();
  expect(factory.created).toHaveLength(2);
  expect(factory.released).toBe(2);
  expect((await engine.diagnostics()).pool.residentBytes).toBe(0);
});

test('activity grows with work, so that a heartbeat can tell', async () => {
  const { engine, classify } = setUp();
  const before = engine.activity;
  await classify();
  expect(engine.activity).toBeGreaterThan(before + 5);
});

test('what was prepared is there for the first page, and what cannot be had is for the page to say', async () => {
  const { engine, factory, classify } = setUp({}, ['native']);
  await engine.prepare(['page-classification', 'text-type']);
  const loaded = factory.created.length;
  expect(loaded).toBeGreaterThan(0);
  await classify();
  expect(factory.created).toHaveLength(loaded);
  const broken = setUp({}, ['native']);
  broken.factory.createErrors.push(runFailure());
  await expect(broken.engine.prepare(['page-classification'])).rejects.toMatchObject({
    code: 'run_failed',
  });
  expect((await broken.classify()).type).toBe('other');
});
