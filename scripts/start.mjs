// npm start: install, build and serve, with no other step.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, fail, ROOT, run } from './bootstrap.mjs';

const SOURCES = [
  'src',
  'workers',
  'public',
  'models',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build.mjs',
];

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    0,
  );
}

function isBuilt() {
  const built = path.join(ROOT, 'dist', 'index.html');
  if (!existsSync(built)) return false;
  const changed = Math.max(...SOURCES.map((source) => newest(path.join(ROOT, source))));
  return statSync(built).mtimeMs >= changed;
}

function portFrom(args) {
  const flag = args.indexOf('--port');
  const value = flag >= 0 ? args[flag + 1] : (process.env.PORT ?? '4173');
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`'${value}' is not a port. Use a number from 1 to 65535, e.g. npm start -- --port 8080.`);
  return port;
}

const port = portFrom(process.argv.slice(2));
bootstrap();
if (!isBuilt()) {
  console.log('Building the app …');
  if (run(process.execPath, ['scripts/build.mjs']) !== 0)
    fail('The build failed; the lines above say where.');
}
const { serve } = await import('./serve.mjs');
try {
  const url = await serve({ dir: path.join(ROOT, 'dist'), port });
  console.log(`\nSheaf is at ${url}\nNothing you open there leaves this computer. Ctrl+C ends it.`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  fail(
    `Port ${port} is taken by another program. Stop it, or choose another: npm start -- --port ${port + 1}`,
  );
}
