import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchBrowser, type BenchBrowser, type BenchPlace } from '../browser';
import { meterRenderer, type ProcessMeter } from '../process-meter';
import { printEndurance, type Block, type Endurance } from './report';
import { drawSlips } from './slips';

/** Makes the browser's own measure of memory answer at once, after a collection. */
const MEASURE_NOW = '--enable-blink-features=ForceEagerMeasureMemory';
/** A collection comes when it likes, so one page alone says little. */
const LARGE_READS = 4;
/** Spread over what a page takes, so that cancels fall into all stages. Milliseconds. */
const CANCEL_AFTER_MS = [20, 90, 180, 300, 450];

/**
 * Reads many small pages in one go in Chromium, through the client and its worker, two under way at a time:
 * `npm run bench -- --endurance 1000`. Tells for each tenth its pace, memory and cancels, then what a page of 300 dpi
 * takes. Also written to `build/bench-endurance.json`.
 * @returns the exit status.
 */
export async function main(args: readonly string[], place: BenchPlace): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { endurance: { type: 'string', default: '1000' } },
  });
  const total = Number(values.endurance);
  if (!(total >= 10)) {
    console.error('--endurance needs a number of pages, at least 10');
    return 2;
  }
  const dir = path.join(place.root, 'build', 'bench-pages');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const { slips, large } = await drawSlips(dir);
  const files = Object.fromEntries([...slips, large].map((file) => [path.basename(file), file]));
  const bench = await openBenchBrowser(place, files, [MEASURE_NOW]);
  try {
    const urls = slips.map((file) => path.basename(file));
    // Loads and warms; not counted.
    await bench.call('readBlock', urls, 0, urls.length);
    const meter = await meterRenderer(bench.browser);
    const endurance = await endure(bench, meter, urls, path.basename(large), total);
    printEndurance(endurance);
    const json = path.join(place.root, 'build', 'bench-endurance.json');
    await writeFile(json, JSON.stringify(endurance, null, 2));
  } finally {
    await bench.browser.close();
  }
  return 0;
}

async function endure(
  bench: BenchBrowser,
  meter: ProcessMeter,
  slips: readonly string[],
  large: string,
  total: number,
): Promise<Endurance> {
  const blocks: Block[] = [];
  const size = Math.floor(total / 10);
  for (let first = 0; first + size <= total; first += size) {
    meter.restartPeak();
    const cpuBefore = meter.cpuMs();
    const { ms, failures } = await bench.call('readBlock', slips, first, size);
    const cpuMs = meter.cpuMs() - cpuBefore;
    const { peakBytes } = meter.memory();
    const cancelMs = await bench.call('cancelPages', slips, CANCEL_AFTER_MS);
    const memory = await bench.call('memory');
    const { bytes } = meter.memory();
    const block = { first, pages: size, ms, cpuMs, bytes, peakBytes, cancelMs, failures };
    blocks.push({ ...block, ...memory });
    console.log(`${first + size} pages: ${(cpuMs / size).toFixed(0)} ms of processor time a page`);
  }
  const peaks: number[] = [];
  const failures: string[] = [];
  for (let read = 0; read < LARGE_READS; read += 1) {
    meter.restartPeak();
    failures.push(...(await bench.call('readBlock', [large], 0, 1)).failures);
    peaks.push(meter.memory().peakBytes);
  }
  // Apart: pages that are given up leave their pixels to the next collection.
  const cancelMs = await bench.call('cancelPages', [large], [...CANCEL_AFTER_MS, 900, 1800]);
  const largePage = { peakBytes: Math.max(...peaks), cancelMs, failures };
  return { blocks, largePage };
}
