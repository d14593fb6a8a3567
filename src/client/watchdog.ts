import type { Stage } from '../protocol/engine-api';

/**
 * How long a stage may go without any sign of work, in milliseconds. Wide enough for a phone: one detection run on
 * one WASM thread blocks the worker for seconds and sends nothing meanwhile.
 */
export type StageDeadlines = Readonly<Record<Stage | 'start', number>>;

export const DEFAULT_DEADLINES: StageDeadlines = Object.freeze({
  start: 30_000,
  // Turning pixels to grey is quick on any machine; a file that cannot be decoded was refused before it came here.
  decode: 8_000,
  // The runtime's own file, 4 MB compressed, comes without a sign of progress: two minutes at 300 kbit/s.
  load: 180_000,
  classify: 30_000,
  detect: 120_000,
  recognise: 120_000,
  layout: 30_000,
});

/**
 * Tells a working worker from a hung one. A heartbeat alone does not count: after the GPU hang of overlapping runs the
 * thread stays alive and beats for ever, so only beats that carry new activity, progress and answers reset it.
 */
export class Watchdog {
  private silentMs = 0;
  private stage: Stage | 'start' = 'start';
  private lastActivity = -1;

  constructor(private readonly deadlines: StageDeadlines) {}

  /** A call began or ended, so the silence so far means nothing. */
  reset(): void {
    this.silentMs = 0;
  }

  progress(stage: Stage): void {
    this.stage = stage;
    this.silentMs = 0;
  }

  heartbeat(activity: number): void {
    if (activity !== this.lastActivity) this.silentMs = 0;
    this.lastActivity = activity;
  }

  /**
   * Counts time while calls are pending.
   * @param elapsedMs since the last tick; the caller caps it, so that a laptop's sleep is not taken for a hang.
   * @returns the stage that ran out of time, or `undefined`.
   */
  tick(elapsedMs: number): Stage | 'start' | undefined {
    this.silentMs += elapsedMs;
    return this.silentMs > this.deadlines[this.stage] ? this.stage : undefined;
  }
}
