import type { FormWidget, Line } from '../../src/core/document';
import type { TextLayer } from '../../src/core/intake/source';

/** A page counts when its text layer is what is printed: trusted and free of pictures that hold text of their own. */
export function isUsableText({ verdict, lines }: TextLayer): boolean {
  return verdict.trusted && lines.length > 0;
}

/** The lines of a text layer that are shown on the page. */
export function readTruth(textLayer: TextLayer, _widgets: readonly FormWidget[]): readonly Line[] {
  return textLayer.lines;
}
