import type { FieldValue } from '../document-reading';
import { offeredTexts } from '../checks/offered-readings';
import { parseDate, type DateOrder } from '../normalize/dates';
import { isPhone, parseEin, parseSsn, parseTin } from '../normalize/identifiers';
import { parseMoney, type DecimalMark } from '../normalize/money';
import { parsePercent, plainDecimal } from '../normalize/numbers';
import type { ValueKind } from '../schemas/form-schema';
import type { Token } from '../text/page-view';
import { withoutRuleMarks } from '../text/rule-marks';
import { isSameLine } from './field-draft';

/** How a document prints numbers and dates. */
export interface PrintStyle {
  readonly decimalMark?: DecimalMark;
  readonly dateOrder?: DateOrder;
}

/** Some neighbouring words read as one value. */
export interface ValueReading {
  readonly value: FieldValue;
  readonly tokens: readonly Token[];
  /** 0 to 1: how surely these words are such a value at all. */
  readonly certainty: number;
  /** The recogniser's other reading that this value comes from, where the first one is no value. */
  readonly offered?: string;
}

/** Most words that one value of a kind may be split into. */
const MAX_WORDS: Readonly<Partial<Record<ValueKind, number>>> = {
  money: 3,
  tin: 5,
  ssn: 5,
  ein: 4,
  // `11 de agosto de 2019`
  date: 5,
  percent: 2,
  phone: 5,
};

/** Every value of a kind in a row of words, longest readings first. */
export function valuesInRow(
  row: readonly Token[],
  kind: ValueKind,
  style: PrintStyle,
): ValueReading[] {
  const found: ValueReading[] = [];
  const longest = MAX_WORDS[kind] ?? 1;
  for (let at = 0; at < row.length;) {
    let taken: ValueReading | undefined;
    for (let size = Math.min(longest, row.length - at); size >= 1 && !taken; size -= 1) {
      const words = row.slice(at, at + size);
      if (size > 1 && !isTight(words)) continue;
      taken = readValue(words, kind, style);
    }
    const before = taken?.tokens ?? [row[at]!];
    const next = row[at + before.length];
    if (next && kind === 'money' && isCutOff(before, next) && isTight([...before, next])) {
      // Torn apart it is one amount or none, never the part before or behind the mark.
      const torn = [...before, next];
      const whole = readValue(mended(torn), kind, style);
      if (whole) found.push({ ...whole, tokens: torn });
      at += torn.length;
      continue;
    }
    taken ??= offeredValue(row[at]!, kind, style);
    if (taken) found.push(taken);
    at += taken ? taken.tokens.length : 1;
  }
  return found;
}

/** `$153. 123`: an amount that ends in its decimal mark with digits behind it was torn apart. */
function isCutOff(tokens: readonly Token[], next: Token): boolean {
  const last = tokens[tokens.length - 1]!;
  return /\d[.,]$/.test(last.text) && /^\d/.test(next.text);
}

/** The words with the last two read as one. */
function mended(words: readonly Token[]): Token[] {
  const [before, last] = words.slice(-2);
  return [...words.slice(0, -2), { ...before!, text: before!.text + last!.text }];
}

const OFFERED_KINDS: ReadonlySet<ValueKind> = new Set([
  'money',
  'ssn',
  'ein',
  'tin',
  'date',
  'percent',
  'routing',
  'codes',
]);

/** A word that is no value as read, but is one in a reading that the recogniser also offered: the likeliest such. */
function offeredValue(word: Token, kind: ValueKind, style: PrintStyle): ValueReading | undefined {
  if (!OFFERED_KINDS.has(kind) || (kind !== 'codes' && !/\d/.test(word.text))) return undefined;
  for (const { text, probability } of offeredTexts(word)) {
    const reading = readValue([{ ...word, text }], kind, style);
    if (reading && reading.certainty === 1) {
      return { ...reading, tokens: [word], certainty: 0.5 + 0.4 * probability, offered: text };
    }
  }
  return undefined;
}

/** Reads exactly these words as a value of a kind; `undefined` where they are none. */
export function readValue(
  words: readonly Token[],
  kind: ValueKind,
  style: PrintStyle,
): ValueReading | undefined {
  const spaced = words.map(cleanText).join(' ').trim();
  const reading = parse(spaced, words, kind, style);
  return reading && { ...reading, tokens: words };
}

/** Print as it stands in exact text; without the ends of rules in recognised text. */
export function cleanText(word: Token): string {
  return word.source === 'ocr' ? withoutRuleMarks(word.text) : word.text;
}

function parse(
  text: string,
  words: readonly Token[],
  kind: ValueKind,
  style: PrintStyle,
): { value: FieldValue; certainty: number } | undefined {
  switch (kind) {
    case 'money':
      return readMoney(text, words, style);
    case 'ssn':
      return (
        sure(parseSsn(text.replace(/\s/g, ''))) ?? sure(parseTin(text.replace(/\s/g, '')), 0.7)
      );
    case 'ein':
      return (
        sure(parseEin(text.replace(/\s/g, ''))) ?? sure(parseTin(text.replace(/\s/g, '')), 0.7)
      );
    case 'tin':
      return sure(parseTin(text.replace(/\s/g, '')));
    case 'date': {
      const date = parseDate(text, style.dateOrder);
      return date?.iso === undefined
        ? undefined
        : { value: date.iso, certainty: date.isAmbiguous ? 0.8 : 1 };
    }
    case 'percent':
      return (
        sure(parsePercent(text)) ??
        sure(/^\d{1,3}(?:\.\d+)?$/.test(text) ? plainDecimal(text) : undefined, 0.7)
      );
    case 'phone':
      return sure(isPhone(text) ? text : undefined);
    case 'number':
      return sure(/^\d{1,4}$/.test(text) ? text : undefined);
    case 'routing':
      return sure(/^\d{9}$/.test(text) ? text : undefined);
    case 'codes':
      return sure(
        /^[1-9A-HJ-NP-UWY]{1,2}$|^[1-9A-W] [1-9A-W]$/.test(text)
          ? text.replace(/\s/g, '')
          : undefined,
      );
    case 'identifier':
      return /\d/.test(text) ? { value: text, certainty: 0.9 } : undefined;
    default:
      return text === '' ? undefined : { value: text, certainty: 0.8 };
  }
}

function readMoney(
  text: string,
  words: readonly Token[],
  style: PrintStyle,
): { value: string; certainty: number } | undefined {
  // `23,677 .70`: pieces of one number, never two numbers side by side.
  const joined = words.length > 1 ? text.replace(/(\d) (?=[.,]\d)|([.,]) (?=\d)/g, '$1$2') : text;
  const money = parseMoney(joined, style.decimalMark);
  if (!money) return undefined;
  if (words.length > 1 && / \d/.test(joined.replace(/^\D+/, '')) && !isSpaced(joined, words, style))
    return undefined;
  // A bare small integer is a box number far more often than dollars.
  const isExact = words[0]!.source === 'form_widget';
  if (!money.explicit && !isExact && /^\d{1,2}$/.test(text.trim())) return undefined;
  // So is one with a leading zero: an authorisation or a reference.
  if (!money.explicit && !isExact && /^0\d/.test(text.trim())) return undefined;
  return { value: money.value, certainty: money.explicit || isExact ? 1 : 0.62 };
}

/** `1 234,56` where decimals have a comma: groups of three set apart by a narrow space. */
function isSpaced(text: string, words: readonly Token[], style: PrintStyle): boolean {
  if (style.decimalMark !== 'comma' || !/^\D*\d{1,3}(?: \d{3})+,\d{2}\D*$/.test(text)) return false;
  return words.every((word, index) => {
    const before = words[index - 1];
    if (!before || !/\d$/.test(before.text)) return true;
    return word.box.left - before.box.right < 0.75 * (word.box.bottom - word.box.top);
  });
}

function sure(
  value: string | undefined,
  certainty = 1,
): { value: string; certainty: number } | undefined {
  return value === undefined ? undefined : { value, certainty };
}

function isTight(words: readonly Token[]): boolean {
  return words.every((word, index) => {
    const before = words[index - 1];
    if (!before) return true;
    const height = Math.max(word.box.bottom - word.box.top, before.box.bottom - before.box.top);
    return isSameLine(before, word) && word.box.left - before.box.right < 1.3 * height;
  });
}
