import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quad } from '../../../../src/core/geometry';
import { parseManifest } from '../../../../src/core/manifest';
import { readMicrLines } from '../../../../src/core/micr-recognition/read-micr';
import type {
  RecognizedLine,
  TextRecognizer,
} from '../../../../src/core/text-recognition/recognize-lines';

const MANIFEST = parseManifest(
  JSON.parse(readFileSync('models/micr-recognition/e13b/manifest.json', 'utf8')),
);
const PAGE = { width: 1200, height: 540, data: new Uint8Array(1200 * 540).fill(230) };
const CODE = 'A125000024A4573769082C3417';

/** A net that answers every crop with one text. */
function reading(text: string): TextRecognizer {
  const classes = MANIFEST.charset!.length + 2;
  return {
    manifest: MANIFEST,
    session: {
      inputNames: ['image'],
      outputNames: ['logits'],
      run: () => {
        const steps = 2 * text.length + 1;
        const data = new Float32Array(steps * classes);
        for (let step = 0; step < steps; step += 1) {
          const char = step % 2 === 1 ? text[(step - 1) / 2]! : '';
          data[step * classes + (char ? MANIFEST.charset!.indexOf(char) + 1 : 0)] = 12;
        }
        return Promise.resolve({ logits: { dims: [1, steps, classes], data } });
      },
      release: () => Promise.resolve(),
    },
  };
}

function line(
  text: string,
  left: number,
  top: number,
  right: number,
  bottom: number,
  confidence = 0.7,
): RecognizedLine {
  const quad: Quad = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const word = { text, confidence, quad };
  return { line: { ...word, words: [word], source: 'ocr' }, quad, upsideDown: 0, confidence };
}

const PAYEE = line('PAY TO THE ORDER OF', 0.05, 0.4, 0.2, 0.44);
const GARBLED = line('1:125000024|: 4573769082r', 0.05, 0.88, 0.5, 0.94);
const PIECE = line('3417', 0.55, 0.88, 0.62, 0.94);

function texts(lines: readonly RecognizedLine[]): (string | undefined)[] {
  return lines.map((each) => each.line?.text.replace(/ /g, ''));
}

describe('readMicrLines', () => {
  it('puts the line in place of all the pieces it was found in', async () => {
    const read = await readMicrLines(PAGE, [PAYEE, GARBLED, PIECE], () =>
      Promise.resolve(reading(CODE)),
    );
    expect(texts(read)).toEqual(['PAYTOTHEORDEROF', CODE, undefined]);
    const [from, to] = [read[1]!.quad[0][0], read[1]!.quad[1][0]];
    expect([from, to]).toEqual([0.05, 0.62]);
  });

  it('takes signs that were not read surely for what its symbols look like', async () => {
    const garbled = line('1i125000024114573769082f169%', 0.05, 0.88, 0.5, 0.94);
    const read = await readMicrLines(PAGE, [PAYEE, garbled], () => Promise.resolve(reading(CODE)));
    expect(texts(read)).toEqual(['PAYTOTHEORDEROF', CODE]);
  });

  it('loads nothing for a page without the print of a check or without a long line of figures', async () => {
    const never = () => Promise.reject(new Error('loaded'));
    const other = line('Account summary', 0.05, 0.4, 0.2, 0.44);
    expect(await readMicrLines(PAGE, [other, GARBLED], never)).toEqual([other, GARBLED]);
    const money = line('1,250,000.24 on 03/04/2025', 0.05, 0.88, 0.5, 0.94, 0.98);
    expect(await readMicrLines(PAGE, [PAYEE, money, PIECE], never)).toEqual([PAYEE, money, PIECE]);
  });

  it('keeps what was read where the net sees no routing number, or there is no net', async () => {
    const lines = [PAYEE, GARBLED, PIECE];
    expect(await readMicrLines(PAGE, lines, () => Promise.resolve(reading('12500002445')))).toEqual(
      lines,
    );
    expect(await readMicrLines(PAGE, lines, () => Promise.resolve(undefined))).toEqual(lines);
    expect(await readMicrLines(PAGE, lines, undefined)).toEqual(lines);
  });
});
