import type { Line, Rule, Word } from '../document';
import { quadBox, unionBox, type Point, type Quad } from '../geometry';
import { toFrame, type TextPiece } from './text-pieces';

/** A gap wider than this ends a line; the neighbour is another cell or column. In ems. */
const LINE_GAP = 1;
/** Pieces nearer than this are one word, unless the file put a space between them. In ems. */
const WORD_GAP = 0.15;
/** Baselines nearer than this are one row. In ems of the smaller text. */
const ROW_TOLERANCE = 0.35;
/** The same text drawn again within this distance is bold by double printing. In ems. */
const DOUBLE_PRINT = 0.25;

interface Row {
  readonly pieces: TextPiece[];
  across: number;
  emPx: number;
}

export interface PageFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Page-relative; an upright one between two words separates cells. */
  readonly rules: readonly Rule[];
}

/** Puts pieces together to words and lines, rows from top to bottom and each row from left to right. */
export function assembleLines(pieces: readonly TextPiece[], frame: PageFrame): Line[] {
  const byDirection = new Map<number, TextPiece[]>();
  for (const piece of pieces) {
    const angle = Math.round(piece.run.angleDeg);
    const group = byDirection.get(angle);
    if (group) group.push(piece);
    else byDirection.set(angle, [piece]);
  }
  return [...byDirection.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([angle, group]) =>
      toRows(group).flatMap((row) =>
        splitRow(row, angle === 0 ? verticalRules(frame) : []).map((line) => toLine(line, frame)),
      ),
    );
}

function toRows(pieces: readonly TextPiece[]): Row[] {
  const rows: Row[] = [];
  const sorted = [...pieces].sort((a, b) => a.across - b.across);
  for (const piece of sorted) {
    const row = rows.findLast(
      (candidate) =>
        Math.abs(candidate.across - piece.across) <
        ROW_TOLERANCE * Math.min(candidate.emPx, piece.run.emPx),
    );
    if (row) {
      row.pieces.push(piece);
      row.emPx = Math.max(row.emPx, piece.run.emPx);
    } else rows.push({ pieces: [piece], across: piece.across, emPx: piece.run.emPx });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.along - b.along);
  return rows;
}

/** Cuts a row at wide gaps, at rules and where the source changes; groups the pieces of each word. */
function splitRow(row: Row, rules: readonly UprightRule[]): TextPiece[][][] {
  const lines: TextPiece[][][] = [];
  let previous: TextPiece | undefined;
  for (const piece of row.pieces) {
    if (previous && isDoublePrint(previous, piece)) continue;
    const em = previous ? Math.max(previous.run.emPx, piece.run.emPx) : 0;
    const gap = previous ? piece.along - previous.alongEnd : Infinity;
    const isNewLine =
      !previous ||
      gap > LINE_GAP * em ||
      previous.run.source !== piece.run.source ||
      (piece.run.source === 'form_widget' && previous.run !== piece.run) ||
      isSeparated(previous, piece, row.across, rules);
    if (isNewLine) lines.push([[piece]]);
    else if (piece.joinsPrevious && gap < WORD_GAP * em) lines.at(-1)!.at(-1)!.push(piece);
    else lines.at(-1)!.push([piece]);
    previous = piece;
  }
  return lines;
}

function isDoublePrint(a: TextPiece, b: TextPiece): boolean {
  return (
    a.text === b.text &&
    Math.abs(a.along - b.along) < DOUBLE_PRINT * a.run.emPx &&
    Math.abs(a.across - b.across) < DOUBLE_PRINT * a.run.emPx
  );
}

interface UprightRule {
  readonly xPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

function verticalRules({ rules, widthPx, heightPx }: PageFrame): UprightRule[] {
  return rules
    .filter(({ from, to }) => Math.abs(from[0] - to[0]) * widthPx < 1)
    .map(({ from, to }) => ({
      xPx: from[0] * widthPx,
      topPx: Math.min(from[1], to[1]) * heightPx,
      bottomPx: Math.max(from[1], to[1]) * heightPx,
    }));
}

function isSeparated(
  left: TextPiece,
  right: TextPiece,
  baseline: number,
  rules: readonly UprightRule[],
): boolean {
  const middle = baseline - 0.3 * right.run.emPx;
  const slack = 0.1 * right.run.emPx;
  return rules.some(
    ({ xPx, topPx, bottomPx }) =>
      xPx > left.alongEnd - slack &&
      xPx < right.along + slack &&
      xPx > left.along &&
      xPx < right.alongEnd &&
      topPx < middle &&
      bottomPx > middle,
  );
}

function toLine(words: readonly (readonly TextPiece[])[], frame: PageFrame): Line {
  const pieces = words.flat();
  const lineWords = words.map((word): Word => ({
    text: word.map((piece) => piece.text).join(''),
    confidence: 1,
    quad: spanQuad(word, frame),
  }));
  return {
    text: lineWords.map((word) => word.text).join(' '),
    confidence: 1,
    quad: spanQuad(pieces, frame),
    words: lineWords,
    source: pieces[0]!.run.source,
  };
}

/** The quad around pieces of one direction, page-relative. */
function spanQuad(pieces: readonly TextPiece[], frame: PageFrame): Quad {
  const angleDeg = pieces[0]!.run.angleDeg;
  const box = unionBox(
    pieces.map(({ along, alongEnd, across, run }) => ({
      left: along,
      right: alongEnd,
      top: across - run.ascent * run.emPx,
      bottom: across + run.descent * run.emPx,
    })),
  )!;
  const corner = (along: number, across: number): Point => {
    const [x, y] = toFrame([along, across], -angleDeg);
    return [clamp01(x / frame.widthPx), clamp01(y / frame.heightPx)];
  };
  return [
    corner(box.left, box.top),
    corner(box.right, box.top),
    corner(box.right, box.bottom),
    corner(box.left, box.bottom),
  ];
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** True when the middle of a quad lies on the page: what was drawn beyond its edge is not shown. */
export function isOnPage(quad: Quad): boolean {
  const box = quadBox(quad);
  return box.right > box.left && box.bottom > box.top;
}
