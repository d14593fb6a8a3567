import type { Line, PageWarning, ReadPage } from '../document';
import type { Quad } from '../geometry';
import type { Rotation } from '../raster-image';
import type { SourcePage } from './source';
import { turnLine, turnRules, turnWidgets } from './turn-page';

/** A direction wins when this share of the page's characters runs in it. */
const DOMINANT_SHARE = 0.6;

/**
 * A PDF page as its own text layer states it, without recognition. A page whose text runs sideways is turned upright.
 * The verdict's reasons become warnings; the caller decides by `verdict.trusted` whether to use this page at all.
 */
export function readPageFromTextLayer(page: SourcePage): ReadPage {
  const lines = page.textLayer?.lines ?? [];
  const rotation = rotationOf(lines);
  const swapped = rotation === 90 || rotation === 270;
  return {
    index: page.index,
    width: swapped ? page.heightPx : page.widthPx,
    height: swapped ? page.widthPx : page.heightPx,
    rotation,
    source: 'text_layer',
    lines: lines.map((line) => turnLine(line, rotation)),
    widgets: turnWidgets(page.widgets, rotation),
    rules: turnRules(page.rules, rotation),
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
