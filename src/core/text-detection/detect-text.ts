import { throwIfCancelled, type CancelSignal } from '../cancel';
import { scaleQuad, type Quad } from '../geometry';
import type { ModelManifest } from '../manifest';
import type { InferenceSession } from '../ports';
import { windowTensor } from '../preprocess/page-tensor';
import { resizeGrey } from '../preprocess/resize';
import type { GreyImage } from '../raster-image';
import { requireOutput, type Tensor } from '../tensor';
import { findLines } from './db-postprocess';
import { detectorSettings } from './detector-settings';
import { planTiles, type Tile } from './tiles';

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
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Long sides of the page that the net is run at, smallest first: fixed, since a GPU compiles each shape. */
const LONG_SIDES = [736, 960, 1280, 1600, 1920, 2400] as const;
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
  const wanted = letterHeightPx ? (longSide * leastLetterPx) / letterHeightPx : LONG_SIDES[1];
  // Enlarging shows a net nothing new, but very small images still need their letters legible.
  const most = Math.max(longSide * 1.5, LONG_SIDES[0]);
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
  const longSide = chooseLongSide(image, options.letterHeightPx, settings.leastLetterPx);
  const scale = longSide / Math.max(image.width, image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const scaled = resizeGrey(image, width, height);
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
  return findLines(
    joined.data,
    joined.width,
    joined.height,
    joined.stride,
    settings.thresholds,
  ).map(({ quad, score }) => ({ quad: scaleQuad(quad, 1 / width, 1 / height), objectness: score }));
}

/** The probability map of the whole page, put together from tiles. */
class JoinedMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;

  constructor(
    pageWidth: number,
    pageHeight: number,
    /** Pixels of the net's input per map pixel. */
    readonly stride: number,
  ) {
    this.width = Math.ceil(pageWidth / stride);
    this.height = Math.ceil(pageHeight / stride);
    this.data = new Float32Array(this.width * this.height);
  }

  add(map: Tensor, tile: Tile): void {
    const mapWidth = map.dims[3]!;
    const [x, y] = [tile.x / this.stride, tile.y / this.stride];
    const [fromX, toX] = [tile.fromX / this.stride, Math.ceil(tile.toX / this.stride)];
    const [fromY, toY] = [tile.fromY / this.stride, Math.ceil(tile.toY / this.stride)];
    for (let row = fromY; row < toY; row += 1) {
      const start = (row - y) * mapWidth - x;
      this.data.set(map.data.subarray(start + fromX, start + toX), row * this.width + fromX);
    }
  }
}
