import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../src/cli/create-engine';
import { DEFAULT_ENGINE_SETTINGS } from '../src/protocol/engine-api';
import { NodeModelFiles } from '../src/runtime/node/model-files';
import { openBenchBrowser, type BenchBrowser, type BenchPlace } from './browser';
import { benchPages, type BenchPage } from './pages';

const SAMPLES = ['sample-receipt.png', 'sample-w2.pdf', 'sample-bank-statement.pdf'];

/** A line of about thirty letters. */
const LINE_COLUMNS = 320;

/** One line of the table: medians of the same page in the same run. */
interface Timing {
  readonly task: 'classify' | 'read';
  readonly page: string;
  readonly wasmMs: number;
  readonly nativeMs: number;
  /** Part of a page's time in Chromium that is spent outside the nets; of a page that is read. */
  readonly outsideNets?: number;
  /** Of 320 columns of recogniser input in Chromium, by the fastest run; of a page that is read. */
  readonly lineMs?: number;
}

/**
 * Times warm pages on one WASM thread in Chromium beside onnxruntime-node on one thread, in turns, so that a busy
 * machine slows both alike. `npm run bench -- [FILE…] [--rounds 5]`; without files the app's own samples.
 */
export async function main(args: readonly string[], place: BenchPlace): Promise<number> {
  const { root } = place;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '5' } },
  });
  const rounds = Number(values.rounds);
  const files =
    positionals.length > 0
      ? positionals
      : SAMPLES.map((name) => path.join(root, 'public', 'samples', name));
  const dir = path.join(root, 'build', 'bench-pages');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const pages = await benchPages(files, dir);
  const timings = await timePages(pages, rounds, place);
  print(timings);
  await writeFile(path.join(root, 'build', 'bench.json'), JSON.stringify(timings, null, 2));
  return 0;
}

async function timePages(
  pages: readonly BenchPage[],
  rounds: number,
  place: BenchPlace,
): Promise<Timing[]> {
  const { root } = place;
  const engine = createEngine(new NodeModelFiles(path.join(root, 'models')));
  // The browser's side runs on WASM, with the fast checkpoints.
  engine.configure({ ...DEFAULT_ENGINE_SETTINGS, threads: 1, quality: 'fast' });
  const bench = await openBenchBrowser(
    place,
    Object.fromEntries(pages.map((page) => [`${page.name}.png`, page.pngFile])),
  );
  const tasks = await benchTasks(root);
  const timings: Timing[] = [];
  try {
    for (const page of pages) {
      for (const task of tasks) {
        const wasm: number[] = [];
        const native: number[] = [];
        // The first turn of each loads and warms; it is not counted.
        for (let round = 0; round <= rounds; round += 1) {
          const wasmMs = await bench.call('time', task, `${page.name}.png`);
          const begun = performance.now();
          const request = {
            jobId: `${task}-${round}`,
            pageIndex: 0,
            image: { kind: 'pixels', ...page.image },
          } as const;
          if (task === 'classify') await engine.classifyPage(request);
          else await engine.readPage(request);
          if (round === 0) continue;
          wasm.push(wasmMs);
          native.push(performance.now() - begun);
        }
        const shares = task === 'read' ? await measureShares(bench, page.name, rounds) : {};
        const medians = { wasmMs: median(wasm), nativeMs: median(native) };
        timings.push({ task, page: page.name, ...medians, ...shares });
      }
    }
  } finally {
    await bench.browser.close();
    await engine.release();
  }
  return timings;
}

/** Shares of one page's time, which hold on a busy machine too. The first turn warms and is not counted. */
async function measureShares(bench: BenchBrowser, page: string, rounds: number) {
  const outside: number[] = [];
  const lines: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { totalMs, nets } = await bench.call('pageTimes', `${page}.png`);
    if (round === 0) continue;
    const inNets = Object.values(nets).reduce((sum, { ms }) => sum + ms, 0);
    outside.push(1 - inNets / totalMs);
    const recognition = nets['text-recognition'];
    if (recognition) lines.push(recognition.msPerColumn * LINE_COLUMNS);
  }
  return { outsideNets: median(outside), ...(lines.length > 0 && { lineMs: Math.min(...lines) }) };
}

/** Classification is timed when the catalogue names a layout net. */
async function benchTasks(root: string): Promise<readonly Timing['task'][]> {
  const catalogue = JSON.parse(
    await readFile(path.join(root, 'models', 'index.json'), 'utf8'),
  ) as object;
  return 'page-classification' in catalogue ? ['classify', 'read'] : ['read'];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function print(timings: readonly Timing[]): void {
  console.log(
    '\n| task | page | WASM, 1 thread (ms) | onnxruntime-node, 1 thread (ms) | ratio | outside the nets (WASM) | a line of 320 px, fastest (WASM, ms) |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const { task, page, wasmMs, nativeMs, outsideNets, lineMs } of timings) {
    const cells = [
      task,
      page,
      wasmMs.toFixed(0),
      nativeMs.toFixed(0),
      (wasmMs / nativeMs).toFixed(1),
      outsideNets === undefined ? '-' : `${(100 * outsideNets).toFixed(0)} %`,
      lineMs?.toFixed(1) ?? '-',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
