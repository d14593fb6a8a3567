import {
  COMMON_1099_BOXES,
  COMMON_1099_PARTIES,
  COMMON_1099_SECTIONS,
  COMMON_BOILERPLATE,
  stateRows,
} from './form-1099-parts';
import type { FormSchema } from './form-schema';

export const NEC_SCHEMA: FormSchema = {
  type: '1099-NEC',
  boxes: [
    ...COMMON_1099_BOXES,
    {
      path: 'box1',
      labels: ['1 Nonemployee compensation', 'Nonemployee compensation'],
      kind: 'money',
      number: '1',
      isNumbered: true,
    },
    {
      path: 'box1b',
      labels: ['Cash tips included in box 1a', 'Cash tips in box 1a', 'Cash tips'],
      kind: 'money',
      number: '1b',
      years: { from: 2026 },
    },
    {
      path: 'box1c',
      labels: ['Treasury Tipped Occupation Code', 'TTOC'],
      kind: 'identifier',
      number: '1c',
      years: { from: 2026 },
    },
    {
      path: 'box1d',
      labels: [
        'Qualified overtime compensation included in box 1a',
        'Qualified overtime',
        'Overtime compensation',
      ],
      kind: 'money',
      number: '1d',
      years: { from: 2026 },
    },
    {
      path: 'box2',
      labels: [
        'Payer made direct sales totaling $5,000 or more',
        'Payer made direct sales totaling',
        'Payer made direct sales',
      ],
      kind: 'checkbox',
      number: '2',
      more: [
        'consumer products to recipient for resale',
        'totaling $5,000 or more of',
        'products to recipient for resale',
        'or more of consumer products to',
        'recipient for resale',
      ],
    },
    {
      path: 'box3',
      labels: ['Excess golden parachute payments', 'Excess golden parachute'],
      kind: 'money',
      number: '3',
      years: { from: 2025 },
    },
    {
      path: 'box4',
      labels: ['Federal income tax withheld', 'Federal tax withheld'],
      kind: 'money',
      number: '4',
    },
  ],
  parties: COMMON_1099_PARTIES,
  sections: COMMON_1099_SECTIONS,
  rows: [stateRows({ hasIncome: true })],
  pairs: [],
  boilerplate: [...COMMON_BOILERPLATE],
  anchors: [
    '1 Nonemployee compensation',
    'Federal income tax withheld',
    "PAYER'S TIN",
    'Payer made direct sales',
  ],
};
