import type { PdfRealm } from '../pdf/pdfjs';

/**
 * Loads pdf.js into this worker. Its own worker code runs in the same thread: this is a worker already, and pages
 * need not be copied between two.
 * @param dataUrl absolute URL of the folder with `wasm/`, `cmaps/`, `standard_fonts/` and `iccs/`.
 */
export async function loadPdfRealm(dataUrl: string): Promise<PdfRealm> {
  const [pdfjs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return {
    pdfjs,
    dataUrl,
    createCanvas: (width, height) => new OffscreenCanvas(width, height),
    readData: async (path) => {
      const response = await fetch(new URL(path, dataUrl));
      if (!response.ok) throw new Error(`${path} is not served (${response.status})`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
