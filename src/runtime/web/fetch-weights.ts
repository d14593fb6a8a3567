import { WeightsError } from '../../core/errors';
import type { WeightSource } from '../../core/ports';

/** A transfer that brings nothing for this long is given up. Milliseconds. */
const STALL_MS = 30_000;

export interface FetchWeightsOptions {
  /** Goes past the HTTP cache: for a second try after wrong bytes. @default false */
  readonly isRetry?: boolean;
  readonly onBytes?: ((received: number) => void) | undefined;
}

/**
 * Fetches the bytes of a checkpoint. Their number is checked, their hash is not.
 * @throws WeightsError `weights_missing` (retryable) when they cannot be had, `weights_corrupt` for another size.
 */
export async function fetchWeights(
  source: WeightSource,
  options: FetchWeightsOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), STALL_MS);
  const onBytes = (received: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), STALL_MS);
    options.onBytes?.(received);
  };
  try {
    const response = await fetch(source.location, {
      cache: options.isRetry ? 'reload' : 'default',
      signal: stall.signal,
    });
    if (!response.ok || !response.body) throw missing(source, `HTTP ${response.status}`);
    return await readBody(response.body, source, onBytes);
  } catch (error) {
    if (error instanceof WeightsError) throw error;
    throw missing(source, stall.signal.aborted ? 'the transfer stalled' : 'no network', error);
  } finally {
    clearTimeout(timer);
  }
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  source: WeightSource,
  onBytes: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(source.bytes);
  let received = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (received + value.length > bytes.length) {
      await reader.cancel();
      throw wrongSize(source, received + value.length);
    }
    bytes.set(value, received);
    received += value.length;
    onBytes(received);
  }
  if (received !== bytes.length) throw wrongSize(source, received);
  return bytes;
}

function missing({ location }: WeightSource, reason: string, cause?: unknown): WeightsError {
  const message = `No weights from ${location}: ${reason}`;
  return new WeightsError('weights_missing', message, { retryable: true, cause });
}

function wrongSize({ location, bytes }: WeightSource, received: number): WeightsError {
  const message = `${location} has ${received} bytes or more, not ${bytes}`;
  return new WeightsError('weights_corrupt', message, { retryable: true });
}
