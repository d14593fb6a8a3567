import type { PageType } from '../core/page-types';
import { BOX_TITLES } from './box-titles';

/** Words that are not written as other words are. */
const SPELLING: Readonly<Record<string, string>> = {
  ssn: 'SSN',
  ein: 'EIN',
  tin: 'TIN',
  rtn: 'RTN',
  id: 'ID',
  no: 'no.',
  ira: 'IRA',
  sep: 'SEP',
  fatca: 'FATCA',
  iban: 'IBAN',
  micr: 'MICR',
  apr: 'APR',
  eins: 'EINs',
  ssns: 'SSNs',
};

const IDENTITY = /(^|_)(ssn|tin|iban|account_number|recipient_tin|borrower_tin)$|^ssns$/;
const PUBLIC_IDENTITY = /^(payer_tin|lender_tin)$/;

/** A list of one account of a statement: `accounts.1.transactions`. */
const ACCOUNT_LIST = /^accounts\.(\d+)\.(\w+)$/;

export interface FieldName {
  /** Printed number of the box, e.g. `1` or `12a`. */
  readonly number?: string;
  readonly title: string;
}

function words(key: string): string {
  const text = key
    .split('_')
    .map((word) => SPELLING[word] ?? word)
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The name of one key, without its place in a list. */
export function keyName(key: string, type?: PageType): FieldName {
  const account = ACCOUNT_LIST.exec(key);
  if (account) return { title: `${words(account[2]!)}, account ${Number(account[1]) + 1}` };
  const box = /^box(\d+[a-z]?)(?:_(.+))?$/.exec(key);
  if (!box) return { title: words(key) };
  const title = (type && BOX_TITLES[type]?.[key]) ?? (box[2] ? words(box[2]) : '');
  return { number: box[1]!, title };
}

/** The name of a field by its dotted path, in one line: `Box 12 code, row 1`. */
export function fieldLabel(path: string, type?: PageType): string {
  const [, account, list, rest] = /^accounts\.(\d+)\.(\w+)(\.\d+\..+)$/.exec(path) ?? [];
  if (list !== undefined)
    return `${fieldLabel(list + rest!, type)}, account ${Number(account) + 1}`;
  const [key = '', row, column] = path.split('.');
  const { number, title } = keyName(key, type);
  const name = number ? `Box ${number}${title ? ` ${title}` : ''}` : title;
  if (row === undefined) return name;
  const part = column === undefined ? '' : ` ${words(column).toLowerCase()}`;
  return `${name}${part}, row ${Number(row) + 1}`;
}

/** True for numbers that identify a person or an account; they are masked on screen until asked for. */
export function isIdentity(path: string): boolean {
  const key = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  return IDENTITY.test(key) && !PUBLIC_IDENTITY.test(key);
}

/** Keeps the last four digits and the shape: `***-**-6789`. */
export function maskIdentity(value: string): string {
  let kept = 0;
  return Array.from(value)
    .reverse()
    .map((character) => {
      if (!/[\p{L}\p{N}]/u.test(character)) return character;
      kept += 1;
      return kept <= 4 ? character : '•';
    })
    .reverse()
    .join('');
}
