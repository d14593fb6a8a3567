import { describe, expect, it } from 'vitest';
import type { ModelManifest } from '../../../../src/core/manifest';
import { classifyPage } from '../../../../src/core/page-classification/classifier';
import { PAGE_TYPES } from '../../../../src/core/page-types';
import type { InferenceSession } from '../../../../src/core/ports';
import type { TensorMap } from '../../../../src/core/tensor';

const manifest: ModelManifest = {
  schema: 'sheaf.model/1',
  task: 'page-classification',
  name: 'fake',
  version: '1',
  license: 'Apache-2.0',
  files: [{ path: 'model.onnx', bytes: 1, sha256: '0'.repeat(64) }],
  precision: 'fp32',
  opset: 17,
  signature: {
    inputs: [{ name: 'image', dtype: 'float32', dims: [1, 1, 32, 32] }],
    outputs: [
      { name: 'type', dtype: 'float32', dims: [1, 13] },
      { name: 'orientation', dtype: 'float32', dims: [1, 4] },
    ],
  },
  input: { size: 32 },
  labels: PAGE_TYPES,
};

/** Its "net": the class is how many of the first thirteen pixels of the middle row are black. */
function countingSession(seen: TensorMap[] = []): InferenceSession {
  return {
    inputNames: ['image'],
    outputNames: ['type', 'orientation'],
    run: (inputs) => {
      seen.push(inputs);
      const row = inputs['image']!.data.slice(16 * 32, 16 * 32 + 13);
      const black = row.filter((value) => value === -1).length;
      const type = new Float32Array(13);
      type[black] = 10;
      const orientation = Float32Array.of(0, 0, 0, 5);
      return Promise.resolve({
        type: { dims: [1, 13], data: type },
        orientation: { dims: [1, 4], data: orientation },
      });
    },
    release: () => Promise.resolve(),
  };
}

describe('classifyPage', () => {
  it('centres the page on white, normalises and names what the net said', async () => {
    const seen: TensorMap[] = [];
    // 16 wide on a square of 32 after scaling: 8 white columns left, so 5 of the first 13 are ink.
    const page = { width: 32, height: 64, data: new Uint8Array(32 * 64) };
    const found = await classifyPage(page, countingSession(seen), manifest);
    const input = seen[0]!['image']!;
    expect(input.dims).toEqual([1, 1, 32, 32]);
    expect([...input.data.slice(0, 32)]).toEqual([
      ...new Array<number>(8).fill(1),
      ...new Array<number>(16).fill(-1),
      ...new Array<number>(8).fill(1),
    ]);
    expect(found.type).toBe(PAGE_TYPES[5]);
    expect(found.rotation).toBe(270);
    expect(Object.values(found.scores).reduce((sum, score) => sum + score)).toBeCloseTo(1, 5);
    expect(found.scores[found.type]).toBe(found.confidence);
  });

  it('softens the confidence by the temperature of the manifest', async () => {
    const page = { width: 16, height: 32, data: new Uint8Array(16 * 32) };
    const soft = { ...manifest, thresholds: { temperature: 4, orientationTemperature: 2 } };
    const sharp = await classifyPage(page, countingSession(), manifest);
    const mild = await classifyPage(page, countingSession(), soft);
    const expected = Math.exp(10 / 4) / (Math.exp(10 / 4) + 12);
    expect(mild.confidence).toBeCloseTo(expected, 5);
    expect(mild.confidence).toBeLessThan(sharp.confidence);
    expect(mild.rotationConfidence).toBeCloseTo(Math.exp(2.5) / (Math.exp(2.5) + 3), 5);
  });

  it('reads the labels in the order of the manifest', async () => {
    const page = { width: 32, height: 32, data: new Uint8Array(32 * 32).fill(255) };
    const labels = [...PAGE_TYPES].reverse();
    const found = await classifyPage(page, countingSession(), { ...manifest, labels });
    expect(found.type).toBe('other');
  });

  it('refuses labels that are not the page types, and outputs of another shape', async () => {
    const page = { width: 4, height: 4, data: new Uint8Array(16) };
    const labels = [...PAGE_TYPES.slice(1), 'letter'];
    await expect(
      classifyPage(page, countingSession(), { ...manifest, labels }),
    ).rejects.toMatchObject({ code: 'bad_manifest' });
    const wrong: InferenceSession = {
      ...countingSession(),
      run: () => Promise.resolve({ type: { dims: [1, 2], data: new Float32Array(2) } }),
    };
    await expect(classifyPage(page, wrong, manifest)).rejects.toMatchObject({
      code: 'wrong_output',
    });
  });
});
