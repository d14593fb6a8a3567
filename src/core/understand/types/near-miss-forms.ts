import type { NearMiss } from './near-miss';

/** Tax forms beside those that are read. */
export const OTHER_FORMS: readonly NearMiss[] = [
  {
    name: 'Form 1098-T',
    titles: ['Tuition Statement', '1545-1574', 'Payments received for qualified tuition'],
    weight: 7,
  },
  {
    name: 'Form 1098-E',
    titles: [
      'Student Loan Interest Statement',
      '1545-1576',
      'Student loan interest received by lender',
    ],
    weight: 7,
  },
  { name: 'Form 1098-C', titles: ['Contributions of Motor Vehicles'], weight: 7 },
  { name: 'Form 1099-A', titles: ['Acquisition or Abandonment of Secured Property'], weight: 7 },
  { name: 'Form 1099-B', titles: ['Proceeds From Broker and Barter Exchange'], weight: 7 },
  { name: 'Form 1099-C', titles: ['Cancellation of Debt'], weight: 7 },
  {
    name: 'Form 1099-G',
    titles: [
      'Certain Government Payments',
      '1 Unemployment compensation',
      'State or local income tax refunds',
    ],
    weight: 7,
  },
  { name: 'Form 1099-H', titles: ['Health Coverage Tax Credit'], weight: 7 },
  { name: 'Form 1099-K', titles: ['Payment Card and Third Party Network Transactions'], weight: 7 },
  { name: 'Form 1099-LTC', titles: ['Long-Term Care and Accelerated Death'], weight: 7 },
  { name: 'Form 1099-OID', titles: ['Original Issue Discount'], weight: 3 },
  {
    name: 'Form 1099-PATR',
    titles: ['Taxable Distributions Received From Cooperatives'],
    weight: 7,
  },
  { name: 'Form 1099-Q', titles: ['Payments From Qualified Education Programs'], weight: 7 },
  { name: 'Form 1099-S', titles: ['Proceeds From Real Estate Transactions'], weight: 7 },
  { name: 'Form 1099-SA', titles: ['Distributions From an HSA, Archer MSA'], weight: 7 },
  { name: 'Form SSA-1099', titles: ['Social Security Benefit Statement'], weight: 7 },
  {
    name: 'Form 5498',
    titles: [
      'IRA Contribution Information',
      'HSA, Archer MSA, or Medicare Advantage MSA Information',
    ],
    weight: 7,
  },
  {
    name: 'Form 1095',
    titles: [
      'Health Insurance Marketplace Statement',
      'Employer-Provided Health Insurance Offer',
      'Health Coverage 1095',
    ],
    weight: 7,
  },
  { name: 'Form 1042-S', titles: ["Foreign Person's U.S. Source Income"], weight: 7 },
  {
    name: 'Form 1096',
    titles: ['Annual Summary and Transmittal of U.S. Information Returns'],
    weight: 7,
  },
  {
    name: 'Form W-2c',
    titles: ['Corrected Wage and Tax Statement', 'Previously reported', 'Form W-2c'],
    weight: 9,
  },
  { name: 'Form W-2G', titles: ['Certain Gambling Winnings', 'Reportable winnings'], weight: 9 },
  { name: 'Form W-3', titles: ['Transmittal of Wage and Tax Statements'], weight: 9 },
  {
    name: 'Form W-4',
    titles: [
      "Employee's Withholding Certificate",
      "Employee's Withholding Allowance Certificate",
      'Withholding Certificate for Pension',
    ],
    weight: 7,
  },
  { name: 'Form W-8', titles: ['Certificate of Foreign Status', 'Form W-8BEN'], weight: 7 },
  { name: 'Form W-9', titles: ['Request for Taxpayer Identification Number'], weight: 8 },
  {
    name: 'Form 1040 family',
    titles: [
      'U.S. Individual Income Tax Return',
      'U.S. Tax Return for Seniors',
      'Itemized Deductions',
      'Interest and Ordinary Dividends',
      'Profit or Loss From Business',
      'Capital Gains and Losses',
      'Supplemental Income and Loss',
      'Earned Income Credit',
      'Self-Employment Tax',
      '1545-0074',
    ],
    weight: 7,
  },
  {
    name: 'Form 941',
    titles: ["Employer's QUARTERLY Federal Tax Return", "Employer's Annual Federal Unemployment"],
    weight: 7,
  },
  {
    name: 'Form 1065 or 1120',
    titles: [
      'U.S. Return of Partnership Income',
      'U.S. Corporation Income Tax Return',
      "Partner's Share of Income",
      "Shareholder's Share of Income",
      "Beneficiary's Share of Income",
    ],
    weight: 7,
  },
  {
    name: 'Form 4506',
    titles: [
      'Request for Copy of Tax Return',
      'Request for Transcript of Tax Return',
      'IVES Request for Transcript',
    ],
    weight: 7,
  },
];
