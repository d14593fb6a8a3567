// Runs the `main(args)` of a TypeScript module in Node, compiled by Vite: `node scripts/run-ts.mjs FILE ARGS…`.
import path from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';

/** Loads a TypeScript module of the repository; what it imports later is compiled too, so the server stays open. */
export async function importTs(file) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return server.ssrLoadModule(path.resolve(ROOT, file));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [file, ...args] = process.argv.slice(2);
  bootstrap();
  const { main } = await importTs(file);
  process.exitCode = (await main(args)) ?? 0;
}
