import { throwIfCancelled, type CancelSignal } from '../cancel';
import type { Box, Quad } from '../geometry';
import type { ModelManifest } from '../manifest';
import type { InferenceSession } from '../ports';
import { windowTensor } from '../preprocess/page-tensor';
import { resizeGrey } from '../preprocess/resize';
import { cropGrey, type GreyImage } from '../raster-image';
import { requireOutput } from '../tensor';
import { findLines } from './db-postprocess';
import { detectorSettings } from './detector-settings';
import { JoinedMap } from './joined-map';
import { planTiles } from './tiles';

/** A text line before it is read. */
export interface TextRegion {
  /** Page-relative, clockwise from the text's top left as far as its shape tells. */
  readonly quad: Quad;
  /** How sure the detector is that this is text, 0 to 1. */
  readonly objectness: number;
}

/** A detector ready to run. */
export interface TextDetector {
  readonly session: InferenceSession;
  readonly manifest: ModelManifest;
}

export interface DetectOptions {
  /** Height of small letters in page pixels, if known: tells how large the net must see the page. */
  readonly letterHeightPx?: number | undefined;
  /** The part of the page that holds ink, page-relative; margins and dark borders cost time and hold no text. */
  readonly box?: Box;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Long sides of the page that the net is run at, smallest first: fixed, since a GPU compiles each shape. */
const LONG_SIDES = [512, 640, 736, 832, 960, 1120, 1280, 1600, 1920, 2400] as const;
/** Used when nothing is known of the text's size. */
const USUAL_LONG_SIDE = 960;
/** Letters of tiny images must still become legible, so these may be enlarged up to this long side. */
const LEAST_LONG_SIDE = 736;
/** Largest side of one run; a page that needs more is tiled. */
const LONGEST_RUN = 1280;
/**
 * The long side at which a page's small letters can still be seen, and no more than that: time grows with its square.
 * @param letterHeightPx height of small letters in page pixels, if known.
 */
function chooseLongSide(
  image: GreyImage,
  letterHeightPx: number | undefined,
  leastLetterPx: number,
): number {
  const longSide = Math.max(image.width, image.height);
  const wanted = letterHeightPx ? (longSide * leastLetterPx) / letterHeightPx : USUAL_LONG_SIDE;
  // Enlarging shows a net nothing new, but very small images still need their letters legible.
  const most = Math.max(longSide * 1.5, LEAST_LONG_SIDE);
  const enough = LONG_SIDES.find((side) => side >= Math.min(wanted, most));
  return enough ?? LONG_SIDES[LONG_SIDES.length - 1]!;
}

/**
 * Finds the text lines of a page. The page is scaled, laid on white at the top left of the net's input (in overlapping
 * tiles when it is large) and the maps of all tiles are joined before lines are cut out, so no line is found twice.
 * @throws CancelledError between tiles, ModelRunError.
 */
export async function detectText(
  image: GreyImage,
  { session, manifest }: TextDetector,
  options: DetectOptions = {},
): Promise<TextRegion[]> {
  const settings = detectorSettings(manifest);
  const part = partOf(image, options.box);
  const longSide = chooseLongSide(part.image, options.letterHeightPx, settings.leastLetterPx);
  const scale = longSide / Math.max(part.image.width, part.image.height);
  const width = Math.max(1, Math.round(part.image.width * scale));
  const height = Math.max(1, Math.round(part.image.height * scale));
  const scaled = resizeGrey(part.image, width, height);
  const plan = planTiles(width, height, LONGEST_RUN);
  let joined: JoinedMap | undefined;
  for (const [at, tile] of plan.tiles.entries()) {
    throwIfCancelled(options.signal);
    const window = { x: tile.x, y: tile.y, width: plan.width, height: plan.height };
    const tensor = windowTensor(scaled, window, settings.normalisation);
    const outputs = await session.run({ [settings.inputName]: tensor });
    const map = requireOutput(outputs, settings.outputName, [1, 1, -1, -1]);
    joined ??= new JoinedMap(width, height, plan.width / map.dims[3]!);
    joined.add(map, tile);
    options.onProgress?.((at + 1) / plan.tiles.length);
  }
  if (!joined) return [];
  const { data, width: columns, height: rows, stride } = joined;
  const [toPageX, toPageY] = [part.image.width / width, part.image.height / height];
  return findLines(data, columns, rows, stride, settings.thresholds).map(({ quad, score }) => ({
    quad: quad.map(([x, y]) => [
      (part.left + x * toPageX) / image.width,
      (part.top + y * toPageY) / image.height,
    ]) as unknown as Quad,
    objectness: score,
  }));
}

/** Cutting away less than this part of a page is not worth a copy of it. */
const WORTH_CUTTING = 0.1;

/** The pixels in a box of the page, and where it begins. */
function partOf(image: GreyImage, box: Box | undefined) {
  const whole = { image, left: 0, top: 0 };
  if (!box) return whole;
  const [left, top] = [Math.floor(box.left * image.width), Math.floor(box.top * image.height)];
  const width = Math.ceil(box.right * image.width) - left;
  const height = Math.ceil(box.bottom * image.height) - top;
  if (width * height > (1 - WORTH_CUTTING) * image.width * image.height) return whole;
  return { image: cropGrey(image, { left, top, width, height }), left, top };
}
