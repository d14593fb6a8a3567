import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PdfRealm } from '../pdf/pdfjs';
import { createPdfCanvas } from './deferred-fonts';
import { skia } from './skia';

/** Loads pdf.js for Node, drawing with the same canvas as everything else here. */
export async function loadPdfRealm(): Promise<PdfRealm> {
  const { DOMMatrix, ImageData, Path2D } = skia;
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    pdfjs,
    dataUrl: `${root}${path.sep}`,
    createCanvas: createPdfCanvas,
    readData: async (file) => new Uint8Array(await readFile(path.join(root, file))),
  };
}
