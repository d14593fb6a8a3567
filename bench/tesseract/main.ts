import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchBrowser, type BenchBrowser, type BenchPlace } from '../browser';
import type { TimedReading } from '../harness/harness';
import { installTesseract } from './install';
import { folderPages, samplePages, type TruePage } from './pages';
import { printComparison, type Compared, type PageScore } from './report';
import { isCounted, sharedWords } from '../eval/metrics';

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

async function comparePages(
  bench: BenchBrowser,
  pages: readonly TruePage[],
  rounds: number,
): Promise<Compared[]> {
  const readBoth = async (at: number): Promise<[TimedReading, TimedReading]> => [
    await bench.call('read', pictureName(at)),
    await bench.call('readWithTesseract', pictureName(at), TESSERACT_FOLDER),
  ];
  // Loads and warms both; not counted.
  await readBoth(0);
  const compared: Compared[] = [];
  for (const [at, { name, condition, words }] of pages.entries()) {
    const turns: [TimedReading, TimedReading][] = [];
    for (let round = 0; round < rounds; round += 1) turns.push(await readBoth(at));
    const [ours, theirs] = [0, 1].map((reader) =>
      scoreOf(
        words,
        turns.map((turn) => turn[reader]!),
      ),
    );
    compared.push({ name, condition, ours: ours!, theirs: theirs! });
  }
  return compared;
}

/** Median time; the text is the same in every round. */
function scoreOf(truth: readonly string[], readings: readonly TimedReading[]): PageScore {
  const times = readings.map(({ ms }) => ms).sort((a, b) => a - b);
  const [expected, found] = [truth, readings[0]!.words].map((words) =>
    words.filter(isCounted).map((text) => ({ text })),
  );
  return {
    ms: times[times.length >> 1]!,
    words: expected!.length,
    wordsFound: found!.length,
    wordsShared: sharedWords(expected!, found!),
  };
}

function pictureName(at: number): string {
  return `page-${at}.png`;
}
