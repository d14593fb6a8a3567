import { describe, expect, test } from 'vitest';
import { assembleLines } from '../../../../src/core/intake/line-assembly';
import { splitRuns, type TextRun } from '../../../../src/core/intake/text-pieces';
import type { Rule } from '../../../../src/core/document';

const FRAME = { widthPx: 600, heightPx: 800, rules: [] as readonly Rule[] };

/** A run whose width is what its text would have in the usual face at 10 pixels. */
function run(text: string, x: number, y: number, changed: Partial<TextRun> = {}): TextRun {
  return {
    text,
    originPx: [x, y],
    angleDeg: 0,
    widthPx: text.length * 5,
    emPx: 10,
    ascent: 0.8,
    descent: 0.2,
    isMonospace: true,
    source: 'text_layer',
    ...changed,
  };
}

const read = (runs: readonly TextRun[], rules: readonly Rule[] = []) =>
  assembleLines(splitRuns(runs), { ...FRAME, rules });
const texts = (runs: readonly TextRun[], rules: readonly Rule[] = []): string[] =>
  read(runs, rules).map((line) => line.words.map((word) => word.text).join('|'));

describe('assembleLines', () => {
  test('words share the width of their run', () => {
    const [line] = read([run('AB CDE', 60, 100)]);
    expect(line!.text).toBe('AB CDE');
    expect(line!.words[1]!.quad[0][0]).toBeCloseTo(75 / 600);
    expect(line!.words[1]!.quad[2]).toEqual([90 / 600, 102 / 800]);
  });

  test("the mark of a line's end takes no room from its words", () => {
    const [line] = read([run('AB CDE\n', 60, 100, { widthPx: 30 })]);
    expect(line!.words[1]!.quad[2]).toEqual([90 / 600, 102 / 800]);
  });

  test('a gap wider than an em ends the line', () => {
    expect(texts([run('Total', 60, 100), run('12.00', 300, 100)])).toEqual(['Total', '12.00']);
  });

  test('pieces that touch are one word, unless the file put a space between', () => {
    expect(texts([run('Tot', 60, 100), run('al', 75, 100)])).toEqual(['Total']);
    expect(texts([run('Tot', 60, 100), run(' ', 75, 100), run('al', 75.5, 100)])).toEqual([
      'Tot|al',
    ]);
  });

  test('rows go from top to bottom, and a row from left to right', () => {
    const runs = [run('d', 300, 200), run('c', 60, 200), run('b', 300, 100), run('a', 60, 100)];
    expect(texts(runs)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('text printed twice for boldness is read once', () => {
    expect(texts([run('Total', 60, 100), run('Total', 60.4, 100)])).toEqual(['Total']);
  });

  test('an upright rule between two words parts their cells', () => {
    const runs = [run('1', 60, 100), run('2', 71, 100)];
    const rule: Rule = { from: [68 / 600, 0.1], to: [68 / 600, 0.2] };
    expect(texts(runs)).toEqual(['1|2']);
    expect(texts(runs, [rule])).toEqual(['1', '2']);
  });

  test('a form value is a line of its own', () => {
    const lines = read([run('$', 60, 100), run('1,500', 68, 100, { source: 'form_widget' })]);
    expect(lines.map((line) => [line.text, line.source])).toEqual([
      ['$', 'text_layer'],
      ['1,500', 'form_widget'],
    ]);
  });

  test('text that runs upwards keeps its corners in its own order', () => {
    const [line] = read([run('UP', 100, 400, { angleDeg: 270 })]);
    const [topLeft, topRight] = line!.quad;
    expect(topRight[1]).toBeLessThan(topLeft[1]);
    expect(topRight[0]).toBeCloseTo(topLeft[0]);
  });

  test('what typesetting needs and reading does not is left out', () => {
    expect(texts([run('of\u00adfice e\u0301t\u200be\u0301', 60, 100)])).toEqual(['office|été']);
  });
});
