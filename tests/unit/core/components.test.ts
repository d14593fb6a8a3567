import { describe, expect, it } from 'vitest';
import { findComponents } from '../../../src/core/components';

const mapOf = (rows: readonly string[]) =>
  Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0));

describe('findComponents', () => {
  it('joins over corners and around holes, in raster order', () => {
    const rows = ['#..##', '.#...', '....#', '###.#', '#.#.#', '###.#'];
    const found = findComponents(mapOf(rows), 5, 6);
    expect(found.map((runs) => runs.reduce((sum, { from, to }) => sum + to - from, 0))).toEqual([
      2, 2, 4, 8,
    ]);
  });

  it('agrees with flood filling on random maps', () => {
    let state = 5;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 30; round += 1) {
      const [width, height] = [17, 13];
      const map = Uint8Array.from({ length: width * height }, () => (random() < 0.45 ? 1 : 0));
      const sizes = findComponents(map, width, height).map((runs) =>
        runs.reduce((sum, { from, to }) => sum + to - from, 0),
      );
      expect(sizes).toEqual(floodSizes(map, width, height));
    }
  });
});

function floodSizes(map: Uint8Array, width: number, height: number): number[] {
  const open = map.slice();
  const sizes: number[] = [];
  for (const start of open.keys()) {
    if (open[start] === 0) continue;
    open[start] = 0;
    const queue = [start];
    for (const at of queue) {
      const [x, y] = [at % width, Math.floor(at / width)];
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          const next = row * width + column;
          if (open[next] === 0) continue;
          open[next] = 0;
          queue.push(next);
        }
      }
    }
    sizes.push(queue.length);
  }
  return sizes;
}
