import { cpus } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { ModelRunError } from '../core/errors';
import type { ModelFiles } from '../core/ports';
import { toGrey } from '../core/raster-image';
import { DocumentEngine } from '../engine/document-engine';
import { DEFAULT_ENGINE_SETTINGS, type EngineSettings } from '../protocol/engine-api';
import { NodeWeightStore } from '../runtime/node/weight-store';
import { createNodeSessionFactory } from '../runtime/ort/node-session-factory';

/** The engine on onnxruntime-node, its models read through `files`. */
export function createEngine(
  files: ModelFiles,
  settings: Partial<EngineSettings> = {},
): DocumentEngine {
  return new DocumentEngine(
    {
      files,
      factory: createNodeSessionFactory(),
      weights: new NodeWeightStore(),
      // There is one backend here, so there is no measurement to keep.
      memory: { recall: () => Promise.resolve(undefined), remember: () => Promise.resolve() },
      decode: (image) => {
        if (image.kind === 'pixels') return Promise.resolve(toGrey(image));
        throw new ModelRunError('unexpected_image', `Pages come as pixels, not as ${image.kind}`);
      },
      clock: () => performance.now(),
      pause: () => setImmediate(),
      emit: () => undefined,
    },
    {
      ...DEFAULT_ENGINE_SETTINGS,
      threads: Math.max(1, Math.min(4, cpus().length)),
      ...settings,
    },
  );
}
