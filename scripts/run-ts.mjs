// Runs the `main(args)` of a TypeScript module in Node, compiled by Vite: `node scripts/run-ts.mjs FILE ARGS…`.
import path from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';

/** Loads a TypeScript module of the repository. */
export async function importTs(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.resolve(ROOT, file), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [file, ...args] = process.argv.slice(2);
  bootstrap();
  const { main } = await importTs(file);
  process.exitCode = (await main(args)) ?? 0;
}
