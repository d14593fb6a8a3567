import type { EngineClient } from '../../src/client/engine-client';

/** What happened while a block of pages was read. */
export interface BlockReport {
  /** Wall clock of the block. Milliseconds. */
  readonly ms: number;
  readonly failures: readonly string[];
}

export interface HarnessMemory {
  /** JavaScript of the page and of its workers, after a collection. Bytes. */
  readonly jsBytes: number;
  /** Heaps of the runtime in the worker that runs now. Bytes. */
  readonly wasmBytes: number;
  /** Workers replaced since the start because their heap had grown. */
  readonly renewals: number;
}

/** Pages under way at a time, as the app has them. */
const LANES = 2;

/** What the endurance bench calls. */
export function createEndurance(
  engine: EngineClient,
  openPicture: (url: string) => Promise<ImageBitmap>,
) {
  let renewals = 0;
  engine.subscribe(({ kind }) => {
    if (kind === 'worker-renewed') renewals += 1;
  });

  const read = async (url: string, signal?: AbortSignal): Promise<void> => {
    await engine.readPage({
      pageIndex: 0,
      makeImage: async () => ({ kind: 'bitmap', bitmap: await openPicture(url) }),
      ...(signal && { signal }),
    });
  };

  /** Begins a page and takes it back after a while. @returns milliseconds from the cancel to its answer. */
  const cancelledAfter = async (url: string, delayMs: number): Promise<number> => {
    const controller = new AbortController();
    const page = read(url, controller.signal).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    const begun = performance.now();
    controller.abort();
    await page;
    return performance.now() - begun;
  };

  return {
    /** Reads pages from number `first` on, two at a time; page n is picture n modulo their count. */
    async readBlock(urls: readonly string[], first: number, count: number): Promise<BlockReport> {
      const failures: string[] = [];
      let next = first;
      const lane = async (): Promise<void> => {
        for (let page = next++; page < first + count; page = next++) {
          await read(urls[page % urls.length]!).catch((error: unknown) => {
            failures.push(`page ${page}: ${String(error)}`);
          });
        }
      };
      const begun = performance.now();
      await Promise.all(Array.from({ length: LANES }, lane));
      return { ms: performance.now() - begun, failures };
    },
    /** Begins a page for each delay and takes it back after it. */
    async cancelPages(urls: readonly string[], delaysMs: readonly number[]): Promise<number[]> {
      const answers: number[] = [];
      for (const [at, delayMs] of delaysMs.entries()) {
        answers.push(await cancelledAfter(urls[at % urls.length]!, delayMs));
      }
      return answers;
    },
    async memory(): Promise<HarnessMemory> {
      const { wasmHeapBytes } = await engine.diagnostics();
      const measured = await (
        performance as unknown as {
          measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
        }
      ).measureUserAgentSpecificMemory();
      return { jsBytes: measured.bytes, wasmBytes: wasmHeapBytes, renewals };
    },
  };
}
