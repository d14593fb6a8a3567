// What every command needs before it can run, with Node's own modules only: nothing is installed yet in a bare clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const MIN_NODE = [20, 19];

/** Ends the process with one sentence a person can act on. */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Refuses a Node that is too old for the build tools. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  fail(
    `Sheaf needs Node ${MIN_NODE.join('.')} or newer, but this is Node ${version}. Install a newer Node from https://nodejs.org and try again.`,
  );
}

/** Runs a command in the root with its output shown; returns its exit status. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  if (error) fail(`Could not run '${command}': ${error.message}`);
  return status ?? 1;
}

/** Installs the dependencies when they are missing or the lockfile has changed since. */
export function ensureInstalled() {
  const stamp = path.join(ROOT, 'node_modules', '.sheaf-lockfile');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies (first run, or the lockfile changed) …');
  const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
  // `npm ci` insists that the lockfile names the optional builds of every platform, but a registry mirror may hold only
  // some; a plain install takes the same pinned versions and passes over the builds of other platforms.
  const isInstalled =
    run('npm', ['ci', ...flags], { stdio: ['inherit', 'ignore', 'ignore'] }) === 0 ||
    run('npm', ['install', '--no-save', ...flags]) === 0;
  if (!isInstalled)
    fail(
      'The dependencies could not be installed. Is the network reachable? Run `npm install` to see why.',
    );
  writeFileSync(stamp, lock);
}

/** Node new enough and dependencies there. */
export function bootstrap() {
  requireNode();
  ensureInstalled();
}
