import type { Rule } from '../../core/document';
import type { Box } from '../../core/geometry';
import { multiply } from './page-text';
import type { PdfjsModule, PdfPage, PdfViewport } from './pdfjs';

type Matrix = readonly [number, number, number, number, number, number];

/** What a page draws beside its text. Coordinates are page-relative. */
export interface PageGraphics {
  readonly images: readonly Box[];
  readonly rules: readonly Rule[];
  readonly curveCount: number;
  /** Share of the characters that are drawn invisibly. */
  readonly invisibleShare: number;
}

/** How pdf.js packs a path: an operator, then its coordinates. */
const PATH = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
/** A filled shape thinner than this is a rule. Points. */
const MAX_RULE_WIDTH = 3;
/** Shorter strokes are parts of letters or icons. Points. */
const MIN_RULE_LENGTH = 8;
/** Hatchings and charts have strokes without end; forms do not. */
const MAX_RULES = 4000;
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
}

class GraphicsWalk {
  private readonly images: Box[] = [];
  private readonly rules: Rule[] = [];
  private readonly stack: GraphicsState[] = [];
  private matrix: Matrix;
  private textMode = 0;
  private curveCount = 0;
  private visible = 0;
  private invisible = 0;
  private readonly paints: ReadonlySet<number>;
  private readonly imageOps: ReadonlySet<number>;

  constructor(
    private readonly ops: PdfjsModule['OPS'],
    private readonly viewport: PdfViewport,
  ) {
    this.matrix = viewport.transform as unknown as Matrix;
    this.paints = new Set([
      ops.stroke,
      ops.closeStroke,
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ]);
    this.imageOps = new Set([
      ops.paintImageXObject,
      ops.paintInlineImageXObject,
      ops.paintImageMaskXObject,
    ]);
  }

  step(op: number, args: unknown): void {
    const { ops } = this;
    if (op === ops.save || op === ops.beginGroup) this.push();
    else if (op === ops.restore || op === ops.endGroup || op === ops.paintFormXObjectEnd)
      this.pop();
    else if (op === ops.transform) this.matrix = multiply(this.matrix, args as Matrix);
    else if (op === ops.paintFormXObjectBegin) {
      this.push();
      const [matrix] = args as [Matrix | null];
      if (matrix) this.matrix = multiply(this.matrix, matrix);
    } else if (op === ops.setTextRenderingMode) this.textMode = (args as [number])[0];
    else if (op === ops.showText) this.countText((args as [readonly unknown[]])[0]);
    else if (op === ops.constructPath) this.addPath(args as [number, [Float32Array | null]]);
    else if (this.imageOps.has(op)) this.addImage();
  }

  result(): PageGraphics {
    const characters = this.visible + this.invisible;
    return {
      images: this.images,
      rules: this.rules,
      curveCount: this.curveCount,
      invisibleShare: characters > 0 ? this.invisible / characters : 0,
    };
  }

  private push(): void {
    this.stack.push({ matrix: this.matrix, textMode: this.textMode });
  }

  private pop(): void {
    const state = this.stack.pop();
    if (state) ({ matrix: this.matrix, textMode: this.textMode } = state);
  }

  private countText(glyphs: readonly unknown[]): void {
    const count = glyphs.filter((glyph) => typeof glyph === 'object' && glyph !== null).length;
    if (this.textMode === INVISIBLE_TEXT) this.invisible += count;
    else this.visible += count;
  }

  /** An image fills the unit square of its own space. */
  private addImage(): void {
    const corners = [this.toPage(0, 0), this.toPage(1, 0), this.toPage(0, 1), this.toPage(1, 1)];
    const box = {
      left: Math.max(0, Math.min(...corners.map(([x]) => x))),
      top: Math.max(0, Math.min(...corners.map(([, y]) => y))),
      right: Math.min(1, Math.max(...corners.map(([x]) => x))),
      bottom: Math.min(1, Math.max(...corners.map(([, y]) => y))),
    };
    if (box.right > box.left && box.bottom > box.top) this.images.push(box);
  }

  private addPath([paint, [data]]: [number, [Float32Array | null]]): void {
    if (!data || !this.paints.has(paint)) return;
    const isStroke = paint === this.ops.stroke || paint === this.ops.closeStroke;
    let shape: (readonly [number, number])[] = [];
    const finish = (): void => {
      if (!isStroke) this.addThinShape(shape);
    };
    for (let at = 0; at < data.length;) {
      const op = data[at];
      if (op === PATH.move) {
        finish();
        shape = [[data[at + 1]!, data[at + 2]!]];
        at += 3;
      } else if (op === PATH.line) {
        const to = [data[at + 1]!, data[at + 2]!] as const;
        if (isStroke) this.addStroke(shape.at(-1), to);
        shape.push(to);
        at += 3;
      } else if (op === PATH.close) {
        if (isStroke) this.addStroke(shape.at(-1), shape[0]);
        at += 1;
      } else {
        this.curveCount += 1;
        at += op === PATH.curve ? 7 : 5;
        shape.push([data[at - 2]!, data[at - 1]!]);
      }
    }
    finish();
  }

  private addStroke(
    from: readonly [number, number] | undefined,
    to: readonly [number, number] | undefined,
  ): void {
    if (!from || !to) return;
    const start = this.toPage(...from);
    const end = this.toPage(...to);
    const acrossPx = Math.abs(end[0] - start[0]) * this.viewport.width;
    const downPx = Math.abs(end[1] - start[1]) * this.viewport.height;
    if (Math.min(acrossPx, downPx) > 1 || Math.max(acrossPx, downPx) < MIN_RULE_LENGTH) return;
    this.addRule(start, end);
  }

  /** Many producers draw rules as thin filled rectangles; the four edges of a filled box are rules as well. */
  private addThinShape(shape: readonly (readonly [number, number])[]): void {
    if (shape.length < 4 || shape.length > 5) return;
    const corners = shape.map((point) => this.toPage(...point));
    const left = Math.min(...corners.map(([x]) => x));
    const right = Math.max(...corners.map(([x]) => x));
    const top = Math.min(...corners.map(([, y]) => y));
    const bottom = Math.max(...corners.map(([, y]) => y));
    const acrossPx = (right - left) * this.viewport.width;
    const downPx = (bottom - top) * this.viewport.height;
    if (downPx <= MAX_RULE_WIDTH && acrossPx >= MIN_RULE_LENGTH)
      this.addRule([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
    else if (acrossPx <= MAX_RULE_WIDTH && downPx >= MIN_RULE_LENGTH)
      this.addRule([(left + right) / 2, top], [(left + right) / 2, bottom]);
  }

  private addRule(from: readonly [number, number], to: readonly [number, number]): void {
    const isOnPage = [...from, ...to].every((value) => value >= -0.01 && value <= 1.01);
    if (isOnPage && this.rules.length < MAX_RULES) this.rules.push({ from, to });
  }

  private toPage(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.matrix;
    return [(a * x + c * y + e) / this.viewport.width, (b * x + d * y + f) / this.viewport.height];
  }
}
