import { describe, expect, it } from 'vitest';
import { findLongRuns } from '../../../../src/core/layout/long-runs';

const WIDTH = 40;
const HEIGHT = 30;

/** Every run of a line, the plain way. */
function runsOf(line: readonly number[], row: number, least: number) {
  const found: { row: number; from: number; to: number }[] = [];
  line.forEach((value, at) => {
    if (value === 0) return;
    const last = found.at(-1);
    if (last?.to === at) last.to = at + 1;
    else found.push({ row, from: at, to: at + 1 });
  });
  return found.filter(({ from, to }) => to - from >= least);
}

describe('findLongRuns', () => {
  it('finds what a look at every pixel finds, along rows and along columns', () => {
    let state = 9;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 20; round += 1) {
      const isSet = Uint8Array.from({ length: WIDTH * HEIGHT }, () => (random() < 0.8 ? 1 : 0));
      const least = 3 + (round % 9);
      const rows = Array.from({ length: HEIGHT }, (_, row) => [
        ...isSet.subarray(row * WIDTH, (row + 1) * WIDTH),
      ]);
      const columns = Array.from({ length: WIDTH }, (_, x) => rows.map((row) => row[x]!));
      const level = { isSet, count: HEIGHT, length: WIDTH, lineStep: WIDTH, step: 1 };
      const upright = { isSet, count: WIDTH, length: HEIGHT, lineStep: 1, step: WIDTH };
      expect(findLongRuns(level, least)).toEqual(rows.flatMap((row, at) => runsOf(row, at, least)));
      expect(findLongRuns(upright, least)).toEqual(
        columns.flatMap((column, at) => runsOf(column, at, least)),
      );
    }
  });
});
