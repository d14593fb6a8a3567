import { describe, expect, it } from 'vitest';
import { quadBox } from '../../../../src/core/geometry';
import { rotateGrey } from '../../../../src/core/raster-image';
import { readPageImage, type ReadingStage } from '../../../../src/core/reading/read-page';
import { blockRecognizer, inkDetector, paintPage } from './painted-page';

const LINES = [
  { text: 'abcdef ghij klm', x: 60, y: 100 },
  { text: 'nop bad cafe', x: 60, y: 180 },
  { text: 'deaf a mono pipe', x: 60, y: 260 },
];
const page = paintPage(480, 736, LINES);
const models = () => ({ detector: inkDetector(), recognizer: blockRecognizer() });

describe('readPageImage', () => {
  it('reads lines and words with their places, in reading order', async () => {
    const found = await readPageImage(page, models(), { pageIndex: 3 });
    expect(found).toMatchObject({ index: 3, width: 480, height: 736, rotation: 0, source: 'ocr' });
    expect(found.lines.map((line) => line.text)).toEqual(LINES.map((line) => line.text));
    found.lines.forEach((line, at) => {
      const box = quadBox(line.quad);
      expect(Math.abs(box.left * 480 - LINES[at]!.x)).toBeLessThan(5);
      expect(Math.abs(box.top * 736 - LINES[at]!.y)).toBeLessThan(5);
      let cursor = LINES[at]!.x;
      for (const word of line.words) {
        const place = quadBox(word.quad);
        // Space is ink here, so a word may reach into it.
        expect(Math.abs(place.left * 480 - cursor)).toBeLessThan(16);
        expect(word.characters!.map((character) => character.text).join('')).toBe(word.text);
        cursor += (word.text.length + 1) * 16;
        expect(Math.abs(place.right * 480 - (cursor - 16))).toBeLessThan(16);
      }
    });
  });

  it.each([90, 180, 270] as const)('turns a page given %d degrees askew', async (degrees) => {
    const turned = rotateGrey(page, degrees);
    const found = await readPageImage(turned, models(), { pageIndex: 0 });
    expect(found.rotation).toBe(360 - degrees);
    expect([found.width, found.height]).toEqual([480, 736]);
    expect(found.lines.map((line) => line.text)).toEqual(LINES.map((line) => line.text));
    const first = quadBox(found.lines[0]!.quad);
    expect(first.left * 480).toBeCloseTo(60, -1);
    expect(first.top * 736).toBeCloseTo(100, -1);
  });

  it('reads a line that runs up the page, and one on its head, among upright ones', async () => {
    const plain = paintPage(736, 480, LINES);
    const column = rotateGrey(paintPage(200, 32, [{ text: 'flank', x: 40, y: 0 }]), 270);
    const head = rotateGrey(paintPage(200, 32, [{ text: 'head', x: 40, y: 0 }]), 180);
    const data = plain.data.slice();
    for (const [part, x, y] of [
      [column, 600, 100],
      [head, 300, 400],
    ] as const) {
      for (let row = 0; row < part.height; row += 1) {
        const from = row * part.width;
        data.set(part.data.subarray(from, from + part.width), (y + row) * 736 + x);
      }
    }
    const found = await readPageImage({ ...plain, data }, models(), { pageIndex: 0 });
    const texts = found.lines.map((line) => line.text);
    expect(new Set(texts)).toEqual(new Set([...LINES.map((line) => line.text), 'flank', 'head']));
    const up = found.lines.find((line) => line.text === 'flank')!.quad;
    expect(up[0][1]).toBeGreaterThan(up[1][1]);
  });

  it('tells its stages in order', async () => {
    const stages: ReadingStage[] = [];
    await readPageImage(page, models(), {
      pageIndex: 0,
      onProgress: (stage, fraction) => {
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        if (stages.at(-1) !== stage) stages.push(stage);
      },
    });
    expect(stages).toEqual(['classify', 'detect', 'recognise', 'layout']);
  });

  it('stops between lines when cancelled, without another run', async () => {
    const signal = { aborted: false };
    let runs = 0;
    const recognizer = blockRecognizer(() => {
      runs += 1;
      if (runs === 2) signal.aborted = true;
    });
    const reading = readPageImage(
      page,
      { detector: inkDetector(), recognizer },
      { pageIndex: 0, signal },
    );
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(runs).toBe(2);
  });

  it('says so when a page holds no text', async () => {
    const found = await readPageImage(paintPage(200, 300, []), models(), { pageIndex: 0 });
    expect(found.lines).toEqual([]);
    expect(found.warnings.map((warning) => warning.code)).toEqual(['no_text']);
  });

  it('passes on a run that failed', async () => {
    const broken = inkDetector();
    const session = { ...broken.session, run: () => Promise.reject(new Error('out of memory')) };
    const reading = readPageImage(
      page,
      { detector: { ...broken, session }, recognizer: blockRecognizer() },
      { pageIndex: 0 },
    );
    await expect(reading).rejects.toThrow('out of memory');
  });
});
