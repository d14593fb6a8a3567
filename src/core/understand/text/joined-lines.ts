import type { PageView, TextLine } from './page-view';
import { makeLine } from './page-view';

/** Lines further apart than this part of a line's height are not one text. */
const LARGEST_GAP = 0.75;
/** The second line may be set in under a box number by this many heights. */
const LARGEST_INDENT = 3.5;

/** A line with a box number of its own begins another caption. */
const OWN_NUMBER = /^(?:box|line)?\s*\(?(?:\d{1,2}[a-f]?|[a-f])[.):–—-]*\s/i;

/** The page with every line that goes on in the line under it once more as one: captions are broken anywhere. */
export function withJoinedLines(view: PageView): PageView {
  const joined = view.lines.flatMap((line): TextLine[] => {
    if (line.source === 'form_widget' || !isText(line)) return [];
    const next = view.lines.find(
      (other) =>
        other.source === line.source &&
        isText(other) &&
        !OWN_NUMBER.test(other.text) &&
        goesOn(line, other),
    );
    if (!next || view.lines.some((other) => isBetween(other, line, next))) return [];
    return [
      { ...makeLine([...line.tokens, ...next.tokens], line.source), joinAt: line.tokens.length },
    ];
  });
  return joined.length === 0 ? view : { ...view, lines: [...view.lines, ...joined] };
}

function goesOn(line: TextLine, next: TextLine): boolean {
  const height = line.box.bottom - line.box.top;
  const other = next.box.bottom - next.box.top;
  const gap = next.box.top - line.box.bottom;
  const indent = next.box.left - line.box.left;
  return (
    gap > -0.5 * height &&
    gap < LARGEST_GAP * height &&
    Math.abs(other - height) < 0.35 * height &&
    indent > -0.6 * height &&
    indent < LARGEST_INDENT * height
  );
}

/** A line under the first and over the second: an askew first line reaches down past it. */
function isBetween({ box }: TextLine, line: TextLine, next: TextLine): boolean {
  const step = 0.3 * (next.box.bottom - next.box.top);
  return (
    box.top > line.box.top + step &&
    box.top < next.box.top - step &&
    box.left < Math.min(line.box.right, next.box.right) &&
    box.right > Math.max(line.box.left, next.box.left)
  );
}

/** Captions hold words; a line of figures never goes on with one. */
function isText(line: TextLine): boolean {
  return /\p{L}{2}/u.test(line.text);
}
