import { quadHeight, quadWidth, scaleQuad, type Point, type Quad } from '../geometry';
import { rotateGrey, type GreyImage, type Rotation } from '../raster-image';
import {
  recognizeLines,
  type RecognizedLine,
  type TextRecognizer,
} from '../text-recognition/recognize-lines';
import { sliceQuad } from '../text-detection/cut-regions';
import type { TextRegion } from '../text-detection/detect-text';
import { startAt, UPSIDE_DOWN } from './read-lines';
import type { CancelSignal } from '../cancel';

/** Longest lines that are read to learn whether a page stands on its head: enough to outvote a margin note. */
const PROBES = 5;
/** As many are read, both ways, where those leave a doubt. */
const DOUBT_PROBES = 9;
/** Of a long line its beginning tells as much as all of it, in parts of its height. */
const PROBE_LENGTH = 12;
/** Text that stands upright is mostly read surer than this. Mean character probability. */
const SURE = 0.8;
/** Text read below this is on its side, or no text that can be read. */
const LEGIBLE = 0.6;
/** A page with fewer lines is not turned for being read badly. */
const FEW_LINES = 3;
/** How much surer the other axis must be read: turning a page for nothing is worse than not turning it. */
const CLEARLY = 1.2;
/** Part of the text's length that runs up or down before the page is taken to lie on its side. */
const SIDEWAYS = 0.6;

/** A page with its lines, turned so that its text stands upright. */
export interface UprightPage {
  readonly image: GreyImage;
  readonly regions: readonly TextRegion[];
  /** Degrees clockwise by which the image given was turned. */
  readonly turned: Rotation;
  /** How sure its longest lines are read, 0 to 1. */
  readonly legibility: number;
}

/**
 * Finds the way up by reading. The guess is taken for the axis alone: a page is only stood on its other head when its
 * lines are read surer so, and where they are read badly either way the other axis is tried too.
 * @param guess of the layout net, degrees clockwise.
 * @param isSure spares the other axis where the net is sure that the page does not lie on its side.
 * @param find finds the lines of a turned page.
 */
export async function findUpright(
  image: GreyImage,
  { guess, isSure }: { readonly guess: Rotation; readonly isSure: boolean },
  find: (turned: GreyImage) => Promise<readonly TextRegion[]>,
  recognizer: TextRecognizer,
  signal?: CancelSignal,
): Promise<UprightPage> {
  const along = async (first: Rotation): Promise<UprightPage> => {
    const turned = rotateGrey(image, first);
    const page = await turnUpright(turned, await find(turned), recognizer, signal);
    return { ...page, turned: ((first + page.turned) % 360) as Rotation };
  };
  const axis = guess % 180 === 0 ? 0 : guess;
  const page = await along(axis);
  if (page.legibility >= LEGIBLE || page.regions.length < FEW_LINES) return page;
  if (axis === 0 && isSure) return page;
  const other = await along(axis === 0 ? 90 : 0);
  return other.legibility > page.legibility * CLEARLY ? other : page;
}

/**
 * Turns a page by what its own lines say: mostly tall quads mean a page on its side, and lines that are read surer from
 * their other end a page on its head. Quads are turned with the page, nothing is detected again.
 */
export async function turnUpright(
  image: GreyImage,
  regions: readonly TextRegion[],
  recognizer: TextRecognizer,
  signal?: CancelSignal,
): Promise<UprightPage> {
  const level = isSideways(image, regions)
    ? turnPage(image, regions, 90)
    : { image, regions, turned: 0 as Rotation };
  const { onHead, legibility } = await readProbes(level, recognizer, signal);
  if (!onHead) return { ...level, legibility };
  const turned = turnPage(level.image, level.regions, 180);
  return { ...turned, turned: ((level.turned + 180) % 360) as Rotation, legibility };
}

type Level = Pick<UprightPage, 'image' | 'regions'>;

async function readProbes(
  { image, regions }: Level,
  recognizer: TextRecognizer,
  signal: CancelSignal | undefined,
): Promise<{ readonly onHead: boolean; readonly legibility: number }> {
  const probes = longest(image, regions).map(({ quad }) => beginning(quad, image));
  const read = (quads: readonly Quad[]) => recognizeLines(image, quads, recognizer, { signal });
  const upright = await read(probes.slice(0, PROBES));
  const isVoted = upright.some(({ upsideDown }) => upsideDown > UPSIDE_DOWN);
  if (!isVoted && meanConfidence(upright) >= SURE) {
    return { onHead: false, legibility: meanConfidence(upright) };
  }
  const more = await read(probes.slice(PROBES));
  const up = meanConfidence([...upright, ...more]);
  const down = meanConfidence(await read(probes.map((quad) => startAt(quad, 2))));
  return { onHead: down > up, legibility: Math.max(up, down) };
}

/** 0 without lines. */
function meanConfidence(lines: readonly RecognizedLine[]): number {
  return lines.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, lines.length);
}

function turnPage(
  image: GreyImage,
  regions: readonly TextRegion[],
  degrees: Rotation,
): Omit<UprightPage, 'legibility'> {
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
  return [...regions].sort((a, b) => length(b) - length(a)).slice(0, DOUBT_PROBES);
}

function beginning(quad: Quad, { width, height }: GreyImage): Quad {
  const inPixels = scaleQuad(quad, width, height);
  const share = (PROBE_LENGTH * quadHeight(inPixels)) / quadWidth(inPixels);
  return share < 1 ? sliceQuad(quad, 0, share) : quad;
}
