import type { Box } from '../../geometry';
import type { BoxSpec, PairsSpec, PartySpec, RowsSpec } from '../schemas/form-schema';
import type { Token } from '../text/page-view';
import type { LabelHit } from './find-labels';

/** What a label of a form stands for. */
export type FormTarget =
  | { readonly kind: 'box'; readonly spec: BoxSpec }
  | { readonly kind: 'party'; readonly spec: PartySpec }
  | { readonly kind: 'column'; readonly spec: RowsSpec; readonly column: number }
  | { readonly kind: 'pairs'; readonly spec: PairsSpec }
  /** The amount of a pair where it has a caption of its own. */
  | { readonly kind: 'amount' }
  | {
      readonly kind: 'print';
      /** The box whose printed label goes on here. */ readonly of?: BoxSpec;
    };

/** A label with the box it heads and the words in it that are no label. */
export interface Cell {
  readonly hit: LabelHit<FormTarget>;
  readonly box: Box;
  readonly tokens: readonly Token[];
}
