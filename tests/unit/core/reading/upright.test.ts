import { describe, expect, it } from 'vitest';
import type { ModelManifest } from '../../../../src/core/manifest';
import { rotateGrey, type Rotation } from '../../../../src/core/raster-image';
import { readPageImage, type ReadyModel } from '../../../../src/core/reading/read-page';
import { blockRecognizer, inkDetector, paintPage } from './painted-page';

const LINES = [
  { text: 'abcdef ghij klm', x: 60, y: 100 },
  { text: 'nop bad cafe', x: 60, y: 180 },
  { text: 'deaf a mono pipe', x: 60, y: 260 },
];
const page = paintPage(480, 736, LINES);

/** A layout net that has made up its mind. */
function stubborn(turn: Rotation): ReadyModel {
  const manifest: ModelManifest = {
    schema: 'sheaf.model/1',
    task: 'page-classification',
    name: 'stubborn',
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
  };
  const orientation = new Float32Array(4);
  orientation[turn / 90] = 12;
  const session = {
    inputNames: ['image'],
    outputNames: ['type', 'orientation'],
    run: () =>
      Promise.resolve({
        type: { dims: [1, 13], data: new Float32Array(13) },
        orientation: { dims: [1, 4], data: orientation },
      }),
    release: () => Promise.resolve(),
  };
  return { session, manifest };
}

describe('the way up of a page', () => {
  it.each([0, 90, 180, 270] as const)(
    'is what its lines say, though the layout net asks for %d degrees',
    async (turn) => {
      const models = {
        classifier: stubborn(turn),
        detector: inkDetector(),
        recognizer: blockRecognizer(),
      };
      const found = await readPageImage(page, models, { pageIndex: 0 });
      expect(found.rotation).toBe(0);
      expect(found.lines.map(({ text }) => text)).toEqual(LINES.map(({ text }) => text));
      const onHead = await readPageImage(rotateGrey(page, 180), models, { pageIndex: 0 });
      expect(onHead.rotation).toBe(180);
    },
  );

  it('is learnt from lines that are then not read again', async () => {
    let runs = 0;
    const recognizer = blockRecognizer(() => {
      runs += 1;
    });
    await readPageImage(page, { detector: inkDetector(), recognizer }, { pageIndex: 0 });
    expect(runs).toBe(LINES.length);
  });

  it('does not turn a page whose few lines are read badly', async () => {
    const smudged = paintPage(480, 736, LINES.slice(0, 2));
    const data = smudged.data.map((level, at) => (level === 255 ? 255 : (at * 7) % 120));
    const models = { detector: inkDetector(), recognizer: blockRecognizer() };
    const found = await readPageImage({ ...smudged, data }, models, { pageIndex: 0 });
    expect(found.rotation).toBe(0);
  });
});
