import type { Backend } from '../../core/ports';
import type { GpuAdapterInfo, GpuAdapterLike } from '../ort/webgpu-types';

/** What this browser and device can do, as far as inference cares. */
export interface Capabilities {
  readonly gpu?: {
    readonly info: GpuAdapterInfo;
    /** A software adapter: right numbers, some forty times slower than WASM. */
    readonly isSoftware: boolean;
    readonly hasHalfFloats: boolean;
    readonly maxBufferBytes: number;
  };
  readonly isIos: boolean;
  readonly isCrossOriginIsolated: boolean;
  readonly cores: number;
  readonly userAgent: string;
}

/** The part of a `navigator` that says so. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly hardwareConcurrency: number;
  readonly maxTouchPoints?: number;
}

/** The largest buffer a net of ours may need on the GPU. */
const MIN_BUFFER_BYTES = 128 * 1024 * 1024;

/** Gathers the facts; `adapter` is `null` where there is none. */
export function readCapabilities(
  navigator: NavigatorLike,
  adapter: GpuAdapterLike | null,
  isCrossOriginIsolated: boolean,
): Capabilities {
  const { userAgent, hardwareConcurrency, maxTouchPoints } = navigator;
  const limits = adapter?.limits as { maxBufferSize?: number } | undefined;
  return {
    ...(adapter && {
      gpu: {
        info: adapter.info,
        isSoftware:
          adapter.info.isFallbackAdapter === true ||
          /swiftshader|llvmpipe/i.test(`${adapter.info.architecture} ${adapter.info.description}`),
        hasHalfFloats: adapter.features.has('shader-f16'),
        maxBufferBytes: limits?.maxBufferSize ?? 0,
      },
    }),
    // An iPad says it is a Mac; a Mac has no touch points.
    isIos:
      /iPhone|iPad|iPod/.test(userAgent) ||
      (/Macintosh/.test(userAgent) && (maxTouchPoints ?? 0) > 1),
    isCrossOriginIsolated,
    cores: hardwareConcurrency,
    userAgent,
  };
}

/**
 * Backends that may be chosen by measurement, best guess first, safest last. The GPU is left out on iOS, where it
 * crashes after some hundred runs, on software adapters and on adapters with small buffers.
 */
export function automaticBackends({ gpu, isIos }: Capabilities): readonly Backend[] {
  const isGpuWorthTrying =
    gpu !== undefined && !isIos && !gpu.isSoftware && gpu.maxBufferBytes >= MIN_BUFFER_BYTES;
  return isGpuWorthTrying ? ['webgpu', 'wasm'] : ['wasm'];
}

/** Threads that can be had: several need shared memory, and hang on iOS. */
export function usableThreads(
  { isIos, isCrossOriginIsolated }: Capabilities,
  wanted: number,
): number {
  return isIos || !isCrossOriginIsolated ? 1 : wanted;
}

/** Changes with the adapter and with the browser, whose GPU stack it brings along. */
export function deviceKey({ gpu, userAgent }: Capabilities): string {
  const { vendor, architecture, device, description } = gpu?.info ?? {};
  return [vendor, architecture, device, description, userAgent].map((part) => part ?? '').join('|');
}
