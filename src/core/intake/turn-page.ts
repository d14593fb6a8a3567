import type { FormWidget, Line, Rule } from '../document';
import type { Box, Point, Quad } from '../geometry';
import type { Rotation } from '../raster-image';

/** Where a page-relative point lies after the page was turned clockwise. */
export function turnPoint([x, y]: Point, rotation: Rotation): Point {
  if (rotation === 90) return [1 - y, x];
  if (rotation === 180) return [1 - x, 1 - y];
  if (rotation === 270) return [y, 1 - x];
  return [x, y];
}

/** A quad on the turned page; its first corner stays the text's own top left. */
export function turnQuad(quad: Quad, rotation: Rotation): Quad {
  return [
    turnPoint(quad[0], rotation),
    turnPoint(quad[1], rotation),
    turnPoint(quad[2], rotation),
    turnPoint(quad[3], rotation),
  ];
}

/** A line on the turned page. */
export function turnLine(line: Line, rotation: Rotation): Line {
  if (rotation === 0) return line;
  return {
    ...line,
    quad: turnQuad(line.quad, rotation),
    words: line.words.map((word) => ({ ...word, quad: turnQuad(word.quad, rotation) })),
  };
}

/** Form fields on the turned page. */
export function turnWidgets(widgets: readonly FormWidget[], rotation: Rotation): FormWidget[] {
  return widgets.map((widget) => ({ ...widget, quad: turnQuad(widget.quad, rotation) }));
}

/** Rules on the turned page. */
export function turnRules(rules: readonly Rule[], rotation: Rotation): Rule[] {
  return rules.map(({ from, to }) => ({
    from: turnPoint(from, rotation),
    to: turnPoint(to, rotation),
  }));
}

/** A box on the turned page. */
export function turnBox(box: Box, rotation: Rotation): Box {
  const [x1, y1] = turnPoint([box.left, box.top], rotation);
  const [x2, y2] = turnPoint([box.right, box.bottom], rotation);
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}
