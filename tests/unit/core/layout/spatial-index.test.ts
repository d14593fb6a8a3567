import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/core/geometry';
import { SpatialIndex } from '../../../../src/core/layout/spatial-index';

interface Item {
  readonly name: string;
  readonly box: Box;
}

const item = (name: string, left: number, top: number, width = 0.1, height = 0.02): Item => ({
  name,
  box: { left, top, right: left + width, bottom: top + height },
});
const names = (items: readonly Item[]) => items.map(({ name }) => name);

const label = item('label', 0.1, 0.1);
const items = [
  item('far', 0.7, 0.102),
  item('near', 0.25, 0.098),
  label,
  item('under', 0.12, 0.13),
  item('deeper', 0.1, 0.5),
  item('aside', 0.4, 0.13),
];
const index = new SpatialIndex(items, ({ box }) => box);

describe('SpatialIndex', () => {
  it('finds what stands right and left, nearest first', () => {
    expect(names(index.rightOf(label.box))).toEqual(['near', 'far']);
    expect(names(index.rightOf(label.box, { maxGap: 0.1 }))).toEqual(['near']);
    expect(names(index.leftOf(items[0]!.box))).toEqual(['near', 'label']);
  });

  it('finds what stands below and above, nearest first', () => {
    expect(names(index.below(label.box))).toEqual(['under', 'deeper']);
    expect(names(index.below(label.box, { maxGap: 0.05 }))).toEqual(['under']);
    expect(names(index.above(items[4]!.box))).toEqual(['under', 'label']);
  });

  it('lists a row from left to right', () => {
    expect(names(index.sameRow(label.box))).toEqual(['label', 'near', 'far']);
  });

  it('answers regions as a search of every item does', () => {
    let state = 3;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const many = Array.from({ length: 300 }, (_, at) =>
      item(String(at), random(), random(), random() * 0.2, random() * 0.05),
    );
    const grid = new SpatialIndex(many, ({ box }) => box);
    for (let round = 0; round < 40; round += 1) {
      const { box } = item('', random(), random(), random() * 0.4, random() * 0.4);
      const touching = many.filter(
        (other) =>
          other.box.left < box.right &&
          other.box.right > box.left &&
          other.box.top <= box.bottom &&
          other.box.bottom >= box.top,
      );
      expect(names(grid.touching(box))).toEqual(names(touching));
      for (const found of grid.inside(box)) expect(touching).toContain(found);
    }
  });

  it('holds nothing and answers nothing', () => {
    const empty = new SpatialIndex<Item>([], ({ box }) => box);
    expect(empty.touching(label.box)).toEqual([]);
    expect(empty.rightOf(label.box)).toEqual([]);
  });
});
