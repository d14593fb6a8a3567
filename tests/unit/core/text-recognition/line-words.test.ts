import { describe, expect, it } from 'vitest';
import { boxQuad, quadBox } from '../../../../src/core/geometry';
import { makeLine, type PlacedCharacter } from '../../../../src/core/text-recognition/line-words';

const QUAD = boxQuad({ left: 0.1, top: 0.2, right: 0.5, bottom: 0.22 });

/** A crop of 200 columns whose ink is where characters other than spaces stand, each 8 columns wide. */
function cropOf(characters: readonly PlacedCharacter[]) {
  const data = new Float32Array(200 * 32).fill(250);
  for (const { text, x } of characters) {
    if (text === ' ') continue;
    for (let row = 8; row < 24; row += 1) data.fill(10, row * 200 + x - 4, row * 200 + x + 4);
  }
  return { width: 200, height: 32, em: 32, data };
}

function place(text: string, xs: readonly number[]): PlacedCharacter[] {
  return [...text].map((character, at) => ({
    text: character,
    probability: 0.9,
    alternatives: [],
    step: at,
    x: xs[at]!,
  }));
}

function lineOf(text: string, xs: readonly number[]) {
  const characters = place(text, xs);
  const decoded = { characters, upsideDown: 0, confidence: 0.9 };
  return makeLine(decoded, characters, cropOf(characters), QUAD);
}

describe('makeLine', () => {
  it('gives each word the place of its ink', () => {
    const line = lineOf('ab cd', [20, 32, 60, 100, 112])!;
    expect(line.words.map(({ text }) => text)).toEqual(['ab', 'cd']);
    const [first, second] = line.words.map(({ quad }) => quadBox(quad));
    const column = (x: number) => 0.1 + (0.4 * x) / 200;
    expect(first!.left).toBeCloseTo(column(16), 6);
    expect(first!.right).toBeCloseTo(column(36), 6);
    expect(second!.left).toBeCloseTo(column(96), 6);
    expect(second!.right).toBeCloseTo(column(116), 6);
    expect(first!.top).toBeCloseTo(0.2, 6);
    expect(first!.bottom).toBeCloseTo(0.22, 6);
  });

  it('drops the space that wide pitch puts behind a decimal point, and keeps a true one', () => {
    expect(lineOf('27. 64', [20, 32, 44, 50, 56, 68])!.text).toBe('27.64');
    expect(lineOf('27. 64', [20, 32, 41, 50, 60, 72])!.text).toBe('27. 64');
    expect(lineOf('ab. 64', [20, 32, 44, 50, 56, 68])!.text).toBe('ab. 64');
  });

  it('makes no line of nothing or of spaces', () => {
    expect(lineOf('', [])).toBeUndefined();
    expect(lineOf('  ', [20, 40])).toBeUndefined();
  });
});
