import { test } from '@playwright/test';
import { addFiles, expect, item, settled } from './app/desk';
import { receiptPng, w2Pdf } from './app/documents';

test('with the network off after the first load: reload, drop, read', async ({ page, context }) => {
  test.slow();
  await page.goto('/');
  await expect(page.getByText('Ready to work offline')).toBeVisible({ timeout: 150_000 });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('You are offline, and everything works')).toBeVisible();
  await addFiles(page, [w2Pdf(), await receiptPng()]);
  await expect(await settled(page, 'w2.pdf')).toContainText('W2');
  const receipt = await settled(page, 'receipt.png');
  await expect(receipt).toContainText('receipt');
  await expect(receipt).not.toContainText('Failed');

  // The net for checks is there as well, though no document wanted it yet.
  await page.getByRole('button', { name: 'Models' }).click();
  const models = page.getByRole('dialog', { name: 'Models' });
  const checks = models.getByRole('listitem').filter({ hasText: 'Reading check numbers' });
  await expect(checks).toContainText('e13b');
  await expect(checks).not.toContainText('not fetched');
  await models.getByRole('button', { name: 'Close' }).click();

  // What was read offline is kept, too.
  await page.reload();
  await expect(item(page, 'w2.pdf')).toContainText('W2');
  await context.setOffline(false);
});
