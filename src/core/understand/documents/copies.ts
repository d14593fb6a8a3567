import type { FieldReading } from '../document-reading';

/** Fields that are the same on every copy of one form, and rarely on two forms. */
const IDENTITY = [
  'tax_year',
  'employer_ein',
  'employee_ssn',
  'payer_tin',
  'recipient_tin',
  'lender_tin',
  'borrower_tin',
  'account_number',
  'control_number',
];
const AMOUNTS = /^box\d+[a-f]?$/;

/**
 * True when two readings of one type are copies of one form: no identity field and no amount differs, and enough of
 * them are on both. A masked number equals the full one with the same end.
 */
export function areCopies(
  a: Readonly<Record<string, FieldReading>>,
  b: Readonly<Record<string, FieldReading>>,
): boolean {
  let same = 0;
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const path of paths) {
    if (!IDENTITY.includes(path) && !AMOUNTS.test(path)) continue;
    const [x, y] = [a[path]?.value, b[path]?.value];
    if (x === undefined || y === undefined) continue;
    if (!isSame(String(x), String(y))) return false;
    same += 1;
  }
  return same >= 3;
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^X+/.test(a.replace(/-/g, '')) && !/^X+/.test(b.replace(/-/g, ''))) return false;
  return a.slice(-4) === b.slice(-4);
}
