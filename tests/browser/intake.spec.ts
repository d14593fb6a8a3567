import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { brokenFiles, endlessPdf } from '../fakes/broken-files';
import {
  BAR_HEIGHT,
  BAR_WIDTH,
  barBmp,
  barGif,
  barImage,
  blackPng,
  withOrientation,
} from '../fakes/make-images';
import { makePdf, showText } from '../fakes/make-pdf';
import type { OpenedFile } from './intake/main';
import { test } from './intake/serve';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/files');
const fixture = (name: string): Uint8Array => readFileSync(path.join(FIXTURES, name));

function open(page: Page, bytes: Uint8Array, password?: string): Promise<OpenedFile | string> {
  const base64 = Buffer.from(bytes).toString('base64');
  return page.evaluate(([data, word]) => window.intake.open(data!, word), [base64, password]);
}

test.beforeEach(async ({ page, intakeUrl }) => {
  await page.goto(intakeUrl);
});

test('pictures of every format come out upright and whole', async ({ page }) => {
  const pictures = {
    png: await barImage('png'),
    jpeg: await barImage('jpeg'),
    webp: await barImage('webp'),
    avif: await barImage('avif'),
    bmp: barBmp(),
    gif: barGif(),
  };
  for (const [format, bytes] of Object.entries(pictures)) {
    expect(await open(page, bytes), format).toMatchObject({
      format,
      rendered: [BAR_WIDTH, BAR_HEIGHT],
      darkSides: 'left',
    });
  }
});

test('TIFF, HEIC, and scans in PDF do not come out blank', async ({ page }) => {
  const names = readdirSync(FIXTURES).filter((name) => /^(bar|scan)-|heic$/.test(name));
  for (const name of names)
    expect(await open(page, fixture(name)), name).toMatchObject({ darkSides: 'left' });
  expect(await open(page, fixture('two-pages.tif'))).toMatchObject({ pageCount: 2 });
});

test('EXIF orientations are applied once', async ({ page }) => {
  const sides = ['left', 'right', 'right', 'left', 'top', 'top', 'bottom', 'bottom'];
  const jpeg = await barImage('jpeg');
  for (const [index, darkSides] of sides.entries()) {
    const opened = (await open(page, withOrientation(jpeg, index + 1))) as OpenedFile;
    expect(opened.darkSides, `orientation ${index + 1}`).toBe(darkSides);
    expect(opened.rendered).toEqual(opened.stated);
  }
});

test('a PDF tells its text, and an encrypted one asks for its password', async ({ page }) => {
  const pdf = makePdf({ content: showText(72, 720, 12, 'Gross pay') });
  expect(await open(page, pdf)).toMatchObject({ lines: ['Gross pay'], rendered: [1700, 2200] });
  expect(await open(page, fixture('encrypted.pdf'))).toBe('encrypted_pdf');
  expect(await open(page, fixture('encrypted.pdf'), 'guess')).toBe('wrong_password');
  expect(await open(page, fixture('encrypted.pdf'), 'sesame')).toMatchObject({ darkSides: 'left' });
});

test('bad files are refused with their reason, and the next file opens', async ({ page }) => {
  const png = await barImage('png');
  const bad = {
    empty_file: new Uint8Array(),
    truncated: png.subarray(0, png.length - 40),
    not_an_image: new TextEncoder().encode('Dear Sir'),
    too_many_pixels: blackPng(20_000, 20_000),
    unknown_format: Uint8Array.of(1, 2, 3, 250),
  };
  for (const [code, bytes] of Object.entries(bad)) expect(await open(page, bytes)).toBe(code);
  expect(await open(page, png)).toMatchObject({ darkSides: 'left' });
});

test('a page that takes for ever fails within ten seconds, and the next file opens', async ({
  page,
}) => {
  // The worker and pdf.js in it are loaded first, as they are when a person has read a file before.
  const pdf = makePdf({ content: showText(72, 720, 12, 'Total') });
  expect(await open(page, pdf)).toMatchObject({ lines: ['Total'] });
  const began = performance.now();
  expect(await open(page, endlessPdf())).toBe('timed_out');
  // Half a second is left of the ten, which a loaded machine may overrun.
  expect(performance.now() - began).toBeLessThan(11_500);
  expect(await open(page, pdf)).toMatchObject({ lines: ['Total'] });
});

test('a pile of broken files leaves the memory where it was', async ({ page }) => {
  test.slow();
  const pile = await brokenFiles();
  const readPile = async (): Promise<void> => {
    for (const [code, bytes] of pile) expect(await open(page, bytes)).toBe(code);
  };
  const memory = () => page.evaluate(() => window.intake.memory());
  await readPile();
  const before = await memory();
  for (let round = 0; round < 5; round += 1) await readPile();
  expect((await memory()) - before).toBeLessThan(4 * 1024 * 1024);
});

const documents = process.env.SHEAF_DOCUMENTS;
if (documents) {
  test('a folder of odd and broken images: none hangs, and what must fail fails', async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const files = readdirSync(documents, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(documents, name))
      .filter((name) => statSync(name).isFile() && statSync(name).size < 20e6);
    for (const file of files) {
      const opened = await open(page, readFileSync(file));
      expect(opened, file).not.toBe('timed_out');
      if (/pngsuite.x[^/]*\.png$/i.test(file)) expect(typeof opened, file).toBe('string');
    }
  });
}
