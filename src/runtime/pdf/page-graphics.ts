import type { Rule } from '../../core/document';
import type { Box, Point } from '../../core/geometry';
import { multiply } from './page-text';
import { PathShapes } from './path-shapes';
import type { PdfjsModule, PdfPage, PdfViewport } from './pdfjs';
import { TextVisibility } from './text-visibility';

type Matrix = readonly [number, number, number, number, number, number];

/** What a page draws beside its text. Coordinates are page-relative. */
export interface PageGraphics {
  readonly images: readonly Box[];
  readonly rules: readonly Rule[];
  readonly curveCount: number;
  /** Filled shapes of the size of letters. */
  readonly letterShapes: readonly Box[];
  /** Share of the characters that nobody sees. */
  readonly unseenShare: number;
}

const INVISIBLE_TEXT = 3;

/** Walks what a page draws. */
export async function readGraphics(
  pdfjs: PdfjsModule,
  page: PdfPage,
  viewport: PdfViewport,
): Promise<PageGraphics> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const walk = new GraphicsWalk(pdfjs.OPS, viewport);
  for (let index = 0; index < fnArray.length; index += 1)
    walk.step(fnArray[index]!, argsArray[index] as unknown);
  return walk.result();
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly textMode: number;
  readonly fillAlpha: number;
  readonly isBlended: boolean;
  /** The image that follows has a mask of its own: what lies under it shows through. */
  readonly isMasked: boolean;
}

class GraphicsWalk {
  private readonly images: Box[] = [];
  private readonly stack: GraphicsState[] = [];
  private readonly shapes: PathShapes;
  private readonly text = new TextVisibility();
  private readonly strokes: ReadonlySet<number>;
  private readonly fills: ReadonlySet<number>;
  private state: GraphicsState;

  constructor(
    private readonly ops: PdfjsModule['OPS'],
    private readonly viewport: PdfViewport,
  ) {
    this.shapes = new PathShapes(viewport);
    this.state = {
      matrix: viewport.transform as unknown as Matrix,
      textMode: 0,
      fillAlpha: 1,
      isBlended: false,
      isMasked: false,
    };
    this.strokes = new Set([ops.stroke, ops.closeStroke]);
    this.fills = new Set([
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ]);
  }

  step(op: number, args: unknown): void {
    const { ops } = this;
    if (op === ops.save || op === ops.beginGroup) this.stack.push(this.state);
    else if (op === ops.restore || op === ops.endGroup || op === ops.paintFormXObjectEnd)
      this.state = this.stack.pop() ?? this.state;
    else if (op === ops.transform) this.transform(args as Matrix);
    else if (op === ops.paintFormXObjectBegin) {
      this.stack.push(this.state);
      const [matrix] = args as [Matrix | null];
      if (matrix) this.transform(matrix);
    } else if (op === ops.setTextRenderingMode) this.change({ textMode: (args as [number])[0] });
    else if (op === ops.setGState) this.setGraphicsState((args as [GraphicsEntries])[0]);
    else if (op === ops.showText) this.countText((args as [readonly unknown[]])[0]);
    else if (op === ops.constructPath) this.addPath(args as [number, [Float32Array | null]]);
    else if (op === ops.paintImageMaskXObject) this.addImage(false);
    else if (op === ops.paintImageXObject || op === ops.paintInlineImageXObject)
      this.addImage(true);
  }

  result(): PageGraphics {
    const { rules, curveCount, letterShapes } = this.shapes;
    const unseenShare = this.text.unseenShare();
    return { images: this.images, rules, curveCount, letterShapes, unseenShare };
  }

  private change(changed: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...changed };
  }

  private transform(matrix: Matrix): void {
    this.change({ matrix: multiply(this.state.matrix, matrix) });
  }

  private setGraphicsState(entries: GraphicsEntries): void {
    for (const [key, value] of entries) {
      if (key === 'ca' && typeof value === 'number') this.change({ fillAlpha: value });
      // A mask is in force, or pdf.js announces, by this entry alone, an image that brings its own.
      else if (key === 'SMask') this.change({ isMasked: value !== false || entries.length === 1 });
      else if (key === 'BM') this.change({ isBlended: value !== 'source-over' });
    }
  }

  private countText(glyphs: readonly unknown[]): void {
    const count = glyphs.filter((glyph) => typeof glyph === 'object' && glyph !== null).length;
    const { textMode, fillAlpha } = this.state;
    this.text.show(count, textMode !== INVISIBLE_TEXT && fillAlpha > 0);
  }

  /** An image fills the unit square of its own space. */
  private addImage(isOpaque: boolean): void {
    const corners = [this.toPage(0, 0), this.toPage(1, 0), this.toPage(0, 1), this.toPage(1, 1)];
    const box = {
      left: Math.max(0, Math.min(...corners.map(([x]) => x))),
      top: Math.max(0, Math.min(...corners.map(([, y]) => y))),
      right: Math.min(1, Math.max(...corners.map(([x]) => x))),
      bottom: Math.min(1, Math.max(...corners.map(([, y]) => y))),
    };
    if (box.right <= box.left || box.bottom <= box.top) return;
    this.images.push(box);
    const { fillAlpha, isBlended, isMasked } = this.state;
    if (isOpaque && fillAlpha === 1 && !isBlended && !isMasked)
      this.text.cover((box.right - box.left) * (box.bottom - box.top));
  }

  private addPath([paint, [data]]: [number, [Float32Array | null]]): void {
    const isStroke = this.strokes.has(paint);
    if (!data || !(isStroke || this.fills.has(paint))) return;
    this.shapes.add(data, isStroke, (x, y) => this.toPage(x, y));
  }

  private toPage(x: number, y: number): Point {
    const [a, b, c, d, e, f] = this.state.matrix;
    return [(a * x + c * y + e) / this.viewport.width, (b * x + d * y + f) / this.viewport.height];
  }
}

type GraphicsEntries = readonly (readonly [string, unknown])[];
