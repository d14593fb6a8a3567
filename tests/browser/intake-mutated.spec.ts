import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { barBmp, barGif, barImage } from '../fakes/make-images';
import { mutate, randomNumbers } from '../fakes/mutate';
import { test } from './intake/serve';

const RUNS = 12;
const FIXTURES = path.join(import.meta.dirname, '../fixtures/files');

test('damaged pictures of every format give a picture or a clear error', async ({
  page,
  intakeUrl,
}) => {
  test.slow();
  await page.goto(intakeUrl);
  const seeds = {
    png: await barImage('png'),
    jpeg: await barImage('jpeg'),
    webp: await barImage('webp'),
    avif: await barImage('avif'),
    bmp: barBmp(),
    gif: barGif(),
    tiff: readFileSync(path.join(FIXTURES, 'bar-packbits.tif')),
    heic: readFileSync(path.join(FIXTURES, 'bar.heic')),
  };
  const random = randomNumbers(23);
  for (const [format, bytes] of Object.entries(seeds)) {
    for (let run = 0; run < RUNS; run += 1) {
      const base64 = Buffer.from(mutate(bytes, random)).toString('base64');
      const opened = await page.evaluate((data) => window.intake.open(data), base64);
      const outcome = typeof opened === 'object' ? 'a picture' : opened;
      expect(outcome, `${format}, run ${run}`).toMatch(/^(a picture|[a-z_]+)$/);
      expect(outcome, `${format}, run ${run}`).not.toBe('timed_out');
    }
  }
});
