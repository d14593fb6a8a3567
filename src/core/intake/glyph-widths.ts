/**
 * Rough advance widths of printable ASCII (0x20 to 0x7E) in a sans-serif face, thousandths of an em. Only their
 * proportions count: they share out the known width of a run of text among its words.
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER_WIDTH = 600;

/** Relative width of a text in thousandths of an em. Control characters, such as the end of a line, have none. */
export function roughTextWidth(text: string, isMonospace = false): number {
  let width = 0;
  for (const character of text) {
    const index = character.codePointAt(0)! - 0x20;
    if (index < 0) continue;
    width += isMonospace ? OTHER_WIDTH : (WIDTHS[index] ?? OTHER_WIDTH);
  }
  return width;
}
