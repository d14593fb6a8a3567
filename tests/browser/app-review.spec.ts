import { test, type Page } from '@playwright/test';
import { addFiles, documents, expect, item, settled } from './app/desk';
import { packetPdf, receiptPng, statementPdf, w2Pdf } from './app/documents';

async function correct(page: Page, field: RegExp, value: string): Promise<void> {
  const row = page.getByRole('region', { name: 'Fields' }).getByRole('button', { name: field });
  await row.click();
  await page.getByRole('button', { name: 'Correct the value' }).click();
  const editor = page.getByRole('textbox', { name: /^New value of / });
  await editor.fill(value);
  await editor.press('Enter');
}

test('documents in a file are joined and split by hand, and stay so', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [packetPdf()]);
  await expect(await settled(page, 'packet.pdf')).toContainText('+1 more');
  const parts = page.getByRole('group', { name: 'Documents in this file' }).getByRole('button');
  await expect(parts).toHaveCount(2);
  await parts.nth(1).click();
  await page.getByRole('button', { name: 'Join to the document before' }).click();
  await expect(parts).toHaveCount(0);
  await expect(page.getByText('Saved in this browser')).toBeVisible();

  await page.reload();
  await expect(item(page, 'packet.pdf')).not.toContainText('more');
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('button', { name: 'Start a new document at this page' }).click();
  await expect(parts).toHaveCount(2);
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await page.reload();
  await expect(item(page, 'packet.pdf')).toContainText('+1 more');
});

test('the next value that needs a person is one key away, across documents', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [w2Pdf(), statementPdf()]);
  await settled(page, 'w2.pdf');
  await settled(page, 'statement.pdf');
  await correct(page, /^Box 4 /, '99');
  await expect(item(page, 'w2.pdf')).toContainText('Needs review');
  await item(page, 'statement.pdf').getByRole('button').click();
  await page.keyboard.press('Alt+Enter');
  await expect(item(page, 'w2.pdf').getByRole('button')).toHaveAttribute('aria-current', 'true');
  const chosen = page.getByRole('region', { name: 'Fields' }).locator('[aria-pressed="true"]');
  await expect(chosen).toHaveAccessibleName(/^Box 3 .*does not add up/);
});

test('the list stands in the order asked for', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [w2Pdf('b.pdf'), statementPdf('c.pdf'), w2Pdf('a.pdf')]);
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await settled(page, name);
  const entries = documents(page).getByRole('listitem');
  const order = page.getByRole('combobox', { name: 'Order of the list' });
  await order.selectOption('By name');
  await expect(entries).toContainText(['a.pdf', 'b.pdf', 'c.pdf']);
  await order.selectOption('By type');
  await expect(entries).toContainText(['b.pdf', 'a.pdf', 'c.pdf']);
  await correct(page, /^Box 4 /, '99');
  await order.selectOption('What needs you first');
  await expect(entries.first()).toContainText('Needs review');
});

test('two tabs share the work, and neither undoes the other', async ({ page, context }) => {
  test.slow();
  await page.goto('/');
  const names = ['one.png', 'two.png', 'three.png'];
  const files = await Promise.all(names.map((name) => receiptPng(name)));
  // The same bytes three times would still be three files; each gets its own.
  await addFiles(page, files);
  await expect(item(page, 'one.png')).toContainText('Reading');
  await page.waitForFunction(async () => {
    const { held } = await navigator.locks.query();
    return held?.some(({ name }) => name?.startsWith('sheaf-file-'));
  });
  const other = await context.newPage();
  await other.goto('/');
  for (const name of names) {
    await expect(await settled(page, name)).toContainText('receipt');
    if ((await item(other, name).count()) > 0) await settled(other, name);
  }
  const readIn = async (tab: Page, name: string): Promise<string> => {
    await item(tab, name).getByRole('button').click();
    const told = tab.getByText(/^Read in [\d.]+ s$/);
    await expect(told).toBeVisible();
    return (await told.textContent()) ?? '';
  };
  await other.reload();
  // A file that both had read would show another time in each.
  for (const name of names) expect(await readIn(other, name)).toBe(await readIn(page, name));

  await item(other, 'two.png').getByRole('button').click();
  await other.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(other.getByText('Saved in this browser')).toBeVisible();
  await item(page, 'one.png').getByRole('button').click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(documents(page).getByRole('listitem')).toHaveCount(2);
  for (const tab of [page, other]) {
    await tab.reload();
    await expect(documents(tab).getByRole('listitem')).toHaveCount(2);
    await item(tab, 'two.png').getByRole('button').click();
    await expect(tab.getByRole('button', { name: 'Reviewed', exact: true })).toBeVisible();
  }
});
