import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toGrey } from '../src/core/raster-image';
import { readPageImage } from '../src/core/reading/read-page';
import { openSource } from '../src/runtime/node/open-file';
import { loadModels } from './eval/load-models';
import { timeModels, type NetTimes } from './net-times';

/**
 * Times the reading of one page on onnxruntime's native build, one thread: `node scripts/run-ts.mjs bench/reading.ts
 * FILE [--page 1] [--dpi 200] [--rounds 5]`. Prints the median and what the code outside the nets takes of it.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      page: { type: 'string', default: '1' },
      dpi: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '5' },
      detector: { type: 'string' },
      recognizer: { type: 'string' },
      dict: { type: 'string' },
      height: { type: 'string' },
    },
  });
  const file = positionals[0];
  if (!file) {
    console.error('Name a PDF or an image');
    return 2;
  }
  const times: NetTimes = new Map();
  const models = await loadModels(process.cwd(), {
    detector: values.detector,
    recognizer: values.recognizer,
    dictionary: values.dict,
    height: values.height ? Number(values.height) : undefined,
  });
  const timed = timeModels(models, times);
  const source = await openSource({ name: file, bytes: new Uint8Array(readFileSync(file)) });
  const raster = await source.render(Number(values.page) - 1, { dpi: Number(values.dpi) });
  const rounds: { total: number; nets: NetTimes; stages: string }[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    times.clear();
    const marks: string[] = [];
    const began = performance.now();
    const image = toGrey(raster);
    await readPageImage(image, timed, {
      pageIndex: 0,
      onProgress: (stage, fraction) => {
        if (fraction === 1) marks.push(`${stage} ${Math.round(performance.now() - began)}`);
      },
    });
    const total = performance.now() - began;
    rounds.push({ total, nets: new Map(times), stages: marks.join(', ') });
  }
  const median = rounds.sort((a, b) => a.total - b.total)[rounds.length >> 1]!;
  const nets = [...median.nets.values()].reduce((sum, { ms }) => sum + ms, 0);
  console.log(`${raster.width} x ${raster.height}: ${median.total.toFixed(0)} ms a page`);
  for (const [name, { ms, runs }] of median.nets) {
    console.log(`  ${name}: ${ms.toFixed(0)} ms in ${runs} runs`);
  }
  const outside = median.total - nets;
  const share = (100 * outside) / median.total;
  console.log(`  outside the nets: ${outside.toFixed(0)} ms, ${share.toFixed(0)} %`);
  console.log(`  stages done at (ms): ${median.stages}`);
  return 0;
}
