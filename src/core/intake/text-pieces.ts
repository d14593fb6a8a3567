import type { TextSource } from '../document';
import type { Point } from '../geometry';
import { roughTextWidth } from './glyph-widths';

/** A run of text as a PDF draws it. Pixels of the shown page, y down. */
export interface TextRun {
  readonly text: string;
  /** Start of the baseline. */
  readonly originPx: Point;
  /** Direction in which the text runs, degrees clockwise: 0 to the right, 90 downwards. */
  readonly angleDeg: number;
  readonly widthPx: number;
  /** Font size. */
  readonly emPx: number;
  /** Share of an em above the baseline, and below it (positive). */
  readonly ascent: number;
  readonly descent: number;
  readonly isMonospace: boolean;
  readonly source: Exclude<TextSource, 'ocr'>;
}

/** A stretch of text without spaces. `along` and `across` are pixels in the frame of its own direction. */
export interface TextPiece {
  readonly text: string;
  readonly along: number;
  readonly alongEnd: number;
  /** The baseline. */
  readonly across: number;
  readonly run: TextRun;
  /** False when the file itself put a space before it. */
  readonly joinsPrevious: boolean;
}

/** Invisible characters that belong to typesetting, not to the text. */
const TYPESETTING = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** Splits runs at spaces; each word gets its share of the run's width by the width of its characters. */
export function splitRuns(runs: readonly TextRun[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let spaceBefore = true;
  for (const run of runs) {
    const text = run.text.replace(TYPESETTING, '').normalize('NFC');
    const total = roughTextWidth(text, run.isMonospace);
    const scale = total > 0 ? run.widthPx / total : 0;
    const [along, across] = toFrame(run.originPx, run.angleDeg);
    let done = 0;
    for (const part of text.split(/(\s+)/)) {
      const width = roughTextWidth(part, run.isMonospace);
      if (part.trim() === '') {
        if (part !== '') spaceBefore = true;
      } else {
        pieces.push({
          text: part,
          along: along + done * scale,
          alongEnd: along + (done + width) * scale,
          across,
          run,
          joinsPrevious: !spaceBefore,
        });
        spaceBefore = false;
      }
      done += width;
    }
  }
  return pieces;
}

/** Turns a point into the frame in which text of this direction runs to the right. */
export function toFrame([x, y]: Point, angleDeg: number): Point {
  const radians = (-angleDeg * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return [x * cos - y * sin, x * sin + y * cos];
}
