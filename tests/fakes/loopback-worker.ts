import * as Comlink from 'comlink';
import { createWorkerHost, type HostedEngine } from '../../src/engine/worker-host';
import type { EngineEvent } from '../../src/protocol/engine-api';
import type { WorkerStart } from '../../src/protocol/worker-api';
import type { WorkerLike } from '../../src/client/worker-bridge';

/** What a loopback's engine is built from, as the real worker's is. */
export interface LoopbackContext {
  readonly start: WorkerStart;
  readonly emit: (event: EngineEvent) => void;
  /** 1 for the first worker of a test. */
  readonly generation: number;
}

/** A worker in the same thread: the real host and the real Comlink over a message channel. */
export class LoopbackWorker implements WorkerLike {
  isTerminated = false;
  private readonly channel = new MessageChannel();
  private readonly listeners = new Map<string, Set<EventListenerOrEventListenerObject>>();
  private readonly timers: ReturnType<typeof setInterval>[] = [];

  constructor(createEngine: (context: LoopbackContext) => HostedEngine, generation: number) {
    const host = createWorkerHost({
      every: (intervalMs, beat) => {
        this.timers.push(setInterval(beat, intervalMs));
      },
      createEngine: (start, emit) => createEngine({ start, emit, generation }),
    });
    Comlink.expose(host, this.channel.port2 as Comlink.Endpoint);
    this.channel.port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.channel.port1.addEventListener(type, listener);
    const listeners = this.listeners.get(type) ?? new Set();
    this.listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.channel.port1.removeEventListener(type, listener);
    this.listeners.get(type)?.delete(listener);
  }

  terminate(): void {
    this.isTerminated = true;
    for (const timer of this.timers) clearInterval(timer);
    this.channel.port1.close();
    this.channel.port2.close();
  }

  /** As the browser does when a script throws outside of any call. */
  crash(type: 'error' | 'messageerror' = 'error'): void {
    for (const listener of this.listeners.get(type) ?? []) {
      if (typeof listener === 'function') listener(new Event(type));
    }
  }
}
