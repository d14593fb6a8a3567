import type { OrtModule } from './ort-session';

/** Imports onnxruntime's native build for Node. */
export async function loadNodeOrt(): Promise<OrtModule> {
  const ort = (await import('onnxruntime-node')) as unknown as OrtModule;
  ort.env.logLevel = 'error';
  return ort;
}
