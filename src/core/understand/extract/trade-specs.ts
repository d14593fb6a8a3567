import type { LabelledSpec } from './labelled-values';
import type { PrintStyle } from './read-value';

/** Specs as they hold for a document that prints decimals: there a bare whole number is no amount. */
export function tradeSpecs(
  specs: readonly LabelledSpec[],
  style: PrintStyle,
): readonly LabelledSpec[] {
  if (style.decimalMark === undefined) return specs;
  return specs.map((spec) => (spec.kind === 'money' ? { ...spec, isMarked: true } : spec));
}
