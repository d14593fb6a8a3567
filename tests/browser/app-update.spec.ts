import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { addFiles, expect, item, settled } from './app/desk';
import { w2Pdf } from './app/documents';

test('a new version waits for a person, and takes nothing away', async ({ page }) => {
  test.slow();
  const dir = await mkdtemp(path.join(tmpdir(), 'sheaf-release-'));
  await cp('dist', dir, { recursive: true });
  const url = await serve({ dir, port: 0 });
  await page.goto(url);
  await addFiles(page, [w2Pdf()]);
  await settled(page, 'w2.pdf');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await appendFile(path.join(dir, 'service-worker.js'), '\n// The next release.\n');
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 30_000 });

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload' }).click();
  await reloaded;
  await expect(item(page, 'w2.pdf')).toContainText('W2');
  await expect(page.getByText('A new version is ready.')).toBeHidden();
});
