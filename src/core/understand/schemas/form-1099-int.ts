import {
  COMMON_1099_BOXES,
  COMMON_1099_PARTIES,
  COMMON_1099_SECTIONS,
  COMMON_BOILERPLATE,
  stateRows,
} from './form-1099-parts';
import type { FormSchema } from './form-schema';

export const INT_SCHEMA: FormSchema = {
  type: '1099-INT',
  boxes: [
    ...COMMON_1099_BOXES,
    { path: 'payer_rtn', labels: ["Payer's RTN (optional)", "Payer's RTN"], kind: 'routing' },
    { path: 'box1', labels: ['Interest income'], kind: 'money', number: '1' },
    { path: 'box2', labels: ['Early withdrawal penalty'], kind: 'money', number: '2' },
    {
      path: 'box3',
      labels: [
        'Interest on U.S. Savings Bonds and Treasury obligations',
        'Interest on U.S. Savings Bonds and Treas. obligations',
        'Interest on U.S. Savings Bonds and',
      ],
      kind: 'money',
      number: '3',
      more: ['Treasury obligations', 'Treas. obligations'],
    },
    {
      path: 'box4',
      labels: ['Federal income tax withheld', 'Federal tax withheld'],
      kind: 'money',
      number: '4',
    },
    { path: 'box5', labels: ['Investment expenses'], kind: 'money', number: '5' },
    { path: 'box6', labels: ['Foreign tax paid'], kind: 'money', number: '6' },
    {
      path: 'box7',
      labels: [
        'Foreign country or U.S. territory',
        'Foreign country or U.S. possession',
        'Foreign country',
      ],
      kind: 'text',
      number: '7',
      more: ['U.S. territory', 'U.S. possession', 'or U.S. possession'],
    },
    { path: 'box8', labels: ['Tax-exempt interest'], kind: 'money', number: '8' },
    {
      path: 'box9',
      labels: ['Specified private activity bond interest', 'Specified private activity bond'],
      kind: 'money',
      number: '9',
      more: ['interest'],
    },
    { path: 'box10', labels: ['Market discount'], kind: 'money', number: '10' },
    { path: 'box11', labels: ['Bond premium'], kind: 'money', number: '11' },
    {
      path: 'box12',
      labels: ['Bond premium on Treasury obligations', 'Bond premium on U.S. Treasury obligations'],
      kind: 'money',
      number: '12',
    },
    { path: 'box13', labels: ['Bond premium on tax-exempt bond'], kind: 'money', number: '13' },
    {
      path: 'box14',
      labels: [
        'Tax-exempt and tax credit bond CUSIP no',
        'Tax-exempt and tax credit',
        'Tax-exempt bond CUSIP no',
      ],
      kind: 'identifier',
      number: '14',
      more: ['bond CUSIP no'],
    },
  ],
  parties: COMMON_1099_PARTIES,
  sections: COMMON_1099_SECTIONS,
  rows: [stateRows({ hasIncome: false })],
  pairs: [],
  boilerplate: [...COMMON_BOILERPLATE, 'Interest Income Form 1099'],
  anchors: [
    'Interest income',
    'Early withdrawal penalty',
    "PAYER'S TIN",
    'Investment expenses',
    'Market discount',
  ],
};
