import type * as Ort from 'onnxruntime-web';
import type { Backend, InferenceSession, SessionFactory, SessionOptions } from '../../core/ports';
import type { GpuDevices, LiveDevice } from './gpu-device';
import { explain, OrtSession, type OrtModule } from './ort-session';
import { RunQueue } from './run-queue';

export interface OrtSessionFactoryOptions {
  /** Imports the runtime; called once, at the first session. @param threads inside one run on WASM. */
  readonly loadOrt: (threads: number) => Promise<OrtModule>;
  /** See `SessionFactory.backends`. */
  readonly backends: () => Promise<readonly Backend[]>;
  readonly deviceKey: () => Promise<string>;
  /** Absent where there is no WebGPU. */
  readonly gpu?: GpuDevices;
  readonly heapBytes?: () => number;
}

/** Makes onnxruntime sessions. One a realm: the queue in it is what keeps the runtime from overlapping work. */
export class OrtSessionFactory implements SessionFactory {
  private readonly queue = new RunQueue();
  private ort: Promise<OrtModule> | undefined;

  constructor(private readonly options: OrtSessionFactoryOptions) {}

  backends(): Promise<readonly Backend[]> {
    return this.options.backends();
  }

  deviceKey(): Promise<string> {
    return this.options.deviceKey();
  }

  heapBytes(): number {
    return this.options.heapBytes?.() ?? 0;
  }

  /** @throws ModelRunError `load_failed`, DeviceLostError. */
  create(bytes: Uint8Array, options: SessionOptions): Promise<InferenceSession> {
    return this.queue.add(async () => {
      let device: LiveDevice | undefined;
      try {
        const ort = await this.load(options.threads);
        device = options.backend === 'webgpu' ? await this.options.gpu?.device() : undefined;
        const session = await ort.InferenceSession.create(bytes, sessionOptions(options, device));
        return new OrtSession(ort, session, this.queue, device);
      } catch (error) {
        throw await explain(error, 'load_failed', device);
      }
    });
  }

  private load(threads: number): Promise<OrtModule> {
    if (!this.ort) {
      const loading = this.options.loadOrt(threads);
      loading.catch(() => {
        this.ort = undefined;
      });
      this.ort = loading;
    }
    return this.ort;
  }
}

function sessionOptions(
  options: SessionOptions,
  device: LiveDevice | undefined,
): Ort.InferenceSession.SessionOptions {
  return {
    executionProviders: [executionProvider(options, device)],
    // The default differs between builds of the runtime.
    graphOptimizationLevel: 'all',
    // Saves a sixth of the heap at the same speed; the heap never shrinks again.
    enableCpuMemArena: false,
    enableMemPattern: false,
    ...(options.backend === 'native' && { intraOpNumThreads: options.threads }),
    ...(options.strictPlacement && { extra: { session: { disable_cpu_ep_fallback: '1' } } }),
  };
}

function executionProvider(
  { backend, layout }: SessionOptions,
  device: LiveDevice | undefined,
): Ort.InferenceSession.ExecutionProviderConfig {
  if (backend === 'wasm') return 'wasm';
  if (backend === 'native') return 'cpu';
  const webgpu = { name: 'webgpu', device: device?.device, preferredLayout: layout ?? 'NHWC' };
  return webgpu as Ort.InferenceSession.WebGpuExecutionProviderOption;
}
