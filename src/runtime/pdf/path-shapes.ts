import type { Rule } from '../../core/document';
import type { Box, Point } from '../../core/geometry';

/** How pdf.js packs a path: an operator, then its coordinates. */
const PATH = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
/** A filled shape thinner than this is a rule. Points. */
const MAX_RULE_WIDTH = 3;
/** Shorter strokes are parts of letters or icons. Points. */
const MIN_RULE_LENGTH = 8;
/** Hatchings and charts have strokes without end; forms do not. */
const MAX_RULES = 4000;
/** Heights of letters that are drawn as shapes. Points. */
const LETTER_HEIGHT = { min: 3, max: 40 } as const;
const MAX_LETTER_ASPECT = 2;
const MAX_LETTERS = 20_000;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Gathers what the paths of a page are: rules, and letters drawn as shapes. Coordinates are page-relative. */
export class PathShapes {
  readonly rules: Rule[] = [];
  readonly letterShapes: Box[] = [];
  curveCount = 0;

  constructor(private readonly page: PageSize) {}

  /**
   * Adds a painted path.
   * @param data as pdf.js packs it.
   * @param toPage from the path's own space to page-relative.
   */
  add(data: Float32Array, isStroke: boolean, toPage: (x: number, y: number) => Point): void {
    let shape: Point[] = [];
    let hasCurves = false;
    const finish = (): void => {
      if (!isStroke) this.addShape(shape, hasCurves);
      hasCurves = false;
    };
    for (let at = 0; at < data.length;) {
      const op = data[at];
      if (op === PATH.move) {
        finish();
        shape = [toPage(data[at + 1]!, data[at + 2]!)];
        at += 3;
      } else if (op === PATH.line) {
        const to = toPage(data[at + 1]!, data[at + 2]!);
        if (isStroke) this.addStroke(shape.at(-1), to);
        shape.push(to);
        at += 3;
      } else if (op === PATH.close) {
        if (isStroke) this.addStroke(shape.at(-1), shape[0]);
        at += 1;
      } else {
        hasCurves = true;
        this.curveCount += 1;
        at += op === PATH.curve ? 7 : 5;
        shape.push(toPage(data[at - 2]!, data[at - 1]!));
      }
    }
    finish();
  }

  private addStroke(from: Point | undefined, to: Point | undefined): void {
    if (!from || !to) return;
    const across = Math.abs(to[0] - from[0]) * this.page.width;
    const down = Math.abs(to[1] - from[1]) * this.page.height;
    if (Math.min(across, down) > 1 || Math.max(across, down) < MIN_RULE_LENGTH) return;
    this.addRule(from, to);
  }

  private addShape(shape: readonly Point[], hasCurves: boolean): void {
    if (shape.length < 3) return;
    const box = boxOf(shape);
    const across = (box.right - box.left) * this.page.width;
    const down = (box.bottom - box.top) * this.page.height;
    if (hasCurves) this.addLetter(box, across, down);
    else if (shape.length >= 4 && shape.length <= 5) this.addThinShape(box, across, down);
  }

  private addLetter(box: Box, across: number, down: number): void {
    if (down < LETTER_HEIGHT.min || down > LETTER_HEIGHT.max) return;
    if (across > MAX_LETTER_ASPECT * down || this.letterShapes.length >= MAX_LETTERS) return;
    if (isOnPage([box.left, box.top]) && isOnPage([box.right, box.bottom]))
      this.letterShapes.push(box);
  }

  /** Many producers draw rules as thin filled rectangles; the four edges of a filled box are rules as well. */
  private addThinShape({ left, right, top, bottom }: Box, across: number, down: number): void {
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    if (down <= MAX_RULE_WIDTH && across >= MIN_RULE_LENGTH) this.addRule([left, y], [right, y]);
    else if (across <= MAX_RULE_WIDTH && down >= MIN_RULE_LENGTH)
      this.addRule([x, top], [x, bottom]);
  }

  private addRule(from: Point, to: Point): void {
    if (isOnPage(from) && isOnPage(to) && this.rules.length < MAX_RULES)
      this.rules.push({ from, to });
  }
}

function isOnPage([x, y]: Point): boolean {
  return x >= -0.01 && x <= 1.01 && y >= -0.01 && y <= 1.01;
}

function boxOf(points: readonly Point[]): Box {
  return {
    left: Math.min(...points.map(([x]) => x)),
    right: Math.max(...points.map(([x]) => x)),
    top: Math.min(...points.map(([, y]) => y)),
    bottom: Math.max(...points.map(([, y]) => y)),
  };
}
