import { throwIfCancelled, type CancelSignal } from '../core/cancel';
import type { ReadPage } from '../core/document';
import type { Quad } from '../core/geometry';
import type { ModelTask } from '../core/manifest';
import { classifyPage } from '../core/page-classification/classifier';
import type { Clock } from '../core/ports';
import { readPageImage } from '../core/reading/read-page';
import type { GreyImage } from '../core/raster-image';
import { classifyText } from '../core/text-type/classify-text';
import type {
  DocumentEngineApi,
  EngineDiagnostics,
  EngineEvent,
  EngineSettings,
  PageClassification,
  PageImage,
  PageRequest,
  Stage,
} from '../protocol/engine-api';
import { DeviceLossGuard } from './device-loss-guard';
import { ModelSessions, type ModelSessionsDeps, type ReadyModel } from './model-sessions';
import { PageQueue } from './page-queue';
import { readRegion } from './read-region';

export interface DocumentEngineDeps extends Omit<
  ModelSessionsDeps,
  'onBackend' | 'onActivity' | 'clock'
> {
  /** Turns a page into grey pixels, as given: no rotation, no scaling. Closes a bitmap. */
  readonly decode: (image: PageImage) => Promise<GreyImage>;
  readonly clock: Clock;
  readonly emit: (event: EngineEvent) => void;
  /** Pages worked on at a time. @default 1 */
  readonly pagesAtOnce?: number;
}

const REGION_TASKS = ['text-detection', 'text-recognition'] as const;
/** Nets that help where the catalogue has them: without, the text itself and rules on its words must do. */
const OPTIONAL_TASKS = ['page-classification', 'text-type'] as const;

type Progress = (stage: Stage, fraction: number) => void;

/** The engine: pages in, classifications and readings out, over injected ports. One a realm. */
export class DocumentEngine implements DocumentEngineApi {
  private readonly models: ModelSessions;
  private readonly guard: DeviceLossGuard;
  private readonly queue: PageQueue;
  private activityCount = 0;

  constructor(
    private readonly deps: DocumentEngineDeps,
    settings: EngineSettings,
  ) {
    this.models = new ModelSessions(
      {
        ...deps,
        onBackend: (task, { backend, reason }) =>
          this.tell({ kind: 'backend', task, backend, reason }),
        onActivity: () => {
          this.activityCount += 1;
        },
      },
      settings,
    );
    this.guard = new DeviceLossGuard(this.models, settings.restarts);
    this.queue = new PageQueue(deps.pagesAtOnce ?? 1);
  }

  /** Grows with each sign of work: what a heartbeat carries. */
  get activity(): number {
    return this.activityCount;
  }

  /** Bytes of the WebAssembly heaps; 0 where there are none. */
  get heapBytes(): number {
    return this.deps.factory.heapBytes();
  }

  configure(settings: EngineSettings): void {
    this.models.configure(settings);
  }

  /** Uses another manifest for a task; `path` is relative to the models folder. */
  chooseModel(task: ModelTask, path: string): void {
    this.models.catalogue.choose(task, path);
  }

  /** Reads the manifests again and frees sessions of checkpoints that were replaced. */
  refreshModels(): Promise<void> {
    return this.models.refresh();
  }

  async prepare(tasks: readonly ModelTask[]): Promise<void> {
    for (const task of await this.available(tasks)) (await this.models.ready(task)).done();
  }

  classifyPage(request: PageRequest): Promise<PageClassification> {
    return this.work(request, async (image, progress, signal) => {
      const began = this.deps.clock();
      const text = (await this.models.catalogue.has('text-type')) ? request.text : undefined;
      const tasks = text
        ? (['page-classification', 'text-type'] as const)
        : (['page-classification'] as const);
      const result = await this.withModels(tasks, progress, async ([layout, words]) => {
        throwIfCancelled(signal);
        progress('classify', 0);
        const looks = await classifyPage(image, layout.session, layout.manifest);
        const textScores =
          text && words && (await classifyText(text, words.session, words.manifest));
        return { ...looks, ...(textScores && { textScores }) };
      });
      progress('classify', 1);
      return { ...result, latencyMs: this.deps.clock() - began };
    });
  }

  readPage(request: PageRequest): Promise<ReadPage> {
    return this.work(request, async (image, onProgress, signal) => {
      const { pageIndex } = request;
      const tasks = [...REGION_TASKS, ...(await this.available(OPTIONAL_TASKS))] as const;
      return this.withModels(tasks, onProgress, async ([detector, recognizer, ...others]) => {
        throwIfCancelled(signal);
        const of = (task: ModelTask) => others.find(({ manifest }) => manifest.task === task);
        const [classifier, textType] = [of('page-classification'), of('text-type')];
        const micr = this.onNeed('micr-recognition');
        const models = { classifier, detector, recognizer, textType, micr: micr.model };
        try {
          return await readPageImage(image, models, { pageIndex, signal, onProgress });
        } finally {
          micr.done();
        }
      });
    });
  }

  readRegion(request: PageRequest, quad: Quad): Promise<ReadPage> {
    return this.work(request, (image, onProgress, signal) =>
      this.withModels(REGION_TASKS, onProgress, ([detector, recognizer]) => {
        throwIfCancelled(signal);
        const { pageIndex } = request;
        return readRegion(image, quad, { detector, recognizer }, { pageIndex, signal, onProgress });
      }),
    );
  }

  cancel(jobId: string): Promise<void> {
    this.queue.cancel(jobId);
    return Promise.resolve();
  }

  diagnostics(): Promise<EngineDiagnostics> {
    const { pool } = this.models;
    return Promise.resolve({
      backend: this.models.backends(),
      sessions: pool.sessions(),
      pool: pool.counters(),
      weights: this.deps.weights.counters(),
      deviceLosses: this.guard.losses,
      wasmHeapBytes: this.heapBytes,
    });
  }

  release(): Promise<void> {
    return this.models.pool.release();
  }

  /** A net that only some pages need: loaded when asked for, if the catalogue has it, and held until `done`. */
  private onNeed(task: ModelTask): {
    model: () => Promise<ReadyModel | undefined>;
    done: () => void;
  } {
    let held: ReadyModel | undefined;
    return {
      model: async () => {
        if (!held && (await this.models.catalogue.has(task))) held = await this.models.ready(task);
        return held;
      },
      done: () => held?.done(),
    };
  }

  private async available(tasks: readonly ModelTask[]): Promise<ModelTask[]> {
    const had = await Promise.all(tasks.map((task) => this.models.catalogue.has(task)));
    return tasks.filter((_, at) => had[at]);
  }

  /** Waits for the page's turn and decodes it; `work` gets its pixels. */
  private work<T>(
    { jobId, image }: PageRequest,
    work: (pixels: GreyImage, progress: Progress, signal: CancelSignal) => Promise<T>,
  ): Promise<T> {
    return this.queue.add(jobId, async (signal) => {
      const progress: Progress = (stage, fraction) =>
        this.tell({ kind: 'progress', jobId, stage, fraction });
      progress('decode', 0);
      const pixels = await this.deps.decode(image);
      progress('decode', 1);
      throwIfCancelled(signal);
      return work(pixels, progress, signal);
    });
  }

  /** Holds the models of several tasks while `work` runs; runs it again when the GPU failed under it. */
  private withModels<const Tasks extends readonly ModelTask[], T>(
    tasks: Tasks,
    progress: Progress,
    work: (models: { [Index in keyof Tasks]: ReadyModel }) => Promise<T>,
  ): Promise<T> {
    return this.guard.run(async () => {
      const models: ReadyModel[] = [];
      try {
        for (const [index, task] of tasks.entries()) {
          progress('load', index / tasks.length);
          models.push(await this.models.ready(task));
        }
        progress('load', 1);
        return await work(models as { [Index in keyof Tasks]: ReadyModel });
      } finally {
        for (const model of models) model.done();
      }
    });
  }

  private tell(event: EngineEvent): void {
    this.activityCount += 1;
    this.deps.emit(event);
  }
}
