import type { LabelledSpec } from './labelled-values';
import type { PrintStyle } from './read-value';

/** Specs as they hold for a document that prints decimals: there a bare whole number is no amount. */
export function tradeSpecs(
  specs: readonly LabelledSpec[],
  style: PrintStyle,
): readonly LabelledSpec[] {
  if (style.decimalMark === undefined) return specs;
  return specs.map(marked);
}

function marked(spec: LabelledSpec): LabelledSpec {
  if (spec.kind === 'money') return { ...spec, isMarked: true };
  return spec.otherwise ? { ...spec, otherwise: marked(spec.otherwise) } : spec;
}
