import { readFile } from 'node:fs/promises';
import { test, type Page } from '@playwright/test';
import type { Reading } from '../../src/protocol/reading-schema';
import { addFiles, documents, expect, item, settled } from './app/desk';
import {
  emptyFile,
  lockedPdf,
  receiptPng,
  statementPdf,
  statementTiff,
  truncatedPng,
  w2Jpeg,
  w2Pdf,
} from './app/documents';

/** Everything that was read, as the JSON export holds it. */
async function exportJson(page: Page): Promise<Reading[]> {
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('sheaf-export.json');
  return JSON.parse(await readFile(await file.path(), 'utf8')) as Reading[];
}

test('starts with one sentence, one way in, three samples, and asks nobody else', async ({
  page,
}) => {
  const faults: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/localhost|blob:|data:)/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByLabel('Add documents')).toBeAttached();
  await expect(page.getByText('Nothing has left this device')).toBeVisible();
  await page.getByRole('button', { name: 'Bank statement' }).click();
  const entry = await settled(page, 'sample-bank-statement.pdf');
  await expect(entry).toContainText('bank_statement');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(elsewhere).toEqual([]);
  expect(faults).toEqual([]);
});

test('a batch of kinds is read, and a broken file fails alone with its reason', async ({
  page,
}) => {
  await page.goto('/');
  await addFiles(page, [
    await receiptPng(),
    await truncatedPng(),
    await w2Jpeg(),
    statementPdf(),
    emptyFile(),
    statementTiff(),
  ]);
  await expect(documents(page).getByRole('listitem')).toHaveCount(6);
  for (const [name, type] of [
    ['receipt.png', 'receipt'],
    ['w2-photo.jpg', 'W2'],
    ['statement.pdf', 'bank_statement'],
    ['statement.tif', 'bank_statement'],
  ] as const) {
    const entry = await settled(page, name);
    await expect(entry).toContainText(/Needs review|Done/);
    await expect(entry).toContainText(type);
  }
  await expect(await settled(page, 'half.png')).toContainText('Failed');
  await expect(await settled(page, 'empty.pdf')).toContainText('Failed');
  await item(page, 'empty.pdf').getByRole('button').click();
  const problem = page.getByRole('alert').filter({ hasText: 'empty.pdf' });
  await expect(problem).toContainText('The file is empty.');
  await expect(problem).toContainText('Ask for another copy.');
  const readings = await exportJson(page);
  expect(readings.map((reading) => 'error' in reading)).toEqual([
    false,
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('documents and corrections are there after a reload, the printed text untouched', async ({
  page,
}) => {
  await page.goto('/');
  await addFiles(page, [w2Pdf()]);
  await expect(await settled(page, 'w2.pdf')).toContainText('W2');
  const wages = page
    .getByRole('region', { name: 'Fields' })
    .getByRole('button', { name: /^Box 1 / });
  await expect(wages).toHaveAccessibleName(/48,250\.00/);
  await wages.click();
  await page.getByRole('button', { name: 'Correct the value' }).click();
  const editor = page.getByRole('textbox', { name: /^New value of Box 1 / });
  await editor.fill('48,520');
  await editor.press('Enter');
  await expect(wages).toHaveAccessibleName(/48,520\.00/);
  await expect(page.getByText('Saved in this browser')).toBeVisible();

  await page.reload();
  await expect(item(page, 'w2.pdf')).toContainText(/Needs review|Done/);
  await expect(wages).toHaveAccessibleName(/48,520\.00/);
  const [reading] = await exportJson(page);
  expect(reading).toMatchObject({ schema: 'sheaf.reading/1', file: 'w2.pdf' });
  const field =
    reading && 'documents' in reading ? reading.documents[0]?.fields['box1'] : undefined;
  expect(field).toMatchObject({
    value: '48520.00',
    text: '48,250.00',
    read_value: '48250.00',
    source: 'user',
  });

  await wages.click();
  await page.getByRole('button', { name: 'Back to what was read' }).click();
  await expect(wages).toHaveAccessibleName(/48,250\.00/);
});

test('a type can be changed, and stays changed', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [statementPdf()]);
  await settled(page, 'statement.pdf');
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Card statement');
  await expect(item(page, 'statement.pdf')).toContainText('credit_card_statement');
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await page.reload();
  await expect(item(page, 'statement.pdf')).toContainText('credit_card_statement');
  await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('credit_card_statement');
});

test('a field lights up its print, and the print its field', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [w2Pdf()]);
  await settled(page, 'w2.pdf');
  const fields = page.getByRole('region', { name: 'Fields' });
  const paper = page.getByRole('region', { name: /^Page 1 of/ });
  await fields.getByRole('button', { name: /^Box 3 / }).click();
  await expect(paper.getByRole('button', { name: /^Box 3 / })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await paper.getByRole('button', { name: /^Box 6 / }).click();
  await expect(fields.getByRole('button', { name: /^Box 6 / })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a locked PDF asks for its password and takes only the right one', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [lockedPdf('sesame')]);
  await expect(await settled(page, 'locked.pdf')).toContainText('Failed');
  const password = page.getByLabel('Password of locked.pdf');
  await password.fill('guess');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('That password does not open the PDF.')).toBeVisible();
  await password.fill('sesame');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(item(page, 'locked.pdf')).toContainText(/Needs review|Done/);
  await expect(page.getByRole('combobox', { name: 'Type' })).toBeVisible();
});

test('every export downloads, and holds what was read', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await addFiles(page, [w2Pdf(), statementPdf()]);
  await settled(page, 'w2.pdf');
  await settled(page, 'statement.pdf');
  const save = async (label: string): Promise<{ name: string; content: Buffer }> => {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: label }).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const csv = await save('CSV');
  expect(csv.name).toBe('sheaf-export.csv');
  expect(csv.content.toString()).toMatch(/w2\.pdf,1,W2,/);
  const xlsx = await save('XLSX');
  expect(xlsx.name).toBe('sheaf-export.xlsx');
  expect(xlsx.content.subarray(0, 2).toString()).toBe('PK');
  expect((await save('Transactions')).content.toString()).toContain('Payroll deposit');
  expect((await save('OFX')).content.toString()).toContain('<TRNAMT>1542.18');
  expect((await save('QIF')).content.toString()).toContain('!Type:Bank');
  expect((await save('hOCR')).content.toString()).toContain('ocrx_word');
  const pdf = await save('Searchable PDF');
  expect(pdf.name).toBe('sheaf-export.pdf');
  expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a removed file is gone after a reload', async ({ page }) => {
  await page.goto('/');
  await addFiles(page, [emptyFile(), w2Pdf()]);
  await settled(page, 'empty.pdf');
  await settled(page, 'w2.pdf');
  await item(page, 'empty.pdf').getByRole('button').click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(documents(page).getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(documents(page).getByRole('listitem')).toHaveCount(1);
  await expect(item(page, 'w2.pdf')).toBeVisible();
});

test('dropping anywhere on the window adds files', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { buffer, name, mimeType } = w2Pdf('dropped.pdf');
  const transfer = await page.evaluateHandle(
    ([base64, fileName, type]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName, { type }));
      return data;
    },
    [buffer.toString('base64'), name, mimeType] as const,
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop to read')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(await settled(page, 'dropped.pdf')).toContainText('W2');
});
