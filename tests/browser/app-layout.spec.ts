import { test } from '@playwright/test';
import { addFiles, documents, expect, settled } from './app/desk';
import { statementPdf, w2Pdf } from './app/documents';

const LONG_NAME = 'scan of the closing statement that the county sent in march.pdf';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [840, 700],
  [390, 844],
] as const;

test('nothing is cut off at any width', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [w2Pdf(), statementPdf(LONG_NAME)]);
  await settled(page, 'w2.pdf');
  await settled(page, LONG_NAME);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const overflow = (element: HTMLElement): number => element.scrollWidth - element.clientWidth;
    expect(await page.locator('html').evaluate(overflow), `page at ${width}`).toBe(0);
    expect(await documents(page).evaluate(overflow), `list at ${width}`).toBe(0);
  }
});

test('every control has a name, in both themes and with the fields open', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [w2Pdf()]);
  await settled(page, 'w2.pdf');
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await expect(page.getByRole('button', { name: 'Use the light theme' })).toBeVisible();
  for (const role of ['button', 'combobox', 'textbox', 'link'] as const) {
    for (const control of await page.getByRole(role).all())
      await expect(control).toHaveAccessibleName(/\S/);
  }
});

test('the list is walked by keys', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [w2Pdf(), statementPdf()]);
  await settled(page, 'statement.pdf');
  const entries = documents(page).getByRole('button');
  await entries.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(entries.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entries.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(entries.first()).toHaveAttribute('aria-current', 'true');
});
