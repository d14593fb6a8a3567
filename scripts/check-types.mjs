// Checks every realm with its own library: code that reaches for another realm's globals does not compile.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
const svelteCheck = path.join(
  path.dirname(require.resolve('svelte-check/package.json')),
  'bin',
  'svelte-check',
);
const runs = [
  ...['core', 'worker', 'web', 'node'].map((realm) => [tsc, '-p', `tsconfig.${realm}.json`]),
  [svelteCheck, '--tsconfig', './tsconfig.web.json', '--fail-on-warnings', '--output', 'human'],
];
for (const args of runs) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
