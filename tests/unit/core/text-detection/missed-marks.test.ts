import { describe, expect, it } from 'vitest';
import { boxQuad, quadBox, type Box } from '../../../../src/core/geometry';
import { findMissedMarks, isClearMark } from '../../../../src/core/text-detection/missed-marks';

const SIZE = { width: 1000, height: 2000 };
const LETTER = 10;

/** Page-relative box of a mark given in pixels. */
function mark(x: number, y: number, width = 7, height = 14): Box {
  const { width: across, height: down } = SIZE;
  return {
    left: x / across,
    top: y / down,
    right: (x + width) / across,
    bottom: (y + height) / down,
  };
}

function find(letters: readonly Box[], detected: readonly Box[] = []) {
  const regions = detected.map((box) => ({ quad: boxQuad(box), objectness: 0.9 }));
  return findMissedMarks({ letters, letterHeightPx: LETTER }, regions, SIZE).map(({ quad }) => {
    const { left, top, right, bottom } = quadBox(quad);
    return [left * SIZE.width, top * SIZE.height, right * SIZE.width, bottom * SIZE.height];
  });
}

describe('findMissedMarks', () => {
  it('gives a mark that no line covers, with paper around it', () => {
    const [box, ...others] = find([mark(100, 300), mark(500, 300)], [mark(490, 295, 60, 24)]);
    expect(others).toEqual([]);
    const [left, top, right, bottom] = box!;
    expect(left).toBeLessThan(100);
    expect(top).toBeLessThan(300);
    expect(right).toBeGreaterThan(107);
    expect(bottom).toBeGreaterThan(314);
    expect(right! - left!).toBeLessThan(12);
  });

  it('reads neighbours of one line together and those farther off apart', () => {
    const found = find([mark(109, 300), mark(100, 300), mark(200, 300), mark(100, 330)]);
    const widths = found.map(([left, , right]) => Math.round(right! - left!)).sort((a, b) => a - b);
    expect(widths).toEqual([9, 9, 19]);
  });

  it('takes small print that runs up the margin for one line', () => {
    const letters = Array.from({ length: 12 }, (_, at) => mark(50, 400 + at * 10, 10, 7));
    const [box, ...others] = find(letters);
    expect(others).toEqual([]);
    expect(box![3]! - box![1]!).toBeGreaterThan(115);
    expect(box![2]! - box![0]!).toBeLessThan(14);
  });

  it('leaves dots, pictures and textures alone', () => {
    expect(find([mark(100, 300, 4, 4), mark(300, 300, 40, 45)])).toEqual([]);
    const texture = Array.from({ length: 100 }, (_, at) =>
      mark(50 + (at % 10) * 60, 100 + Math.floor(at / 10) * 60),
    );
    expect(find(texture)).toEqual([]);
    expect(find(texture.slice(0, 30))).toHaveLength(30);
  });

  it('knows nothing on a page whose letters are not known', () => {
    const letters = [mark(100, 300)];
    expect(findMissedMarks({ letters, letterHeightPx: undefined }, [], SIZE)).toEqual([]);
  });
});

describe('isClearMark', () => {
  const line = (text: string, confidence: number) => ({
    text,
    confidence,
    quad: boxQuad(mark(0, 0)),
    words: [],
    source: 'ocr' as const,
  });

  it('keeps what reads surely as a letter, a digit or a currency sign', () => {
    expect(['7', 'A', '$'].every((text) => isClearMark(line(text, 0.9)))).toBe(true);
    expect(isClearMark(line('7', 0.6))).toBe(false);
    expect(['-', '|', '.', '☐', '☑'].some((text) => isClearMark(line(text, 0.99)))).toBe(false);
  });
});
