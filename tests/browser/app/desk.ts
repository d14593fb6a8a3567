import { expect as playwrightExpect, type Locator, type Page } from '@playwright/test';
import type { TestFile } from './documents';

/** Reading a page on the software adapter of a busy machine takes its time. Milliseconds. */
const READ_TIMEOUT = 60_000;

/** Waits longer than usual: a busy machine answers late, and late is not wrong. */
export const expect = playwrightExpect.configure({ timeout: 30_000 });

export function documents(page: Page): Locator {
  return page.getByRole('list', { name: 'Documents' });
}

/** The list's entry of a file. */
export function item(page: Page, name: string): Locator {
  return documents(page).getByRole('listitem').filter({ hasText: name });
}

export async function addFiles(page: Page, files: TestFile[]): Promise<void> {
  await page.getByLabel('Add documents').setInputFiles(files);
}

/** Waits until a file is read, whatever came of it. */
export async function settled(page: Page, name: string): Promise<Locator> {
  const entry = item(page, name);
  await expect(entry).toContainText(/Needs review|Done|Failed/, { timeout: READ_TIMEOUT });
  return entry;
}
