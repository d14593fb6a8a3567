import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { expect } from '@playwright/test';
import { createEngine } from '../../src/cli/create-engine';
import type { Line, ReadPage } from '../../src/core/document';
import type { RgbaImage } from '../../src/core/raster-image';
import { openSource } from '../../src/runtime/node/open-file';
import { NodeModelFiles } from '../../src/runtime/node/model-files';
import { test } from './harness/serve';

const ROOT = path.join(import.meta.dirname, '../..');
const RECEIPT = path.join(ROOT, 'public/samples/sample-receipt.png');
const TOLERANCE = 1e-3;

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
});

test('a page reads the same on WASM as in Node with the same checkpoints', async ({ page }) => {
  test.setTimeout(240_000);
  const png = readFileSync(RECEIPT);
  const read = await page.evaluate((data) => window.harness.readPicture(data, 'wasm'), base64(png));
  const expected = await readInNode(png, 'fast');
  expect(expected.lines.map(({ text }) => text)).toContain('TOTAL');
  expectSame(read, expected);
});

test('a strip of a page reads the same on WebGPU as in Node', async ({ page }) => {
  // Each shape's shaders are compiled on the processor: half a minute a net on a quiet machine.
  test.setTimeout(1_200_000);
  const png = cutStrip(await pixelsOf(readFileSync(RECEIPT)), 40, 322, 620, 46);
  const read = await page.evaluate(
    (data) => window.harness.readPicture(data, 'webgpu'),
    base64(png),
  );
  const expected = await readInNode(png, 'accurate');
  expect(expected.lines.map(({ text }) => text)).toEqual(['Receipt 004417', 'Till 2']);
  expectSame(read, expected);
});

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

async function pixelsOf(png: Uint8Array): Promise<RgbaImage> {
  const source = await openSource({ name: 'page.png', bytes: new Uint8Array(png) });
  try {
    return await source.render(0);
  } finally {
    await source.close();
  }
}

/** WASM has the fast checkpoints, a GPU the accurate ones. */
async function readInNode(png: Uint8Array, quality: 'fast' | 'accurate'): Promise<ReadPage> {
  const engine = createEngine(new NodeModelFiles(path.join(ROOT, 'models')), { quality });
  try {
    const image = { kind: 'pixels', ...(await pixelsOf(png)) } as const;
    return await engine.readPage({ jobId: 'node', pageIndex: 0, image });
  } finally {
    await engine.release();
  }
}

/** A part of a page as a PNG of its own. */
function cutStrip(image: RgbaImage, left: number, top: number, width: number, height: number) {
  const whole = createCanvas(image.width, image.height);
  const context = whole.getContext('2d');
  const pixels = context.createImageData(image.width, image.height);
  pixels.data.set(image.data);
  context.putImageData(pixels, 0, 0);
  const strip = createCanvas(width, height);
  strip.getContext('2d').drawImage(whole, -left, -top);
  return strip.toBuffer('image/png');
}

/** Texts and turns are equal, probabilities and places nearly. */
function expectSame(read: ReadPage, expected: ReadPage): void {
  expect([read.width, read.height, read.rotation]).toEqual([
    expected.width,
    expected.height,
    expected.rotation,
  ]);
  expect(read.lines.map(({ text }) => text)).toEqual(expected.lines.map(({ text }) => text));
  expect(read.lines.map(wordsOf)).toEqual(expected.lines.map(wordsOf));
  const [numbers, others] = [numbersOf(read), numbersOf(expected)];
  expect(numbers.length).toBe(others.length);
  const farthest = Math.max(...numbers.map((value, at) => Math.abs(value - others[at]!)));
  expect(farthest).toBeLessThan(TOLERANCE);
}

function wordsOf({ words }: Line): string[] {
  return words.map(({ text }) => text);
}

/** Every confidence and every coordinate of a page. */
function numbersOf({ lines, layoutScores }: ReadPage): number[] {
  const ofLines = lines.flatMap(({ confidence, quad, words }) => [
    confidence,
    ...quad.flat(),
    ...words.flatMap((word) => [
      word.confidence,
      ...word.quad.flat(),
      ...(word.characters ?? []).map(({ probability }) => probability),
    ]),
  ]);
  return [...ofLines, ...Object.values(layoutScores ?? {})];
}
