import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { toGrey, type GreyImage } from '../../src/core/raster-image';
import { DocumentEngine } from '../../src/engine/document-engine';
import {
  DEFAULT_ENGINE_SETTINGS,
  type EngineEvent,
  type EngineSettings,
  type PageImage,
} from '../../src/protocol/engine-api';
import { NodeModelFiles } from '../../src/runtime/node/model-files';
import { NodeWeightStore } from '../../src/runtime/node/weight-store';
import { createNodeSessionFactory } from '../../src/runtime/ort/node-session-factory';
import { MemoryBackendMemory } from './fake-runtime';

export const FIXTURE_MODELS = path.join(import.meta.dirname, '../fixtures/models');

/** Tests send raw pixels only. */
export function decodePixels(image: PageImage): Promise<GreyImage> {
  if (image.kind !== 'pixels') throw new Error(`unexpected ${image.kind}`);
  return Promise.resolve(toGrey(image));
}

/** The real engine on onnxruntime-node, with the fixture nets. */
export function createFixtureEngine(
  emit: (event: EngineEvent) => void = () => undefined,
  settings: Partial<EngineSettings> = {},
): DocumentEngine {
  return new DocumentEngine(
    {
      emit,
      factory: createNodeSessionFactory(),
      weights: new NodeWeightStore(),
      files: new NodeModelFiles(FIXTURE_MODELS),
      memory: new MemoryBackendMemory(),
      decode: decodePixels,
      clock: () => performance.now(),
      pause: () => setImmediate(),
    },
    { ...DEFAULT_ENGINE_SETTINGS, ...settings },
  );
}
