import { quadHeight, quadWidth, scaleQuad, type Point, type Quad } from '../geometry';
import { rotateGrey, type GreyImage, type Rotation } from '../raster-image';
import { recognizeLines, type TextRecognizer } from '../text-recognition/recognize-lines';
import type { TextRegion } from '../text-detection/detect-text';
import { startAt, UPSIDE_DOWN } from './read-lines';
import type { CancelSignal } from '../cancel';

/** Longest lines that are read to learn which way up a page is: enough to outvote a stamp or a margin note. */
const PROBES = 5;
/** Part of the text's length that runs up or down before the page is taken to lie on its side. */
const SIDEWAYS = 0.6;

/** A page with its lines, turned so that its text stands upright. */
export interface UprightPage {
  readonly image: GreyImage;
  readonly regions: readonly TextRegion[];
  /** Degrees clockwise by which the image given was turned. */
  readonly turned: Rotation;
}

/**
 * Turns a page by what its own lines say, for when the layout net was wrong or absent: mostly tall quads mean a page on
 * its side, and the recogniser knows text that stands on its head. Quads are turned with the page, nothing is detected
 * again.
 */
export async function turnUpright(
  image: GreyImage,
  regions: readonly TextRegion[],
  recognizer: TextRecognizer,
  signal?: CancelSignal,
): Promise<UprightPage> {
  const sideways = isSideways(image, regions);
  const level = sideways ? turnPage(image, regions, 90) : { image, regions, turned: 0 as Rotation };
  const probes = longest(level.image, level.regions);
  const quads = probes.map(({ quad }) => quad);
  const upright = await recognizeLines(level.image, quads, recognizer, { signal });
  const votes = upright.filter(({ upsideDown }) => upsideDown > UPSIDE_DOWN).length;
  let onHead = votes * 2 > probes.length;
  if (!onHead && sideways) {
    // A recogniser without a class for it gives no vote: then the surer direction wins.
    const other = quads.map((quad) => startAt(quad, 2));
    const reversed = await recognizeLines(level.image, other, recognizer, { signal });
    const sum = (lines: readonly { confidence: number }[]) =>
      lines.reduce((total, { confidence }) => total + confidence, 0);
    onHead = sum(reversed) > sum(upright) * 1.1;
  }
  if (!onHead) return level;
  const turned = turnPage(level.image, level.regions, 180);
  return { ...turned, turned: ((level.turned + 180) % 360) as Rotation };
}

function turnPage(
  image: GreyImage,
  regions: readonly TextRegion[],
  degrees: Rotation,
): UprightPage {
  return {
    image: rotateGrey(image, degrees),
    regions: regions.map((region) => ({ ...region, quad: rotateQuad(region.quad, degrees) })),
    turned: degrees,
  };
}

/** A page-relative quad after its page was turned; its first corner is again the top left of an upright text. */
function rotateQuad(quad: Quad, degrees: Rotation): Quad {
  const turn = ([x, y]: Point): Point =>
    degrees === 90
      ? [1 - y, x]
      : degrees === 180
        ? [1 - x, 1 - y]
        : degrees === 270
          ? [y, 1 - x]
          : [x, y];
  const moved = quad.map(turn) as unknown as Quad;
  const corner = degrees === 90 ? 3 : degrees === 180 ? 2 : degrees === 270 ? 1 : 0;
  return startAt(moved, corner);
}

function isSideways(image: GreyImage, regions: readonly TextRegion[]): boolean {
  let [tall, all] = [0, 0];
  for (const { quad } of regions) {
    const inPixels = scaleQuad(quad, image.width, image.height);
    const [width, height] = [quadWidth(inPixels), quadHeight(inPixels)];
    if (Math.max(width, height) < 2 * Math.min(width, height)) continue;
    all += Math.max(width, height);
    if (height > width) tall += height;
  }
  return tall > SIDEWAYS * all;
}

function longest(image: GreyImage, regions: readonly TextRegion[]): readonly TextRegion[] {
  const length = ({ quad }: TextRegion) => quadWidth(scaleQuad(quad, image.width, image.height));
  return [...regions].sort((a, b) => length(b) - length(a)).slice(0, PROBES);
}
