import type { BoxSpec, PartySpec, RowsSpec, SectionSpec } from './form-schema';

/** Where a form prints the issuer's phone number apart from its address. */
export const PHONE_LABELS: readonly string[] = [
  'Customer service',
  'Client service',
  "Payer's telephone",
  "Payer's phone",
  'Questions? Call',
];

/** The left column that the five 1099s share. */
export const COMMON_1099_BOXES: readonly BoxSpec[] = [
  {
    path: 'payer_tin',
    labels: [
      "PAYER'S TIN",
      "PAYER'S federal identification number",
      "PAYER'S federal identification no",
      "Payer's identification number",
      "PAYER'S Federal ID",
      "Payer's ID number",
      "Payer's Fed ID number",
      "Payer's Fed ID no",
      "Payer's federal tax ID",
      "Payer's tax ID",
      "Payer's taxpayer identification",
      "Payer's FEIN",
      'Federal ID number',
      'Federal identification number',
    ],
    kind: 'tin',
  },
  {
    path: 'recipient_tin',
    labels: [
      "RECIPIENT'S TIN",
      "RECIPIENT'S identification number",
      "RECIPIENT'S identification no",
      "RECIPIENT'S taxpayer identification",
      "Recipient's ID number",
      "Recipient's SSN",
      'Recipient ID no',
      'Recipient ID number',
      "Recipient's tax ID",
      "Recipient's taxpayer ID",
      "Recipient's social security number",
      'Taxpayer ID number',
      'Taxpayer identification number',
    ],
    kind: 'tin',
  },
  { path: 'payer_phone', labels: PHONE_LABELS, kind: 'phone' },
  {
    path: 'account_number',
    labels: ['Account number (see instructions)', 'Account number', 'Account no'],
    kind: 'identifier',
  },
  {
    path: 'second_tin_notice',
    labels: ['2nd TIN not.', '2nd TIN notice', '2nd TIN'],
    kind: 'checkbox',
  },
  {
    path: 'fatca',
    labels: ['FATCA filing requirement', 'FATCA filing', 'FATCA'],
    kind: 'checkbox',
    more: ['requirement'],
  },
];

/** Payer and recipient. */
export const COMMON_1099_PARTIES: readonly PartySpec[] = [
  {
    labels: [
      "PAYER'S name, street address, city or town, state or province, country, ZIP or foreign postal code, and telephone no",
      "PAYER'S name, street address, city or town, state or province, country, ZIP",
      "PAYER'S name, street address, city or town",
      "PAYER'S name, street address",
      "PAYER'S name, address",
      "PAYER'S name",
      "Payer's name and address",
    ],
    more: [
      'or foreign postal code, and telephone no',
      'foreign postal code, and telephone no',
      'province, country, ZIP or foreign postal code',
      'country, and ZIP or foreign postal code, and telephone',
      'ZIP or foreign postal code, and telephone no',
      'or province, country, ZIP or foreign postal',
      'state or province, country, ZIP or foreign',
      'and telephone no',
      'telephone no',
    ],
    prefix: 'payer',
    holds: 'name_and_address',
  },
  { labels: ["PAYER'S street address", "Payer's address"], prefix: 'payer', holds: 'address' },
  {
    labels: [
      "RECIPIENT'S name, street address, city or town",
      "RECIPIENT'S name, address",
      "RECIPIENT'S name",
      "Recipient's name and address",
    ],
    more: ['and ZIP or foreign postal code'],
    prefix: 'recipient',
    holds: 'name_and_address',
  },
  {
    labels: ['Street address (including apt. no.)', 'Street address'],
    prefix: 'recipient',
    holds: 'address',
  },
  {
    labels: [
      'City or town, state or province, country, and ZIP or foreign postal code',
      'City or town, state or province, country, and ZIP',
      'City or town, state or province',
      'City, state, and ZIP code',
      'City or town, province or state, country',
    ],
    more: ['ZIP or foreign postal code', 'and ZIP or foreign postal code'],
    prefix: 'recipient',
    holds: 'address',
  },
];

/** Payer and recipient under a word alone. */
export const COMMON_1099_SECTIONS: readonly SectionSpec[] = [
  {
    prefix: 'payer',
    captions: ['payer', 'issuer', 'paid by', 'who paid you', 'payer/issuer'],
    tin: 'payer_tin',
  },
  {
    prefix: 'recipient',
    captions: [
      'recipient',
      'payee',
      'account holder',
      'account owner',
      'paid to',
      'your',
      'about you',
      'contractor',
      'customer',
    ],
    tin: 'recipient_tin',
  },
];

/** The state's own box, where a form does not print it together with the payer's number. */
export const STATE_COLUMN: RowsSpec['columns'][number] = {
  key: 'state',
  labels: ['15 State', '14 State', '13 State'],
  aloneLabels: ['State'],
  kind: 'state_and_id',
};

/** State, payer's number there, tax withheld; income where the form has it. */
export function stateRows(columns: {
  readonly hasIncome: boolean;
  readonly incomeLabels?: readonly string[];
}): RowsSpec {
  return {
    path: 'state',
    columns: [
      {
        key: 'tax',
        labels: ['State tax withheld', 'State income tax withheld', 'State tax'],
        kind: 'money',
      },
      STATE_COLUMN,
      {
        key: 'payer_state_no',
        labels: [
          "State/Payer's state no",
          "State / Payer's state number",
          'State identification no',
          'State identification number',
          "Payer's state no",
          'State ID no',
        ],
        kind: 'state_and_id',
      },
      ...(columns.hasIncome
        ? [
            {
              key: 'income',
              labels: columns.incomeLabels ?? ['State income'],
              kind: 'money' as const,
            },
          ]
        : []),
    ],
  };
}

export const COMMON_BOILERPLATE: readonly string[] = [
  'Department of the Treasury',
  'Internal Revenue Service',
  'OMB No.',
  'keep for your records',
  'www.irs.gov',
  'CORRECTED (if checked)',
  'CORRECTED',
  'VOID',
  'This is important tax',
  'information and is',
  'being furnished to the',
  'IRS. If you are',
  'required to file a',
  'return, a negligence',
  'penalty or other',
  'sanction may be',
  'imposed on you if',
  'this income is',
  'taxable and the IRS',
  'determines that it has',
  'not been reported',
  'Copy A',
  'Copy B',
  'Copy C',
  'Copy 1',
  'Copy 2',
  'Copy D',
  'For Recipient',
  'For Payer',
  'For State Tax',
  'For Internal Revenue',
  'Service Center',
  'To be filed with',
  "recipient's state",
  'income tax return',
  'when required',
  'File with Form 1096',
  'For Privacy Act',
  'and Paperwork',
  'Reduction Act Notice',
  'For calendar year',
  'calendar year',
  'General Instructions',
  'Cat. No.',
  'Do Not Cut or Separate Forms',
  'Form 1099',
  'Rev. January',
];
