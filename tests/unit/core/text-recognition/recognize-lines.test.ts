import { describe, expect, it } from 'vitest';
import { boxQuad, quadBox } from '../../../../src/core/geometry';
import type { ModelManifest } from '../../../../src/core/manifest';
import type { InferenceSession } from '../../../../src/core/ports';
import { recognizeLines } from '../../../../src/core/text-recognition/recognize-lines';

const PAGE = { width: 1600, height: 40 };
const QUAD = boxQuad({ left: 0, top: 4 / 40, right: 1, bottom: 36 / 40 });
/** Left edges of bars 6 pixels wide that stand for letters, in page pixels. */
const WORDS = [
  [20, 36, 52, 68],
  [600, 616, 632],
  [1500, 1516, 1532, 1548],
];

function paint() {
  const data = new Uint8Array(PAGE.width * PAGE.height).fill(250);
  for (const x of WORDS.flat())
    for (let row = 8; row < 32; row += 1)
      data.fill(10, row * PAGE.width + x, row * PAGE.width + x + 6);
  return { ...PAGE, data };
}

/** Says `a` at every step that sees mostly ink, a space where it last saw some ten steps ago, and counts its columns. */
function barReader(stride: number) {
  const widths: number[] = [];
  const session: InferenceSession = {
    inputNames: ['x'],
    outputNames: ['y'],
    run: ({ x }) => {
      const [, , height, width] = x!.dims as [number, number, number, number];
      widths.push(width);
      const steps = width / stride;
      const scores = new Float32Array(steps * 3);
      let empty = -Infinity;
      for (let step = 0; step < steps; step += 1) {
        let sum = 0;
        for (let column = 0; column < stride; column += 1)
          sum += x!.data[(height >> 1) * width + step * stride + column]! as number;
        const isInk = sum / stride < -1.5;
        empty = isInk ? 0 : empty + 1;
        scores[step * 3 + (isInk ? 2 : empty === 10 ? 1 : 0)] = 9;
      }
      return Promise.resolve({ y: { dims: [1, steps, 3], data: scores } });
    },
    release: () => Promise.resolve(),
  };
  return { session, widths };
}

function manifestOf(input: ModelManifest['input'], stride: number): ModelManifest {
  return {
    schema: 'sheaf.model/1',
    task: 'text-recognition',
    name: 'bars',
    version: '1',
    license: 'Apache-2.0',
    files: [{ path: 'net.onnx', bytes: 1, sha256: 'a'.repeat(64) }],
    precision: 'fp32',
    opset: 17,
    signature: {
      inputs: [{ name: 'x', dtype: 'float32', dims: ['N', 1, 32, 'W'] }],
      outputs: [{ name: 'y', dtype: 'float32', dims: ['N', 'T', 3] }],
    },
    input: { channels: 1, height: 32, widthMultiple: 8, minWidth: 32, ...input },
    charset: [' ', 'a'],
    blankIndex: 0,
    stride,
  };
}

describe('recognizeLines', () => {
  it.each([
    { columnScale: 1, stride: 4, maxWidth: 1280 },
    { columnScale: 1, stride: 2, maxWidth: 1280 },
    { columnScale: 0.8, stride: 2, maxWidth: 1280 },
    { columnScale: 0.8, stride: 2, maxWidth: 640 },
  ])('places words where they stand: %o', async ({ columnScale, stride, maxWidth }) => {
    const { session, widths } = barReader(stride);
    const manifest = manifestOf({ columnScale, maxWidth }, stride);
    const [{ line }] = (await recognizeLines(paint(), [QUAD], { session, manifest })) as [
      Awaited<ReturnType<typeof recognizeLines>>[number],
    ];
    expect(line!.text).toBe(WORDS.map((bars) => 'a'.repeat(bars.length)).join(' '));
    line!.words.forEach((word, at) => {
      const { left, right } = quadBox(word.quad);
      expect(Math.abs(left * PAGE.width - WORDS[at]![0]!)).toBeLessThan(3);
      expect(Math.abs(right * PAGE.width - (WORDS[at]!.at(-1)! + 6))).toBeLessThan(3);
    });
    expect(Math.max(...widths)).toBeLessThanOrEqual(maxWidth);
    const columns = widths.reduce((sum, width) => sum + width);
    expect(columns).toBeGreaterThanOrEqual(1600 * columnScale);
    expect(columns).toBeLessThan(1600 * columnScale + 64 * widths.length);
  });
});
