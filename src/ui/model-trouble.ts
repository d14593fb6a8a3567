import { isDocumentError } from '../core/errors';

/** Why a net cannot be used. */
export interface ModelTrouble {
  readonly code: string;
  /** A sentence for a person. */
  readonly reason: string;
}

/** Sentences where the error's own words are for developers. */
const REASONS: Readonly<Record<string, string>> = {
  load_failed: 'The file is no ONNX model, or one with parts that cannot run in a browser.',
  run_failed: 'The model fails when it runs.',
  quota: 'There is no room left in this browser’s storage.',
};

export function modelTrouble(error: unknown): ModelTrouble {
  if (!isDocumentError(error)) return { code: 'internal', reason: String(error) };
  const { code, message } = error;
  return { code, reason: REASONS[code] ?? (message.endsWith('.') ? message : `${message}.`) };
}
