import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Quad } from '../../../../src/core/geometry';
import { parseManifest } from '../../../../src/core/manifest';
import { decodeCtc } from '../../../../src/core/text-recognition/ctc-decode';
import { warpLine } from '../../../../src/core/text-recognition/line-crop';
import { lineTensor } from '../../../../src/core/text-recognition/line-tensor';
import { recognizerSettings } from '../../../../src/core/text-recognition/recognizer-settings';

interface Encoded {
  readonly dims: readonly number[];
  readonly data: string;
}

interface Golden {
  readonly model: string;
  readonly tolerance: { readonly tensor: number };
  readonly cases: readonly {
    readonly name: string;
    readonly text: string;
    readonly page: { readonly width: number; readonly height: number; readonly data: string };
    readonly quad: number[][];
    readonly cropWidth: number;
    readonly tensor: Encoded;
    readonly logits: Encoded;
  }[];
}

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const goldens = ['text-recognition', 'micr-recognition'].flatMap((task) => {
  const folder = path.join(ROOT, 'tests/golden', task);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Golden);
});

const floats = ({ data }: Encoded) => {
  const bytes = Buffer.from(data, 'base64');
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  );
};

describe.each(goldens)('$model: crops and decoding are those of training', (golden) => {
  const manifest = parseManifest(
    JSON.parse(readFileSync(path.join(ROOT, 'models', golden.model, 'manifest.json'), 'utf8')),
  );
  const settings = recognizerSettings(manifest);

  it.each(golden.cases)('$name', ({ page, quad, cropWidth, tensor, logits, text }) => {
    const pixels = { ...page, data: new Uint8Array(Buffer.from(page.data, 'base64')) };
    const crop = warpLine(pixels, quad as unknown as Quad, settings);
    expect(crop.width).toBe(cropWidth);
    const made = lineTensor(crop, settings);
    const expected = floats(tensor);
    const width = tensor.dims[3]!;
    let worst = 0;
    expected.forEach((value, at) => {
      const [row, column] = [Math.floor(at / width), at % width];
      worst = Math.max(worst, Math.abs(value - made.data[row * made.dims[3]! + column]!));
    });
    expect(worst).toBeLessThan(golden.tolerance.tensor);

    const decoded = decodeCtc(floats(logits), logits.dims[1]!, settings);
    expect(decoded.characters.map((character) => character.text).join('')).toBe(text);
  });
});
