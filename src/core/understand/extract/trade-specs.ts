import type { LabelledSpec } from './labelled-values';
import type { PageView } from '../text/page-view';
import type { PrintStyle } from './read-value';

/** Path of what is no field: its labels only keep shorter ones from matching. */
export const NO_FIELD = '';
/** An amount with two decimals. */
const DECIMALS = /^[^\d%]{0,4}\d[\d.,']*[.,]\d{2}[^\d%]{0,4}$/;
/** With fewer of them a document may print whole amounts beside: items in dollars, tax to the cent. */
const FEWEST = 3;

/** Specs as they hold for a document that prints decimals: there a bare whole number is no amount. */
export function tradeSpecs(
  specs: readonly LabelledSpec[],
  style: PrintStyle,
  views: readonly PageView[],
): readonly LabelledSpec[] {
  const decimals = views
    .flatMap((view) => view.tokens)
    .filter((token) => DECIMALS.test(token.text)).length;
  return style.decimalMark === undefined || decimals < FEWEST ? specs : specs.map(marked);
}

function marked(spec: LabelledSpec): LabelledSpec {
  if (spec.kind === 'money') return { ...spec, isMarked: true };
  return spec.otherwise ? { ...spec, otherwise: marked(spec.otherwise) } : spec;
}
