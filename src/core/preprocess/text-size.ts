import { findComponents, type Component } from '../components';
import type { InkMap } from './ink-map';

/** Marks lower than this are dirt, in map pixels. */
const LEAST_HEIGHT = 3;
/** Marks higher than this part of the map's long side are pictures and rules. */
const MOST_HEIGHT = 0.04;
/** Fewer letters than this say nothing about a page. */
const LEAST_LETTERS = 20;

/**
 * Height of the page's small letters (those without ascenders) in page pixels: what a detector must still see. Read
 * off the marks of ink that look like letters, so it costs no run of a net.
 * @returns `undefined` for a page with hardly any text.
 */
export function estimateLetterHeight(ink: InkMap): number | undefined {
  const most = MOST_HEIGHT * Math.max(ink.width, ink.height);
  const heights: number[] = [];
  for (const component of findComponents(ink.data, ink.width, ink.height)) {
    const { width, height, pixels } = measure(component);
    const isLetter =
      height >= LEAST_HEIGHT &&
      height <= most &&
      width <= 2 * height &&
      width >= 0.25 * height &&
      pixels >= 0.2 * width * height &&
      pixels <= 0.9 * width * height;
    if (isLetter) heights.push(height);
  }
  if (heights.length < LEAST_LETTERS) return undefined;
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.3)]! / ink.scale;
}

function measure(component: Component) {
  let [left, right, pixels] = [Infinity, -Infinity, 0];
  for (const run of component) {
    left = Math.min(left, run.from);
    right = Math.max(right, run.to);
    pixels += run.to - run.from;
  }
  const height = component.at(-1)!.row - component[0]!.row + 1;
  return { width: right - left, height, pixels };
}
