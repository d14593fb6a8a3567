import { describe, expect, test } from 'vitest';
import {
  automaticBackends,
  deviceKey,
  readCapabilities,
  usableThreads,
} from '../../../../src/runtime/web/capabilities';
import type { GpuAdapterLike } from '../../../../src/runtime/ort/webgpu-types';

const GIB = 1024 ** 3;
const desktop = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150', hardwareConcurrency: 8 };
const ipad = {
  userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X) Safari/605',
  hardwareConcurrency: 8,
  maxTouchPoints: 5,
};

const adapter = (info: object = {}, maxBufferSize = GIB): GpuAdapterLike => ({
  info: { vendor: 'nvidia', architecture: 'ada', device: '', description: '', ...info },
  features: new Set(['shader-f16']),
  limits: { maxBufferSize },
  requestDevice: () => Promise.reject(new Error('not here')),
});

const know = (navigator = desktop, gpu: GpuAdapterLike | null = adapter(), isIsolated = true) =>
  readCapabilities(navigator, gpu, isIsolated);

describe('automaticBackends', () => {
  test('a real GPU is tried, WASM is the safe end', () => {
    expect(automaticBackends(know())).toEqual(['webgpu', 'wasm']);
  });

  test.each([
    ['no adapter', know(desktop, null)],
    ['a fallback adapter', know(desktop, adapter({ isFallbackAdapter: true }))],
    [
      'SwiftShader that does not say it is one',
      know(desktop, adapter({ architecture: 'swiftshader' })),
    ],
    ['small buffers', know(desktop, adapter({}, GIB / 16))],
    ['an iPad that says it is a Mac', know(ipad)],
  ])('%s: WASM alone', (_, capabilities) => {
    expect(automaticBackends(capabilities)).toEqual(['wasm']);
  });
});

test('threads need cross-origin isolation and are left alone on iOS', () => {
  expect(usableThreads(know(), 4)).toBe(4);
  expect(usableThreads(know(desktop, null, false), 4)).toBe(1);
  expect(usableThreads(know(ipad), 4)).toBe(1);
});

test('the device key changes with the adapter and with the browser', () => {
  const keys = new Set([
    deviceKey(know()),
    deviceKey(know(desktop, adapter({ vendor: 'amd' }))),
    deviceKey(know({ ...desktop, userAgent: 'Chrome/151' })),
    deviceKey(know(desktop, null)),
  ]);
  expect(keys.size).toBe(4);
});
