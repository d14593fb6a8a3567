import { parseArgs } from 'node:util';
import { understandPages } from '../../src/core/understand/understand';
import type { DocumentReading } from '../../src/core/understand/document-reading';
import { closest, type FieldComparison } from './compare-fields';
import { listDrawn, readDrawn, trueReading, type PageTruth } from './drawn-pages';
import { loadModels } from './load-models';

const USAGE =
  'node scripts/run-ts.mjs bench/eval/drawn-fields.ts DIR [--types W2,invoice] [--match TEXT] [--ocr [--cache DIR]] [--misses]';

interface Tally {
  exact: number;
  all: number;
}

/**
 * Field accuracy on pages drawn by `training.synth.write_folder`: from the true words of each page, or with `--ocr`
 * from its pixels. Prints, by type, pages typed right, fields exact and rows of each list exact in all their fields.
 * @returns the exit status.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      types: { type: 'string', default: '' },
      match: { type: 'string', default: '' },
      ocr: { type: 'boolean', default: false },
      cache: { type: 'string' },
      misses: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const types = values.types.split(',').filter(Boolean);
  const models = await loadModels(process.cwd(), {});
  const tallies = new Map<string, Tally>();
  for (const { name, truth } of listDrawn(folder)) {
    if (types.length > 0 && !types.includes(truth.type)) continue;
    if (!name.includes(values.match)) continue;
    const page = values.ocr
      ? await readDrawn(folder, name, models, values.cache)
      : await trueReading(folder, name, truth, models.textType);
    const { document, comparison } = closest(
      understandPages([page], { fileName: `${name}.png` }),
      truth,
    );
    addPage(tallies, truth.type, comparison, document?.type === truth.type);
    if (values.misses) printMisses(`${name} ${truth.layout}`, document, truth, comparison);
  }
  for (const [key, { exact, all }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${key.padEnd(42)} ${exact} of ${all} (${((100 * exact) / all).toFixed(1)} %)`);
  }
  return 0;
}

function addPage(
  tallies: Map<string, Tally>,
  type: string,
  { matches, rows }: FieldComparison,
  isTyped: boolean,
): void {
  const add = (key: string, exact: number, all: number) => {
    if (all === 0) return;
    const tally = tallies.get(key) ?? { exact: 0, all: 0 };
    tallies.set(key, { exact: tally.exact + exact, all: tally.all + all });
  };
  add(`${type} type`, Number(isTyped), 1);
  add(`${type} fields`, matches.filter(({ exact }) => exact).length, matches.length);
  for (const [list, { exact, all }] of Object.entries(rows)) add(`${type} ${list}`, exact, all);
}

function printMisses(
  name: string,
  document: DocumentReading | undefined,
  truth: PageTruth,
  { matches }: FieldComparison,
): void {
  console.log(`${name}: ${truth.type} read as ${document?.type ?? 'nothing'}`);
  for (const { truth: field, found, exact } of matches) {
    if (exact) continue;
    console.log(
      `  ${field.path}: ${JSON.stringify(field.text)} read ${found ? JSON.stringify(found.value) : 'nothing'}`,
    );
  }
  const known = new Set(truth.fields.map(({ path }) => path));
  for (const [path, { value }] of Object.entries(document?.fields ?? {})) {
    if (!known.has(path) && !/\.\d+\./.test(path))
      console.log(`  + ${path}: ${JSON.stringify(value)}`);
  }
}
