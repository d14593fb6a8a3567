import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PdfRealm } from '../pdf/pdfjs';
import { createPdfCanvas } from './deferred-fonts';
import { skia } from './skia';

/** Loads pdf.js for Node with its own worker code, which runs in this thread and draws with the canvas of everything here. */
export async function loadPdfRealm(): Promise<PdfRealm> {
  const { DOMMatrix, ImageData, Path2D } = skia;
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  const [pdfjs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    pdfjs,
    dataUrl: `${root}${path.sep}`,
    createCanvas: createPdfCanvas,
    readData: async (file) => new Uint8Array(await readFile(path.join(root, file))),
  };
}
