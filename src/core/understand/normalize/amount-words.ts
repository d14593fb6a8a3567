const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  no: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const FILLER = new Set([
  'and',
  'dollars',
  'dollar',
  'only',
  'exactly',
  'us',
  'usd',
  'cents',
  'cent',
  'the',
  'sum',
  'of',
  'pay',
  'exact',
]);

/**
 * The legal amount of a check in cents: `One thousand two hundred and 50/100`, `Twelve dollars and five cents`.
 * @returns `undefined` when a word is no number word, so a misread word is never guessed.
 */
export function amountWordsToCents(text: string): number | undefined {
  return centsOf(text, (word) => word);
}

/**
 * The same with words that differ by one letter from one number word alone: `HONDRED`. Only to be believed where the
 * figures of the check say the same.
 */
export function misreadWordsToCents(text: string): number | undefined {
  return centsOf(text, nearestWord);
}

function centsOf(text: string, known: (word: string) => string): number | undefined {
  const lower = text
    .toLowerCase()
    .replace(/[*~_—–=]+/g, ' ')
    .replace(/-{2,}/g, ' ');
  const fraction = /(\d{1,2}|no|xx|zero)\s*\/\s*(?:100|xx)\b/.exec(lower);
  const centsPart = /(?:dollars?\s*(?:and|&)?\s+)([a-z\s-]+?)\s+cents?\b/.exec(lower);
  const head = fraction
    ? lower.slice(0, fraction.index)
    : centsPart
      ? lower.slice(0, centsPart.index)
      : lower;
  const dollars = wordsToNumber(head, known);
  if (dollars === undefined) return undefined;
  const printed = fraction?.[1];
  if (printed !== undefined) return dollars * 100 + (/^\d/.test(printed) ? Number(printed) : 0);
  if (centsPart) {
    const cents = wordsToNumber(centsPart[1]!, known);
    return cents === undefined || cents > 99 ? undefined : dollars * 100 + cents;
  }
  return dollars * 100;
}

function wordsToNumber(text: string, known: (word: string) => string): number | undefined {
  const words = text
    .replace(/&/g, ' and ')
    .split(/[^a-z]+/)
    .filter((word) => word && !FILLER.has(word))
    .map(known)
    .filter((word) => !FILLER.has(word));
  if (words.length === 0 || /\d/.test(text)) return undefined;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const unit = UNITS[word];
    if (unit !== undefined) group += unit;
    else if (word === 'hundred') group = Math.max(1, group) * 100;
    else if (word === 'thousand') [total, group] = [total + Math.max(1, group) * 1000, 0];
    else if (word === 'million') [total, group] = [total + Math.max(1, group) * 1_000_000, 0];
    else return undefined;
  }
  return total + group;
}

const SCALES = ['hundred', 'thousand', 'million'];
/** Shorter words have too many neighbours. */
const LEAST_LENGTH = 4;

function nearestWord(word: string): string {
  const all = [...Object.keys(UNITS), ...SCALES, 'dollars'];
  if (word.length < LEAST_LENGTH || all.includes(word)) return word;
  const near = all.filter((other) => other.length >= LEAST_LENGTH && differByOne(word, other));
  return near.length === 1 ? near[0]! : word;
}

/** One letter replaced, left out or added. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  if (a.length === b.length) return rest(a, 1) === rest(b, 1);
  return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
}
