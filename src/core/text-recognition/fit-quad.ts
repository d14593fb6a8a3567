import type { Quad } from '../geometry';
import type { GreyImage } from '../raster-image';
import { unitSquareTo } from './line-crop';
import { sketchLine, type LineSketch } from './line-sketch';

/** All lengths are in parts of the line's height. */
const REACH_ACROSS = 0.35;
const REACH_ALONG = 0.6;
/** How far an empty edge is moved in: a line without ascenders must not be blown up to the height of one with them. */
const MOST_INWARDS = 0.12;
/** A neighbour's letters that stand in the box by no more than this, with empty paper behind them, are cut off. */
const MOST_INTRUSION = 0.25;
/** They are a neighbour's, and no dots of this line's letters, if they lead on outside the box by this much. */
const LEAST_OUTSIDE = 0.15;
/** Ink in no more than this part of a row, but one place, is a speck. */
const SPECK = 0.005;
/** Letters of one line stand no farther apart; a word of another cell does. */
const MOST_GAP = 0.18;
/** Paper left around the letters, as the recogniser saw in training. */
const MARGIN_ACROSS = 0.05;
const MARGIN_ALONG = 0.1;
/** A row or column this full of ink is a printed rule, not letters. */
const RULE_FILL = 0.6;
/** Places per line height in the picture that is searched: a hairline stroke still fills one. */
const ROWS = 32;
const COLUMNS = 24;

/**
 * Moves the sides of a detected line to where its letters end. A detector sees letters a few pixels high, so its sides
 * are off by a part of them; a recogniser fails on cut letters sooner than on anything else, and reads them the better
 * the more of the crop they fill.
 * @param quadPx in page pixels, clockwise from the text's top left.
 */
export function fitQuad(page: GreyImage, quadPx: Quad): Quad {
  const line = unitSquareTo(quadPx);
  const aspect = aspectOf(quadPx);
  const across = REACH_ACROSS;
  const along = REACH_ALONG / aspect;
  const search: Quad = [
    line(-along, -across),
    line(1 + along, -across),
    line(1 + along, 1 + across),
    line(-along, 1 + across),
  ];
  const width = Math.max(1, Math.round(COLUMNS * (aspect + 2 * REACH_ALONG)));
  const height = Math.round(ROWS * (1 + 2 * across));
  const ink = new InkGrid(sketchLine(page, search, width, height));
  const inner = {
    left: Math.round((along / (1 + 2 * along)) * width),
    top: Math.round((across / (1 + 2 * across)) * height),
    right: Math.round(((1 + along) / (1 + 2 * along)) * width),
    bottom: Math.round(((1 + across) / (1 + 2 * across)) * height),
  };
  const up = ink.offsetAcross(inner, -1) / ROWS + MARGIN_ACROSS;
  const down = ink.offsetAcross(inner, 1) / ROWS + MARGIN_ACROSS;
  const before = (ink.reachAlong(inner, -1) / COLUMNS + MARGIN_ALONG) / aspect;
  const after = (ink.reachAlong(inner, 1) / COLUMNS + MARGIN_ALONG) / aspect;
  return [
    line(-before, -up),
    line(1 + after, -up),
    line(1 + after, 1 + down),
    line(-before, 1 + down),
  ];
}

function aspectOf([a, b, c, d]: Quad): number {
  const length = (from: Quad[number], to: Quad[number]) =>
    Math.hypot(to[0] - from[0], to[1] - from[1]);
  return (length(a, b) + length(d, c)) / Math.max(length(a, d) + length(b, c), 1e-6);
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The ink of a line and what is around it. */
class InkGrid {
  private readonly isInk: Uint8Array;
  private readonly width: number;
  private readonly height: number;

  constructor({ isInk, width, height }: LineSketch) {
    [this.isInk, this.width, this.height] = [isInk, width, height];
  }

  /** Rows by which the upper (-1) or lower (1) side moves out, or in when less than 0. */
  offsetAcross(inner: PixelBox, step: 1 | -1): number {
    const intruding = this.intrudingRows(inner, step);
    if (intruding > 0) return -intruding;
    const reached = this.reachAcross(inner, step);
    return reached > 0 ? reached : -Math.min(this.emptyRows(inner, step), MOST_INWARDS * ROWS);
  }

  /** Rows without ink from the upper (-1) or lower (1) side inwards; 0 when all are. */
  private emptyRows({ left, right, top, bottom }: PixelBox, step: 1 | -1): number {
    const most = SPECK * (right - left) + 1;
    for (let empty = 0; empty < bottom - top; empty += 1) {
      const row = step === 1 ? bottom - 1 - empty : top + empty;
      if (this.inkIn(row, left, right) > most) return empty;
    }
    return 0;
  }

  /** Rows at the upper (-1) or lower (1) side that hold the letters of the line above or below; 0 for none. */
  private intrudingRows({ left, right, top, bottom }: PixelBox, step: 1 | -1): number {
    const edge = step === 1 ? bottom - 1 : top;
    const isEmpty = (row: number) => this.inkIn(row, left, right) <= SPECK * (right - left) + 1;
    const outside = edge + step * Math.round(LEAST_OUTSIDE * ROWS);
    for (let row = edge; row !== outside; row += step) {
      if (row < 0 || row >= this.height || isEmpty(row)) return 0;
    }
    const most = MOST_INTRUSION * (bottom - top);
    for (let depth = 1; depth < most; depth += 1) if (isEmpty(edge - step * depth)) return depth;
    return 0;
  }

  /**
   * Rows that letters reach over the upper (-1) or lower (1) side: ink is followed outwards from the side as long as
   * it hangs together; what does not end within reach is a neighbour or a border.
   */
  private reachAcross({ left, right, top, bottom }: PixelBox, step: 1 | -1): number {
    const edge = step === 1 ? bottom - 1 : top;
    let alive = this.row(edge, left, right);
    let before = alive.length;
    let reached = 0;
    for (let out = 1; ; out += 1) {
      const row = edge + step * out;
      if (row < 0 || row >= this.height) return reached;
      const next = this.row(row, left, right);
      let [kept, filled] = [0, 0];
      for (let x = 0; x < next.length; x += 1) {
        if (next[x] === 0) continue;
        filled += 1;
        if (alive[x] === 1 || alive[x - 1] === 1 || alive[x + 1] === 1) kept += 1;
        else next[x] = 0;
      }
      if (filled > RULE_FILL * next.length) return reached;
      if (kept < before) reached = out - 1;
      if (kept === 0) return reached;
      alive = next;
      before = kept;
    }
  }

  /** Columns that letters reach over the left (-1) or right (1) side, small gaps between letters included. */
  reachAlong({ left, right, top, bottom }: PixelBox, step: 1 | -1): number {
    const edge = step === 1 ? right : left - 1;
    const gap = Math.round(MOST_GAP * COLUMNS);
    let reached = 0;
    for (let out = 0; out - reached <= gap; out += 1) {
      const column = edge + step * out;
      if (column < 0 || column >= this.width || this.isRule(column)) return reached;
      for (let row = top; row < bottom; row += 1) {
        if (this.isInk[row * this.width + column] === 0) continue;
        reached = out + 1;
        break;
      }
    }
    return reached;
  }

  private isRule(column: number): boolean {
    let filled = 0;
    for (let row = 0; row < this.height; row += 1) filled += this.isInk[row * this.width + column]!;
    return filled > 0.9 * this.height;
  }

  private inkIn(row: number, left: number, right: number): number {
    let filled = 0;
    for (let x = left; x < right; x += 1) filled += this.isInk[row * this.width + x]!;
    return filled;
  }

  private row(row: number, left: number, right: number): Uint8Array {
    return this.isInk.slice(row * this.width + left, row * this.width + right);
  }
}
