import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { addFiles, expect, item, settled } from './app/desk';
import { w2Pdf } from './app/documents';

/** A copy of the built app that a test may release anew. */
async function serveRelease(): Promise<{ dir: string; url: string }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'sheaf-release-'));
  await cp('dist', dir, { recursive: true });
  return { dir, url: await serve({ dir, port: 0 }) };
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change in ${file}`);
  await writeFile(file, after);
}

/** Releases another shell, and has the open page find it. */
async function releaseNext(dir: string, page: Page): Promise<void> {
  await edit(path.join(dir, 'index.html'), (html) =>
    html.replace('<html', '<html data-release="next"'),
  );
  await edit(path.join(dir, 'service-worker.js'), (worker) =>
    worker.replace(/"revision":"\w+","url":"index\.html"/, '"revision":"next","url":"index.html"'),
  );
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 30_000 });
}

async function reloadIntoNext(page: Page): Promise<void> {
  await expect(page.locator('html[data-release=next]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('html[data-release=next]')).toHaveCount(1, { timeout: 60_000 });
  await expect(page.getByText('A new version is ready.')).toBeHidden();
}

test('a new version waits for a person, and takes nothing away', async ({ page }) => {
  test.slow();
  const { dir, url } = await serveRelease();
  await page.goto(url);
  await addFiles(page, [w2Pdf()]);
  await settled(page, 'w2.pdf');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await releaseNext(dir, page);
  await reloadIntoNext(page);
  await expect(item(page, 'w2.pdf')).toContainText('W2');
});

test('an answer of the old version that never ends does not hold the new one back', async ({
  page,
}) => {
  test.slow();
  const { dir, url } = await serveRelease();
  // One answer that stays open for as long as the page does, as a browser may believe of any.
  await edit(
    path.join(dir, 'service-worker.js'),
    (worker) => `self.addEventListener('fetch', (event) => {
      if (new URL(event.request.url).pathname === '/endless')
        event.respondWith(new Response(new ReadableStream({ pull: () => new Promise(() => {}) })));
    });\n${worker}`,
  );
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(async () => {
    Object.assign(window, { held: await fetch('/endless') });
  });

  await releaseNext(dir, page);
  await reloadIntoNext(page);
});
