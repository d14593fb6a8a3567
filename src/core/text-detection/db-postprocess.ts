import { findComponents, type Component } from '../components';
import { quadHeight, quadWidth, scaleQuad, type Point, type Quad } from '../geometry';
import { minAreaRectangle } from '../min-area-rectangle';
import { offsetQuad, perimeter, signedArea } from '../polygon';

/** Largest correction of a rectangle's sides, in map pixels: half the width of the soft border. */
const MAX_SOFT_EDGE = 0.5;
/** And never more than this share of the short side, so that no rectangle vanishes. */
const MAX_SOFT_SHARE = 0.4;

export interface DetectionThresholds {
  /** A map pixel above it belongs to a line. */
  readonly binary: number;
  /** Least mean probability of a line. */
  readonly box: number;
  /** Growth as a multiple of area over perimeter. */
  readonly unclip: number;
  /** Least height or width of a grown quad, in pixels of the net's input. */
  readonly minSizePx: number;
}

export interface DetectedLine {
  /** In pixels of the net's input. */
  readonly quad: Quad;
  /** Mean probability inside, 0 to 1. */
  readonly score: number;
}

/**
 * Turns a probability map into line quads: threshold, components, smallest rectangle, score, growth. The rule is fixed
 * by `tests/golden/text-detection`, which the training code answers to as well.
 * @param probability `width * height` values in [0, 1].
 * @param stride pixels of the net's input per map pixel.
 * @returns top to bottom by each component's first pixel.
 */
export function findLines(
  probability: Float32Array,
  width: number,
  height: number,
  stride: number,
  thresholds: DetectionThresholds,
): DetectedLine[] {
  const isText = new Uint8Array(probability.length);
  for (let at = 0; at < probability.length; at += 1) {
    if (probability[at]! > thresholds.binary) isText[at] = 1;
  }
  const lines: DetectedLine[] = [];
  for (const component of findComponents(isText, width, height)) {
    const { mass, score } = weigh(component, probability, width);
    if (score < thresholds.box) continue;
    const quad = growQuad(minAreaRectangle(outline(component), 0.5), mass, thresholds.unclip);
    const inputQuad = scaleQuad(quad, stride, stride);
    if (Math.min(quadWidth(inputQuad), quadHeight(inputQuad)) < thresholds.minSizePx) continue;
    lines.push({ quad: inputQuad, score });
  }
  return lines;
}

function weigh(component: Component, probability: Float32Array, width: number) {
  let mass = 0;
  let pixels = 0;
  for (const { row, from, to } of component) {
    for (let x = from; x < to; x += 1) mass += probability[row * width + x]!;
    pixels += to - from;
  }
  return { mass, score: mass / pixels };
}

/** Centres of the first and last pixel of every run: all that the hull can use. */
function outline(component: Component): Point[] {
  const points: Point[] = [];
  for (const { row, from, to } of component) {
    points.push([from + 0.5, row + 0.5]);
    if (to - from > 1) points.push([to - 0.5, row + 0.5]);
  }
  return points;
}

/**
 * Border pixels carry their coverage as probability, so the sum of probabilities is the kernel's true area: the sides
 * first move in to match it (else a kernel of 2 map pixels is read as 1 or 3), then out by the unclip distance.
 */
function growQuad(rectangle: Quad, mass: number, unclip: number): Quad {
  const [width, height] = [quadWidth(rectangle), quadHeight(rectangle)];
  const most = Math.min(MAX_SOFT_EDGE, MAX_SOFT_SHARE * Math.min(width, height));
  const excess = (width + height - Math.sqrt((width - height) ** 2 + 4 * mass)) / 4;
  const kernel = offsetQuad(rectangle, -Math.min(Math.max(excess, 0), most)) ?? rectangle;
  return offsetQuad(kernel, (unclip * signedArea(kernel)) / perimeter(kernel)) ?? kernel;
}
