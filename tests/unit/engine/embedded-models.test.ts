import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseManifest } from '../../../src/core/manifest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MEGABYTE = 1e6;

type Index = Record<string, { readonly default: string; readonly accurate?: string }>;

const index = JSON.parse(readFileSync(path.join(ROOT, 'models/index.json'), 'utf8')) as Index;

/** Bytes of the weights a manifest names, as they lie on the disk. */
function bytesOf(manifestPath: string): number {
  const file = path.join(ROOT, manifestPath);
  const manifest = parseManifest(JSON.parse(readFileSync(file, 'utf8')));
  return manifest.files.reduce((sum, { path: name, bytes }) => {
    expect(statSync(path.join(path.dirname(file), name)).size).toBe(bytes);
    return sum + bytes;
  }, 0);
}

const sum = (paths: readonly string[]) => paths.reduce((total, each) => total + bytesOf(each), 0);

test('what every browser fetches is at most 8 MB, with the accurate checkpoints 16 MB', () => {
  const entries = Object.values(index);
  const defaults = sum(entries.map((entry) => entry.default));
  const accurate = sum(entries.flatMap((entry) => entry.accurate ?? []));
  expect(defaults).toBeLessThanOrEqual(8 * MEGABYTE);
  expect(defaults + accurate).toBeLessThanOrEqual(16 * MEGABYTE);
});
