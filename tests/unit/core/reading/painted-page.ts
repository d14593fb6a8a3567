import type { ModelManifest } from '../../../../src/core/manifest';
import type { InferenceSession } from '../../../../src/core/ports';
import type { GreyImage } from '../../../../src/core/raster-image';
import type { Tensor } from '../../../../src/core/tensor';

/**
 * Pages painted so that trivial nets can read them exactly. A character is a block of ink: its upper half has the one
 * brightness SKY, its lower half tells the character. A net that finds the sky below knows that the line stands on
 * its head.
 */
export const ALPHABET = [...' abcdefghijklmnop'];
const SKY = 40;
const STEP = 9;
const BLOCK_WIDTH = 16;
const LINE_HEIGHT = 32;

export interface PaintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export function paintPage(width: number, height: number, lines: readonly PaintedLine[]): GreyImage {
  const data = new Uint8Array(width * height).fill(255);
  for (const { text, x, y } of lines) {
    [...text].forEach((character, at) => {
      const ink = levelOf(ALPHABET.indexOf(character));
      for (let row = 0; row < LINE_HEIGHT; row += 1) {
        const start = (y + row) * width + x + at * BLOCK_WIDTH;
        data.fill(row < LINE_HEIGHT / 2 ? SKY : ink, start, start + BLOCK_WIDTH);
      }
    });
  }
  return { width, height, data };
}

function levelOf(letter: number): number {
  return 60 + letter * STEP;
}

const stated = {
  schema: 'sheaf.model/1',
  version: '1',
  license: 'Apache-2.0',
  files: [{ path: 'model.onnx', bytes: 1, sha256: '0'.repeat(64) }],
  precision: 'fp32',
  opset: 17,
} as const;

/** Says 1 wherever a two by two block of the input holds ink. */
export function inkDetector(onRun: () => void = () => undefined) {
  const manifest: ModelManifest = {
    ...stated,
    task: 'text-detection',
    name: 'ink',
    signature: {
      inputs: [{ name: 'image', dtype: 'float32', dims: [1, 1, 'height', 'width'] }],
      outputs: [{ name: 'probability', dtype: 'float32', dims: [1, 1, 'rows', 'columns'] }],
    },
    input: {},
    thresholds: { binary: 0.3, box: 0.5, unclip: 0, minSizePx: 3 },
  };
  return { session: fakeSession(onRun, 'probability', inkMap), manifest };
}

function inkMap(input: Tensor): Tensor {
  const [height, width] = [input.dims[2]!, input.dims[3]!];
  const data = Float32Array.from({ length: (width * height) / 4 }, (_, at) => {
    const [row, column] = [Math.floor(at / (width / 2)) * 2, (at % (width / 2)) * 2];
    const first = row * width + column;
    const darkest = [0, 1, width, width + 1].map((offset) => input.data[first + offset]!);
    return Math.min(...darkest) < 0.9 ? 1 : 0;
  });
  return { dims: [1, 1, height / 2, width / 2], data };
}

/** Reads the brightness of the lower half of each step; says "on its head" where the sky is there. */
export function blockRecognizer(onRun: () => void = () => undefined) {
  const manifest: ModelManifest = {
    ...stated,
    task: 'text-recognition',
    name: 'blocks',
    signature: {
      inputs: [{ name: 'image', dtype: 'float32', dims: [1, 1, LINE_HEIGHT, 'width'] }],
      outputs: [{ name: 'logits', dtype: 'float32', dims: [1, 'steps', ALPHABET.length + 2] }],
    },
    input: { height: LINE_HEIGHT, normalisation: 'fixed', mean: 1, std: 1 / 255 },
    charset: ALPHABET,
    blankIndex: 0,
    upsideDownIndex: ALPHABET.length + 1,
  };
  return { session: fakeSession(onRun, 'logits', readBlocks), manifest };
}

function readBlocks(input: Tensor): Tensor {
  const [height, width] = [input.dims[2]!, input.dims[3]!];
  const [steps, classes] = [width / 4, ALPHABET.length + 2];
  const data = new Float32Array(steps * classes);
  for (let step = 0; step < steps; step += 1) {
    const [top, before, bottom, after] = [
      [0.25, 1],
      [0.75, 0],
      [0.75, 1],
      [0.75, 2],
    ].map(
      ([part, column]) =>
        255 + input.data[Math.floor(part! * height) * width + step * 4 + column!]!,
    );
    // Where two blocks meet, the crop mixes them: only an even stretch is a character.
    const isEven = Math.abs(before! - after!) < 1;
    data[step * classes + (isEven ? classOf(top!, bottom!) : 0)] = 20;
  }
  return { dims: [1, steps, classes], data };
}

function classOf(top: number, bottom: number): number {
  const isSky = (level: number) => Math.abs(level - SKY) < STEP / 2;
  if (isSky(bottom) && !isSky(top)) return ALPHABET.length + 1;
  const letter = (bottom - levelOf(0)) / STEP;
  const isLetter = Math.abs(letter - Math.round(letter)) < 0.3 && letter < ALPHABET.length;
  return isSky(top) && isLetter ? Math.round(letter) + 1 : 0;
}

function fakeSession(
  onRun: () => void,
  output: string,
  compute: (input: Tensor) => Tensor,
): InferenceSession {
  return {
    inputNames: ['image'],
    outputNames: [output],
    run: (inputs) => {
      onRun();
      return Promise.resolve({ [output]: compute(inputs['image']!) });
    },
    release: () => Promise.resolve(),
  };
}
