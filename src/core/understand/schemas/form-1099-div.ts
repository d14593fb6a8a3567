import {
  COMMON_1099_BOXES,
  COMMON_1099_PARTIES,
  COMMON_1099_SECTIONS,
  COMMON_BOILERPLATE,
  stateRows,
} from './form-1099-parts';
import type { FormSchema } from './form-schema';

export const DIV_SCHEMA: FormSchema = {
  type: '1099-DIV',
  boxes: [
    ...COMMON_1099_BOXES,
    {
      path: 'box1a',
      labels: ['Total ordinary dividends', 'Ordinary dividends'],
      kind: 'money',
      number: '1a',
    },
    { path: 'box1b', labels: ['Qualified dividends'], kind: 'money', number: '1b' },
    {
      path: 'box2a',
      labels: ['Total capital gain distr', 'Total capital gain distributions'],
      kind: 'money',
      number: '2a',
    },
    {
      path: 'box2b',
      labels: ['Unrecap. Sec. 1250 gain', 'Unrecaptured Section 1250 gain'],
      kind: 'money',
      number: '2b',
    },
    { path: 'box2c', labels: ['Section 1202 gain'], kind: 'money', number: '2c' },
    {
      path: 'box2d',
      labels: ['Collectibles (28%) gain', 'Collectibles (28% rate) gain'],
      kind: 'money',
      number: '2d',
    },
    { path: 'box2e', labels: ['Section 897 ordinary dividends'], kind: 'money', number: '2e' },
    { path: 'box2f', labels: ['Section 897 capital gain'], kind: 'money', number: '2f' },
    { path: 'box3', labels: ['Nondividend distributions'], kind: 'money', number: '3' },
    {
      path: 'box4',
      labels: ['Federal income tax withheld', 'Federal tax withheld'],
      kind: 'money',
      number: '4',
    },
    { path: 'box5', labels: ['Section 199A dividends'], kind: 'money', number: '5' },
    { path: 'box6', labels: ['Investment expenses'], kind: 'money', number: '6' },
    { path: 'box7', labels: ['Foreign tax paid'], kind: 'money', number: '7' },
    {
      path: 'box8',
      labels: [
        'Foreign country or U.S. territory',
        'Foreign country or U.S. possession',
        'Foreign country',
      ],
      kind: 'text',
      number: '8',
      more: ['U.S. territory', 'U.S. possession'],
    },
    {
      path: 'box9',
      labels: ['Cash liquidation distributions', 'Cash liquidation'],
      kind: 'money',
      number: '9',
    },
    {
      path: 'box10',
      labels: ['Noncash liquidation distributions', 'Noncash liquidation'],
      kind: 'money',
      number: '10',
    },
    { path: 'box12', labels: ['Exempt-interest dividends'], kind: 'money', number: '12' },
    {
      path: 'box13',
      labels: [
        'Specified private activity bond interest dividends',
        'Specified private activity',
        'Specified private activity bond',
      ],
      kind: 'money',
      number: '13',
      more: ['bond interest dividends', 'interest dividends'],
    },
  ],
  parties: COMMON_1099_PARTIES,
  sections: COMMON_1099_SECTIONS,
  rows: [stateRows({ hasIncome: false })],
  pairs: [],
  boilerplate: [...COMMON_BOILERPLATE, 'Dividends and Distributions'],
  anchors: [
    'Total ordinary dividends',
    'Qualified dividends',
    "PAYER'S TIN",
    'Nondividend distributions',
  ],
};
