import { describe, expect, it } from 'vitest';
import { planTiles } from '../../../../src/core/text-detection/tiles';

describe('planTiles', () => {
  it('takes a page that fits as one tile, rounded up for the net', () => {
    const plan = planTiles(570, 737, 1280);
    expect([plan.width, plan.height]).toEqual([576, 768]);
    expect(plan.tiles).toEqual([{ x: 0, y: 0, fromX: 0, toX: 570, fromY: 0, toY: 737 }]);
  });

  it('covers any page exactly once, on even borders, each tile seeing more than it answers for', () => {
    for (const [width, height, longest] of [
      [1281, 900, 1280],
      [1240, 1754, 1280],
      [2400, 1855, 1280],
      [300, 2401, 960],
      [1999, 1999, 640],
    ] as const) {
      const plan = planTiles(width, height, longest);
      expect(plan.width % 32).toBe(0);
      expect(plan.height % 32).toBe(0);
      expect(Math.max(plan.width, plan.height)).toBeLessThanOrEqual(longest);
      const counted = new Uint8Array(width * height);
      for (const tile of plan.tiles) {
        expect(tile.x % 2).toBe(0);
        expect(tile.y % 2).toBe(0);
        expect(tile.fromX % 2).toBe(0);
        expect(tile.fromY % 2).toBe(0);
        expect(tile.fromX).toBeGreaterThanOrEqual(tile.x);
        expect(tile.toX).toBeLessThanOrEqual(tile.x + plan.width);
        expect(tile.fromY).toBeGreaterThanOrEqual(tile.y);
        expect(tile.toY).toBeLessThanOrEqual(tile.y + plan.height);
        for (let y = tile.fromY; y < tile.toY; y += 1) {
          for (let x = tile.fromX; x < tile.toX; x += 1) counted[y * width + x]! += 1;
        }
      }
      expect(counted.every((count) => count === 1)).toBe(true);
    }
  });
});
