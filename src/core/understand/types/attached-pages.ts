/** First words of pages that explain a form rather than being one. */
export const INSTRUCTION_TITLES: readonly string[] = [
  'Instructions for Employee',
  'Notice to Employee',
  'Instructions for Recipient',
  'Instructions for Payer',
  'Instructions for Borrower',
  'Instructions for Payer/Borrower',
  'General Instructions',
  'Specific Instructions',
  'Future developments',
  'Attention filers of Form',
  'Important information for filers',
  'Instructions for Employer',
];

/** Words of the page that a bank attaches to teach its customers to balance a checkbook. */
export const BACK_TITLES: readonly string[] = [
  'How to balance your',
  'Balancing your checkbook',
  'In case of errors or questions about your',
  'Billing rights summary',
  'Your billing rights',
  'What to do if you think you find a mistake',
  'Important disclosures',
  'How to avoid paying interest',
];
