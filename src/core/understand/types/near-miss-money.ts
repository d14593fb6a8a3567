import type { NearMiss } from './near-miss';

/** Papers of banks, lenders and employers. */
export const MONEY_PAPERS: readonly NearMiss[] = [
  {
    name: 'Loan application',
    titles: ['Uniform Residential Loan Application', 'Uniform Underwriting and Transmittal'],
    weight: 7,
  },
  {
    name: 'Pay stub',
    titles: [
      'Earnings Statement',
      'Pay stub',
      'Paystub',
      'Statement of Earnings',
      'Earnings and Deductions',
      'Pay statement',
      'Payslip',
      'Gehaltsabrechnung',
      'Bulletin de paie',
      'Net pay',
      'Gross pay',
      'Pay period',
      'Year to date',
    ],
    weight: 3.2,
  },
  {
    name: 'Mortgage statement',
    titles: [
      'Mortgage Statement',
      'Escrow Account',
      'Principal Balance',
      'Loan number',
      'Escrow balance',
      'Outstanding Principal',
      'Monthly Mortgage Statement',
    ],
    weight: 2.6,
  },
  {
    name: 'Association statement',
    titles: ['Homeowners Association', 'Association Dues', 'HOA Statement', 'Assessment statement'],
    weight: 3.5,
  },
  {
    name: 'Investment statement',
    titles: [
      'Brokerage Statement',
      'Investment Statement',
      'Portfolio summary',
      'Holdings summary',
      'Asset allocation',
    ],
    weight: 4,
  },
  {
    name: 'Deposit slip',
    titles: [
      'Deposit Slip',
      'Deposit Ticket',
      'Checking Deposit',
      'Savings Deposit',
      'Less cash received',
      'Withdrawal slip',
    ],
    weight: 6,
    isReferredTo: true,
  },
];
