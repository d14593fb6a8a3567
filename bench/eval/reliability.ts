import { parseArgs } from 'node:util';
import { understandPages } from '../../src/core/understand/understand';
import { rawOf } from '../../src/core/understand/confidence-curve';
import { expectedError, fitMonotone, tableOf, type Judged } from './calibration';
import { closest } from './compare-fields';
import { listDrawn, readDrawn } from './drawn-pages';
import { loadModels } from './load-models';

const USAGE =
  'node scripts/run-ts.mjs bench/eval/reliability.ts DIR [--types W2,check] [--cache DIR] [--fit]';

/**
 * How far the confidence of fields can be trusted: drawn pages are read from their pixels, and by confidence the part
 * of the fields that is exact is printed. `--fit` prints the monotone map from raw to calibrated confidence that these
 * pages ask for, for `src/core/understand/confidence-curve.ts`; fit on pages of the training split only.
 * @returns the exit status.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      types: { type: 'string', default: '' },
      cache: { type: 'string' },
      fit: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const judged = await judge(folder, values.types.split(',').filter(Boolean), values);
  if (values.fit) {
    console.log(JSON.stringify(fitMonotone(judged)));
    return 0;
  }
  console.log('confidence   fields  mean confidence  exact');
  for (const { from, to, count, confidence, exact } of tableOf(judged)) {
    const range = `${from.toFixed(2)}-${to.toFixed(2)}`;
    console.log(
      `${range.padEnd(12)} ${String(count).padStart(6)}  ${percent(confidence).padStart(15)}  ${percent(exact).padStart(6)}`,
    );
  }
  console.log(
    `${judged.length} fields, expected calibration error ${percent(expectedError(judged))}`,
  );
  return 0;
}

async function judge(
  folder: string,
  types: readonly string[],
  { cache, fit }: { readonly cache?: string | undefined; readonly fit: boolean },
): Promise<Judged[]> {
  const models = await loadModels(process.cwd(), {});
  const judged: Judged[] = [];
  for (const { name, truth } of listDrawn(folder)) {
    if (truth.fields.length === 0 || (types.length > 0 && !types.includes(truth.type))) continue;
    const page = await readDrawn(folder, name, models, cache);
    const { comparison } = closest(understandPages([page], { fileName: `${name}.png` }), truth);
    for (const { found, exact } of comparison.matches) {
      if (!found) continue;
      judged.push({
        confidence: fit ? rawOf(found.confidence, found.source) : found.confidence,
        exact,
      });
    }
  }
  return judged;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
