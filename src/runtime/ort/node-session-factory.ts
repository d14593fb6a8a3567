import { loadNodeOrt } from './node-ort';
import { OrtSessionFactory } from './ort-session-factory';

/** Sessions on onnxruntime's native CPU build: the CLI's and the server's. */
export function createNodeSessionFactory(): OrtSessionFactory {
  return new OrtSessionFactory({
    loadOrt: loadNodeOrt,
    backends: () => Promise.resolve(['native']),
    deviceKey: () => Promise.resolve('node'),
  });
}
