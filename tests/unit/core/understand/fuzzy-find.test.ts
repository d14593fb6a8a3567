import { describe, expect, it } from 'vitest';
import { editLimit, findInKey } from '../../../../src/core/understand/text/fuzzy-find';
import { seeded } from './build-page';

/** Least edit distance of a pattern to any substring that ends at each place. */
function distances(key: string, pattern: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const ends = [column[pattern.length]!];
  for (const char of key) {
    const next = [0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const swap = column[row - 1]! + (pattern[row - 1] === char ? 0 : 1);
      next.push(Math.min(swap, column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    ends.push(column[pattern.length]!);
  }
  return ends;
}

describe('findInKey', () => {
  const random = seeded(5);
  const word = (length: number) =>
    Array.from({ length }, () => 'abcde'[Math.floor(random() * 5)]!).join('');
  const edited = (text: string, edits: number) => {
    let changed = text;
    for (let edit = 0; edit < edits; edit += 1) {
      const at = Math.floor(random() * changed.length);
      changed = changed.slice(0, at) + (random() < 0.5 ? word(1) : '') + changed.slice(at + 1);
    }
    return changed;
  };

  it('finds the best place with as many edits as a full search, and its end', () => {
    let found = 0;
    for (let round = 0; round < 400; round += 1) {
      const pattern = word(10 + Math.floor(random() * 30));
      const key = word(20) + edited(pattern, Math.floor(random() * 6)) + word(40);
      const all = distances(key, pattern);
      const best = Math.min(...all);
      const [match] = findInKey(key, pattern);
      if (best > editLimit(pattern.length)) expect(match).toBeUndefined();
      else {
        found += 1;
        expect(Math.round((1 - match!.similarity) * pattern.length)).toBe(best);
        expect(match!.end).toBe(all.indexOf(best));
        const place = key.slice(match!.start, match!.end);
        expect(Math.min(...distances(place, pattern))).toBe(best);
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  it('gives every exact place, and no approximate one beside them', () => {
    expect(findInKey('totaltaxabletotalfax', 'total')).toEqual([
      { start: 0, end: 5, similarity: 1 },
      { start: 12, end: 17, similarity: 1 },
    ]);
  });

  it('allows a short phrase an edit only where it is all of the line', () => {
    expect(findInKey('sublotal', 'subtotal')).toHaveLength(1);
    expect(findInKey('sublotalofthepage', 'subtotal')).toEqual([]);
  });
});
