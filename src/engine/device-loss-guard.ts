import { ModelRunError } from '../core/errors';
import type { ModelSessions } from './model-sessions';

/** Deaths of the worker after which the GPU is the first suspect. */
const MAX_RESTARTS_ON_GPU = 2;
/** Losses after which the device is not worth another reload. */
const MAX_LOSSES = 4;

/**
 * Keeps pages going when the GPU fails under them: a lost device is loaded anew and the page run once more; when that
 * does not help, or the GPU cannot run the net, the next safer backend takes over.
 */
export class DeviceLossGuard {
  private lossCount = 0;

  constructor(
    private readonly models: ModelSessions,
    private readonly restarts: number,
  ) {}

  get losses(): number {
    return this.lossCount;
  }

  /**
   * Runs a page's model work, again if the GPU failed.
   * @throws what `work` throws when it is not the GPU's fault or nothing safer is left.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.restarts >= MAX_RESTARTS_ON_GPU) {
      await this.models.chooser.distrust('webgpu', `the worker died ${this.restarts} times`);
    }
    for (let lostHere = 0; ;) {
      try {
        return await work();
      } catch (error) {
        if (isDeviceLoss(error)) {
          this.lossCount += 1;
          lostHere += 1;
          this.models.pool.dropBackend('webgpu');
          const isHopeless = lostHere > 1 || this.lossCount >= MAX_LOSSES;
          const reason = `the GPU device was lost ${this.lossCount} times`;
          if (isHopeless && (await this.leaveGpu(reason))) continue;
          if (lostHere === 1) continue;
        } else if (isGpuFailure(error, this.models)) {
          if (await this.leaveGpu(`the GPU failed: ${(error as Error).message}`)) continue;
        }
        throw error;
      }
    }
  }

  private leaveGpu(reason: string): Promise<boolean> {
    return this.models.chooser.distrust('webgpu', reason);
  }
}

function isDeviceLoss(error: unknown): boolean {
  return error instanceof Error && error.name === 'DeviceLostError';
}

/** A failed run or load while the GPU is in use; a wrong output shape is the model's fault, not the GPU's. */
function isGpuFailure(error: unknown, models: ModelSessions): boolean {
  if (!(error instanceof ModelRunError)) return false;
  if (error.code !== 'run_failed' && error.code !== 'load_failed') return false;
  return Object.values(models.backends()).includes('webgpu');
}
