import type { PairsSpec, RowsSpec } from './form-schema';

/** Box 12 codes; TA, TP and TT are new with tax year 2026. */
export const W2_CODES: readonly string[] = [
  ...'ABCDEFGHJKLMNPQRSTVWYZ',
  ...['AA', 'BB', 'DD', 'EE', 'FF', 'GG', 'HH', 'II', 'TA', 'TP', 'TT'],
];

/** Boxes 15 to 20: states and localities. */
export const W2_ROWS: readonly RowsSpec[] = [
  {
    path: 'state',
    columns: [
      {
        key: 'state',
        labels: ['15 State', '15 St.', '15St'],
        aloneLabels: ['State'],
        shortLabels: ['State'],
        number: '15',
        kind: 'state_and_id',
      },
      {
        key: 'employer_state_id',
        labels: [
          "Employer's state ID number",
          "Employer's state I.D. no",
          "Employer's state ID no",
          "Employer's state ID",
          "Employer's state I.D. number",
          "Employer's state identification number",
          "State Employer's ID",
          'Employer state ID',
          'State ID number',
          'State ID no',
          'State I.D.',
          'State employer ID',
        ],
        aloneLabels: ['State ID', 'State no'],
        shortLabels: ['State ID'],
        number: '15',
        kind: 'state_and_id',
      },
      {
        key: 'wages',
        labels: ['State wages, tips, etc', 'State wages, tips', 'State wages'],
        aloneLabels: ['St. wages'],
        shortLabels: ['State wages', 'St. wages', 'Wages'],
        number: '16',
        kind: 'money',
      },
      {
        key: 'tax',
        labels: ['State income tax', 'State inc. tax', 'State tax withheld', 'State tax'],
        aloneLabels: ['St. tax', 'State tax withheld'],
        shortLabels: ['State tax', 'St. tax', 'St. inc. tax', 'Income tax', 'Tax'],
        number: '17',
        kind: 'money',
      },
    ],
  },
  {
    path: 'local',
    columns: [
      {
        key: 'wages',
        labels: ['Local wages, tips, etc', 'Local wages, tips', 'Local wages'],
        shortLabels: ['Local wages', 'Wages'],
        number: '18',
        kind: 'money',
      },
      {
        key: 'tax',
        labels: ['Local income tax', 'Local inc. tax', 'Local tax'],
        shortLabels: ['Local tax', 'Income tax', 'Tax'],
        number: '19',
        kind: 'money',
      },
      {
        key: 'locality',
        labels: ['Locality name', 'Locality'],
        shortLabels: ['Locality', 'Local'],
        number: '20',
        kind: 'text',
      },
    ],
  },
];

/** Boxes 12 and 14. */
export const W2_PAIRS: readonly PairsSpec[] = [
  {
    path: 'box12',
    key: 'code',
    labels: [
      '12a See instructions for box 12',
      '12a See instrs. for box 12',
      '12 See instructions for box 12',
      '12a',
      '12b',
      '12c',
      '12d',
      '12 Codes',
      '12 Code',
    ],
    aloneLabels: ['Box 12'],
    shortLabels: ['Codes', 'Code'],
    number: '12',
    codes: W2_CODES,
  },
  {
    path: 'box14',
    key: 'label',
    labels: ['14 Other', '14a Other', '14 Other (specify)', '14a', 'Box 14'],
    shortLabels: ['Other'],
    number: '14',
  },
  { path: 'box14b', key: 'code', labels: ['14b Treasury Tipped Occupation Code', '14b'] },
];
