import { quadHeight, quadWidth, scaleQuad, type Quad } from '../geometry';
import type { GreyImage } from '../raster-image';
import { fitQuad } from '../text-recognition/fit-quad';
import {
  recognizeLines,
  type RecognizedLine,
  type RecognizeOptions,
  type TextRecognizer,
} from '../text-recognition/recognize-lines';

/** Which corner of the detected quad is the text's top left: 0 upright, 3 upwards, 1 downwards, 2 on its head. */
export type FirstCorner = 0 | 1 | 2 | 3;

/** A quad this much higher than wide may hold a line that runs up or down the page. */
const TALL = 1.5;
/** Beyond this it surely does, unless it is no longer than a line is high: of characters only `1`, `l` and `I` are so narrow. */
const CERTAINLY_TALL = 3;
/** A character is no higher than this many lines. */
const ONE_LINE = 1.6;
/** A line that says so at this part of its steps stands on its head. */
export const UPSIDE_DOWN = 0.5;
/** A reading of a tall quad that is this sure needs no other try. */
const SURE = 0.85;

/** Readings that were made before, by the quad they are of. */
export type KnownReadings = ReadonlyMap<Quad, RecognizedLine>;

export interface ReadLinesOptions extends RecognizeOptions {
  /** Lines that were read as they stand to learn which way up the page is; they are not read again. */
  readonly known?: KnownReadings | undefined;
}

/**
 * Reads lines whichever way they run: a line on its head is turned and read again, a tall one is tried upright, upwards
 * and downwards, and the surest reading stays.
 * @param quads page-relative, about right: their sides are moved to where the letters end.
 * @returns one entry per quad; its `quad` begins at the text's top left as it was read.
 */
export async function readLines(
  page: GreyImage,
  quads: readonly Quad[],
  recognizer: TextRecognizer,
  { known, ...options }: ReadLinesOptions = {},
): Promise<RecognizedLine[]> {
  const inPixels = quads.map((quad) => scaleQuad(quad, page.width, page.height));
  const oneLine = ONE_LINE * lineHeight(inPixels);
  const tries = inPixels.map((quad) => waysToRead(quad, oneLine));
  const unread = quads.flatMap((quad, at) => (known?.has(quad) ? [] : [at]));
  const read = await readFrom(
    page,
    unread.map((at) => ({ quad: quads[at]!, corner: tries[at]![0]! })),
    recognizer,
    options,
  );
  const fresh = new Map(unread.map((at, index) => [at, read[index]!]));
  const best = quads.map((quad, at) => fresh.get(at) ?? known!.get(quad)!);
  for (let round = 1; round < 3; round += 1) {
    const open = quads.flatMap((quad, at) => {
      const corner = tries[at]![round];
      if (corner === undefined || isSettled(best[at]!, tries[at]!)) return [];
      return [{ at, quad, corner }];
    });
    const again = await readFrom(page, open, recognizer, { signal: options.signal });
    open.forEach(({ at }, index) => {
      if (worth(again[index]!) > worth(best[at]!)) best[at] = again[index]!;
    });
  }
  return best;
}

/** Reads lines once each, from the corner said. */
export async function readFrom(
  page: GreyImage,
  lines: readonly { readonly quad: Quad; readonly corner: FirstCorner }[],
  recognizer: TextRecognizer,
  options: RecognizeOptions,
): Promise<RecognizedLine[]> {
  const quads = lines.map(({ quad, corner }) => startAt(fitRelative(page, quad), corner));
  return recognizeLines(page, quads, recognizer, options);
}

function fitRelative(page: GreyImage, quad: Quad): Quad {
  const { width, height } = page;
  return scaleQuad(fitQuad(page, scaleQuad(quad, width, height)), 1 / width, 1 / height);
}

/** Height of most lines, whichever way they run; 0 where none is longer than high. */
function lineHeight(quads: readonly Quad[]): number {
  const heights = quads
    .map((quad) => [quadWidth(quad), quadHeight(quad)].sort((a, b) => a - b))
    .flatMap(([height, length]) => (length! > TALL * height! ? [height!] : []))
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** @param oneLine quads no higher than this hold one line at most. */
function waysToRead(quad: Quad, oneLine: number): readonly FirstCorner[] {
  const ratio = quadHeight(quad) / quadWidth(quad);
  if (ratio > CERTAINLY_TALL && quadHeight(quad) > oneLine) return [3, 1];
  return ratio > TALL ? [0, 3, 1] : [0, 2];
}

function isSettled({ upsideDown, confidence }: RecognizedLine, ways: readonly FirstCorner[]) {
  if (upsideDown > UPSIDE_DOWN) return false;
  return ways[1] === 2 || confidence >= SURE;
}

/** How much a reading is worth: an upside-down one nothing, a sure and long one most. */
function worth({ confidence, upsideDown, line }: RecognizedLine): number {
  const letters = Math.min(line?.text.length ?? 0, 8);
  return upsideDown > UPSIDE_DOWN ? 0 : confidence * (1 + letters / 16);
}

/** The same quad begun at another corner. */
export function startAt(quad: Quad, corner: FirstCorner): Quad {
  return [0, 1, 2, 3].map((at) => quad[(at + corner) % 4]!) as unknown as Quad;
}
