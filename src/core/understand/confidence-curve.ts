import type { FieldSource } from './document-reading';

type Curve = readonly (readonly [raw: number, calibrated: number])[];

/**
 * From the product of recognition, label match and checks to how often such a field is exact: knots of monotone curves,
 * straight between them. Fitted on drawn pages of the training split (`bench/eval/reliability.ts --fit`), read from
 * their pixels for recognised text and from their true words for exact text, which errs far less at the same raw value.
 */
export const RECOGNISED_CURVE: Curve = [
  [0, 0],
  [0.407, 0.481],
  [0.504, 0.667],
  [0.634, 0.745],
  [0.797, 0.899],
  [0.859, 0.93],
  [0.889, 0.956],
  [0.908, 0.988],
  [0.945, 0.996],
  [1, 0.998],
];
export const EXACT_CURVE: Curve = [
  [0, 0],
  [0.5, 0.7],
  [0.694, 0.942],
  [0.851, 0.984],
  [0.95, 0.996],
  [1, 0.998],
];

/** How often a field of this raw confidence is exact. A person's word stays what it is. */
export function calibrated(raw: number, source: FieldSource): number {
  const curve = curveOf(source);
  return curve ? along(curve, raw) : raw;
}

/** The raw confidence behind a calibrated one. */
export function rawOf(confidence: number, source: FieldSource): number {
  const curve = curveOf(source);
  return curve
    ? along(
        curve.map(([raw, value]) => [value, raw] as const),
        confidence,
      )
    : confidence;
}

function curveOf(source: FieldSource): Curve | undefined {
  if (source === 'ocr') return RECOGNISED_CURVE;
  return source === 'text_layer' || source === 'form_widget' ? EXACT_CURVE : undefined;
}

function along(knots: Curve, x: number): number {
  for (let at = 1; at < knots.length; at += 1) {
    const [[fromX, fromY], [toX, toY]] = [knots[at - 1]!, knots[at]!];
    if (x <= toX) return fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY);
  }
  return knots.at(-1)![1];
}
