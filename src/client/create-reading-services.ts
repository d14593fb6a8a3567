import { createEngineClient } from './engine-client';
import { PageImages } from './page-images';
import type { ReadingServices, Understand } from './services';
import { createSourceClient } from './source-client';

export interface ReadingServicesOptions {
  readonly createEngineWorker: () => Worker;
  readonly createSourceWorker: () => Worker;
  readonly understand: Understand;
  /** Where the bytes of a file are kept. */
  readonly originalOf: (sha256: string) => Promise<Blob | undefined>;
}

/** Wires the workers' clients; the workers themselves start with the first page. */
export function createReadingServices(options: ReadingServicesOptions): ReadingServices {
  const sources = createSourceClient({
    createWorker: options.createSourceWorker,
    pdfjsUrl: new URL('pdfjs/', document.baseURI).href,
  });
  const engine = createEngineClient({
    createWorker: options.createEngineWorker,
    modelsUrl: new URL('models/', document.baseURI).href,
  });
  const images = new PageImages(options.originalOf, sources);
  return { sources, engine, images, understand: options.understand };
}
