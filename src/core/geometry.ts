/** A point. Page-relative in [0, 1] unless a name ends in `Px`. */
export type Point = readonly [x: number, y: number];

/** Four corners, clockwise from the text's own top left (so a rotated text's first corner may be anywhere). */
export type Quad = readonly [Point, Point, Point, Point];

/** An axis-aligned box. Same space as the points it was made from. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest axis-aligned box around a quad. */
export function quadBox(quad: Quad): Box {
  const xs = quad.map((point) => point[0]);
  const ys = quad.map((point) => point[1]);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** The quad of an axis-aligned box, clockwise from its top left. */
export function boxQuad(box: Box): Quad {
  return [
    [box.left, box.top],
    [box.right, box.top],
    [box.right, box.bottom],
    [box.left, box.bottom],
  ];
}

/** The smallest box around all boxes; `undefined` for none. */
export function unionBox(boxes: readonly Box[]): Box | undefined {
  const first = boxes[0];
  if (!first) return undefined;
  return boxes.slice(1).reduce<Box>(
    (union, box) => ({
      left: Math.min(union.left, box.left),
      top: Math.min(union.top, box.top),
      right: Math.max(union.right, box.right),
      bottom: Math.max(union.bottom, box.bottom),
    }),
    first,
  );
}

/** Scales a quad's coordinates, e.g. page-relative to pixels with the page's width and height. */
export function scaleQuad(quad: Quad, scaleX: number, scaleY: number): Quad {
  return quad.map(([x, y]) => [x * scaleX, y * scaleY]) as unknown as Quad;
}

/** Length of the text direction (top edge and bottom edge, mean), in the quad's own space. */
export function quadWidth(quad: Quad): number {
  return (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
}

/** Height across the text direction (left edge and right edge, mean), in the quad's own space. */
export function quadHeight(quad: Quad): number {
  return (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;
}

/** Euclidean distance of two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
