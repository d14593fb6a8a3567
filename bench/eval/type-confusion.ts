import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGE_TYPES, type PageType, type TypeScores } from '../../src/core/page-types';
import type { ReadingModels } from '../../src/core/reading/read-page';
import { understandPages } from '../../src/core/understand/understand';
import { readAsApp } from './read-as-app';

/** One labelled page with the joint decision and what each net alone says. */
export interface TypeResult {
  readonly file: string;
  readonly page: number;
  readonly expected: PageType;
  readonly found: PageType;
  /** Of the joint decision, 0 to 1. */
  readonly confidence: number;
  /** Degrees that the reader turned the page by. */
  readonly rotation: number;
  readonly layout: PageType | undefined;
  readonly words: PageType | undefined;
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
    const read = await readAsApp(path.join(folder, file), page, models);
    const [document] = understandPages([{ ...read, index: 0 }], { fileName: path.basename(file) });
    results.push({
      file,
      page,
      expected: type,
      found: document!.type,
      confidence: document!.confidence,
      rotation: read.rotation,
      layout: likeliest(read.layoutScores),
      words: likeliest(read.textScores),
    });
  }
  return results;
}

function likeliest(scores: TypeScores | undefined): PageType | undefined {
  return scores && PAGE_TYPES.reduce((best, type) => (scores[type] > scores[best] ? type : best));
}
