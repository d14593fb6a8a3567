import type { ReadPage } from '../core/document';
import { ModelRunError, WeightsError } from '../core/errors';
import { combineReadings, needsRecognition } from '../core/intake/combine-reading';
import type { SourcePage } from '../core/intake/source';
import { readPageFromTextLayer } from '../core/intake/text-layer-page';
import { printedLines } from '../core/text-type/classify-text';
import type { Stage } from '../protocol/engine-api';
import type { EngineClient, PageCall } from './engine-client';
import type { ClientSource } from './source-client';

/** The layout net looks at a page of about this size; more pixels would be thrown away. */
const CLASSIFY_LONG_SIDE_PX = 1200;

/**
 * Reads one page: by its own text where that can be trusted, by its pixels otherwise, by both where images stand
 * among trusted text. The layout net looks at it either way.
 * @throws CancelledError, DocumentError
 */
export async function readPage(
  source: ClientSource,
  index: number,
  engine: EngineClient,
  signal: AbortSignal,
  onProgress: (stage: Stage, fraction: number) => void,
): Promise<ReadPage> {
  const page = await source.openPage(index);
  const call = (makeBitmap: () => Promise<ImageBitmap>): PageCall => ({
    pageIndex: index,
    makeImage: async () => ({ kind: 'bitmap', bitmap: await makeBitmap() }),
    signal,
    onProgress,
  });
  if (!needsRecognition(page))
    return readExact(
      page,
      engine,
      call(() => source.thumbnail(index, CLASSIFY_LONG_SIDE_PX)),
    );
  const recognised = engine.readPage(call(() => source.render(index)));
  if (!page.textLayer?.verdict.trusted) return combineReadings(page, await recognised);
  // The text around the images is exact, with or without what stands in them.
  const inImages = await recognised.catch(readerFault);
  if (inImages instanceof Error) return withWarning(readPageFromTextLayer(page), inImages);
  return combineReadings(page, inImages);
}

/** The text alone tells most types: a page is not lost because the net could not be had. */
async function readExact(
  page: SourcePage,
  engine: EngineClient,
  call: PageCall,
): Promise<ReadPage> {
  const exact = readPageFromTextLayer(page);
  const text = printedLines(exact);
  const looks = await engine.classifyPage({ ...call, text }).catch(readerFault);
  if (looks instanceof Error) return withWarning(exact, looks);
  const { scores: layoutScores, textScores } = looks;
  return { ...exact, layoutScores, ...(textScores && { textScores }) };
}

/** A fault of the models, which exact text can do without. @throws every other error. */
function readerFault(error: unknown): WeightsError | ModelRunError {
  if (error instanceof WeightsError || error instanceof ModelRunError) return error;
  throw error;
}

function withWarning(page: ReadPage, { code, message }: WeightsError | ModelRunError): ReadPage {
  return { ...page, warnings: [...page.warnings, { code, message }] };
}
