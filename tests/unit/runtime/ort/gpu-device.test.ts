import { expect, test } from 'vitest';
import { GpuDevices } from '../../../../src/runtime/ort/gpu-device';
import type { GpuDeviceLike } from '../../../../src/runtime/ort/webgpu-types';

function fakeGpu() {
  const asked: { requiredFeatures: string[]; requiredLimits: Record<string, number> }[] = [];
  const lose: (() => void)[] = [];
  const adapter = {
    info: { vendor: 'v', architecture: 'a', device: 'd', description: '' },
    features: new Set(['subgroups', 'timestamp-query']),
    limits: { maxBufferSize: 1024, maxTextureDimension2D: 8192 },
    requestDevice: (descriptor: (typeof asked)[number]): Promise<GpuDeviceLike> => {
      asked.push(descriptor);
      const lost = new Promise<{ reason: string; message: string }>((resolve) => {
        lose.push(() => resolve({ reason: 'unknown', message: 'driver reset' }));
      });
      return Promise.resolve({ lost, destroy: () => undefined });
    },
  };
  return { gpu: { requestAdapter: () => Promise.resolve(adapter) }, asked, lose };
}

test('one device a realm, with the limits and features the runtime uses and no others', async () => {
  const { gpu, asked } = fakeGpu();
  const devices = new GpuDevices(gpu);
  const [first, second] = await Promise.all([devices.device(), devices.device()]);
  expect(first).toBe(second);
  expect(asked).toEqual([
    { requiredFeatures: ['subgroups'], requiredLimits: { maxBufferSize: 1024 } },
  ]);
});

test('after a loss the old device says so and a new one is made, any number of times', async () => {
  const { gpu, asked, lose } = fakeGpu();
  const devices = new GpuDevices(gpu);
  for (let loss = 0; loss < 2; loss += 1) {
    const live = await devices.device();
    expect(() => live.assertAlive()).not.toThrow();
    lose[loss]!();
    await expect(live.lost).resolves.toMatchObject({ code: 'device_lost', retryable: true });
    expect(() => live.assertAlive()).toThrow('driver reset');
  }
  await devices.device();
  expect(asked).toHaveLength(3);
});

test.each([
  ['no WebGPU', undefined],
  ['no adapter', { requestAdapter: () => Promise.resolve(null) }],
])('%s is an error with a code, and can be asked again', async (_, gpu) => {
  const devices = new GpuDevices(gpu);
  await expect(devices.device()).rejects.toMatchObject({ name: 'DeviceLostError', code: 'no_gpu' });
  await expect(devices.device()).rejects.toMatchObject({ code: 'no_gpu' });
});
