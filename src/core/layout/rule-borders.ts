import type { Rule } from '../document';
import type { LayoutSpace } from './placed-words';
import type { Border } from './rows';

/** A printed line across the page, in layout space. */
export interface Divider {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** The upright rules of a page in layout space. */
export function verticalBorders(rules: readonly Rule[], space: LayoutSpace): Border[] {
  return rules.flatMap((rule) => {
    const [from, to] = [space.place(rule.from), space.place(rule.to)];
    if (Math.abs(from[0] - to[0]) > 0.1 * Math.abs(from[1] - to[1])) return [];
    return [
      {
        x: (from[0] + to[0]) / 2,
        top: Math.min(from[1], to[1]),
        bottom: Math.max(from[1], to[1]),
      },
    ];
  });
}

/** The level rules of a page in layout space, top to bottom. */
export function horizontalBorders(rules: readonly Rule[], space: LayoutSpace): Divider[] {
  return rules
    .flatMap((rule) => {
      const [from, to] = [space.place(rule.from), space.place(rule.to)];
      if (Math.abs(from[1] - to[1]) > 0.1 * Math.abs(from[0] - to[0])) return [];
      return [
        {
          y: (from[1] + to[1]) / 2,
          left: Math.min(from[0], to[0]),
          right: Math.max(from[0], to[0]),
        },
      ];
    })
    .sort((a, b) => a.y - b.y);
}
