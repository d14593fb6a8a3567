import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { test as base } from './harness/serve';

/** A browser profile that outlives its browser; Playwright's own contexts keep nothing. */
const test = base.extend<{ openSession: () => Promise<Page> }>({
  openSession: async ({ server, launchOptions }, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'sheaf-profile-'));
    let context: BrowserContext | undefined;
    await use(async () => {
      await context?.close();
      context = await chromium.launchPersistentContext(profile, launchOptions);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(server.url);
      return page;
    });
    await context?.close();
    await rm(profile, { recursive: true, force: true });
  },
});

// Three starts of a browser take their time on a busy machine.
test.describe.configure({ timeout: 180_000 });

const classifyOnce = (page: Page) =>
  page.evaluate(async () => {
    window.harness.start({ backend: 'wasm' });
    const [type] = await window.harness.classify([10]);
    return { type, weights: (await window.harness.diagnostics()).weights };
  });

test('a second session fetches nothing', async ({ openSession, server }) => {
  await classifyOnce(await openSession());
  const before = server.weightRequests.length;
  const { type, weights } = await classifyOnce(await openSession());
  expect(type).toBe('invoice');
  expect(weights).toMatchObject({ fetches: 0, storeHits: 1 });
  expect(server.weightRequests.length).toBe(before);
});

test('one flipped byte in the store is refused, fetched again and stored right', async ({
  openSession,
}) => {
  const first = await openSession();
  await classifyOnce(first);
  await first.evaluate(() => window.harness.flipStoredByte());
  const { type, weights } = await classifyOnce(await openSession());
  expect(type).toBe('invoice');
  expect(weights).toMatchObject({ quarantined: 1, fetches: 1, storeHits: 0 });
  const healed = await classifyOnce(await openSession());
  expect(healed.weights).toMatchObject({ quarantined: 0, fetches: 0, storeHits: 1 });
});

test('with a full quota the engine runs from memory and says so', async ({ page, server }) => {
  await page.goto(server.url);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(server.url).origin,
    quotaSize: 10,
  });
  const { type, weights } = await classifyOnce(page);
  expect(type).toBe('invoice');
  expect(weights).toMatchObject({ fetches: 1, persistent: false });
  expect(await page.evaluate(() => window.harness.storedWeights())).toEqual([]);
});
