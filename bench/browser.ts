import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, defaultClientConditions } from 'vite';
import type { SheafBench } from './harness/harness';

/** What `scripts/serve.mjs` gives. */
export type Serve = (options: { dir: string; port: number }) => Promise<string>;

/** What a bench run is told by the script that starts it. */
export interface BenchPlace {
  readonly root: string;
  readonly chromiumPath: string;
  readonly serve: Serve;
}

/** A page of the bench harness in a real Chromium, with the production worker and our models. */
export interface BenchBrowser {
  readonly browser: Browser;
  readonly page: Page;
  /** Calls a method of the harness in the page. */
  call<Method extends keyof SheafBench>(
    method: Method,
    ...args: Parameters<SheafBench[Method]>
  ): Promise<Awaited<ReturnType<SheafBench[Method]>>>;
}

/** Chromium without a GPU, so that WASM is what is measured. */
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--no-first-run'];

/**
 * Builds the harness, serves it with the product's headers and opens it.
 * @param files what the harness serves beside itself and the models, by path below its root; folders are copied whole.
 */
export async function openBenchBrowser(
  { root, chromiumPath, serve }: BenchPlace,
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
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
  for (const [name, file] of Object.entries(files)) {
    await cp(file, path.join(dir, name), { recursive: true });
  }
  const url = await serve({ dir, port: 0 });
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...FLAGS, ...flags],
  });
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'sheafBench' in globalThis);
  return {
    browser,
    page,
    call: (method, ...args) =>
      page.evaluate(
        ([name, values]) => {
          const { sheafBench } = globalThis as unknown as {
            sheafBench: Record<string, (...values: unknown[]) => unknown>;
          };
          return sheafBench[name]!(...values);
        },
        [method, args] as const,
      ) as never,
  };
}
