import { describe, expect, it } from 'vitest';
import { boxQuad, type Quad } from '../../../../src/core/geometry';
import { readLines } from '../../../../src/core/reading/read-lines';
import { blockRecognizer, paintPage } from './painted-page';

const SIZE = { width: 480, height: 480 };

/** Page-relative quad of a box in pixels. */
function box(left: number, top: number, width: number, height: number): Quad {
  return boxQuad({
    left: left / SIZE.width,
    top: top / SIZE.height,
    right: (left + width) / SIZE.width,
    bottom: (top + height) / SIZE.height,
  });
}

describe('readLines', () => {
  const page = paintPage(SIZE.width, SIZE.height, [
    { text: 'abcdef ghij', x: 40, y: 60 },
    { text: 'a', x: 300, y: 60 },
  ]);
  const narrow = box(304, 60, 8, 32);

  it('reads a narrow character upright when it is no higher than a line', async () => {
    const read = await readLines(page, [box(40, 60, 176, 32), narrow], blockRecognizer());
    expect(read.map(({ line }) => line?.text)).toEqual(['abcdef ghij', 'a']);
  });

  it('takes it for a line up the page where lines are lower', async () => {
    const [low] = await readLines(page, [narrow, box(40, 60, 96, 8)], blockRecognizer());
    expect(low!.line?.text).not.toBe('a');
  });
});
