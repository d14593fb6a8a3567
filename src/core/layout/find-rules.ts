import { joinRuns, type Component } from '../components';
import type { Rule } from '../document';
import type { InkMap } from '../preprocess/ink-map';
import { findLongRuns, type PixelLines } from './long-runs';

/** Shortest rule, as a part of the page's long side: longer than any letter's stroke but a headline's. */
const LEAST_LENGTH = 0.022;
/** Thickest rule, as a part of the page's long side; what is thicker is a bar or a picture. */
const MOST_THICKNESS = 0.004;
/** In large type a letter's stroke is longer than that: a rule is longer than this many small letters are high. */
const LEAST_LETTERS = 3.5;

/**
 * Straight printed rules and box edges, level and upright ones, from long unbroken runs of ink. A tilted rule is a
 * staircase of runs that touch, and comes out as one rule from its first to its last pixel.
 * @param letterHeightPx height of the page's small letters in page pixels, if known.
 * @returns page-relative.
 */
export function findRules(ink: InkMap, letterHeightPx = 0): Rule[] {
  const longSide = Math.max(ink.width, ink.height);
  const letters = LEAST_LETTERS * letterHeightPx * ink.scale;
  const least = Math.round(Math.max(12, LEAST_LENGTH * longSide, letters));
  const most = Math.max(3, MOST_THICKNESS * longSide);
  const { data: isSet, width, height } = ink;
  const rows = { isSet, count: height, length: width, lineStep: width, step: 1 };
  const columns = { isSet, count: width, length: height, lineStep: 1, step: width };
  const level = straightRuns(rows, least, most);
  const upright = straightRuns(columns, least, most);
  return [
    ...level.map(([from, to]) => toRule(from, to, ink)),
    ...upright.map(([from, to]) => toRule([from[1], from[0]], [to[1], to[0]], ink)),
  ];
}

type PixelPoint = readonly [number, number];

function toRule(from: PixelPoint, to: PixelPoint, { width, height }: InkMap): Rule {
  return { from: [from[0] / width, from[1] / height], to: [to[0] / width, to[1] / height] };
}

/** Ends of the rules along the lines, as [place in the line, line]. */
function straightRuns(
  lines: PixelLines,
  least: number,
  most: number,
): (readonly [PixelPoint, PixelPoint])[] {
  // A tilted rule's steps are shorter than the rule; components join them again.
  const runs = findLongRuns(lines, Math.max(8, least >> 1));
  const rules: (readonly [PixelPoint, PixelPoint])[] = [];
  for (const component of joinRuns(runs)) {
    const { left, right, pixels } = extent(component);
    const length = right.to - left.from;
    const rise = Math.abs(right.row - left.row);
    if (length < least || pixels / length > most || rise > length * 0.1) continue;
    rules.push([
      [left.from, middleRow(component, left.from)],
      [right.to, middleRow(component, right.to - 1)],
    ]);
  }
  return rules;
}

function extent(component: Component) {
  let [left, right] = [component[0]!, component[0]!];
  let pixels = 0;
  for (const run of component) {
    if (run.from < left.from) left = run;
    if (run.to > right.to) right = run;
    pixels += run.to - run.from;
  }
  return { left, right, pixels };
}

function middleRow(component: Component, column: number): number {
  const rows = component.filter((run) => run.from <= column && run.to > column);
  return (rows[0]!.row + rows.at(-1)!.row + 1) / 2;
}
