import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Line, ReadPage } from '../../src/core/document';
import type { Quad } from '../../src/core/geometry';
import { findRules } from '../../src/core/layout/find-rules';
import { findWriting } from '../../src/core/layout/signed-rules';
import { findTickBoxes } from '../../src/core/layout/tick-boxes';
import { orderLines } from '../../src/core/layout/reading-order';
import type { PageType } from '../../src/core/page-types';
import { findInk } from '../../src/core/preprocess/ink-map';
import { measureContent } from '../../src/core/preprocess/page-content';
import { toGrey, type GreyImage } from '../../src/core/raster-image';
import { classifyText, printedLines } from '../../src/core/text-type/classify-text';
import {
  readPageImage,
  type ReadingModels,
  type ReadyModel,
} from '../../src/core/reading/read-page';
import { openSource } from '../../src/runtime/node/open-file';
import type { TrueField } from './compare-fields';

interface TrueText {
  readonly text: string;
  /** Pixels of the picture. */
  readonly quad: Quad;
}

/** The `.truth.json` that the document factory writes beside a drawn page. */
export interface PageTruth {
  readonly type: PageType;
  readonly layout: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (TrueText & { readonly words: readonly TrueText[] })[];
  readonly fields: readonly TrueField[];
}

const TRUTH = '.truth.json';

/** Names (without ending) of the drawn pages of a folder, with their truth. */
export function listDrawn(folder: string): { readonly name: string; readonly truth: PageTruth }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(TRUTH));
  return files.sort().map((file) => ({
    name: file.slice(0, -TRUTH.length),
    truth: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as PageTruth,
  }));
}

/** Reads the pixels of a drawn page; a reading kept in `cache` is taken from there. */
export async function readDrawn(
  folder: string,
  name: string,
  models: ReadingModels,
  cache: string | undefined,
): Promise<ReadPage> {
  const kept = cache && path.join(cache, `${name}.json`);
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as ReadPage;
  const page = await readPageImage(await picture(folder, name), models, { pageIndex: 0 });
  if (kept) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(kept, JSON.stringify(page));
  }
  return page;
}

/** The page as a faultless reader would give it: the true lines, what the words net says of them, and the rules and tick boxes found in the picture. */
export async function trueReading(
  folder: string,
  name: string,
  truth: PageTruth,
  textType: ReadyModel | undefined,
): Promise<ReadPage> {
  const image = await picture(folder, name);
  const ink = findInk(image);
  const { letterHeightPx } = measureContent(ink);
  const rules = findRules(ink, letterHeightPx);
  const place = (quad: Quad) =>
    quad.map(([x, y]) => [x / truth.width, y / truth.height]) as unknown as Quad;
  const exact = <T extends TrueText>({ text, quad }: T) => ({
    text,
    quad: place(quad),
    confidence: 1,
  });
  const lines = truth.lines.map((line): Line => ({
    ...exact(line),
    words: line.words.map(exact),
    source: 'text_layer',
  }));
  const ordered = orderLines(lines, image);
  const words = printedLines({ lines: ordered, width: image.width, height: image.height });
  const textScores = textType && (await classifyText(words, textType.session, textType.manifest));
  return {
    index: 0,
    width: image.width,
    height: image.height,
    rotation: 0,
    source: 'text_layer',
    lines: ordered,
    ...(textScores ? { textScores } : {}),
    widgets: [],
    rules,
    writing: findWriting(ink, rules, ordered),
    tickBoxes: findTickBoxes(ink, letterHeightPx),
    warnings: [],
  };
}

/** The grey pixels of a drawn page. */
export async function picture(folder: string, name: string): Promise<GreyImage> {
  const file = `${name}.png`;
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
  const source = await openSource({ name: file, bytes });
  try {
    return toGrey(await source.render(0));
  } finally {
    await source.close();
  }
}
