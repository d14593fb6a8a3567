import type { TextRun } from '../../core/intake/text-pieces';
import type { PdfPage, PdfViewport } from './pdfjs';

/** Faces whose metrics are missing or absurd get these. Share of an em. */
const USUAL_ASCENT = 0.8;
const USUAL_DESCENT = 0.2;
/** Text this near to a quarter turn is meant to be one. Degrees. */
const SNAP_DEG = 2;

type Matrix = readonly [number, number, number, number, number, number];

/** `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** The text layer of a page as runs, in pixels of `viewport`. */
export async function readTextRuns(page: PdfPage, viewport: PdfViewport): Promise<TextRun[]> {
  const content = await page.getTextContent();
  const base = viewport.transform as unknown as Matrix;
  const scale = Math.hypot(base[0], base[1]);
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const matrix = multiply(base, item.transform as unknown as Matrix);
    const style = content.styles[item.fontName];
    const emPx = Math.hypot(matrix[2], matrix[3]);
    if (!(emPx > 0)) continue;
    runs.push({
      text: item.hasEOL ? `${item.str}\n` : item.str,
      originPx: [matrix[4], matrix[5]],
      angleDeg: snap((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI),
      widthPx: item.width * scale,
      emPx,
      ascent: within(style?.ascent, 0.4, 1.1) ?? USUAL_ASCENT,
      descent: within(-(style?.descent ?? 0), 0.05, 0.5) ?? USUAL_DESCENT,
      isMonospace: style?.fontFamily === 'monospace',
      source: 'text_layer',
    });
  }
  return runs;
}

/** Degrees in [0, 360), small slants taken out. */
function snap(angleDeg: number): number {
  const quarter = Math.round(angleDeg / 90) * 90;
  const snapped = Math.abs(angleDeg - quarter) <= SNAP_DEG ? quarter : angleDeg;
  return (snapped + 360) % 360;
}

function within(value: number | undefined, min: number, max: number): number | undefined {
  return value !== undefined && value >= min && value <= max ? value : undefined;
}
