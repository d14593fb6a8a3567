import { joinRuns, type Component, type Run } from '../components';
import type { Line, Rule, Writing } from '../document';
import { boxQuad, quadBox, type Box } from '../geometry';
import type { InkMap } from '../preprocess/ink-map';

/** Parts of the page's width: the shortest rule to sign on, and how far a signature reaches above and below it. */
const LEAST_RULE = 0.12;
const ABOVE = 0.065;
const BELOW = 0.02;
/** Half of the height that is taken for the rule itself, in map pixels. */
const RULE_HALF = 3;
/** What was read more surely is print. */
const SURE = 0.75;
/** Parts of the page's width: a stroke of the pen, and all strokes of a signature. */
const LEAST_STROKE = 0.03;
const LEAST_SPREAD = 0.07;
/** Longer level runs are the edges of boxes. */
const LONGEST_RUN = 0.045;
/** Smaller pieces are the dots of a tinted paper. */
const LEAST_PIECE = 0.008;
/** Straight lines are this many times as long as thick, and writing leaves most of its box free. */
const STRAIGHT = 14;
const MOST_FILLED = 0.45;
/** Writing is lower than this part of its width only when it is a line. */
const LEAST_RISE = 0.08;

/**
 * Strokes of a hand over level rules: signatures, which no recogniser of print reads. Ink counts that is neither rule
 * nor under a surely read word, and that runs on as a stroke does.
 * @param lines what was read on the page.
 * @returns page-relative, one for each rule that is written on.
 */
export function findWriting(
  ink: InkMap,
  rules: readonly Rule[],
  lines: readonly Line[],
): Writing[] {
  const words = lines.flatMap((line) => line.words).filter((word) => word.confidence >= SURE);
  const print = words.map((word) => toMap(quadBox(word.quad), ink));
  return rules.flatMap((rule) => {
    const [from, to] = [rule.from, rule.to].map(
      ([x, y]) => [x * ink.width, y * ink.height] as const,
    );
    const [width, rise] = [to![0] - from![0], Math.abs(to![1] - from![1])];
    if (width < LEAST_RULE * ink.width || rise > 0.1 * width) return [];
    const box = writingOn(ink, from![0], to![0], (from![1] + to![1]) / 2, rise / 2, print);
    return box ? [{ quad: boxQuad(toPage(box, ink)) }] : [];
  });
}

/** The box around the strokes over a rule, in map pixels. */
function writingOn(
  ink: InkMap,
  left: number,
  right: number,
  y: number,
  slack: number,
  print: readonly Box[],
): Box | undefined {
  const area: Box = {
    left: Math.max(0, Math.round(left)),
    right: Math.min(ink.width, Math.round(right)),
    top: Math.max(0, Math.round(y - ABOVE * ink.width)),
    bottom: Math.min(ink.height, Math.round(y + BELOW * ink.width)),
  };
  const over = print.filter((word) => overlaps(word, area));
  const pieces = joinRuns(runsIn(ink, area, y, RULE_HALF + slack, over))
    .map(measure)
    .filter((piece) => isStroke(piece, ink.width));
  if (pieces.length === 0) return undefined;
  const box = around(pieces);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const pixels = pieces.reduce((sum, piece) => sum + piece.pixels, 0);
  const isWriting =
    width >= LEAST_SPREAD * ink.width &&
    height >= LEAST_RISE * width &&
    pixels <= MOST_FILLED * width * height &&
    pieces.some((piece) => piece.right - piece.left >= LEAST_STROKE * ink.width);
  return isWriting ? box : undefined;
}

/** Runs of ink in an area, without the rule and the print. */
function runsIn(ink: InkMap, area: Box, y: number, half: number, print: readonly Box[]): Run[] {
  const runs: Run[] = [];
  for (let row = area.top; row < area.bottom; row += 1) {
    if (Math.abs(row - y) <= half) continue;
    const level = print.filter((word) => row >= word.top - 1 && row <= word.bottom + 1);
    let from = -1;
    for (let x = area.left; x <= area.right; x += 1) {
      const isInk =
        x < area.right &&
        ink.data[row * ink.width + x] === 1 &&
        !level.some((word) => x >= word.left - 1 && x <= word.right + 1);
      if (isInk && from < 0) from = x;
      if (!isInk && from >= 0) {
        if (x - from < LONGEST_RUN * ink.width) runs.push({ row, from, to: x });
        from = -1;
      }
    }
  }
  return runs;
}

interface Piece extends Box {
  readonly pixels: number;
}

function measure(component: Component): Piece {
  return {
    left: Math.min(...component.map((run) => run.from)),
    right: Math.max(...component.map((run) => run.to)),
    top: component[0]!.row,
    bottom: component[component.length - 1]!.row + 1,
    pixels: component.reduce((sum, run) => sum + run.to - run.from, 0),
  };
}

function isStroke({ left, right, top, bottom }: Piece, pageWidth: number): boolean {
  const [width, height] = [right - left, bottom - top];
  if (Math.max(width, height) < LEAST_PIECE * pageWidth) return false;
  return width < STRAIGHT * height && height < STRAIGHT * width;
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function toMap({ left, top, right, bottom }: Box, { width, height }: InkMap): Box {
  return { left: left * width, top: top * height, right: right * width, bottom: bottom * height };
}

function toPage({ left, top, right, bottom }: Box, { width, height }: InkMap): Box {
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}
