import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadPage } from '../../src/core/document';
import { readPageFromTextLayer } from '../../src/core/intake/text-layer-page';
import { toGrey } from '../../src/core/raster-image';
import { readPageImage, type ReadingModels } from '../../src/core/reading/read-page';
import type { DocumentReading } from '../../src/core/understand/document-reading';
import { parseDate } from '../../src/core/understand/normalize/dates';
import { parseMoney, toCents } from '../../src/core/understand/normalize/money';
import { foldText } from '../../src/core/understand/text/fold-text';
import { understandPages } from '../../src/core/understand/understand';
import { openSource } from '../../src/runtime/node/open-file';
import { embeddedInvoice, type EmbeddedInvoice } from './embedded-invoice';
import { loadModels } from './load-models';

const USAGE =
  'node scripts/run-ts.mjs bench/eval/invoice-truth.ts DIR [--match TEXT] [--pixels [--cache DIR]] [--misses]';

/** One value of the embedded invoice beside what was read. */
interface Match {
  readonly field: string;
  readonly wanted: string;
  readonly found: string | undefined;
  readonly exact: boolean;
  /** The value stands on the pages at all: some files say other things than their print. */
  readonly isPrinted: boolean;
}

/**
 * Compares invoices whose PDFs embed their own XML with what is read from the text layer, or with `--pixels` from the
 * pages rendered at 150 dpi.
 * @returns the exit status.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      match: { type: 'string', default: '' },
      pixels: { type: 'boolean', default: false },
      cache: { type: 'string' },
      misses: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const models = values.pixels ? await loadModels(process.cwd(), {}) : undefined;
  const tallies = new Map<string, { exact: number; all: number; printed: number }>();
  let files = 0;
  for (const file of pdfsIn(folder)) {
    if (!file.includes(values.match)) continue;
    const bytes = new Uint8Array(readFileSync(file));
    const truth = await embeddedInvoice(bytes);
    if (!truth) continue;
    files += 1;
    const pages = await readPages(file, bytes, models, values.cache);
    const documents = understandPages(pages);
    const matches = compare(truth, documents, printedIn(pages));
    for (const { field, exact, isPrinted } of matches) {
      const tally = tallies.get(field) ?? { exact: 0, all: 0, printed: 0 };
      tallies.set(field, {
        exact: tally.exact + Number(exact),
        all: tally.all + 1,
        printed: tally.printed + Number(isPrinted || exact),
      });
    }
    if (values.misses) printMisses(path.basename(file), matches, documents);
  }
  console.log(`${files} invoices`);
  for (const [field, { exact, all, printed }] of tallies)
    console.log(
      `${field.padEnd(16)} ${exact} of ${printed} printed (${((100 * exact) / printed).toFixed(1)} %), ${all} in the XML`,
    );
  return 0;
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort()
    .map((name) => path.join(folder, name));
}

async function readPages(
  file: string,
  bytes: Uint8Array,
  models: ReadingModels | undefined,
  cache: string | undefined,
): Promise<ReadPage[]> {
  const kept = models && cache && path.join(cache, `${path.basename(file)}.json`);
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as ReadPage[];
  const source = await openSource({ name: file, bytes });
  const pages: ReadPage[] = [];
  try {
    for (let index = 0; index < source.pageCount; index += 1) {
      if (!models) {
        pages.push(readPageFromTextLayer(await source.openPage(index)));
        continue;
      }
      const image = toGrey(await source.render(index, { dpi: 150, maxLongSidePx: 6000 }));
      pages.push(await readPageImage(image, models, { pageIndex: index }));
    }
  } finally {
    await source.close();
  }
  if (kept) {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(pages));
  }
  return pages;
}

/** Tells whether a value of the XML is printed on the pages, in whatever form. */
function printedIn(pages: readonly ReadPage[]): (wanted: string) => boolean {
  const lines = pages.flatMap((page) => page.lines);
  const words = lines.flatMap((line) => line.words);
  const text = foldText(lines.map((line) => line.text).join(' '));
  const amounts = new Set(
    words.flatMap(({ text: word }) => {
      const money = parseMoney(word, 'comma') ?? parseMoney(word);
      return money ? [Math.abs(Number(money.value))] : [];
    }),
  );
  const dates = new Set(
    words.flatMap(
      ({ text: word }) => parseDate(word.replace(/[,;.]$/, ''), 'day_first')?.iso ?? [],
    ),
  );
  return (wanted) => {
    if (/^\d{4}-\d\d-\d\d$/.test(wanted)) return dates.has(wanted);
    if (/^-?\d+(?:\.\d+)?$/.test(wanted) && amounts.has(Math.abs(Number(wanted)))) return true;
    return text.includes(foldText(wanted));
  };
}

function compare(
  truth: EmbeddedInvoice,
  documents: readonly DocumentReading[],
  isPrinted: (wanted: string) => boolean,
): Match[] {
  const document = documents.find(({ type }) => type === 'invoice');
  const value = (field: string) => document?.fields[field]?.value.toString();
  const matches: Match[] = [match('type', 'invoice', (document ?? documents[0])?.type, true)];
  for (const [field, wanted] of Object.entries(truth.fields)) {
    const found = field === 'tax' ? taxOf(value) : value(field);
    matches.push(match(field, wanted, found, isPrinted(wanted)));
  }
  const amounts: string[] = [];
  for (const [name, { value: amount }] of Object.entries(document?.fields ?? {}))
    if (/^line_items\.\d+\.amount$/.test(name)) amounts.push(String(amount));
  matches.push({
    field: 'line amounts',
    wanted: truth.lineAmounts.join(' '),
    found: amounts.join(' '),
    isPrinted: truth.lineAmounts.every(isPrinted),
    exact:
      amounts.length === truth.lineAmounts.length &&
      amounts.every((amount, index) => isSame(amount, truth.lineAmounts[index]!)),
  });
  return matches;
}

/** Where only the parts of a tax are printed, all of them have to be there. */
function taxOf(value: (field: string) => string | undefined): string | undefined {
  const parts: number[] = [];
  for (let part = value('taxes.0.amount'); part !== undefined;) {
    parts.push(toCents(part));
    part = value(`taxes.${parts.length}.amount`);
  }
  const sum = parts.reduce((total, part) => total + part, 0);
  return value('tax') ?? (parts.length > 0 ? String(sum / 100) : undefined);
}

function match(
  field: string,
  wanted: string,
  found: string | undefined,
  isPrinted: boolean,
): Match {
  const exact = found !== undefined && isSame(found, wanted);
  return { field, wanted, found, exact, isPrinted };
}

/** Amounts by their number, anything else without its spaces. */
function isSame(found: string, wanted: string): boolean {
  if (/^-?\d+\.\d+$/.test(wanted) || /^-?\d+\.\d+$/.test(found))
    return Math.abs(Number(found) - Number(wanted)) < 1e-9;
  return found.replace(/\s/g, '') === wanted.replace(/\s/g, '');
}

function printMisses(
  name: string,
  matches: readonly Match[],
  documents: readonly DocumentReading[],
): void {
  const types = documents.map(({ type, pages, state }) => `${type}(${pages.length}) ${state}`);
  console.log(`${name}: ${types.join(', ')}`);
  for (const { field, wanted, found, exact, isPrinted } of matches) {
    if (exact) continue;
    const note = isPrinted ? '' : ' (not printed)';
    console.log(`  ${field} is ${wanted}${note}, read ${found ?? 'nothing'}`);
  }
}
