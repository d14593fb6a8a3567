import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/core/ports';
import { ModelCatalogue } from '../../../src/engine/model-catalogue';
import { ModelSessions } from '../../../src/engine/model-sessions';
import { DEFAULT_ENGINE_SETTINGS, type EngineSettings } from '../../../src/protocol/engine-api';
import { classifierFolderWithAccurate, classifierManifest } from '../../fakes/fake-models';
import {
  deviceLoss,
  FakeClock,
  FakeFactory,
  FakeWeightStore,
  MemoryBackendMemory,
} from '../../fakes/fake-runtime';

const TASK = 'page-classification';

function setUp(
  backends: readonly Backend[],
  settings: Partial<EngineSettings> = {},
  runMs = { webgpu: 1, wasm: 9 },
) {
  const clock = new FakeClock();
  const { webgpu, wasm } = runMs;
  const behaviour = { webgpu: { runMs: webgpu }, wasm: { runMs: wasm } };
  const factory = new FakeFactory(backends, clock, behaviour);
  const files = classifierFolderWithAccurate();
  const models = new ModelSessions(
    {
      factory,
      files,
      weights: new FakeWeightStore(),
      memory: new MemoryBackendMemory(),
      clock: clock.read,
      onBackend: () => undefined,
      onActivity: () => undefined,
      pause: () => Promise.resolve(),
    },
    { ...DEFAULT_ENGINE_SETTINGS, ...settings },
  );
  const used = async () => {
    const { manifest, backend, done } = await models.ready(TASK);
    done();
    return `${manifest.name} on ${backend}`;
  };
  return { models, factory, files, used };
}

describe('the accurate checkpoint', () => {
  test('reads where native code or a faster GPU runs it', async () => {
    expect(await setUp(['native']).used()).toBe('net-b on native');
    expect(await setUp(['webgpu', 'wasm']).used()).toBe('net-b on webgpu');
  });

  test('is not even fetched where there is only WASM', async () => {
    const { used, files } = setUp(['wasm']);
    expect(await used()).toBe('net-a on wasm');
    expect(files.reads).toBe(2);
    expect(await setUp(['webgpu', 'wasm'], { backend: 'wasm' }).used()).toBe('net-a on wasm');
  });

  test('is let go where the GPU was measured to be slower than WASM', async () => {
    const { used, models } = setUp(['webgpu', 'wasm'], {}, { webgpu: 20, wasm: 9 });
    expect(await used()).toBe('net-a on wasm');
    expect(models.pool.sessions().map(({ name }) => name)).not.toContain('net-b');
  });

  test('gives way to the default when it cannot be had', async () => {
    const { used, files } = setUp(['native']);
    delete files.files['page-classification/b/manifest.json'];
    expect(await used()).toBe('net-a on native');
  });

  test('is not given up for a lost GPU', async () => {
    const { used, factory } = setUp(['webgpu', 'wasm']);
    factory.createErrors.push(deviceLoss());
    await expect(used()).rejects.toMatchObject({ name: 'DeviceLostError' });
    expect(await used()).toBe('net-b on webgpu');
  });

  test('can be asked for and ruled out', async () => {
    expect(await setUp(['native'], { quality: 'fast' }).used()).toBe('net-a on native');
    const { used, models } = setUp(['wasm'], { quality: 'accurate' });
    expect(await used()).toBe('net-b on wasm');
    models.configure(DEFAULT_ENGINE_SETTINGS);
    expect(await used()).toBe('net-a on wasm');
  });

  test('is not used for a task whose model a person chose', async () => {
    const { used, models, files } = setUp(['native']);
    files.files['mine/manifest.json'] = classifierManifest('d');
    models.catalogue.choose(TASK, 'mine/manifest.json');
    expect(await used()).toBe('net-d on native');
  });

  test('is renewed with the catalogue', async () => {
    const { files } = setUp(['native']);
    const catalogue = new ModelCatalogue(files);
    await catalogue.accurate(TASK);
    files.files['page-classification/b/manifest.json'] = classifierManifest('c');
    expect(await catalogue.refresh()).toEqual(['b'.repeat(64)]);
    expect((await catalogue.accurate(TASK))?.manifest.name).toBe('net-c');
  });
});
