import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadPage } from '../../src/core/document';
import { combineReadings, needsRecognition } from '../../src/core/intake/combine-reading';
import { readPageFromTextLayer } from '../../src/core/intake/text-layer-page';
import { classifyPage } from '../../src/core/page-classification/classifier';
import { PAGE_TYPES, type PageType, type TypeScores } from '../../src/core/page-types';
import { toGrey } from '../../src/core/raster-image';
import { readPageImage, type ReadingModels } from '../../src/core/reading/read-page';
import { understandPages } from '../../src/core/understand/understand';
import { openSource } from '../../src/runtime/node/open-file';

/** One labelled page with what the text decided and what the layout net alone says. */
export interface TypeResult {
  readonly file: string;
  readonly page: number;
  readonly expected: PageType;
  readonly found: PageType;
  readonly layout: PageType | undefined;
}

interface Label {
  readonly file: string;
  /** Zero-based; `undefined` for every page of the file. */
  readonly page: number | undefined;
  readonly type: PageType;
}

/** Reads `labels.tsv` of a folder: path, page (`-` the whole file), type, note. */
function readLabels(folder: string): Label[] {
  const file = path.join(folder, 'labels.tsv');
  if (!existsSync(file)) throw new Error(`No labels.tsv in ${folder}`);
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [name, page, type] = row.split('\t');
    return {
      file: name!,
      page: page === '-' ? undefined : Number(page) - 1,
      type: type as PageType,
    };
  });
}

/** Types the first labelled page of every labelled file whose name holds `match`. */
export async function measureTypes(
  folder: string,
  match: string,
  models: ReadingModels,
): Promise<TypeResult[]> {
  const results: TypeResult[] = [];
  for (const { file, page = 0, type } of readLabels(folder)) {
    if (!file.includes(match)) continue;
    const read = await readLabelled(path.join(folder, file), page, models);
    const [document] = understandPages([{ ...read, index: 0 }], { fileName: path.basename(file) });
    const layout = read.layoutScores && likeliest(read.layoutScores);
    results.push({ file, page, expected: type, found: document!.type, layout });
  }
  return results;
}

async function readLabelled(file: string, index: number, models: ReadingModels): Promise<ReadPage> {
  const source = await openSource({ name: file, bytes: new Uint8Array(readFileSync(file)) });
  try {
    const page = await source.openPage(index);
    const image = toGrey(await source.render(index));
    if (needsRecognition(page)) {
      return combineReadings(page, await readPageImage(image, models, { pageIndex: index }));
    }
    const exact = readPageFromTextLayer(page);
    const { classifier } = models;
    if (!classifier) return exact;
    const { scores } = await classifyPage(image, classifier.session, classifier.manifest);
    return { ...exact, layoutScores: scores };
  } finally {
    await source.close();
  }
}

function likeliest(scores: TypeScores): PageType {
  return PAGE_TYPES.reduce((best, type) => (scores[type] > scores[best] ? type : best));
}

/** Prints what was taken for what, and the share that is right. */
export function printTypes(results: readonly TypeResult[]): void {
  const share = (right: number, all: number) =>
    all === 0 ? 'not run' : `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;
  for (const { file, page, expected, found, layout } of results) {
    if (found === expected && (layout ?? expected) === expected) continue;
    console.log(`${expected} -> ${found}, layout alone ${layout ?? '-'}: ${file} ${page + 1}`);
  }
  const right = results.filter(({ found, expected }) => found === expected).length;
  const seen = results.filter(({ layout }) => layout !== undefined);
  const byLayout = seen.filter(({ layout, expected }) => layout === expected).length;
  console.log(
    `type: ${share(right, results.length)}; layout net alone: ${share(byLayout, seen.length)}`,
  );
}
