import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build, defaultClientConditions } from 'vite';

/** What `scripts/serve.mjs` gives. */
export type Serve = (options: { dir: string; port: number }) => Promise<string>;

/** A page of the bench harness in a real Chromium, with the production worker and our models. */
export interface BenchBrowser {
  /** Milliseconds of one page. */
  time(task: 'classify' | 'read', file: string): Promise<number>;
  close(): Promise<void>;
}

/** Chromium without a GPU, so that WASM is what is measured. */
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--no-first-run'];

/** Builds the harness, serves it with the product's headers and opens it. */
export async function openBenchBrowser(
  root: string,
  executablePath: string,
  serve: Serve,
  files: Readonly<Record<string, string>>,
): Promise<BenchBrowser> {
  const dir = path.join(root, 'build', 'bench');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await build({
    configFile: false,
    root: path.join(root, 'bench', 'harness'),
    logLevel: 'error',
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
    worker: { format: 'es' },
    build: { outDir: dir, emptyOutDir: true, target: 'es2023' },
  });
  await cp(path.join(root, 'models'), path.join(dir, 'models'), { recursive: true });
  for (const [name, file] of Object.entries(files)) await cp(file, path.join(dir, name));
  const url = await serve({ dir, port: 0 });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'sheafBench' in globalThis);
  return {
    time: (task, file) =>
      page.evaluate(
        ([job, url]) =>
          (
            globalThis as unknown as {
              sheafBench: { time(task: string, url: string): Promise<number> };
            }
          ).sheafBench.time(job, url),
        [task, file] as const,
      ),
    close: () => browser.close(),
  };
}
