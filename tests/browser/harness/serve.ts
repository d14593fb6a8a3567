import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { build, defaultClientConditions } from 'vite';
import { SECURITY_HEADERS } from '../../../scripts/headers.mjs';

const HERE = import.meta.dirname;
const ROOT = path.join(HERE, '../../..');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

export interface HarnessServer {
  readonly url: string;
  /** Paths of weights asked for since the server started. */
  readonly weightRequests: string[];
}

/** Builds the harness page as the product is built: same bundler, same worker format, same headers when served. */
async function buildHarness(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: HERE,
    base: './',
    logLevel: 'error',
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false },
  });
}

/** `/models/` are the fixture nets, `/trained/` the repository's own. */
function fileOf(pathname: string, outDir: string): string | undefined {
  const folders: [string, string][] = [
    ['/models/', path.join(ROOT, 'tests/fixtures/models')],
    ['/trained/', path.join(ROOT, 'models')],
    ['/', outDir],
  ];
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start))!;
  const file = path.join(folder, pathname.slice(prefix.length) || 'index.html');
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

async function serve(outDir: string): Promise<HarnessServer & { close(): void }> {
  const weightRequests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileOf(pathname, outDir);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    if (file.endsWith('.onnx')) weightRequests.push(pathname);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    // What was fetched once must come from our store and not from the browser's cache.
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'Content-Type': type,
      'Cache-Control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    weightRequests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Playwright's test with the built harness behind a server, made once a run. */
export const test = base.extend<object, { server: HarnessServer }>({
  server: [
    // Playwright reads the names of what a fixture needs from the pattern; this one needs nothing.
    async ({}, use) => {
      const outDir = await mkdtemp(path.join(tmpdir(), 'sheaf-harness-'));
      await buildHarness(outDir);
      const server = await serve(outDir);
      await use(server);
      server.close();
      await rm(outDir, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
