/** Which mark separates decimals where a number alone does not tell: `1.234` is 1234 or 1.234. */
export type DecimalMark = 'point' | 'comma';

export interface Money {
  /** Decimal string, at least two decimals, minus sign first: `"-1234.56"`. */
  readonly value: string;
  /** ISO code where a sign or code was printed. */
  readonly currency?: string;
  /** Printed with a sign of direction: a minus, brackets, `CR`, `DR`, `OD`, `+`. */
  readonly sign?: 'minus' | 'plus' | 'credit' | 'debit';
  /** True when the number had decimals or thousands groups, a currency sign or brackets: it looks like money. */
  readonly explicit: boolean;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  EURO: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  '¥': 'JPY',
  JPY: 'JPY',
  '₹': 'INR',
  INR: 'INR',
  RS: 'INR',
  'RS.': 'INR',
  CHF: 'CHF',
  FR: 'CHF',
  'SFR.': 'CHF',
  CAD: 'CAD',
  C$: 'CAD',
  CA$: 'CAD',
  AUD: 'AUD',
  A$: 'AUD',
  NZD: 'NZD',
  BRL: 'BRL',
  R$: 'BRL',
  MXN: 'MXN',
  SEK: 'SEK',
  NOK: 'NOK',
  DKK: 'DKK',
  PLN: 'PLN',
  ZŁ: 'PLN',
  CZK: 'CZK',
  SGD: 'SGD',
  HKD: 'HKD',
  RM: 'MYR',
  IDR: 'IDR',
  RP: 'IDR',
  ZAR: 'ZAR',
};
const CURRENCY = '(?:US\\$|CA\\$|[CAR]\\$|\\$|€|£|¥|₹|zł|RS\\.?|SFR\\.|FR|RM|RP|EURO|[A-Z]{3})';
const MINUS = '[-−–—]';
const SHAPE = new RegExp(
  `^(?<open>\\()?\\s*(?<sign1>${MINUS}|\\+|=)?\\s*(?<cur1>${CURRENCY})?\\s*(?<sign2>${MINUS}|\\+)?\\s*` +
    `(?<number>[.,]?\\d(?:[\\d.,'’ ]*\\d)?)(?<dash>[.,]${MINUS}{1,2})?\\s*(?<cur2>${CURRENCY})?\\s*` +
    `(?<sign3>${MINUS}|\\+)?\\s*(?<close>\\))?\\s*(?<mark>CR|DR|OD|C|D|H|S)?\\.?$`,
  'i',
);

/**
 * Reads an amount in any printed form: `1,234.56`, `1.234,56`, `1'234.50`, `1 234,56`, `(12.00)`, `12.00-`, `$5`,
 * `12.00 CR`, `12,-`. Strict: anything else printed with it makes it no amount.
 * @param mark settles `1.234` and `1,234`; without it three digits after one mark are thousands.
 */
export function parseMoney(text: string, mark?: DecimalMark): Money | undefined {
  if (text.length > 40 || !/\d/.test(text)) return undefined;
  const known = parsed[mark ?? 'open'];
  let money = known.get(text);
  if (money === undefined) {
    if (known.size >= MOST_PARSED) known.clear();
    known.set(text, (money = readMoney(text, mark) ?? NO_MONEY));
  }
  return money === NO_MONEY ? undefined : money;
}

/** What was read before: the words of a page are tried as money again and again. */
const parsed: Readonly<Record<DecimalMark | 'open', Map<string, Money>>> = {
  point: new Map(),
  comma: new Map(),
  open: new Map(),
};
const MOST_PARSED = 5000;
const NO_MONEY: Money = { value: '', explicit: false };

function readMoney(text: string, mark: DecimalMark | undefined): Money | undefined {
  const groups = SHAPE.exec(text.trim().replace(/\u00a0|\u202f/g, ' '))?.groups;
  if (!groups) return undefined;
  if (Boolean(groups['open']) !== Boolean(groups['close'])) return undefined;
  const printed = groups['cur1'] ?? groups['cur2'];
  const currency = printed ? SYMBOLS[printed.toUpperCase()] : undefined;
  if (printed && !currency) return undefined;
  const letter = groups['mark'];
  if (letter && letter.length === 1 && !/\s[A-Z]$/i.test(text.trim())) return undefined;
  const number = parseNumber(groups['number'] ?? '', mark);
  if (!number) return undefined;
  const sign = signOf(groups);
  const negative =
    (sign === 'minus' || letter?.toUpperCase() === 'OD') && /[1-9]/.test(number.value);
  const raw = groups['number'] ?? '';
  return {
    value: (negative ? '-' : '') + padDecimals(number.value),
    ...(currency ? { currency } : {}),
    ...(sign ? { sign } : {}),
    explicit: Boolean(printed ?? groups['open'] ?? groups['dash']) || /[.,'’]/.test(raw),
  };
}

function signOf(groups: Record<string, string | undefined>): Money['sign'] {
  const mark = groups['mark']?.toUpperCase();
  const signs = [groups['sign1'], groups['sign2'], groups['sign3']].filter(Boolean);
  if (groups['open'] || signs.some((sign) => sign !== '+' && sign !== '=')) return 'minus';
  if (mark === 'CR' || mark === 'C' || mark === 'H') return 'credit';
  if (mark === 'DR' || mark === 'OD' || mark === 'D' || mark === 'S') return 'debit';
  return signs.includes('+') ? 'plus' : undefined;
}

/**
 * Reads a plain number with thousands groups and decimals as a decimal string with all its printed decimals.
 * @returns `undefined` where the groups make no number (`1,23,4`, `12.34.56`).
 */
export function parseNumber(
  text: string,
  mark?: DecimalMark,
): { readonly value: string; readonly decimals: number } | undefined {
  const compact = text.trim();
  const spaced = /^\d{1,3}(?: \d{3})+(?:[.,]\d{1,4})?$/.test(compact);
  if (/ /.test(compact) && !spaced) return undefined;
  const bare = compact.replace(/ /g, '').replace(/’/g, "'");
  if (/'/.test(bare) && !/^\d{1,3}(?:'\d{3})+(?:[.,]\d{1,4})?$/.test(bare)) return undefined;
  const plain = bare.replace(/'/g, '');
  const grouped = spaced || bare !== plain;
  const points = count(plain, '.');
  const commas = count(plain, ',');
  if (points + commas === 0) return { value: trimZeros(plain), decimals: 0 };
  if (points > 0 && commas > 0) {
    const decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
    return grouped ? undefined : split(plain, decimal);
  }
  const only = points > 0 ? '.' : ',';
  if (points + commas > 1) return grouped ? undefined : split(plain, only === '.' ? ',' : '.');
  const after = plain.length - plain.indexOf(only) - 1;
  if (after === 3 && !grouped && /^[1-9]\d{0,2}[.,]/.test(plain)) {
    const isDecimal = mark !== undefined && only === (mark === 'point' ? '.' : ',');
    return split(plain, isDecimal ? only : only === '.' ? ',' : '.');
  }
  return split(plain, only);
}

/** Cents of a decimal string; more than two decimals stay as a fraction. */
export function toCents(value: string): number {
  return Math.round(Number(value) * 1e6) / 1e4;
}

/** Decimal string of whole cents. */
export function fromCents(cents: number): string {
  const whole = Math.round(Math.abs(cents));
  const text = `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
  return cents < 0 && whole > 0 ? `-${text}` : text;
}

function split(text: string, decimal: '.' | ','): { value: string; decimals: number } | undefined {
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...rest] = text.split(decimal);
  if (rest.length > 0 || fraction.includes(group)) return undefined;
  const western = /^\d{1,3}(?:[.,]\d{3})+$/;
  const indian = /^\d{1,2}(?:[.,]\d{2})+[.,]\d{3}$/;
  if (whole.includes(group) && !western.test(whole) && !indian.test(whole)) return undefined;
  if (fraction.length > 6) return undefined;
  const digits = trimZeros(whole.split(group).join('') || '0');
  return { value: fraction ? `${digits}.${fraction}` : digits, decimals: fraction.length };
}

function padDecimals(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function count(text: string, char: string): number {
  let total = 0;
  for (const each of text) if (each === char) total += 1;
  return total;
}
