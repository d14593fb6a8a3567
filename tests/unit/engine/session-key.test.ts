import { expect, test } from 'vitest';
import { sessionKey } from '../../../src/engine/session-key';

const sha = 'ab'.repeat(32);

test('the key depends on the options and not on the order in which they were written', () => {
  const one = sessionKey(sha, { backend: 'webgpu', layout: 'NHWC', threads: 1 });
  const other = sessionKey(sha, { threads: 1, layout: 'NHWC', backend: 'webgpu' });
  expect(one).toBe(other);
  expect(one.startsWith(`${sha}-`)).toBe(true);
});

test('another option or another checkpoint is another key', () => {
  const options = { backend: 'wasm', threads: 1 } as const;
  const keys = new Set([
    sessionKey(sha, options),
    sessionKey(sha, { ...options, threads: 2 }),
    sessionKey(sha, { ...options, strictPlacement: true }),
    sessionKey(sha, { ...options, backend: 'webgpu' }),
    sessionKey('cd'.repeat(32), options),
  ]);
  expect(keys.size).toBe(5);
});

test('the key is the same in every run and realm', () => {
  expect(sessionKey(sha, { backend: 'wasm', threads: 1 })).toBe(`${sha}-2f2099a3`);
});
