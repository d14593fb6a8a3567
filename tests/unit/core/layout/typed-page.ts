import type { Line, ReadPage, Word } from '../../../../src/core/document';
import { boxQuad, quadBox, unionBox, type Point, type Quad } from '../../../../src/core/geometry';

const CHAR = 0.01;
const LEADING = 0.02;

export interface TypedOptions {
  /** Radians by which the page lies tilted. */
  readonly tilt?: number;
}

/**
 * A page as a typewriter would print it: one character is 1 % of the page wide and as half as high as wide type is,
 * one row 2 % high. Two blanks end a line of text.
 */
export function typedPage(text: string, options: TypedOptions = {}): ReadPage {
  const rows = text.replace(/^\n/, '').split('\n');
  const lines = rows.flatMap((row, at) => typedLines(row, at, options.tilt ?? 0));
  return {
    index: 0,
    width: 1000,
    height: 1000,
    rotation: 0,
    source: 'ocr',
    lines,
    widgets: [],
    rules: [],
    warnings: [],
  };
}

/** Where a character of a typed page begins. */
export function typedPoint(column: number, row: number): Point {
  return [0.05 + column * CHAR, 0.05 + row * LEADING];
}

function typedLines(row: string, at: number, tilt: number): Line[] {
  return [...row.matchAll(/\S+(?: \S+)*/g)].map((run) => {
    const words = [...run[0].matchAll(/\S+/g)].map((match): Word => {
      const [left, top] = typedPoint(run.index + match.index, at);
      const box = {
        left,
        top: top + 0.001,
        right: left + match[0].length * CHAR,
        bottom: top + 0.017,
      };
      return { text: match[0], confidence: 1, quad: turn(boxQuad(box), tilt) };
    });
    const box = unionBox(words.map((word) => quadBox(word.quad)))!;
    const [first, last] = [words[0]!.quad, words.at(-1)!.quad];
    const quad: Quad = tilt === 0 ? boxQuad(box) : [first[0], last[1], last[2], first[3]];
    return { text: run[0], confidence: 1, quad, words, source: 'ocr' };
  });
}

function turn(quad: Quad, angle: number): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return quad.map(([x, y]) => [
    0.5 + (x - 0.5) * cos - (y - 0.5) * sin,
    0.5 + (x - 0.5) * sin + (y - 0.5) * cos,
  ]) as unknown as Quad;
}
