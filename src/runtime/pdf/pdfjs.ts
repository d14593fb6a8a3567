import type * as Pdfjs from 'pdfjs-dist';

/** The library as a module; each realm imports its own build and passes it on. */
export type PdfjsModule = typeof Pdfjs;

export type PdfDocument = Pdfjs.PDFDocumentProxy;
export type PdfPage = Pdfjs.PDFPageProxy;
export type PdfViewport = Pdfjs.PageViewport;

/** A canvas that pdf.js draws on. */
export interface PdfCanvas {
  width: number;
  height: number;
  getContext(kind: '2d', options?: object): unknown;
}

/** What pdf.js needs of a realm. */
export interface PdfRealm {
  readonly pdfjs: PdfjsModule;
  readonly createCanvas: (width: number, height: number) => PdfCanvas;
  /** Reads `folder/name` of pdf.js's own data. */
  readonly readData: (path: string) => Promise<Uint8Array>;
  /** Prefix of the folders `wasm/`, `cmaps/`, `standard_fonts/` and `iccs/`, for messages and keys. */
  readonly dataUrl: string;
}

/** A canvas factory class in the form that pdf.js constructs. */
export function canvasFactoryFor(createCanvas: PdfRealm['createCanvas']) {
  return class {
    create(width: number, height: number) {
      const canvas = createCanvas(width, height);
      return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
    }

    reset(entry: { canvas: PdfCanvas }, width: number, height: number): void {
      entry.canvas.width = width;
      entry.canvas.height = height;
    }

    destroy(entry: { canvas: PdfCanvas | null; context: unknown }): void {
      if (entry.canvas) {
        entry.canvas.width = 0;
        entry.canvas.height = 0;
      }
      entry.canvas = null;
      entry.context = null;
    }
  };
}

const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps/',
  standardFontDataUrl: 'standard_fonts/',
  wasmUrl: 'wasm/',
};

/** A reader of pdf.js's data files: its own one asks for `document`, which a worker has not. */
export function dataFactoryFor(readData: PdfRealm['readData']) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return readData(`${FOLDERS[kind] ?? ''}${filename}`);
    }
  };
}

/** pdf.js draws filters through the DOM; without one it must draw without them. */
export class NoFilters {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addHighlightHCMFilter(): string {
    return 'none';
  }
  destroy(): void {
    // Nothing is held.
  }
}
