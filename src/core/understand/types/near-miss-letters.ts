import type { NearMiss } from './near-miss';

/** Letters, contracts, reports and cards. */
export const LETTERS: readonly NearMiss[] = [
  {
    name: 'Reminder or letter',
    titles: [
      'Dear Sir',
      'Dear Madam',
      'To whom it may concern',
      'Sincerely',
      'Kind regards',
      'Yours faithfully',
      'Re:',
    ],
    weight: 1.2,
  },
  {
    name: 'Identity document',
    titles: [
      'Passport',
      'Driver License',
      "Driver's License",
      'Identification Card',
      'Date of birth',
    ],
    weight: 3,
  },
  {
    name: 'Contract or agreement',
    titles: [
      'Agreement',
      'Lease Agreement',
      'Terms and Conditions',
      'Employment Agreement',
      'Contract',
    ],
    weight: 2.5,
    isReferredTo: true,
  },
  {
    name: 'Report',
    titles: [
      'Annual Report',
      'Balance Sheet',
      'Income Statement',
      'Statement of Cash Flows',
      'Form 10-K',
      'Form 10-Q',
      'Quarterly report',
      'Table of contents',
    ],
    weight: 4,
  },
  {
    name: 'Explanation of benefits',
    titles: ['Explanation of Benefits', 'This is not a bill'],
    weight: 5,
  },
];
