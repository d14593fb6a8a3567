import type { Line } from '../document';
import { quadBox } from '../geometry';
import { sharedPart } from './shared-part';

/** Longer pieces than this are words of their own that happen to lie near. */
const MOST_CHARACTERS = 3;
/** A piece is a repetition when this part of it, across and down, lies over the line that begins or ends with it. */
const LEAST_OVER = 0.6;

/**
 * Drops short pieces that repeat the beginning or the end of a line they lie over: where a rule cuts through a number,
 * the piece before it may take in the first digit, which the rest of the number is read with as well.
 */
export function withoutRepeatedPieces(lines: readonly Line[]): Line[] {
  const placed = lines.map((line) => ({ line, box: quadBox(line.quad) }));
  return placed
    .filter(
      ({ line, box }) =>
        line.text.length > MOST_CHARACTERS ||
        !placed.some(
          (other) =>
            other.line.text.length > line.text.length &&
            (other.line.text.startsWith(line.text) || other.line.text.endsWith(line.text)) &&
            partOver(box.left, box.right, other.box.left, other.box.right) >= LEAST_OVER &&
            sharedPart(box.top, box.bottom, other.box.top, other.box.bottom) >= LEAST_OVER,
        ),
    )
    .map(({ line }) => line);
}

/** Part of the first span that lies over the second one. */
function partOver(from: number, to: number, otherFrom: number, otherTo: number): number {
  return (Math.min(to, otherTo) - Math.max(from, otherFrom)) / Math.max(to - from, 1e-9);
}
