import { PAGE_TYPES } from '../../src/core/page-types';
import { FakeModelFiles } from './fake-runtime';

const base64 = (values: Float32Array): string => Buffer.from(values.buffer).toString('base64');

/** A manifest of a page classifier with `hash` repeated to a SHA-256. */
export function classifierManifest(hash = 'a', facts: object = {}): object {
  return {
    schema: 'sheaf.model/1',
    task: 'page-classification',
    name: `net-${hash}`,
    version: '1',
    license: 'Apache-2.0',
    precision: 'fp32',
    opset: 17,
    files: [{ path: 'model.onnx', bytes: 1000, sha256: hash.repeat(64) }],
    signature: {
      inputs: [{ name: 'image', dtype: 'float32', dims: [1, 1, 8, 8] }],
      outputs: [{ name: 'type', dtype: 'float32', dims: [1, 13] }],
    },
    input: { size: 8 },
    labels: PAGE_TYPES,
    selfTest: 'golden.json',
    ...facts,
  };
}

/** What a fake session without a bias answers to a white page. */
export function whitePageSelfTest(): object {
  const type = new Float32Array(13);
  type[9] = -6;
  type[12] = 6;
  return {
    inputs: { image: { dims: [1, 1, 8, 8], data: base64(new Float32Array(64).fill(1)) } },
    outputs: { type: { dims: [1, 13], data: base64(type) } },
  };
}

/** A models folder with one classifier in it. */
export function classifierFolder(manifest: object = classifierManifest()): FakeModelFiles {
  return new FakeModelFiles({
    'index.json': {
      'page-classification': { default: 'models/page-classification/n/manifest.json' },
    },
    'page-classification/n/manifest.json': manifest,
    'page-classification/n/golden.json': whitePageSelfTest(),
  });
}

/** The same with a checkpoint `b` beside it that reads better and costs more. */
export function classifierFolderWithAccurate(): FakeModelFiles {
  const folder = classifierFolder();
  Object.assign(folder.files, {
    'index.json': {
      'page-classification': {
        default: 'models/page-classification/n/manifest.json',
        accurate: 'models/page-classification/b/manifest.json',
      },
    },
    'page-classification/b/manifest.json': classifierManifest('b'),
    'page-classification/b/golden.json': whitePageSelfTest(),
  });
  return folder;
}
