import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/core/ports';
import { DEFAULT_ENGINE_SETTINGS, type EngineSettings } from '../../../src/protocol/engine-api';
import { ModelSessions } from '../../../src/engine/model-sessions';
import { classifierFolder, classifierManifest } from '../../fakes/fake-models';
import {
  deviceLoss,
  FakeClock,
  FakeFactory,
  FakeWeightStore,
  MemoryBackendMemory,
  type FakeBackend,
} from '../../fakes/fake-runtime';

const BOTH: readonly Backend[] = ['webgpu', 'wasm'];

function setUp(
  behaviour: Partial<Record<Backend, FakeBackend>>,
  options: {
    backends?: readonly Backend[];
    memory?: MemoryBackendMemory;
    manifest?: object;
    settings?: Partial<EngineSettings>;
  } = {},
) {
  const clock = new FakeClock();
  const factory = new FakeFactory(options.backends ?? BOTH, clock, behaviour);
  const memory = options.memory ?? new MemoryBackendMemory();
  const files = classifierFolder(options.manifest);
  const told: { backend: Backend; reason: string }[] = [];
  const models = new ModelSessions(
    {
      factory,
      memory,
      clock: clock.read,
      weights: new FakeWeightStore(),
      files,
      onBackend: (_, { backend, reason }) => told.push({ backend, reason }),
      onActivity: () => undefined,
      pause: () => Promise.resolve(),
    },
    { ...DEFAULT_ENGINE_SETTINGS, ...options.settings },
  );
  const use = async (): Promise<Backend> => {
    const model = await models.ready('page-classification');
    model.done();
    return model.backend;
  };
  return { models, factory, memory, files, told, use };
}

describe('measurement', () => {
  test.each([
    ['webgpu', { webgpu: { runMs: 2 }, wasm: { runMs: 20 } }],
    ['wasm', { webgpu: { runMs: 30 }, wasm: { runMs: 3 } }],
  ] as const)('the faster right backend is kept: %s', async (expected, behaviour) => {
    const { told, use } = setUp(behaviour);
    expect(await use()).toBe(expected);
    expect(told).toHaveLength(1);
    expect(told[0]!.reason).toMatch(/^measured: webgpu NHWC .* ms, wasm .* ms$/);
  });

  test('a fast backend with wrong numbers is out', async () => {
    const { told, use } = setUp({ webgpu: { runMs: 1, bias: 2.5 }, wasm: { runMs: 50 } });
    expect(await use()).toBe('wasm');
    expect(told[0]!.reason).toContain('webgpu NHWC wrong by 2.5, webgpu NCHW wrong by 2.5');
  });

  test('numbers wrong in one GPU layout only: the other layout is used', async () => {
    const { factory, use } = setUp({
      webgpu: { runMs: 1, bias: ({ layout }) => (layout === 'NHWC' ? 1 : 0) },
      wasm: { runMs: 50 },
    });
    expect(await use()).toBe('webgpu');
    expect(factory.created.map(({ layout }) => layout)).toEqual(['NHWC', 'NCHW', undefined]);
  });

  test('a checkpoint wrong everywhere is refused, and tried again later', async () => {
    const { use } = setUp({ webgpu: { bias: 1 }, wasm: { bias: 1 } });
    await expect(use()).rejects.toMatchObject({ code: 'self_test_failed' });
    await expect(use()).rejects.toMatchObject({ code: 'self_test_failed' });
  });

  test('concurrent first uses measure once and load each backend once', async () => {
    const { factory, use } = setUp({ webgpu: { runMs: 2 }, wasm: { runMs: 20 } });
    expect(await Promise.all([use(), use(), use()])).toEqual(['webgpu', 'webgpu', 'webgpu']);
    expect(factory.created).toHaveLength(2);
  });

  test('sessions of the losers are freed', async () => {
    const { models, use } = setUp({ webgpu: { runMs: 2 }, wasm: { runMs: 20 } });
    await use();
    expect(models.pool.sessions().map(({ backend }) => backend)).toEqual(['webgpu']);
  });

  test('a device lost in a trial is not a result', async () => {
    const { factory, memory, use } = setUp({ webgpu: { runMs: 2 }, wasm: { runMs: 20 } });
    factory.runErrors.push(deviceLoss());
    await expect(use()).rejects.toMatchObject({ name: 'DeviceLostError' });
    expect([...memory.records.values()][0]!.backend).toBeUndefined();
    expect(await use()).toBe('webgpu');
  });
});

describe('memory', () => {
  test('the next session does not measure again', async () => {
    const first = setUp({ webgpu: { runMs: 2 }, wasm: { runMs: 20 } });
    await first.use();
    const second = setUp({}, { memory: first.memory });
    expect(await second.use()).toBe('webgpu');
    expect(second.factory.created).toHaveLength(1);
  });

  test('another checkpoint is measured anew', async () => {
    const first = setUp({ webgpu: { runMs: 2 }, wasm: { runMs: 20 } });
    await first.use();
    const manifest = classifierManifest('b');
    const second = setUp(
      { webgpu: { runMs: 20 }, wasm: { runMs: 2 } },
      { memory: first.memory, manifest },
    );
    expect(await second.use()).toBe('wasm');
  });

  test('two trials that never came to an end keep the GPU from a third', async () => {
    const { memory, use, factory, told } = setUp({});
    const key = `fake-device|${'a'.repeat(64)}`;
    await memory.remember(key, { reason: 'trial', unfinishedTrials: 2 });
    expect(await use()).toBe('wasm');
    expect(factory.created.map(({ backend }) => backend)).toEqual(['wasm']);
    expect(told[0]!.reason).toBe('trials on the GPU crashed');
  });
});

describe('no measurement', () => {
  test('one backend alone is used as it is', async () => {
    const { factory, use } = setUp({}, { backends: ['native'] });
    expect(await use()).toBe('native');
    expect(factory.created).toHaveLength(1);
  });

  test('without a self-test the safest backend is used', async () => {
    const manifest = classifierManifest('a', { selfTest: undefined });
    const { use } = setUp({ webgpu: { runMs: 1 } }, { manifest });
    expect(await use()).toBe('wasm');
  });

  test('a pinned backend is used, and given up when the pin goes', async () => {
    const behaviour = { webgpu: { runMs: 1 }, wasm: { runMs: 9 } };
    const { models, use } = setUp(behaviour, { settings: { backend: 'wasm' } });
    expect(await use()).toBe('wasm');
    models.configure({ ...DEFAULT_ENGINE_SETTINGS, backend: 'auto' });
    expect(await use()).toBe('webgpu');
  });
});

test('a replaced manifest frees the old checkpoint and loads the new one', async () => {
  const { models, files, use } = setUp({}, { backends: ['wasm'] });
  await use();
  files.files['page-classification/n/manifest.json'] = classifierManifest('c');
  await models.refresh();
  await use();
  expect(models.pool.sessions().map(({ sha256 }) => sha256[0])).toEqual(['c']);
  expect(models.pool.counters()).toMatchObject({ loads: 2, releases: 1, reloads: 0 });
});
