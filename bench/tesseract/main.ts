import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchBrowser, type BenchBrowser, type BenchPlace } from '../browser';
import { isCounted, sharedWords } from '../eval/metrics';
import type { TimedReading } from '../harness/harness';
import { meterRenderer } from '../process-meter';
import { installTesseract } from './install';
import { folderPages, samplePages, type TruePage } from './pages';
import { printComparison, type Compared, type PageScore } from './report';

const TESSERACT_FOLDER = 'tesseract/';

/**
 * Reads the same pictures with Sheaf and with tesseract.js in one Chromium, page by page in turns, each in a worker of
 * its own on one WASM thread: `npm run bench -- --against tesseract [--documents DIR] [--match TEXT] [--dpi 150]
 * [--rounds 3] [--tessdata FILE]`. Without a folder the sample documents. Also written to `build/bench-tesseract.json`.
 * @returns the exit status.
 */
export async function main(args: readonly string[], place: BenchPlace): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      against: { type: 'string' },
      documents: { type: 'string' },
      match: { type: 'string', default: '' },
      dpi: { type: 'string', default: '150' },
      rounds: { type: 'string' },
      tessdata: { type: 'string' },
    },
  });
  if (values.against !== 'tesseract') {
    console.error('--against knows one other reader: tesseract');
    return 2;
  }
  const { documents, match, tessdata } = values;
  const peer = await installTesseract(place.root, tessdata);
  const dir = path.join(place.root, 'build', 'bench-pages');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const dpi = Number(values.dpi);
  const pages = documents
    ? await folderPages(documents, match, dir, dpi)
    : await samplePages(dir, dpi);
  if (pages.length === 0) {
    console.error('No page whose words are known');
    return 2;
  }
  const rounds = Number(values.rounds ?? (documents ? 1 : 3));
  const files = Object.fromEntries(pages.map((page, at) => [pictureName(at), page.pngFile]));
  const bench = await openBenchBrowser(place, { ...files, [TESSERACT_FOLDER]: peer.folder });
  try {
    const compared = await comparePages(bench, pages, rounds);
    console.log(`\ntesseract.js 7.0.0 with ${peer.data}; ${rounds} rounds, medians`);
    printComparison(compared);
    const report = { data: peer.data, dpi, rounds, pages: compared };
    const json = path.join(place.root, 'build', 'bench-tesseract.json');
    await writeFile(json, JSON.stringify(report, null, 2));
  } finally {
    await bench.browser.close();
  }
  return 0;
}

/** A reading with the processor time that the page's process spent on it. */
interface MeteredReading extends TimedReading {
  readonly cpuMs: number;
}

async function comparePages(
  bench: BenchBrowser,
  pages: readonly TruePage[],
  rounds: number,
): Promise<Compared[]> {
  const readers: readonly ((at: number) => Promise<TimedReading>)[] = [
    (at) => bench.call('read', pictureName(at)),
    (at) => bench.call('readWithTesseract', pictureName(at), TESSERACT_FOLDER),
  ];
  // Loads and warms both; not counted.
  for (const read of readers) await read(0);
  const meter = await meterRenderer(bench.browser);
  const compared: Compared[] = [];
  for (const [at, { name, condition, words }] of pages.entries()) {
    const readings: MeteredReading[][] = readers.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [reader, read] of readers.entries()) {
        const before = meter.cpuMs();
        const reading = await read(at);
        readings[reader]!.push({ ...reading, cpuMs: meter.cpuMs() - before });
      }
    }
    const [ours, theirs] = readings.map((turns) => scoreOf(words, turns));
    compared.push({ name, condition, ours: ours!, theirs: theirs! });
  }
  return compared;
}

/** Median times; the text is the same in every round. */
function scoreOf(truth: readonly string[], readings: readonly MeteredReading[]): PageScore {
  const median = (key: 'ms' | 'cpuMs') =>
    readings.map((reading) => reading[key]).sort((a, b) => a - b)[readings.length >> 1]!;
  const [expected, found] = [truth, readings[0]!.words].map((words) =>
    words.filter(isCounted).map((text) => ({ text })),
  );
  return {
    ms: median('ms'),
    cpuMs: median('cpuMs'),
    words: expected!.length,
    wordsFound: found!.length,
    wordsShared: sharedWords(expected!, found!),
  };
}

function pictureName(at: number): string {
  return `page-${at}.png`;
}
