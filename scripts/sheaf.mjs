#!/usr/bin/env node
// npx sheaf: installs and builds what is missing, then runs the command line. Standard output is for readings alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, requireNode, ROOT } from './bootstrap.mjs';

const BUNDLE = path.join(ROOT, 'build', 'cli', 'main.js');
const SOURCE_WORKER = path.join(ROOT, 'build', 'cli', 'source-worker.js');
const SOURCES = [
  'src/cli',
  'src/core',
  'src/engine',
  'src/protocol',
  'src/runtime',
  'package-lock.json',
];

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function isBuilt() {
  if (!existsSync(BUNDLE) || !existsSync(SOURCE_WORKER)) return false;
  return (
    statSync(BUNDLE).mtimeMs >= Math.max(...SOURCES.map((name) => newest(path.join(ROOT, name))))
  );
}

/** Runs one of the scripts with its output on standard error. */
function prepare(script) {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'scripts', script)], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('The command line could not be prepared; the lines above say why.');
}

requireNode();
if (!isBuilt() || !existsSync(path.join(ROOT, 'node_modules'))) prepare('build-cli.mjs');
// A reader such as `head` may close the pipe; that is no failure.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { main } = await import(pathToFileURL(BUNDLE).href);
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
process.exitCode = await main(process.argv.slice(2), {
  modelsFolder: path.join(ROOT, 'models'),
  version,
  sourceWorker: pathToFileURL(SOURCE_WORKER),
});
