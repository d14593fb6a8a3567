import type { EngineEvent, EngineSettings, DocumentEngineApi } from './engine-api';
import { decodeError, encodeError, type EncodedError } from './error-codec';

/** An answer that can be a failure: errors cross as data, never as a throw, which would keep only their message. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: EncodedError };

/** The same methods with replies for answers. */
export type Replying<Api> = {
  [Method in keyof Api]: Api[Method] extends (...args: infer Args) => Promise<infer Value>
    ? (...args: Args) => Promise<Reply<Value>>
    : never;
};

/** The sending half of the event channel; a `MessagePort` in every realm that has one. */
export interface EventPort {
  postMessage(event: EngineEvent): void;
}

/** Where the worker finds things and how it behaves. */
export interface WorkerStart {
  readonly settings: EngineSettings;
  /** Absolute URL of the `models/` folder, with a trailing slash. */
  readonly modelsUrl: string;
  readonly heartbeatMs: number;
}

/** What the inference worker exposes. */
export interface WorkerApi extends DocumentEngineApi {
  /** Must be the first call. Events and heartbeats go to `events`, which is transferred. */
  start(start: WorkerStart, events: EventPort): Promise<void>;
  /** Changes settings; sessions that no longer match them are freed. */
  configure(settings: EngineSettings): Promise<void>;
}

/** Runs `work` and wraps its outcome. Never rejects. */
export async function replyWith<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: encodeError(error) };
  }
}

/** Unwraps a reply. @throws DocumentError rebuilt in its own class. */
export function takeReply<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw decodeError(reply.error);
}
