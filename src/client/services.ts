import type { ReadPage } from '../core/document';
import type { DocumentReading, UnderstandOptions } from '../core/understand/document-reading';
import type { EngineClient } from './engine-client';
import type { ModelsClient } from './models-client';
import type { PageImages } from './page-images';
import type { SourceClient } from './source-client';

/** From pages to documents with types, fields and checks. */
export type Understand = (
  pages: readonly ReadPage[],
  options: UnderstandOptions,
) => readonly DocumentReading[];

/** What reading needs. Loaded with the first document, not with the page. */
export interface ReadingServices {
  readonly engine: EngineClient;
  readonly sources: SourceClient;
  readonly images: PageImages;
  readonly understand: Understand;
  /** Starts a worker of its own; close it when done. */
  readonly openModels: () => ModelsClient;
}
