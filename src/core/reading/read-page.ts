import { throwIfCancelled, type CancelSignal } from '../cancel';
import type { Line, PageWarning, ReadPage, Rule, TickBox } from '../document';
import { findRules } from '../layout/find-rules';
import { findWriting } from '../layout/signed-rules';
import { findTickBoxes } from '../layout/tick-boxes';
import { segmentLines } from '../layout/line-segments';
import { orderLines } from '../layout/reading-order';
import { withoutRepeatedPieces } from '../layout/repeated-pieces';
import type { ModelManifest } from '../manifest';
import { hasCheckPrint, readMicrLines, type MicrReader } from '../micr-recognition/read-micr';
import { classifyPage, type PageClassification } from '../page-classification/classifier';
import type { InferenceSession } from '../ports';
import type { TypeScores } from '../page-types';
import { findInk, type InkMap } from '../preprocess/ink-map';
import { measureContent, type PageContent } from '../preprocess/page-content';
import type { GreyImage, Rotation } from '../raster-image';
import { classifyText, printedLines } from '../text-type/classify-text';
import { cutAtRules } from '../text-detection/cut-regions';
import { detectText } from '../text-detection/detect-text';
import { joinRegions } from '../text-detection/join-regions';
import { levelShortRegions } from '../text-detection/level-regions';
import { findMissedMarks, isClearMark } from '../text-detection/missed-marks';
import { readLines } from './read-lines';
import { findUpright } from './upright';

/** A loaded model with what is stated of it. */
export interface ReadyModel {
  readonly session: InferenceSession;
  readonly manifest: ModelManifest;
}

/**
 * The nets that read a page. Without a classifier the text itself tells which way up the page is; without a text net
 * rules alone judge its words.
 */
export interface ReadingModels {
  readonly textType?: ReadyModel | undefined;
  readonly classifier?: ReadyModel | undefined;
  readonly detector: ReadyModel;
  readonly recognizer: ReadyModel;
  /** Called only for pages that look like a check. */
  readonly micr?: MicrReader | undefined;
}

export type ReadingStage = 'classify' | 'detect' | 'recognise' | 'layout';

export interface ReadingOptions {
  /** Zero-based within its file. */
  readonly pageIndex: number;
  readonly signal?: CancelSignal | undefined;
  /** `fraction` is 0 to 1 within the stage. */
  readonly onProgress?: ((stage: ReadingStage, fraction: number) => void) | undefined;
}

/** Below this the layout net's turn is not tried first. */
const LIKELY_TURN = 0.6;
/** From here on a page that the net holds for level is not tried on its side, however badly it is read. */
const SURE_LEVEL = 0.9;
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

  const looks = new Map<GreyImage, PageLook>();
  const find = async (turned: GreyImage) => {
    const seen = look(turned);
    looks.set(turned, seen);
    const found = await detectText(turned, models.detector, {
      ...seen.content,
      signal,
      onProgress: (fraction) => onProgress?.('detect', fraction),
    });
    onProgress?.('recognise', 0);
    const aspect = turned.height / turned.width;
    return cutAtRules(joinRegions(levelShortRegions(found, aspect), aspect), seen.rules, aspect);
  };
  const page = await findUpright(image, turnHint(layout), find, models.recognizer, signal);
  const { width, height } = page.image;
  const { ink, content, rules, tickBoxes } = looks.get(page.image) ?? look(page.image);
  // Again, since a page that was turned shows its rules another way.
  const cut = cutAtRules(page.regions, rules, height / width);
  const marks = findMissedMarks(content, cut, page.image);
  const printed = await readLines(
    page.image,
    [...cut, ...marks].map(({ quad }) => quad),
    models.recognizer,
    {
      signal,
      known: page.known,
      onProgress: (fraction) => onProgress?.('recognise', fraction),
    },
  );
  const readings = await readMicrLines(page.image, printed, models.micr, signal);
  const lines = readings.flatMap(({ line, confidence }, at): Line[] => {
    if (!line || confidence < LEAST_CONFIDENCE) return [];
    return at < cut.length || isClearMark(line) ? [line] : [];
  });
  const once = withoutRepeatedPieces(lines);
  const ordered = orderLines(segmentLines(once, rules, page.image), page.image);
  const textScores = await scoreText({ lines: ordered, width, height }, models.textType);
  onProgress?.('layout', 1);
  return {
    index: options.pageIndex,
    width,
    height,
    rotation: page.turned,
    source: 'ocr',
    lines: ordered,
    widgets: [],
    rules,
    tickBoxes,
    ...(hasCheckPrint(ordered) ? { writing: findWriting(ink, rules, ordered) } : {}),
    ...(layout ? { layoutScores: layout.scores } : {}),
    ...(textScores ? { textScores } : {}),
    warnings: warningsOf(content.letterHeightPx, ordered),
  };
}

async function scoreText(
  page: Pick<ReadPage, 'lines' | 'width' | 'height'>,
  net: ReadyModel | undefined,
): Promise<TypeScores | undefined> {
  return net && classifyText(printedLines(page), net.session, net.manifest);
}

/** What the layout net's turn is worth. */
function turnHint(looks: PageClassification | undefined): { guess: Rotation; isSure: boolean } {
  if (!looks || looks.rotationConfidence < LIKELY_TURN) return { guess: 0, isSure: false };
  return { guess: looks.rotation, isSure: looks.rotationConfidence >= SURE_LEVEL };
}

/** What the ink of a page tells without a net. */
interface PageLook {
  readonly ink: InkMap;
  readonly content: PageContent;
  readonly rules: readonly Rule[];
  readonly tickBoxes: readonly TickBox[];
}

function look(image: GreyImage): PageLook {
  const ink = findInk(image);
  const content = measureContent(ink);
  const { letterHeightPx } = content;
  return {
    ink,
    content,
    rules: findRules(ink, letterHeightPx),
    tickBoxes: findTickBoxes(ink, letterHeightPx),
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
