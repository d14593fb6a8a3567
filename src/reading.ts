import { createReadingServices } from './client/create-reading-services';
import type { ReadingServices } from './client/services';
import { understandPages } from './core/understand/understand';

/** The half of the composition root that is fetched with the first document: workers and understanding. */
export function createReading(
  originalOf: (sha256: string) => Promise<Blob | undefined>,
): ReadingServices {
  return createReadingServices({
    createEngineWorker: () =>
      new Worker(new URL('../workers/inference.worker.ts', import.meta.url), {
        type: 'module',
        name: 'sheaf-engine',
      }),
    createSourceWorker: () =>
      new Worker(new URL('../workers/source.worker.ts', import.meta.url), {
        type: 'module',
        name: 'sheaf-source',
      }),
    createModelsWorker: () =>
      new Worker(new URL('../workers/models.worker.ts', import.meta.url), {
        type: 'module',
        name: 'sheaf-models',
      }),
    understand: understandPages,
    originalOf,
  });
}
