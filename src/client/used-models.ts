import type { UsedModel } from '../protocol/reading';
import type { EngineClient } from './engine-client';

/** The checkpoints in use, for the record of a reading. */
export async function usedModels(engine: EngineClient): Promise<UsedModel[]> {
  const { sessions } = await engine.diagnostics();
  return sessions.map(({ task, name, sha256, backend }) => ({ task, name, sha256, backend }));
}
