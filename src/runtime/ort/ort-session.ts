import type * as Ort from 'onnxruntime-web';
import { DeviceLostError, ModelRunError } from '../../core/errors';
import type { InferenceSession } from '../../core/ports';
import type { Tensor, TensorMap } from '../../core/tensor';
import type { LiveDevice } from './gpu-device';
import type { RunQueue } from './run-queue';

/** The part of the runtime's module that we use; the web and the node build both have it. */
export type OrtModule = Pick<typeof Ort, 'InferenceSession' | 'Tensor' | 'env'>;

/** A failed run may be the first sign of a lost device, and the notice of it comes a little later. Milliseconds. */
const LOSS_NOTICE_MS = 1000;

/** One loaded net of onnxruntime behind our port. All its work goes through the queue of its realm. */
export class OrtSession implements InferenceSession {
  private isReleased = false;

  constructor(
    private readonly ort: OrtModule,
    private readonly session: Ort.InferenceSession,
    private readonly queue: RunQueue,
    private readonly device: LiveDevice | undefined,
  ) {}

  get inputNames(): readonly string[] {
    return this.session.inputNames;
  }

  get outputNames(): readonly string[] {
    return this.session.outputNames;
  }

  /** @throws ModelRunError `run_failed`, DeviceLostError `device_lost`. */
  run(inputs: TensorMap): Promise<TensorMap> {
    return this.queue.add(async () => {
      if (this.isReleased) throw new ModelRunError('run_failed', 'The session was released');
      this.device?.assertAlive();
      try {
        const feeds = Object.fromEntries(
          Object.entries(inputs).map(([name, { data, dims }]) => {
            return [name, new this.ort.Tensor('float32', data, dims)];
          }),
        );
        return takeOutputs(await this.session.run(feeds));
      } catch (error) {
        if (error instanceof ModelRunError) throw error;
        throw await explain(error, 'run_failed', this.device);
      }
    });
  }

  release(): Promise<void> {
    return this.queue.add(async () => {
      if (this.isReleased) return;
      this.isReleased = true;
      await this.session.release();
    });
  }
}

/** Tells a lost device from a failed model. */
export async function explain(
  error: unknown,
  code: 'run_failed' | 'load_failed',
  device: LiveDevice | undefined,
): Promise<ModelRunError | DeviceLostError> {
  if (error instanceof DeviceLostError) return error;
  if (device) {
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, LOSS_NOTICE_MS));
    const loss = await Promise.race([device.lost, patience]);
    if (loss) return loss;
  }
  const message = error instanceof Error ? error.message : String(error);
  return new ModelRunError(code, message, { cause: error });
}

function takeOutputs(outputs: Ort.InferenceSession.OnnxValueMapType): TensorMap {
  const taken: Record<string, Tensor> = {};
  for (const [name, value] of Object.entries(outputs)) {
    const tensor = value as Ort.Tensor;
    if (!(tensor.data instanceof Float32Array)) {
      throw new ModelRunError('wrong_output', `Output '${name}' is ${tensor.type}, not float32`);
    }
    taken[name] = { dims: tensor.dims, data: tensor.data };
  }
  return taken;
}
