import {
  collectReadings,
  type CorrectedFile,
  type ReadingSource,
} from '../../client/collect-readings';
import { pageJpeg } from '../../client/page-jpeg';
import type { PageImages } from '../../client/page-images';
import { documentsCsv, transactionsCsv } from '../../core/export/csv';
import type { ExportDocument } from '../../core/export/export-source';
import { pagesHocr } from '../../core/export/hocr';
import { readingsJson } from '../../core/export/json';
import { documentsOfx } from '../../core/export/ofx';
import { documentsQif } from '../../core/export/qif';
import { searchablePdf, type PdfPageSource } from '../../core/export/searchable-pdf';
import { documentsXlsx } from '../../core/export/xlsx';
import type { AppState } from '../state/app-state.svelte';
import type { ExportFormat } from './formats';

/** Long side of a letter page: what a picture of unknown resolution is printed as. */
const PAGE_INCHES = 11;

/** Everything that was read, corrections included, as one file. */
export async function exportDocuments(format: ExportFormat, app: AppState): Promise<Blob> {
  const sources: ReadingSource[] = [];
  for (const entry of app.documents.entries) {
    const { status } = entry.record;
    if (status === 'waiting' || status === 'reading') continue;
    const result = status === 'failed' ? undefined : await app.documents.result(entry);
    sources.push({ record: entry.record, result });
  }
  const { understand, images } = await app.reading();
  const files = await collectReadings(sources, app.store, understand);
  const content = await write(format.kind, files, sources, images);
  return new Blob([content], { type: format.mediaType });
}

async function write(
  kind: ExportFormat['kind'],
  files: readonly CorrectedFile[],
  sources: readonly ReadingSource[],
  images: PageImages,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const documents: ExportDocument[] = files.flatMap(({ record, documents: found }) =>
    found.map((document) => ({ file: record.name, document })),
  );
  switch (kind) {
    case 'json':
      return readingsJson(files.map(({ reading }) => reading));
    case 'csv':
      return documentsCsv(documents);
    case 'transactions':
      return transactionsCsv(documents);
    case 'xlsx':
      return new Uint8Array(documentsXlsx(documents));
    case 'ofx':
      return documentsOfx(documents);
    case 'qif':
      return documentsQif(documents);
    case 'hocr': {
      const pages = sources.flatMap(({ result }) => result?.pages ?? []);
      // Pages of several files are numbered through: the format knows no files.
      return pagesHocr(
        pages.map((page, index) => ({ ...page, index })),
        'Sheaf',
      );
    }
    case 'pdf':
      return new Uint8Array(searchablePdf(await pagePictures(sources, images)));
  }
}

async function pagePictures(
  sources: readonly ReadingSource[],
  images: PageImages,
): Promise<PdfPageSource[]> {
  const pages: PdfPageSource[] = [];
  for (const { record, result } of sources) {
    for (const page of result?.pages ?? []) {
      const picture = await pageJpeg(await images.get(record, page.index), page.rotation);
      const dpi = Math.max(picture.width, picture.height) / PAGE_INCHES;
      pages.push({ page, ...picture, dpi });
    }
  }
  return pages;
}
