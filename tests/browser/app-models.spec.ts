import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type Locator, type Page } from '@playwright/test';
import { addFiles, expect, settled } from './app/desk';
import { receiptPng, type TestFile } from './app/documents';

const MODELS = path.join(import.meta.dirname, '../../models');

interface Manifest {
  readonly charset: readonly string[];
}

/** Our own nets, without their manifests: to the app they are as foreign as any. */
function net(folder: string, name: string): TestFile {
  const buffer = readFileSync(path.join(MODELS, folder, 'model.onnx'));
  return { name, mimeType: 'application/octet-stream', buffer };
}

function dictionary(change: (characters: readonly string[]) => readonly string[]): TestFile {
  const file = path.join(MODELS, 'text-recognition/latin-small/manifest.json');
  const { charset } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const buffer = Buffer.from(change(charset).join('\n'));
  return { name: 'characters.txt', mimeType: 'text/plain', buffer };
}

const recognizer = (): TestFile => net('text-recognition/latin-small', 'foreign-reader.onnx');

async function openModels(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Models' }).click();
  const dialog = page.getByRole('dialog', { name: 'Models' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Reading text' })).toBeVisible();
  return dialog;
}

async function choose(page: Page, files: TestFile[]): Promise<void> {
  await page.getByLabel('Choose model files').setInputFiles(files);
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Receipt' }).click();
});

test('a net that does not fit is refused with the reason, and ours stays', async ({ page }) => {
  const dialog = await openModels(page);
  const outcome = dialog.getByRole('status');
  await choose(page, [{ name: 'notes.onnx', mimeType: '', buffer: Buffer.from('not a net') }]);
  await expect(outcome).toContainText('notes.onnx is not used. The file is no ONNX model');

  await choose(page, [recognizer()]);
  await expect(outcome).toContainText('foreign-reader.onnx is a recogniser. Choose its dictionary');
  await choose(page, [dictionary((all) => all.slice(5))]);
  await expect(outcome).toContainText(/The net has 240 classes.* the dictionary has 233\./);

  await choose(page, [recognizer(), dictionary((all) => [...all].reverse())]);
  await expect(outcome).toContainText(/A known line was read as .* wrong dictionary/);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'latin-small' })).toContainText(
    'Comes with Sheaf',
  );
});

test('a brought reader reads, survives a reload and can be taken out again', async ({ page }) => {
  test.slow();
  await settled(page, 'sample-receipt.png');
  let dialog = await openModels(page);
  await choose(page, [recognizer(), dictionary((all) => all)]);
  await expect(dialog.getByRole('status')).toContainText('foreign-reader.onnx is in use');
  await choose(page, [net('text-detection/db-small', 'foreign-finder.onnx')]);
  await expect(dialog.getByRole('status')).toContainText('foreign-finder.onnx is in use');

  await page.reload();
  await addFiles(page, [await receiptPng('after.png')]);
  await expect(await settled(page, 'after.png')).toContainText('receipt');
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  const diagnostics = page.getByRole('dialog', { name: 'Diagnostics' });
  await expect(diagnostics).toContainText('foreign-reader');
  await expect(diagnostics).toContainText('foreign-finder');
  await diagnostics.getByRole('button', { name: 'Close' }).click();

  dialog = await openModels(page);
  const mine = dialog.getByRole('listitem').filter({ hasText: 'foreign-reader' });
  await expect(mine).toContainText('240 classes');
  await mine.getByRole('button', { name: 'Use ours again' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'latin-small' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await addFiles(page, [await receiptPng('ours-again.png')]);
  await expect(await settled(page, 'ours-again.png')).toContainText('receipt');
});
