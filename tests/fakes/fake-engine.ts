import type { ReadPage } from '../../src/core/document';
import { CancelledError } from '../../src/core/errors';
import { PAGE_TYPES, type TypeScores } from '../../src/core/page-types';
import type { HostedEngine } from '../../src/engine/worker-host';
import type {
  EngineDiagnostics,
  EngineSettings,
  PageClassification,
  PageRequest,
} from '../../src/protocol/engine-api';
import type { LoopbackContext } from './loopback-worker';

type Classify = (request: PageRequest, engine: FakeEngine) => Promise<PageClassification>;

export const AN_ANSWER: PageClassification = {
  scores: Object.fromEntries(PAGE_TYPES.map((type) => [type, 1 / 13])) as TypeScores,
  type: 'W2',
  confidence: 0.9,
  rotation: 0,
  rotationConfidence: 1,
  latencyMs: 1,
};

/** Never comes back, as a hung GPU run does. */
export const hang = (): Promise<never> => new Promise(() => undefined);

/** An engine whose page work a test writes; it beats and reports like the real one. */
export class FakeEngine implements HostedEngine {
  activity = 0;
  heapBytes = 0;
  settings: EngineSettings;
  readonly seen: string[] = [];
  private readonly cancelled = new Map<string, () => void>();

  constructor(
    readonly context: LoopbackContext,
    private readonly classify: Classify,
  ) {
    this.settings = context.start.settings;
  }

  configure(settings: EngineSettings): void {
    this.settings = settings;
  }

  async classifyPage(request: PageRequest): Promise<PageClassification> {
    this.seen.push(request.jobId);
    this.context.emit({ kind: 'progress', jobId: request.jobId, stage: 'classify', fraction: 0 });
    const stopped = new Promise<never>((_, reject) => {
      this.cancelled.set(request.jobId, () => reject(new CancelledError()));
    });
    return Promise.race([this.classify(request, this), stopped]);
  }

  readPage(): Promise<ReadPage> {
    return Promise.reject(new Error('not part of these tests'));
  }

  readRegion(): Promise<ReadPage> {
    return Promise.reject(new Error('not part of these tests'));
  }

  prepare(): Promise<void> {
    return Promise.reject(new Error('not part of these tests'));
  }

  cancel(jobId: string): Promise<void> {
    this.cancelled.get(jobId)?.();
    return Promise.resolve();
  }

  diagnostics(): Promise<EngineDiagnostics> {
    return Promise.reject(new Error('not part of these tests'));
  }

  release(): Promise<void> {
    return Promise.resolve();
  }
}
