import type { ReadPage } from '../core/document';
import { isCancelled } from '../core/errors';
import { combineReadings, needsRecognition } from '../core/intake/combine-reading';
import type { DocumentSource, SourcePage } from '../core/intake/source';
import { readPageFromTextLayer } from '../core/intake/text-layer-page';
import { printedLines } from '../core/text-type/classify-text';
import type { RgbaImage } from '../core/raster-image';
import type { DocumentEngineApi, PageImage } from '../protocol/engine-api';

/** The layout net looks at a page of about this size; more pixels would be thrown away. */
const CLASSIFY_LONG_SIDE_PX = 1200;

/** A page whose pixels, where they are needed, are there. */
export interface PreparedPage {
  readonly page: SourcePage;
  /** The page for recognition, or a small one for the layout net where its text is known. */
  readonly pixels: RgbaImage;
}

/** Opens and decodes a page; this can go on while the page before it is recognised. */
export async function preparePage(
  source: DocumentSource<RgbaImage>,
  index: number,
): Promise<PreparedPage> {
  const page = await source.openPage(index);
  const pixels = needsRecognition(page)
    ? await source.render(index)
    : await source.thumbnail(index, CLASSIFY_LONG_SIDE_PX);
  return { page, pixels };
}

/**
 * Reads a page: by its own text where that can be trusted, by its pixels otherwise.
 * @throws DocumentError
 */
export async function readPreparedPage(
  engine: DocumentEngineApi,
  { page, pixels }: PreparedPage,
): Promise<ReadPage> {
  const request = {
    jobId: `page-${page.index}`,
    pageIndex: page.index,
    image: { kind: 'pixels', ...pixels } satisfies PageImage,
  };
  if (needsRecognition(page)) return combineReadings(page, await engine.readPage(request));
  const exact = readPageFromTextLayer(page);
  try {
    const text = printedLines(exact);
    const { scores: layoutScores, textScores } = await engine.classifyPage({ ...request, text });
    return { ...exact, layoutScores, ...(textScores && { textScores }) };
  } catch (error) {
    // The text alone tells most types: a page is not lost because the net could not be had.
    if (isCancelled(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { ...exact, warnings: [...exact.warnings, { code: 'no_layout_net', message }] };
  }
}
