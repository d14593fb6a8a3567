import { quadHeight, quadWidth, scaleQuad, type Quad } from '../geometry';
import { offsetQuad } from '../polygon';
import type { GreyImage } from '../raster-image';
import {
  recognizeLines,
  type RecognizedLine,
  type RecognizeOptions,
  type TextRecognizer,
} from '../text-recognition/recognize-lines';

/** Lines read with less than this are tried again. */
const DOUBTFUL = 0.93;
/** With less than this they are pictures, rows of asterisks and handwriting, which another crop does not help. */
const HOPELESS = 0.6;
/** Paper added on every side, in parts of the line's height: small print is crowded by a close crop. */
const MORE_PAPER = 0.08;
/** The second reading stays when it is surer by this much. */
const SURER = 0.02;
/** All second readings together cost no more than this part of the first ones. */
const MOST_COST = 0.1;

/**
 * Reads the most doubtful lines once more with a little more paper around them and keeps the surer reading of each.
 * @param readings of the whole page; what they cost bounds what is spent again.
 */
export async function rereadDoubtful(
  page: GreyImage,
  readings: readonly RecognizedLine[],
  recognizer: TextRecognizer,
  options: RecognizeOptions,
): Promise<RecognizedLine[]> {
  const { width, height } = page;
  const placed = readings.map(({ quad }) => scaleQuad(quad, width, height));
  let budget = MOST_COST * placed.reduce((sum, quad) => sum + costOf(quad), 0);
  const chosen = readings
    .map(({ confidence }, at) => ({ confidence, at }))
    .filter(({ confidence, at }) => isDoubtful(confidence) && readings[at]!.line !== undefined)
    .sort((a, b) => a.confidence - b.confidence)
    .filter(({ at }) => (budget -= costOf(placed[at]!)) >= 0)
    .map(({ at }) => at);
  const quads = chosen.map((at) => {
    const quad = placed[at]!;
    const wider = offsetQuad(quad, MORE_PAPER * quadHeight(quad)) ?? quad;
    return scaleQuad(wider, 1 / width, 1 / height);
  });
  const again = await recognizeLines(page, quads, recognizer, options);
  const best = [...readings];
  chosen.forEach((at, index) => {
    const second = again[index]!;
    if (second.line && second.confidence >= best[at]!.confidence + SURER) best[at] = second;
  });
  return best;
}

function isDoubtful(confidence: number): boolean {
  return confidence >= HOPELESS && confidence < DOUBTFUL;
}

/** A line costs what it is long in parts of its height: crops are scaled to one height. */
function costOf(quad: Quad): number {
  return quadWidth(quad) / Math.max(quadHeight(quad), 1);
}
