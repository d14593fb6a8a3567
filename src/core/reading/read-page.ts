import { throwIfCancelled, type CancelSignal } from '../cancel';
import type { Line, PageWarning, ReadPage } from '../document';
import { findRules } from '../layout/find-rules';
import { segmentLines } from '../layout/line-segments';
import { orderLines } from '../layout/reading-order';
import type { ModelManifest } from '../manifest';
import { classifyPage, type PageClassification } from '../page-classification/classifier';
import type { InferenceSession } from '../ports';
import { findInk } from '../preprocess/ink-map';
import { measureContent } from '../preprocess/page-content';
import { rotateGrey, type GreyImage, type Rotation } from '../raster-image';
import { detectText } from '../text-detection/detect-text';
import { joinRegions } from '../text-detection/join-regions';
import { readLines } from './read-lines';
import { turnUpright } from './upright';

/** A loaded model with what is stated of it. */
export interface ReadyModel {
  readonly session: InferenceSession;
  readonly manifest: ModelManifest;
}

/** The nets that read a page. Without a classifier the text itself tells which way up the page is. */
export interface ReadingModels {
  readonly classifier?: ReadyModel | undefined;
  readonly detector: ReadyModel;
  readonly recognizer: ReadyModel;
}

export type ReadingStage = 'classify' | 'detect' | 'recognise' | 'layout';

export interface ReadingOptions {
  /** Zero-based within its file. */
  readonly pageIndex: number;
  readonly signal?: CancelSignal | undefined;
  /** `fraction` is 0 to 1 within the stage. */
  readonly onProgress?: ((stage: ReadingStage, fraction: number) => void) | undefined;
}

/** Below this the layout net's turn is not taken before the text was asked. */
const SURE_TURN = 0.6;
/** Lines read with less than this are noise: stains, pictures, handwriting no net of ours knows. */
const LEAST_CONFIDENCE = 0.35;
/** Small letters lower than this many pixels of the page cannot be read well. */
const LEGIBLE_LETTER_PX = 6;

/**
 * Reads one page of pixels: turned upright, its lines detected, recognised, cut into words and put in reading order.
 * @param image as given; the reading is of the upright page, `rotation` says by how much it was turned.
 * @throws CancelledError between stages and lines, ModelRunError, DeviceLostError.
 */
export async function readPageImage(
  image: GreyImage,
  models: ReadingModels,
  options: ReadingOptions,
): Promise<ReadPage> {
  const { signal, onProgress } = options;
  const layout = await classify(image, models.classifier);
  onProgress?.('classify', 1);
  throwIfCancelled(signal);

  const first = layout && layout.rotationConfidence >= SURE_TURN ? layout.rotation : 0;
  const turned = rotateGrey(image, first);
  const ink = findInk(turned);
  const { letterHeightPx, box } = measureContent(ink);
  const found = await detectText(turned, models.detector, {
    letterHeightPx,
    box,
    signal,
    onProgress: (fraction) => onProgress?.('detect', fraction),
  });

  const regions = joinRegions(found, turned.height / turned.width);
  const page = await turnUpright(turned, regions, models.recognizer, signal);
  const readings = await readLines(
    page.image,
    page.regions.map(({ quad }) => quad),
    models.recognizer,
    { signal, onProgress: (fraction) => onProgress?.('recognise', fraction) },
  );
  const lines = readings.flatMap(({ line, confidence }): Line[] =>
    line && confidence >= LEAST_CONFIDENCE ? [line] : [],
  );
  const { width, height } = page.image;
  const rules = findRules(page.turned === 0 ? ink : findInk(page.image), letterHeightPx);
  const ordered = orderLines(segmentLines(lines, rules, page.image), page.image);
  onProgress?.('layout', 1);
  return {
    index: options.pageIndex,
    width,
    height,
    rotation: ((first + page.turned) % 360) as Rotation,
    source: 'ocr',
    lines: ordered,
    widgets: [],
    rules,
    ...(layout ? { layoutScores: layout.scores } : {}),
    warnings: warningsOf(letterHeightPx, ordered),
  };
}

async function classify(
  image: GreyImage,
  classifier: ReadyModel | undefined,
): Promise<PageClassification | undefined> {
  return classifier && classifyPage(image, classifier.session, classifier.manifest);
}

function warningsOf(letterHeight: number | undefined, lines: readonly Line[]): PageWarning[] {
  if (lines.length === 0) return [{ code: 'no_text', message: 'No text was found on this page.' }];
  if (letterHeight === undefined || letterHeight >= LEGIBLE_LETTER_PX) return [];
  const message = `The text is only about ${Math.round(letterHeight * 2)} pixels high; a sharper picture reads better.`;
  return [{ code: 'low_resolution', message }];
}
