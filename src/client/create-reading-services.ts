import { createEngineClient } from './engine-client';
import { createModelsClient } from './models-client';
import { PageImages } from './page-images';
import type { ReadingServices, Understand } from './services';
import { createSourceClient } from './source-client';

export interface ReadingServicesOptions {
  readonly createEngineWorker: () => Worker;
  readonly createSourceWorker: () => Worker;
  readonly createModelsWorker: () => Worker;
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
  const modelsUrl = new URL('models/', document.baseURI).href;
  const engine = createEngineClient({ createWorker: options.createEngineWorker, modelsUrl });
  const images = new PageImages(options.originalOf, sources);
  const openModels = () =>
    createModelsClient({ createWorker: options.createModelsWorker, modelsUrl });
  return { sources, engine, images, understand: options.understand, openModels };
}
