import type { FormWidget, Line, PageWarning, ReadPage, Rule } from '../document';
import type { Point, Quad } from '../geometry';
import type { Rotation } from '../raster-image';
import type { SourcePage } from './source';

/** A direction wins when this share of the page's characters runs in it. */
const DOMINANT_SHARE = 0.6;

/**
 * A PDF page as its own text layer states it, without recognition. A page whose text runs sideways is turned upright.
 * The verdict's reasons become warnings; the caller decides by `verdict.trusted` whether to use this page at all.
 */
export function readPageFromTextLayer(page: SourcePage): ReadPage {
  const lines = page.textLayer?.lines ?? [];
  const rotation = rotationOf(lines);
  const turn = (point: Point): Point => turnPoint(point, rotation);
  const swapped = rotation === 90 || rotation === 270;
  return {
    index: page.index,
    width: swapped ? page.heightPx : page.widthPx,
    height: swapped ? page.widthPx : page.heightPx,
    rotation,
    source: 'text_layer',
    lines: lines.map((line) => turnLine(line, turn)),
    widgets: page.widgets.map((widget): FormWidget => ({
      ...widget,
      quad: turnQuad(widget.quad, turn),
    })),
    rules: page.rules.map((rule): Rule => ({ from: turn(rule.from), to: turn(rule.to) })),
    warnings: verdictWarnings(page),
  };
}

/** The faults of a text layer as warnings; none for a page without one. */
export function verdictWarnings(page: SourcePage): PageWarning[] {
  const verdict = page.textLayer?.verdict;
  if (!verdict || verdict.reasons.length === 0) return [];
  return verdict.reasons.map((reason) => ({
    code: `text_layer_${reason}`,
    message: verdict.trusted
      ? `The text layer was used, but ${verdict.message}`
      : `The text layer was not used: ${verdict.message}`,
  }));
}

/** Degrees clockwise that make most of the text run from left to right. */
function rotationOf(lines: readonly Line[]): Rotation {
  const characters = new Map<Rotation, number>();
  let total = 0;
  for (const { quad, text } of lines) {
    const rotation = rotationOfQuad(quad);
    characters.set(rotation, (characters.get(rotation) ?? 0) + text.length);
    total += text.length;
  }
  for (const [rotation, count] of characters) {
    if (count > DOMINANT_SHARE * total) return rotation;
  }
  return 0;
}

function rotationOfQuad([topLeft, topRight, , bottomLeft]: Quad): Rotation {
  const acrossX = bottomLeft[0] - topLeft[0];
  const acrossY = bottomLeft[1] - topLeft[1];
  const alongX = topRight[0] - topLeft[0];
  const alongY = topRight[1] - topLeft[1];
  if (alongX > 0 && acrossY > 0) return 0;
  if (alongX < 0 && acrossY < 0) return 180;
  if (alongY > 0 && acrossX < 0) return 270;
  if (alongY < 0 && acrossX > 0) return 90;
  return 0;
}

function turnPoint([x, y]: Point, rotation: Rotation): Point {
  if (rotation === 90) return [1 - y, x];
  if (rotation === 180) return [1 - x, 1 - y];
  if (rotation === 270) return [y, 1 - x];
  return [x, y];
}

function turnQuad(quad: Quad, turn: (point: Point) => Point): Quad {
  return [turn(quad[0]), turn(quad[1]), turn(quad[2]), turn(quad[3])];
}

function turnLine(line: Line, turn: (point: Point) => Point): Line {
  return {
    ...line,
    quad: turnQuad(line.quad, turn),
    words: line.words.map((word) => ({ ...word, quad: turnQuad(word.quad, turn) })),
  };
}
