import type { LabelledSpec } from './labelled-values';
import { NO_FIELD } from './trade-specs';

/** Sums of the whole contract, of which an invoice asks for a part: none of its own. */
export const CONTRACT_SPECS: readonly LabelledSpec[] = [
  {
    path: NO_FIELD,
    kind: 'money',
    labels: [
      'Contract sum',
      'Original contract sum',
      'Revised contract sum',
      'Contract sum to date',
      'Contract price',
      'Contract amount',
      'Contract value',
      'Work completed to date',
      'Total completed to date',
      'Total completed and stored to date',
      'Auftragssumme',
      'Montant du marché',
      'Montant du contrat',
    ],
  },
];
