import type { Line, ReadPage } from '../../document';
import type { Box, Quad } from '../../geometry';
import { quadBox } from '../../geometry';
import { layoutSpace, type LayoutSpace } from '../../layout/placed-words';
import { joinCombs } from './comb-fields';
import { splitGlued, splitRanges, withoutOverlaps } from './glued-words';
import { makeLine, type TextLine, type Token } from './text-line';
import { tickPlaces, type TickPlace } from './tick-places';

export type { TickPlace } from './tick-places';
export { makeLine, type TextLine, type Token } from './text-line';

export interface PageView {
  readonly page: ReadPage;
  readonly index: number;
  /** Width of the page in page heights. */
  readonly aspect: number;
  readonly lines: readonly TextLine[];
  readonly tokens: readonly Token[];
  /** Boxes for ticks, empty and ticked, and ticks that stand for themselves. */
  readonly ticks: readonly TickPlace[];
  /** Median height of a line. */
  readonly lineHeight: number;
}

/** Prepares one page for searching: words with places in page heights, and the keys that labels are found in. */
export function viewPage(page: ReadPage): PageView {
  const aspect = page.height > 0 ? page.width / page.height : 1;
  const space = layoutSpace(page);
  const lines: TextLine[] = [];
  for (const line of page.lines) {
    const tokens = withoutOverlaps(lineTokens(line, page.index, aspect, space));
    if (tokens.length > 0) lines.push(makeLine(tokens, line.source));
  }
  const ticks = tickPlaces(page, lines, (quad) => placedBox(quad, aspect, space));
  return makeView(page, aspect, joinCombs(lines), ticks);
}

/** The part of a page whose words have their centre in a region (page heights); lines are cut at its border. */
export function cropView(view: PageView, region: Box): PageView {
  const ticks = view.ticks.filter(({ box }) => contains(region, box));
  return keepWords({ ...view, ticks }, (token) => contains(region, token.box));
}

/** A page with some of its words only; lines keep the words that stay. */
export function keepWords(view: PageView, keeps: (token: Token) => boolean): PageView {
  const lines: TextLine[] = [];
  for (const line of view.lines) {
    const kept = line.tokens.filter(keeps);
    if (kept.length === line.tokens.length) lines.push(line);
    else if (kept.length > 0) lines.push(makeLine(kept, line.source));
  }
  return makeView(
    view.page,
    view.aspect,
    lines,
    view.ticks.filter(({ mark }) => mark === undefined || keeps(mark)),
  );
}

/** A page-relative quad as a box in page heights, with the page's small tilt taken out. */
function placedBox(quad: Quad, aspect: number, space: LayoutSpace): Box {
  const [a, b, c, d] = quad;
  const box = quadBox([space.place(a), space.place(b), space.place(c), space.place(d)]);
  // Layout space counts in page widths.
  return {
    left: box.left * aspect,
    right: box.right * aspect,
    top: box.top * aspect,
    bottom: box.bottom * aspect,
  };
}

function lineTokens(line: Line, page: number, aspect: number, space: LayoutSpace): Token[] {
  const source = line.source;
  const words = splitRanges(line.words.length > 0 ? line.words : [line]).flatMap((word) =>
    source === 'ocr' ? splitGlued(word) : [word],
  );
  return words
    .filter((word) => word.text.trim() !== '')
    .map((word) => ({
      text: word.text.trim(),
      box: placedBox(word.quad, aspect, space),
      quad: word.quad,
      confidence: word.confidence,
      source,
      page,
      ...('characters' in word && word.characters ? { characters: word.characters } : {}),
    }));
}

function makeView(
  page: ReadPage,
  aspect: number,
  lines: readonly TextLine[],
  ticks: readonly TickPlace[],
): PageView {
  const heights = lines.map((line) => line.box.bottom - line.box.top).sort((a, b) => a - b);
  return {
    page,
    index: page.index,
    aspect,
    lines,
    tokens: lines.flatMap((line) => line.tokens),
    ticks,
    lineHeight: heights[heights.length >> 1] ?? 0.012,
  };
}

function contains(region: Box, box: Box): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= region.left && x < region.right && y >= region.top && y < region.bottom;
}
