import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import { SECURITY_HEADERS } from '../../../scripts/headers.mjs';
import { contentType } from '../../../scripts/mime.mjs';

const HERE = import.meta.dirname;
const PDFJS = path.join(HERE, '../../../node_modules/pdfjs-dist');

/** Builds the page as the product is built, and serves it under the product's own policy. */
async function serve(outDir: string): Promise<{ url: string; close: () => void }> {
  await build({
    configFile: false,
    root: HERE,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', minify: false },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith('/pdfjs/')
      ? path.join(PDFJS, pathname.slice('/pdfjs/'.length))
      : path.join(outDir, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': contentType(file) });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${port}/`, close };
}

/** Playwright's test with the built page behind a server, made once a run. */
export const test = base.extend<object, { intakeUrl: string }>({
  intakeUrl: [
    // Playwright reads the names of what a fixture needs from the pattern; this one needs nothing.
    async ({}, use) => {
      const outDir = await mkdtemp(path.join(tmpdir(), 'sheaf-intake-'));
      const { url, close } = await serve(outDir);
      await use(url);
      close();
      await rm(outDir, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
