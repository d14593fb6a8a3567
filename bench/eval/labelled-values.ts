import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Line, ReadPage } from '../../src/core/document';
import { quadBox, unionBox, type Box, type Quad } from '../../src/core/geometry';
import { toGrey } from '../../src/core/raster-image';
import { readPageImage, type ReadingModels } from '../../src/core/reading/read-page';
import { openSource } from '../../src/runtime/node/open-file';
import { degrade } from './degrade';
import { editDistance, plain } from './metrics';
import { readAsApp } from './read-as-app';

const ENDING = '.labels.json';
/** How far around a labelled line a read word may have its middle, in heights of that line. */
const REACH = 0.35;
/** Viewers set a filled form field higher or lower: so far off, in heights, a line that holds all of a value counts. */
const DRIFT = 2;
/** Shorter values also stand in lines that have nothing to do with them. */
const MIN_DRIFTED = 4;

/** A `*.labels.json`: values of a document by name, each a list of words with boxes in parts of the page. */
interface LabelFile {
  readonly labels: readonly {
    readonly label: string;
    readonly value: readonly {
      readonly page: number;
      readonly text: string;
      readonly boundingBoxes: readonly (readonly number[])[];
    }[];
  }[];
}

/** A document's labelled values against what was read in their places. */
export interface LabelledResult {
  readonly file: string;
  readonly values: number;
  readonly exact: number;
  readonly characters: number;
  readonly edits: number;
  readonly misses: readonly string[];
}

interface PixelOptions {
  readonly dpi: number;
  readonly degrade: boolean;
}

/**
 * Compares what is printed in the labelled places of a folder's documents with what is read there. Spaces and hyphens do
 * not count: labels split identifiers where they please, and leave out the dashes of a comb. Ticks are no text and are
 * left out.
 * @param pixels without it pages are read as the app does, text layers and form fields included
 */
export async function measureLabelled(
  folder: string,
  match: string,
  models: ReadingModels,
  pixels?: PixelOptions,
): Promise<LabelledResult[]> {
  const results: LabelledResult[] = [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((file) => file.endsWith(ENDING) && file.includes(match))) {
    const file = path.join(folder, name.slice(0, -ENDING.length));
    if (!existsSync(file)) continue;
    const truth = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as LabelFile;
    results.push(await compare(path.basename(file), file, truth, models, pixels));
  }
  return results;
}

async function compare(
  name: string,
  file: string,
  { labels }: LabelFile,
  models: ReadingModels,
  pixels: PixelOptions | undefined,
): Promise<LabelledResult> {
  const pages = new Map<number, ReadPage>();
  const sum = { values: 0, exact: 0, characters: 0, edits: 0, misses: [] as string[] };
  for (const { label, value } of labels) {
    const words = value.filter(({ text }) => !/^(?:un)?selected$/.test(text));
    const [first] = words;
    if (!first) continue;
    const index = first.page - 1;
    let page = pages.get(index);
    if (!page) {
      page = await (pixels
        ? readPixels(file, index, models, pixels)
        : readAsApp(file, index, models));
      pages.set(index, page);
    }
    const wanted = tight(words.map(({ text }) => text).join(''));
    const places = linesOf(words.flatMap(({ boundingBoxes }) => boundingBoxes));
    const found = isNearby(page.lines, places, wanted)
      ? wanted
      : tight(
          textAt(
            page.lines,
            places.map((place) => grow(place, REACH)),
          ),
        );
    sum.values += 1;
    sum.characters += wanted.length;
    sum.edits += Math.min(editDistance(wanted, found), wanted.length);
    if (found === wanted) sum.exact += 1;
    else sum.misses.push(`${label}: ${wanted}, read ${found || 'nothing'}`);
  }
  return { file: name, ...sum };
}

async function readPixels(
  file: string,
  index: number,
  models: ReadingModels,
  options: PixelOptions,
): Promise<ReadPage> {
  const source = await openSource({ name: file, bytes: new Uint8Array(readFileSync(file)) });
  try {
    const clean = toGrey(await source.render(index, { dpi: options.dpi, maxLongSidePx: 6000 }));
    const image = options.degrade ? degrade(clean, index + 1) : clean;
    return await readPageImage(image, models, { pageIndex: index });
  } finally {
    await source.close();
  }
}

const tight = (text: string) => plain(text).replace(/[ -]/g, '');

/**
 * The lines that labelled words stand on: combs are labelled a character each, and what was read as one word may have
 * its middle between two.
 * @param corners four corners a word, as eight parts of the page
 */
function linesOf(corners: readonly (readonly number[])[]): Box[] {
  const lines: Box[] = [];
  for (const numbers of corners) {
    const box = quadBox(
      [0, 2, 4, 6].map((at) => [numbers[at], numbers[at + 1]]) as unknown as Quad,
    );
    const middle = (box.top + box.bottom) / 2;
    const at = lines.findIndex(({ top, bottom }) => middle > top && middle < bottom);
    if (at < 0) lines.push(box);
    else lines[at] = unionBox([lines[at]!, box])!;
  }
  return lines;
}

function grow({ left, top, right, bottom }: Box, share: number): Box {
  const reach = share * (bottom - top);
  return { left: left - reach, right: right + reach, top: top - reach, bottom: bottom + reach };
}

function isNearby(lines: readonly Line[], places: readonly Box[], wanted: string): boolean {
  if (wanted.length < MIN_DRIFTED) return false;
  const around = places.map((place) => grow(place, DRIFT));
  const near = lines.filter(({ quad }) => isInside(quad, around));
  return tight(near.map(({ text }) => text).join('')).includes(wanted);
}

/** The words whose middle lies in one of the places, in reading order. */
function textAt(lines: readonly Line[], places: readonly Box[]): string {
  const words = lines.flatMap(({ words }) => words);
  const inside = words.filter(({ quad }) => isInside(quad, places));
  return inside.map(({ text }) => text).join(' ');
}

/** Whether the middle of a quad lies in one of the places. */
function isInside(quad: Quad, places: readonly Box[]): boolean {
  const box = quadBox(quad);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return places.some(
    ({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom,
  );
}
