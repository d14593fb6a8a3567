import { quadHeight, quadWidth, scaleQuad, type Point, type Quad } from '../geometry';
import { rotateGrey, type GreyImage, type Rotation } from '../raster-image';
import type { RecognizedLine, TextRecognizer } from '../text-recognition/recognize-lines';
import type { TextRegion } from '../text-detection/detect-text';
import { readFrom, startAt, UPSIDE_DOWN, type FirstCorner, type KnownReadings } from './read-lines';
import type { CancelSignal } from '../cancel';

/** Long lines that are read to learn whether a page stands on its head: enough to outvote a margin note. */
const PROBES = 5;
/** As many are read, both ways, where those leave a doubt. */
const DOUBT_PROBES = 9;
/** Lines longer than this, in parts of their height, are the last to be tried: they cost much on a page that is turned. */
const PROBE_LENGTH = 24;
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
  /** How sure its long lines are read, 0 to 1. */
  readonly legibility: number;
  /** The lines that were read on the way, by the quads of `regions`. */
  readonly known: KnownReadings;
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
  const { onHead, legibility, known } = await readProbes(level, recognizer, signal);
  if (!onHead) return { ...level, legibility, known };
  const turned = turnPage(level.image, level.regions, 180);
  const degrees = ((level.turned + 180) % 360) as Rotation;
  return { ...turned, turned: degrees, legibility, known: new Map() };
}

type Level = Pick<UprightPage, 'image' | 'regions'>;

interface Probes {
  readonly onHead: boolean;
  readonly legibility: number;
  /** As the page stands. */
  readonly known: KnownReadings;
}

async function readProbes(
  { image, regions }: Level,
  recognizer: TextRecognizer,
  signal: CancelSignal | undefined,
): Promise<Probes> {
  const probes = longLines(image, regions).map(({ quad }) => quad);
  const read = (quads: readonly Quad[], corner: FirstCorner) => {
    const lines = quads.map((quad) => ({ quad, corner }));
    return readFrom(image, lines, recognizer, { signal });
  };
  const few = await read(probes.slice(0, PROBES), 0);
  const isVoted = few.some(({ upsideDown }) => upsideDown > UPSIDE_DOWN);
  if (!isVoted && meanConfidence(few) >= SURE) {
    return { onHead: false, legibility: meanConfidence(few), known: byQuad(probes, few) };
  }
  const upright = [...few, ...(await read(probes.slice(PROBES), 0))];
  const up = meanConfidence(upright);
  const down = meanConfidence(await read(probes, 2));
  return { onHead: down > up, legibility: Math.max(up, down), known: byQuad(probes, upright) };
}

function byQuad(quads: readonly Quad[], lines: readonly RecognizedLine[]): KnownReadings {
  return new Map(lines.map((line, at) => [quads[at]!, line]));
}

/** 0 without lines. */
function meanConfidence(lines: readonly RecognizedLine[]): number {
  return lines.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, lines.length);
}

function turnPage(
  image: GreyImage,
  regions: readonly TextRegion[],
  degrees: Rotation,
): Omit<UprightPage, 'legibility' | 'known'> {
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

/** Lines that tell much for what reading them costs, best first. */
function longLines(image: GreyImage, regions: readonly TextRegion[]): readonly TextRegion[] {
  const measured = regions.map((region) => {
    const inPixels = scaleQuad(region.quad, image.width, image.height);
    const length = quadWidth(inPixels);
    return { region, length, isLong: length > PROBE_LENGTH * quadHeight(inPixels) };
  });
  return measured
    .sort((a, b) => Number(a.isLong) - Number(b.isLong) || b.length - a.length)
    .slice(0, DOUBT_PROBES)
    .map(({ region }) => region);
}
