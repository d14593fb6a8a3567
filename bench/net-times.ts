import type { InferenceSession } from '../src/core/ports';
import type { ReadingModels, ReadyModel } from '../src/core/reading/read-page';

/** What went into one net. */
export interface NetTime {
  ms: number;
  runs: number;
  /** Of its fastest run, for each column of the input: what a run takes when nothing else wants the processor. */
  msPerColumn: number;
}

/** By task. */
export type NetTimes = Map<string, NetTime>;

/** The same models, each run counted in `times`. */
export function timeModels(models: ReadingModels, times: NetTimes): ReadingModels {
  const timed = (model: ReadyModel): ReadyModel => ({
    ...model,
    session: timeSession(model.session, model.manifest.task, times),
  });
  return {
    classifier: models.classifier && timed(models.classifier),
    textType: models.textType && timed(models.textType),
    detector: timed(models.detector),
    recognizer: timed(models.recognizer),
  };
}

function timeSession(session: InferenceSession, name: string, times: NetTimes): InferenceSession {
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    run: async (inputs) => {
      const began = performance.now();
      const outputs = await session.run(inputs);
      const elapsed = performance.now() - began;
      const before = times.get(name) ?? { ms: 0, runs: 0, msPerColumn: Infinity };
      const width = Object.values(inputs)[0]?.dims.at(-1) ?? 1;
      times.set(name, {
        ms: before.ms + elapsed,
        runs: before.runs + 1,
        msPerColumn: Math.min(before.msPerColumn, elapsed / width),
      });
      return outputs;
    },
    release: () => session.release(),
  };
}
