import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseManifest } from '../src/core/manifest';
import type { Backend, InferenceSession } from '../src/core/ports';
import type { TensorMap } from '../src/core/tensor';
import type { OrtModule } from '../src/runtime/ort/ort-session';
import { createNodeSessionFactory } from '../src/runtime/ort/node-session-factory';
import { OrtSessionFactory } from '../src/runtime/ort/ort-session-factory';

const USAGE = `node scripts/run-ts.mjs bench/net-cost.ts MANIFEST[@DIMS]… [--rounds 15]
DIMS of the input, such as 1x1x736x576, where the manifest leaves them open`;

interface Contender {
  readonly name: string;
  readonly backend: Backend;
  readonly session: InferenceSession;
  readonly inputs: TensorMap;
  fastestMs: number;
}

/**
 * What one run of each net costs on one thread, WebAssembly beside the native build, in turns. Processor time of the
 * fastest round: other work of the machine cannot lengthen it by taking turns, only by sharing a core's caches.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '15' } },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const factories = { wasm: createWasmFactory(), native: createNodeSessionFactory() } as const;
  const contenders: Contender[] = [];
  for (const named of positionals) {
    for (const backend of ['wasm', 'native'] as const) {
      contenders.push(await prepare(named, backend, factories[backend]));
    }
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const contender of contenders) await time(contender);
  }
  for (const { name, backend, fastestMs } of contenders) {
    console.log(`${name} ${backend}: ${fastestMs.toFixed(1)} ms`);
  }
  return 0;
}

async function prepare(
  named: string,
  backend: Backend,
  factory: OrtSessionFactory,
): Promise<Contender> {
  const [file, dims] = named.split('@') as [string, string | undefined];
  const manifest = parseManifest(JSON.parse(readFileSync(file, 'utf8')));
  const bytes = readFileSync(path.join(path.dirname(file), manifest.files[0]!.path));
  const input = manifest.signature.inputs[0]!;
  const shape = dims
    ? dims.split('x').map(Number)
    : input.dims.map((side, at) => (at === 0 ? 1 : Number(side)));
  if (shape.some(Number.isNaN)) throw new Error(`${file} leaves its input open: name it @DIMS`);
  const length = shape.reduce((product, side) => product * side, 1);
  // Like print on paper: mostly 1, some darker.
  const data = Float32Array.from({ length }, (_, at) => ((at * 7919) % 31 < 26 ? 1 : -0.6));
  const session = await factory.create(bytes, { backend, threads: 1 });
  const inputs = { [input.name]: { dims: shape, data } };
  return { name: named, backend, session, inputs, fastestMs: Infinity };
}

async function time(contender: Contender): Promise<void> {
  const before = process.cpuUsage();
  await contender.session.run(contender.inputs);
  const { user, system } = process.cpuUsage(before);
  contender.fastestMs = Math.min(contender.fastestMs, (user + system) / 1000);
}

/** The browser's WebAssembly build, which also runs in Node. */
function createWasmFactory(): OrtSessionFactory {
  return new OrtSessionFactory({
    loadOrt: async (threads) => {
      const ort = (await import('onnxruntime-web')) as OrtModule;
      ort.env.wasm.numThreads = threads;
      return ort;
    },
    backends: () => Promise.resolve(['wasm']),
    deviceKey: () => Promise.resolve('node'),
  });
}
