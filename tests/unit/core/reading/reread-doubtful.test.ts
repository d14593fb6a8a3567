import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/core/document';
import { boxQuad } from '../../../../src/core/geometry';
import { rereadDoubtful } from '../../../../src/core/reading/reread-doubtful';
import type { RecognizedLine } from '../../../../src/core/text-recognition/recognize-lines';
import { blockRecognizer, paintPage } from './painted-page';

const SIZE = { width: 480, height: 960 };
/** Lines of the page; each costs the same. */
const TEXTS = Array.from({ length: 20 }, () => 'abcdef ghij');
const page = paintPage(
  SIZE.width,
  SIZE.height,
  TEXTS.map((text, at) => ({ text, x: 40, y: 10 + at * 45 })),
);

/** What a first reading of a line of the page may have been. */
function reading(at: number, text: string, confidence: number): RecognizedLine {
  const top = 10 + at * 45;
  const quad = boxQuad({
    left: 40 / SIZE.width,
    top: top / SIZE.height,
    right: 216 / SIZE.width,
    bottom: (top + 32) / SIZE.height,
  });
  const line: Line = { text, quad, confidence, words: [], source: 'ocr' };
  return { line, quad, upsideDown: 0, confidence };
}

describe('rereadDoubtful', () => {
  it('keeps the second reading of a doubtful line where it is surer, and all others as they are', async () => {
    const first = TEXTS.map((text, at) => reading(at, text, 0.99));
    first[3] = reading(3, 'abcdcf ghij', 0.7);
    first[5] = reading(5, '*xx*x*', 0.4);
    const read = await rereadDoubtful(page, first, blockRecognizer(), {});
    expect(read[3]!.line?.text).toBe('abcdef ghij');
    expect(read.filter((_, at) => at !== 3)).toEqual(first.filter((_, at) => at !== 3));
  });

  it('keeps the first reading where the second is no surer', async () => {
    const blank = paintPage(SIZE.width, SIZE.height, []);
    const first = [reading(0, 'abc', 0.7), ...TEXTS.map((text, at) => reading(at, text, 0.99))];
    const [kept] = await rereadDoubtful(blank, first, blockRecognizer(), {});
    expect(kept!.line?.text).toBe('abc');
  });

  it('spends a tenth of the first readings at most, the most doubtful first', async () => {
    const first = TEXTS.map((_, at) => reading(at, 'x', 0.7 + at / 100));
    let runs = 0;
    const recognizer = blockRecognizer(() => {
      runs += 1;
    });
    const read = await rereadDoubtful(page, first, recognizer, {});
    expect(runs).toBe(2);
    expect(read.map(({ line }) => line?.text).filter((text) => text !== 'x')).toHaveLength(2);
    expect(read[0]!.line?.text).toBe('abcdef ghij');
  });
});
