import * as Comlink from 'comlink';
import { CancelledError, WorkerCrashedError } from '../core/errors';
import type { PageImage, PageRequest } from '../protocol/engine-api';
import type { Reply } from '../protocol/worker-api';
import type { PageCall } from './engine-client-api';
import type { RemoteEngine, WorkerBridge } from './worker-bridge';

/** How often a page is sent again after its worker died. */
const MAX_RETRIES = 1;
/** A page that had not begun when the worker died is not to blame, but does not come back for ever either. */
const MAX_SENDS = 4;

/** A page on its way through the worker. */
export interface PageJob {
  readonly jobId: string;
  readonly call: PageCall;
  /** Set by whoever hears of its progress. */
  hasStarted: boolean;
}

/** What is asked of the worker for a page. */
export type PageQuestion<T> = (remote: RemoteEngine, request: PageRequest) => Promise<Reply<T>>;

/**
 * Sends a page to the worker, and once more if its worker dies under it.
 * @throws CancelledError, WorkerCrashedError after the one retry, and whatever the engine throws.
 */
export async function sendPage<T>(
  bridge: WorkerBridge,
  job: PageJob,
  ask: PageQuestion<T>,
): Promise<T> {
  for (let sends = 1, retries = 0; ; sends += 1) {
    job.hasStarted = false;
    try {
      return await sendOnce(bridge, job, ask);
    } catch (error) {
      if (!isWorkerDeath(error) || sends >= MAX_SENDS) throw error;
      if (job.hasStarted && ++retries > MAX_RETRIES) throw error;
    }
  }
}

async function sendOnce<T>(
  bridge: WorkerBridge,
  { call, jobId }: PageJob,
  ask: PageQuestion<T>,
): Promise<T> {
  if (call.signal?.aborted) throw new CancelledError();
  const image = await call.makeImage();
  if (call.signal?.aborted) {
    if (image.kind === 'bitmap') image.bitmap.close();
    throw new CancelledError();
  }
  const { pageIndex, text } = call;
  const request: PageRequest = { jobId, pageIndex, image, ...(text && { text }) };
  const cancel = (): void => {
    // The answer of the call itself says how it ended; a worker that died meanwhile has nothing to cancel.
    if (!bridge.isRunning) return;
    bridge.call((remote) => remote.cancel(jobId)).catch(() => undefined);
  };
  call.signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await bridge.call((remote) =>
      ask(remote, Comlink.transfer(request, transferables(image))),
    );
  } finally {
    call.signal?.removeEventListener('abort', cancel);
  }
}

/** A worker that was stopped on purpose is not started again for the call it took down. */
function isWorkerDeath(error: unknown): boolean {
  return error instanceof WorkerCrashedError && error.code !== 'worker_stopped';
}

/** The answer, or the cancellation as soon as the signal is raised. @throws CancelledError */
export async function untilAborted<T>(
  answer: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return answer;
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new CancelledError());
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** What changes hands with a page, so that no pixel is copied. */
function transferables(image: PageImage): Transferable[] {
  switch (image.kind) {
    case 'bitmap':
      return [image.bitmap as ImageBitmap];
    case 'pixels':
      return [image.data.buffer as ArrayBuffer];
    case 'encoded':
      return [image.bytes.buffer as ArrayBuffer];
  }
}
