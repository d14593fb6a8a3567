import { expect } from '@playwright/test';
import { test } from './harness/serve';

const WHITE = 255;
const DARK = 10;

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
});

test('fifty overlapping page requests finish, each with its own answer', async ({ page }) => {
  const greys = Array.from({ length: 50 }, (_, at) => (at % 2 ? DARK : WHITE));
  const types = await page.evaluate(async (asked) => {
    window.harness.start({ backend: 'wasm' });
    return window.harness.classify(asked);
  }, greys);
  expect(types).toEqual(greys.map((grey) => (grey === DARK ? 'invoice' : 'other')));
});

test('two concurrent first uses: one fetch and one session', async ({ page, server }) => {
  const before = server.weightRequests.length;
  const diagnostics = await page.evaluate(async () => {
    window.harness.start({ backend: 'wasm' });
    await window.harness.classify([255, 10]);
    return window.harness.diagnostics();
  });
  expect(server.weightRequests.length - before).toBe(1);
  expect(diagnostics.weights).toMatchObject({ fetches: 1, persistent: true });
  expect(diagnostics.pool).toMatchObject({ loads: 1, misses: 1, hits: 1 });
  expect(diagnostics.sessions).toHaveLength(1);
  expect(diagnostics.wasmHeapBytes).toBeGreaterThan(1_000_000);
});

test('a page is read through all stages, also after one that was cancelled', async ({ page }) => {
  const { read, cancelled } = await page.evaluate(async () => {
    const { harness } = window;
    harness.start({ backend: 'wasm' });
    return { read: await harness.read(), cancelled: await harness.cancel() };
  });
  expect(read.lines).toEqual(['A', 'A']);
  expect(read.stages).toEqual(
    expect.arrayContaining(['decode', 'load', 'classify', 'detect', 'recognise']),
  );
  expect(cancelled).toEqual({ error: 'CancelledError', lines: ['A', 'A'] });
});

test('a worker that hangs is restarted and its page retried', async ({ page }) => {
  const { types, deaths } = await page.evaluate(async () => {
    window.harness.start({ backend: 'wasm' }, 6000);
    await window.harness.classify([255]);
    window.harness.hook('hang');
    return { types: await window.harness.classify([10, 255]), deaths: window.harness.deaths() };
  });
  expect(types).toEqual(['invoice', 'other']);
  expect(deaths).toEqual(['worker_hung']);
});

test('a software GPU is not chosen without being asked for', async ({ page }) => {
  const backends = await page.evaluate(async () => {
    window.harness.start({});
    await window.harness.classify([255]);
    return window.harness.backends();
  });
  expect(backends).toMatchObject([{ backend: 'wasm', reason: 'the only one here' }]);
});
