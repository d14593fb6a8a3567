import { DeviceLostError } from '../../core/errors';
import type { GpuAdapterLike, GpuDeviceLike, GpuLike } from './webgpu-types';

/** Features the runtime makes use of where the adapter has them. */
const WANTED_FEATURES = ['shader-f16', 'subgroups'];
/** Limits the runtime asks of its own device; the defaults are too small for larger nets. */
const WANTED_LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupSizeY',
  'maxComputeWorkgroupSizeZ',
  'maxComputeWorkgroupsPerDimension',
] as const;

/** A device and whether it is still there. */
export interface LiveDevice {
  readonly device: GpuDeviceLike;
  /** @throws DeviceLostError once the device is gone. */
  assertAlive(): void;
  readonly lost: Promise<DeviceLostError>;
}

/**
 * Gives the one GPU device of this realm and makes a new one after a loss. The device is ours and not the runtime's,
 * so that its loss is seen as such and not as the next run's odd error.
 */
export class GpuDevices {
  private current: Promise<LiveDevice> | undefined;

  constructor(private readonly gpu: GpuLike | undefined) {}

  /** `null` where there is no WebGPU or no adapter. */
  async adapter(): Promise<GpuAdapterLike | null> {
    return (await this.gpu?.requestAdapter({ powerPreference: 'high-performance' })) ?? null;
  }

  /** @throws DeviceLostError `no_gpu` when no device can be had. */
  device(): Promise<LiveDevice> {
    this.current ??= this.request();
    return this.current;
  }

  private async request(): Promise<LiveDevice> {
    try {
      const adapter = await this.adapter();
      if (!adapter) throw new DeviceLostError('no_gpu', 'There is no GPU adapter');
      const live = watch(await adapter.requestDevice(descriptor(adapter)));
      void live.lost.then(() => {
        this.current = undefined;
      });
      return live;
    } catch (error) {
      this.current = undefined;
      if (error instanceof DeviceLostError) throw error;
      throw new DeviceLostError('no_gpu', 'The GPU device was refused', { cause: error });
    }
  }
}

function descriptor(adapter: GpuAdapterLike) {
  const limits = adapter.limits as Partial<Record<string, number>>;
  const requiredLimits: Record<string, number> = {};
  for (const name of WANTED_LIMITS) {
    const limit = limits[name];
    if (limit !== undefined) requiredLimits[name] = limit;
  }
  const requiredFeatures = WANTED_FEATURES.filter((feature) => adapter.features.has(feature));
  return { requiredFeatures, requiredLimits };
}

function watch(device: GpuDeviceLike): LiveDevice {
  let loss: DeviceLostError | undefined;
  const lost = device.lost.then(({ reason, message }) => {
    loss = new DeviceLostError('device_lost', `The GPU device was lost (${reason}): ${message}`, {
      retryable: true,
    });
    return loss;
  });
  return {
    device,
    lost,
    assertAlive: () => {
      if (loss) throw loss;
    },
  };
}
