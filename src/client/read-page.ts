import type { ReadPage } from '../core/document';
import { ModelRunError, WeightsError } from '../core/errors';
import type { SourcePage } from '../core/intake/source';
import type { Stage } from '../protocol/engine-api';
import type { EngineClient } from './engine-client';
import type { ClientSource } from './source-client';

/** The layout net looks at a page of about this size; more pixels would be thrown away. */
const CLASSIFY_LONG_SIDE_PX = 1200;

/**
 * Reads one page: by its own text where that can be trusted, by its pixels otherwise. The layout net looks at it
 * either way.
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
  if (page.textLayer?.verdict.trusted)
    return readTextLayer(source, page, page.textLayer.lines, engine, signal, onProgress);
  const read = await engine.readPage({
    pageIndex: index,
    makeImage: async () => ({ kind: 'bitmap', bitmap: await source.render(index) }),
    signal,
    onProgress,
  });
  // What the file says of its form fields is exact, but it is said of the page before any turn.
  if (read.rotation !== 0) return read;
  return { ...read, widgets: page.widgets, rules: page.rules.length > 0 ? page.rules : read.rules };
}

async function readTextLayer(
  source: ClientSource,
  page: SourcePage,
  lines: ReadPage['lines'],
  engine: EngineClient,
  signal: AbortSignal,
  onProgress: (stage: Stage, fraction: number) => void,
): Promise<ReadPage> {
  const looks = await engine
    .classifyPage({
      pageIndex: page.index,
      makeImage: async () => ({
        kind: 'bitmap',
        bitmap: await source.thumbnail(page.index, CLASSIFY_LONG_SIDE_PX),
      }),
      signal,
      onProgress,
    })
    .catch((error: unknown) => {
      // The text alone tells most types: a page is not lost because the net could not be had.
      if (error instanceof WeightsError || error instanceof ModelRunError) return error;
      throw error;
    });
  const isSeen = !(looks instanceof Error);
  return {
    index: page.index,
    width: page.widthPx,
    height: page.heightPx,
    rotation: 0,
    source: 'text_layer',
    lines,
    widgets: page.widgets,
    rules: page.rules,
    ...(isSeen ? { layoutScores: looks.scores } : {}),
    warnings: isSeen ? [] : [{ code: looks.code, message: looks.message }],
  };
}
