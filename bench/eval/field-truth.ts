import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadPage } from '../../src/core/document';
import { readPageFromTextLayer } from '../../src/core/intake/text-layer-page';
import { toGrey } from '../../src/core/raster-image';
import { readPageImage, type ReadingModels } from '../../src/core/reading/read-page';
import type { DocumentReading } from '../../src/core/understand/document-reading';
import { understandPages } from '../../src/core/understand/understand';
import { openSource } from '../../src/runtime/node/open-file';
import { loadModels } from './load-models';

/** `fields.json`: file, then printed box or name, then value. */
type FieldTruth = Record<string, Record<string, string>>;

const PATHS: Readonly<Record<string, string>> = {
  ssn: 'employee_ssn',
  ein: 'employer_ein',
  employer: 'employer_name',
  employee: 'employee_name',
  payer: 'payer_name',
  recipient: 'recipient_name',
};

/**
 * Compares the fields of a folder's `fields.json` with what is read: `node scripts/run-ts.mjs bench/eval/field-truth.ts
 * DIR [--pixels]`. Without `--pixels` from the text layer, with it from the pages rendered at 150 dpi.
 * @returns the exit status.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [folder] = args.filter((argument) => !argument.startsWith('--'));
  const file = path.join(folder ?? '', 'fields.json');
  if (!folder || !existsSync(file)) {
    console.error('Needs a folder with a fields.json');
    return 2;
  }
  const models = args.includes('--pixels') ? await loadModels(process.cwd(), {}) : undefined;
  let right = 0;
  let all = 0;
  const truth = JSON.parse(readFileSync(file, 'utf8')) as FieldTruth;
  for (const [name, wanted] of Object.entries(truth)) {
    const [document] = understandPages(await readPages(path.join(folder, name), models));
    for (const [key, value] of Object.entries(wanted)) {
      all += 1;
      const found = document && printed(document, key);
      if (found !== undefined && isSame(found, value)) right += 1;
      else console.log(`${name}: ${key} is ${value}, read ${found ?? 'nothing'}`);
    }
  }
  console.log(`fields exact: ${right} of ${all}`);
  return 0;
}

async function readPages(file: string, models: ReadingModels | undefined): Promise<ReadPage[]> {
  const source = await openSource({ name: file, bytes: new Uint8Array(readFileSync(file)) });
  try {
    const page = await source.openPage(0);
    if (!models) return [readPageFromTextLayer(page)];
    const image = toGrey(await source.render(0, { dpi: 150, maxLongSidePx: 6000 }));
    return [await readPageImage(image, models, { pageIndex: 0 })];
  } finally {
    await source.close();
  }
}

/** What the document says for a key of `fields.json`; several fields of one box are joined by a space. */
function printed(document: DocumentReading, key: string): string | undefined {
  const value = (path: string) => document.fields[path]?.value.toString();
  const both = (first: string, second: string) => `${value(first)} ${value(second)}`;
  if (key === '12a') return both('box12.0.code', 'box12.0.amount');
  if (key === '15') return both('state.0.state', 'state.0.employer_state_id');
  if (key === '16') return value('state.0.wages');
  if (key === '17') return value('state.0.tax');
  return value(PATHS[key] ?? (/^\d/.test(key) ? `box${key}` : key));
}

function isSame(found: string, wanted: string): boolean {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(wanted);
  return isNumber ? Number(found) === Number(wanted) : found === wanted;
}
