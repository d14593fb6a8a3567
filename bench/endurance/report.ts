/** A tenth of the pages. Times in milliseconds, memory in bytes. */
export interface Block {
  readonly first: number;
  readonly pages: number;
  readonly ms: number;
  /** Processor time of the page's process. */
  readonly cpuMs: number;
  /** The page's process after the block, and its most during the block. */
  readonly bytes: number;
  readonly peakBytes: number;
  /** JavaScript of page and workers after a collection, and the runtime's heaps. */
  readonly jsBytes: number;
  readonly wasmBytes: number;
  /** Workers replaced since the start. */
  readonly renewals: number;
  readonly cancelMs: readonly number[];
  readonly failures: readonly string[];
}

export interface Endurance {
  readonly blocks: readonly Block[];
  readonly largePage: {
    readonly peakBytes: number;
    readonly cancelMs: readonly number[];
    readonly failures: readonly string[];
  };
}

/** Pages after which the heap must have found its size, as part of all: 200 of 1,000. */
const SETTLED = 0.2;

/** Prints a row a block and what they come to. */
export function printEndurance({ blocks, largePage }: Endurance): void {
  console.log(
    '\n| pages | ms a page | CPU ms a page | JS MB | WASM MB | process MB | peak MB | slowest cancel ms |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const block of blocks) {
    const cells = [
      `${block.first + 1}-${block.first + block.pages}`,
      (block.ms / block.pages).toFixed(0),
      (block.cpuMs / block.pages).toFixed(0),
      megabytes(block.jsBytes),
      megabytes(block.wasmBytes),
      megabytes(block.bytes),
      megabytes(block.peakBytes),
      Math.max(...block.cancelMs).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  const settled = blocks.filter((block) => block.first >= SETTLED * (last.first + last.pages));
  const heaps = settled.map(({ jsBytes, wasmBytes }) => jsBytes + wasmBytes);
  const failures = [...blocks.flatMap((block) => block.failures), ...largePage.failures];
  const all = blocks.flatMap(({ cancelMs }) => cancelMs);
  console.log(`
last tenth against the first: ${percent(last.cpuMs / first.cpuMs - 1)} in processor time, ${percent(last.ms / first.ms - 1)} on the clock
heap after a fifth: largest against smallest ${percent(Math.max(...heaps) / Math.min(...heaps) - 1)}
cancels: ${all.length}, slowest ${Math.max(...all).toFixed(0)} ms
process: peak ${megabytes(Math.max(...blocks.map(({ peakBytes }) => peakBytes)))} MB
one page of 300 dpi: peak ${megabytes(largePage.peakBytes)} MB, slowest cancel ${Math.max(...largePage.cancelMs).toFixed(0)} ms
workers replaced: ${last.renewals}; pages that failed: ${failures.length}`);
  for (const failure of failures) console.log(`  ${failure}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function percent(part: number): string {
  return `${part >= 0 ? '+' : ''}${(100 * part).toFixed(1)} %`;
}
