import { expect, test } from 'vitest';
import { accurateUse } from '../../../src/engine/accurate-use';

const measured = (backend: 'webgpu' | 'wasm') => ({
  backend,
  reason: 'measured',
  unfinishedTrials: 0,
});

test.each([
  ['native code runs it', ['native'], undefined, 'reads'],
  ['a GPU that was measured to be faster', ['webgpu', 'wasm'], measured('webgpu'), 'reads'],
  ['a GPU that was measured to be slower', ['webgpu', 'wasm'], measured('wasm'), 'too-slow'],
  ['a GPU that was never measured', ['webgpu', 'wasm'], undefined, 'untried'],
  [
    'a trial that never ended',
    ['webgpu', 'wasm'],
    { reason: 'trial', unfinishedTrials: 1 },
    'untried',
  ],
  ['no GPU, whatever was measured once', ['wasm'], measured('webgpu'), 'too-slow'],
] as const)('%s', (_, backends, record, use) => {
  expect(accurateUse(backends, record)).toBe(use);
});
