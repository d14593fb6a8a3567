import type { CancelSignal } from '../cancel';
import type { Line } from '../document';
import { quadBox, quadHeight, quadWidth, scaleQuad, type Point, type Quad } from '../geometry';
import type { GreyImage } from '../raster-image';
import {
  recognizeLines,
  type RecognizedLine,
  type TextRecognizer,
} from '../text-recognition/recognize-lines';

/** Print that a check has and few other papers have together with a long line of figures under it. */
const CHECK_PRINT = /pay\s*to|order\s*of|dollars?\b|\d{1,2}\s*\/\s*100\b/i;
/** Money, dates and phone numbers are never E-13B, if they were read surely: its symbols look like such signs. */
const OTHER_FIGURES = /[$%@,]|\d[./]\d|\(\d{3}\)/;
/** Figures of a line, all its pieces together. */
const LEAST_DIGITS = 8;
/** Letters that the recogniser of ordinary print sees in the four symbols. */
const MOST_LETTERS = 9;
/** A MICR line is this much wider than high at least. */
const LEAST_LENGTH = 6;
/** A reading without a whole routing number must be this sure, and so must print be that is no E-13B. */
const SURE = 0.9;

/** Room around the line of each crop that is read, in its heights: where the net errs, it seldom errs alike in all. */
const MARGINS: readonly number[] = [-0.08, 0.08, 0.2];

/** Loads the net that reads E-13B, on first need. */
export type MicrReader = () => Promise<TextRecognizer | undefined>;

/**
 * Reads the E-13B line of checks again with the net made for it; the recogniser of ordinary print makes nothing of its
 * symbols. On pages without the print of a check nothing is loaded and nothing is run.
 * @param readings of the page's lines; `quad` as read.
 * @returns as many readings in the same order: a MICR line stands in place of its first piece, the others are empty.
 * @throws CancelledError, ModelRunError, WeightsError.
 */
export async function readMicrLines(
  page: GreyImage,
  readings: readonly RecognizedLine[],
  reader: MicrReader | undefined,
  signal?: CancelSignal,
): Promise<readonly RecognizedLine[]> {
  const lines = readings.flatMap(({ line }) => line ?? []);
  if (!reader || !hasCheckPrint(lines)) return readings;
  const groups = candidates(page, readings);
  if (groups.length === 0) return readings;
  const recognizer = await reader();
  if (!recognizer) return readings;
  const result = [...readings];
  for (const group of groups) {
    const quad = around(group.map((at) => readings[at]!.quad));
    const crops = MARGINS.map((margin) => widened(quad, margin));
    const line = agreed((await recognizeLines(page, crops, recognizer, { signal })).filter(isMicr));
    if (!line) continue;
    const [first, ...rest] = group;
    result[first!] = line;
    for (const at of rest) result[at] = { ...result[at]!, line: undefined, confidence: 0 };
  }
  return result;
}

/** True where a line says what checks print: only such pages are looked at for a MICR line and a signature. */
export function hasCheckPrint(lines: readonly Pick<Line, 'text'>[]): boolean {
  return lines.some(({ text }) => CHECK_PRINT.test(text));
}

/** Indices of the pieces of each line that may be E-13B, left to right. */
function candidates(page: GreyImage, readings: readonly RecognizedLine[]): number[][] {
  const top = Math.min(
    ...readings.flatMap(({ line, quad }) =>
      line && CHECK_PRINT.test(line.text) ? [quadBox(quad).top] : [],
    ),
  );
  const groups: number[][] = [];
  const pieces = readings.flatMap(({ line, quad, confidence }, at) => {
    const text = line?.text ?? '';
    const isFigures = digitsOf(text) >= 2 && lettersOf(text) <= MOST_LETTERS;
    const isOther = confidence >= SURE && OTHER_FIGURES.test(text);
    return isFigures && !isOther && quadBox(quad).top > top ? [at] : [];
  });
  pieces.sort((a, b) => readings[a]!.quad[0][0] - readings[b]!.quad[0][0]);
  for (const at of pieces) {
    const group = groups.find(([head]) => areLevel(readings[head!]!.quad, readings[at]!.quad));
    if (group) group.push(at);
    else groups.push([at]);
  }
  return groups.filter((group) => {
    const digits = group.reduce((sum, at) => sum + digitsOf(readings[at]!.line!.text), 0);
    const quad = scaleQuad(around(group.map((at) => readings[at]!.quad)), page.width, page.height);
    return digits >= LEAST_DIGITS && quadWidth(quad) > LEAST_LENGTH * quadHeight(quad);
  });
}

function areLevel(a: Quad, b: Quad): boolean {
  const [x, y] = [quadBox(a), quadBox(b)];
  const overlap = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
  return overlap > 0.6 * Math.max(x.bottom - x.top, y.bottom - y.top);
}

/** From the left side of the first piece to the right side of the last. */
function around(quads: readonly Quad[]): Quad {
  const [first, last] = [quads[0]!, quads.at(-1)!];
  return [first[0], last[1], last[2], first[3]];
}

/** Two transit symbols around nine figures, or a sure reading with at least three symbols. */
function isMicr({ line, confidence }: RecognizedLine): boolean {
  const text = line?.text.replace(/ /g, '') ?? '';
  const symbols = text.replace(/[^A-D]/g, '').length;
  return (
    /A\d{9}A/.test(text) || (confidence >= SURE && symbols >= 3 && digitsOf(text) >= LEAST_DIGITS)
  );
}

/** The reading that most crops gave; of several, the one that lost least. */
function agreed(lines: readonly RecognizedLine[]): RecognizedLine | undefined {
  const text = ({ line }: RecognizedLine): string => line?.text.replace(/ /g, '') ?? '';
  const votes = (line: RecognizedLine): number =>
    lines.filter((other) => text(other) === text(line)).length;
  return [...lines].sort(
    (a, b) => votes(b) - votes(a) || text(b).length - text(a).length || b.confidence - a.confidence,
  )[0];
}

/** A quad with more room above and below, in parts of its height. */
function widened([a, b, c, d]: Quad, margin: number): Quad {
  const outwards = (from: Point, to: Point): Point => [
    from[0] + margin * (from[0] - to[0]),
    from[1] + margin * (from[1] - to[1]),
  ];
  return [outwards(a, d), outwards(b, c), outwards(c, b), outwards(d, a)];
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

function lettersOf(text: string): number {
  return text.replace(/\P{L}/gu, '').length;
}
