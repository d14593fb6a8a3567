import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type Page } from '@playwright/test';
import { addFiles, expect, settled } from './app/desk';
import { receiptPng } from './app/documents';

const MODELS = path.join(import.meta.dirname, '../../models');
const DEFAULT = 'text-recognition/latin-small';
const ACCURATE = 'text-recognition/latin-copy';

/** An unknown field at the end: the same net to whoever reads it, another file to whoever hashes it. */
const UNKNOWN_FIELD = Buffer.from([0xa0, 0x06, 0x01]);

interface Manifest {
  readonly name: string;
  readonly files: readonly { readonly path: string }[];
}

/** Serves a catalogue whose accurate recogniser is a copy of the small one under another hash. */
async function serveAccurate(page: Page): Promise<string[]> {
  const asked: string[] = [];
  page.context().on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.onnx')) asked.push(pathname);
  });
  const weights = Buffer.concat([
    readFileSync(path.join(MODELS, DEFAULT, 'model.onnx')),
    UNKNOWN_FIELD,
  ]);
  const index = JSON.parse(readFileSync(path.join(MODELS, 'index.json'), 'utf8')) as object;
  const manifest = JSON.parse(
    readFileSync(path.join(MODELS, DEFAULT, 'manifest.json'), 'utf8'),
  ) as Manifest;
  const sha256 = createHash('sha256').update(weights).digest('hex');
  const file = { path: 'model.onnx', bytes: weights.length, sha256 };
  const route = (url: string, body: object | Buffer) =>
    page
      .context()
      .route(`**/models/${url}`, (each) =>
        Buffer.isBuffer(body) ? each.fulfill({ body }) : each.fulfill({ json: body }),
      );
  await route('index.json', {
    ...index,
    'text-recognition': {
      default: `models/${DEFAULT}/manifest.json`,
      accurate: `models/${ACCURATE}/manifest.json`,
    },
  });
  await route(`${ACCURATE}/manifest.json`, { ...manifest, name: 'latin-copy', files: [file] });
  await route(`${ACCURATE}/model.onnx`, weights);
  return asked;
}

// A service worker would answer in place of the routes.
test.use({ serviceWorkers: 'block' });

test('without a graphics processor the accurate model is listed, and neither fetched nor used', async ({
  page,
}) => {
  const asked = await serveAccurate(page);
  await page.goto('/');
  await addFiles(page, [await receiptPng('slip.png')]);
  await expect(await settled(page, 'slip.png')).toContainText('receipt');
  await page.getByRole('button', { name: 'Models' }).click();
  const row = page
    .getByRole('dialog', { name: 'Models' })
    .getByRole('listitem')
    .filter({ hasText: 'Reading text' });
  await expect(row).toContainText(/latin-small.* MB · .*in use/);
  await expect(row).toContainText(
    /latin-copy, more accurate.* MB, not fetched\s+· .*needs a faster/,
  );
  expect(asked.some((url) => url.includes('latin-small'))).toBe(true);
  expect(asked.some((url) => url.includes('latin-copy'))).toBe(false);
});
