import { describe, expect, test } from 'vitest';
import { bringModel, type ForeignModel } from '../../../src/core/bring-model';
import type { ModelManifest } from '../../../src/core/manifest';
import type { InferenceSession } from '../../../src/core/ports';

type Dims = ModelManifest['signature']['inputs'][number]['dims'];

function foreign(input: Dims, output: Dims): ForeignModel {
  return {
    name: 'theirs',
    file: { path: 'theirs.onnx', bytes: 1, sha256: '0'.repeat(64) },
    signature: {
      inputs: [{ name: 'x', dtype: 'float32', dims: input }],
      outputs: [{ name: 'y', dtype: 'float32', dims: output }],
    },
  };
}

/** A detector that gives every pixel the likeness `of` a value of the input. */
function detector(of: (value: number) => number): InferenceSession {
  return {
    inputNames: ['x'],
    outputNames: ['y'],
    run: ({ x }) => {
      const [, , height, width] = x!.dims;
      const data = Float32Array.from(x!.data as Float32Array, of);
      return Promise.resolve({ y: { dims: [1, 1, height!, width!], data } });
    },
    release: () => Promise.resolve(),
  };
}

const MAP = foreign(['N', 1, 'H', 'W'], ['N', 1, 'H', 'W']);

describe('bringModel', () => {
  test('a net without a map or steps is refused', async () => {
    const model = foreign(['N', 3, 48, 192], ['N', 2]);
    await expect(
      bringModel(
        model,
        detector(() => 0),
      ),
    ).rejects.toMatchObject({
      code: 'not_a_reader',
    });
  });

  test('a recogniser asks for its dictionary', async () => {
    const model = foreign(['N', 3, 32, 'W'], ['N', 'T', 97]);
    await expect(
      bringModel(
        model,
        detector(() => 0),
      ),
    ).rejects.toMatchObject({
      code: 'no_dictionary',
    });
  });

  test('a detector that finds nothing, or everything, is refused', async () => {
    for (const likeness of [0, 0.2])
      await expect(
        bringModel(
          MAP,
          detector(() => likeness),
        ),
      ).rejects.toMatchObject({
        code: 'finds_nothing',
      });
  });

  test('a detector that finds the printed lines is described', async () => {
    const darkest = detector((value) => (value < 0 ? 0.95 : 0.02));
    const blurred: InferenceSession = {
      ...darkest,
      run: async (inputs) => {
        const { y } = await darkest.run(inputs);
        return { y: { ...y!, data: spread(y!.data as Float32Array, y!.dims[3]!) } };
      },
    };
    const manifest = await bringModel(MAP, blurred);
    expect(manifest).toMatchObject({ task: 'text-detection', name: 'theirs', version: 'foreign' });
  });
});

/** Joins the letters of a line: a likely pixel makes those to its right likely too. */
function spread(map: Float32Array, width: number): Float32Array {
  let since = Infinity;
  return map.map((value, at) => {
    if (at % width === 0) since = Infinity;
    since = value > 0.5 ? 0 : since + 1;
    return since < 30 ? 0.95 : value;
  });
}
