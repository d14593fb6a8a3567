import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as canvas from '@napi-rs/canvas';
import type { PdfRealm } from '../pdf/pdfjs';

/** Loads pdf.js for Node, drawing with the same canvas as everything else here. */
export async function loadPdfRealm(): Promise<PdfRealm> {
  // pdf.js would fetch its own, older copy of the canvas, whose objects ours does not know.
  Object.assign(globalThis, {
    DOMMatrix: canvas.DOMMatrix,
    ImageData: canvas.ImageData,
    Path2D: canvas.Path2D,
  });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    pdfjs,
    dataUrl: `${root}${path.sep}`,
    createCanvas: (width, height) => canvas.createCanvas(width, height),
    readData: async (file) => new Uint8Array(await readFile(path.join(root, file))),
  };
}
