import type { PageType } from '../core/page-types';

const LABELS: Readonly<Record<PageType, string>> = {
  W2: 'W-2',
  '1099-INT': '1099-INT',
  '1099-DIV': '1099-DIV',
  '1099-MISC': '1099-MISC',
  '1099-NEC': '1099-NEC',
  '1099-R': '1099-R',
  '1098': '1098',
  bank_statement: 'Bank statement',
  credit_card_statement: 'Card statement',
  invoice: 'Invoice',
  receipt: 'Receipt',
  check: 'Check',
  other: 'Other',
};

/** A type as people write it; exports keep the exact string. */
export function typeLabel(type: PageType): string {
  return LABELS[type];
}
