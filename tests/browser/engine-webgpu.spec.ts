import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Backend, GpuLayout } from '../../src/core/ports';
import { test } from './harness/serve';

// A software GPU compiles a net’s shaders for half a minute on a busy machine, and anew for each new device.
test.describe.configure({ timeout: 240_000 });

const TOLERANCE = 1e-3;
/** What the app cannot do without; the catalogue may hold more. */
const OWN_TASKS = ['page-classification', 'text-detection', 'text-recognition', 'text-type'];
const SIX_CHANNELS = 'page-classification/six-channels/manifest.json';

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
});

/** Every node of the net on the named backend, or the session is refused. */
function goldenError(
  page: Page,
  folder: string,
  manifest: string,
  backend: Backend,
  layout?: GpuLayout,
) {
  return page.evaluate(
    ([models, path, options]) =>
      window.harness.goldenError(new URL(models, document.baseURI).href, path, options),
    [
      folder,
      manifest,
      { backend, threads: 1, strictPlacement: backend === 'webgpu', ...(layout && { layout }) },
    ] as const,
  );
}

for (const task of ['page-classification', 'text-detection', 'text-recognition']) {
  test(`a tiny net for ${task} is right on WASM and, all of it, on WebGPU`, async ({ page }) => {
    const manifest = `${task}/tiny/manifest.json`;
    expect(await goldenError(page, 'models/', manifest, 'wasm')).toBeLessThan(TOLERANCE);
    expect(await goldenError(page, 'models/', manifest, 'webgpu')).toBeLessThan(TOLERANCE);
  });
}

test('the convolution that the GPU gets wrong in one layout is right in the other', async ({
  page,
}) => {
  expect(await goldenError(page, 'models/', SIX_CHANNELS, 'wasm')).toBeLessThan(TOLERANCE);
  expect(await goldenError(page, 'models/', SIX_CHANNELS, 'webgpu', 'NCHW')).toBeLessThan(
    TOLERANCE,
  );
});

test('sessions made and run at once on the GPU wait for each other', async ({ page }) => {
  const errors = await page.evaluate(() => {
    const options = { backend: 'webgpu', threads: 1 } as const;
    const models = new URL('models/', document.baseURI).href;
    const tasks = ['page-classification', 'text-detection', 'text-recognition', 'text-detection'];
    return Promise.all(
      tasks.map((task) =>
        window.harness.goldenError(models, `${task}/tiny/manifest.json`, options),
      ),
    );
  });
  for (const error of errors) expect(error).toBeLessThan(TOLERANCE);
});

test('a destroyed GPU device is survived twice', async ({ page }) => {
  const { types, diagnostics, deaths } = await page.evaluate(async () => {
    const { harness } = window;
    harness.start({ backend: 'webgpu', strictPlacement: true });
    const types = await harness.classify([255]);
    for (let loss = 0; loss < 2; loss += 1) {
      harness.hook('destroy-device');
      await new Promise((resolve) => setTimeout(resolve, 200));
      types.push(...(await harness.classify([10])));
    }
    return { types, diagnostics: await harness.diagnostics(), deaths: harness.deaths() };
  });
  expect(types).toEqual(['other', 'invoice', 'invoice']);
  expect(diagnostics).toMatchObject({ deviceLosses: 2, pool: { reloads: 2 } });
  expect(diagnostics.backend['page-classification']).toBe('webgpu');
  expect(deaths).toEqual([]);
});

test('overlapping pages on WebGPU finish: runs never overlap', async ({ page }) => {
  const types = await page.evaluate(async () => {
    window.harness.start({ backend: 'webgpu' });
    return window.harness.classify(Array.from({ length: 12 }, (_, at) => (at % 2 ? 10 : 255)));
  });
  expect(types).toEqual(Array.from({ length: 12 }, (_, at) => (at % 2 ? 'invoice' : 'other')));
});

test('our own nets are right on WASM and, all of them, on WebGPU', async ({ page }) => {
  test.setTimeout(600_000);
  const folder = path.join(import.meta.dirname, '../../models');
  const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  expect(Object.keys(index)).toEqual(expect.arrayContaining(OWN_TASKS));
  const manifests = Object.values(index).flatMap((entry) => Object.values(entry));
  for (const manifest of manifests.map((file) => file.replace(/^models\//, ''))) {
    for (const backend of ['wasm', 'webgpu'] as const) {
      const error = await goldenError(page, 'trained/', manifest, backend);
      expect(error, `${manifest} on ${backend}`).toBeLessThan(TOLERANCE);
    }
  }
});
