import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadPage } from '../../src/core/document';
import { isUsableText, withoutPictureText } from './truth';
import { toGrey } from '../../src/core/raster-image';
import { readPageImage, type ReadingModels } from '../../src/core/reading/read-page';
import { openSource } from '../../src/runtime/node/open-file';
import { degrade } from './degrade';
import { measureLabelled } from './labelled-values';
import { loadModels } from './load-models';
import { addCounts, comparePage, emptyCounts, scoresOf, type PageResult } from './metrics';
import { printLabelled, printMisses, printTable } from './report';
import { measureTypes } from './type-confusion';
import { printTypes } from './type-report';

const USAGE = `npm run eval -- DIR [--dpi 150] [--degrade] [--pages 2] [--match TEXT] [--json FILE] [--misses] [--types | --labels [--pixels]]
  [--detector MANIFEST|ONNX] [--recognizer MANIFEST|ONNX --dict FILE --height 32]
  [--classifier MANIFEST] [--text-type MANIFEST]`;

/**
 * Without `--types`: renders the PDFs of a folder whose text layers can be trusted, reads the pixels and compares with the layers.
 * With `--types`: types the pages that the folder's `labels.tsv` names. With `--labels`: compares the values of its
 * `*.labels.json` with what is read in their places, as the app reads or, with `--pixels`, by text recognition.
 * @returns the exit status.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      dpi: { type: 'string', default: '150' },
      degrade: { type: 'boolean', default: false },
      pages: { type: 'string', default: '2' },
      match: { type: 'string', default: '' },
      json: { type: 'string' },
      misses: { type: 'boolean', default: false },
      types: { type: 'boolean', default: false },
      labels: { type: 'boolean', default: false },
      pixels: { type: 'boolean', default: false },
      detector: { type: 'string' },
      recognizer: { type: 'string' },
      classifier: { type: 'string' },
      'text-type': { type: 'string' },
      dict: { type: 'string' },
      height: { type: 'string' },
    },
  });
  const folder = positionals[0];
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const models = await loadModels(process.cwd(), {
    detector: values.detector,
    recognizer: values.recognizer,
    classifier: values.classifier,
    textType: values['text-type'],
    dictionary: values.dict,
    height: values.height ? Number(values.height) : undefined,
  });
  if (values.types) {
    const types = await measureTypes(folder, values.match, models);
    printTypes(types);
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ types }, null, 1)}\n`);
    return 0;
  }
  const options = { dpi: Number(values.dpi), degrade: values.degrade, misses: values.misses };
  if (values.labels) {
    const pixels = values.pixels || options.degrade ? options : undefined;
    const labelled = await measureLabelled(folder, values.match, models, pixels);
    printLabelled(labelled, options.misses);
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ labelled }, null, 1)}\n`);
    return 0;
  }
  const results: PageResult[] = [];
  for (const file of listPdfs(folder).filter((name) => name.includes(values.match))) {
    results.push(...(await evaluateFile(folder, file, Number(values.pages), models, options)));
  }
  const total = emptyCounts();
  for (const { counts } of results) addCounts(total, counts);
  printTable(results, total);
  if (values.json) {
    const summary = { options, pages: results, total, scores: scoresOf(total) };
    writeFileSync(values.json, `${JSON.stringify(summary, null, 1)}\n`);
  }
  return 0;
}

interface EvalOptions {
  readonly dpi: number;
  readonly degrade: boolean;
  readonly misses: boolean;
}

async function evaluateFile(
  folder: string,
  file: string,
  mostPages: number,
  models: ReadingModels,
  options: EvalOptions,
): Promise<PageResult[]> {
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
  const source = await openSource({ name: file, bytes });
  const results: PageResult[] = [];
  for (let page = 0; page < Math.min(source.pageCount, mostPages); page += 1) {
    const { textLayer } = await source.openPage(page);
    if (!textLayer || !isUsableText(textLayer)) continue;
    const clean = toGrey(await source.render(page, { dpi: options.dpi, maxLongSidePx: 6000 }));
    const image = options.degrade ? degrade(clean, page + 1) : clean;
    const began = performance.now();
    const read: ReadPage = await readPageImage(image, models, { pageIndex: page });
    const readMs = performance.now() - began;
    const found = withoutPictureText(read.lines, textLayer);
    const counts = comparePage(textLayer.lines, found, image.height / image.width);
    results.push({ file, page, counts, scores: scoresOf(counts), readMs });
    if (options.misses) printMisses(file, page, textLayer.lines, found);
  }
  await source.close();
  return results;
}

/** PDFs of a folder and its subfolders, by name, relative to it. */
function listPdfs(folder: string): string[] {
  if (statSync(folder).isFile()) return [''];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort();
}
