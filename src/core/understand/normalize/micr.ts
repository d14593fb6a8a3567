import { isRoutingNumber } from './identifiers';

/** Fields of a MICR line. Digits only; spaces and dashes inside an account are dropped. */
export interface MicrFields {
  readonly routingNumber?: string;
  readonly accountNumber?: string;
  readonly checkNumber?: string;
  /** Present once a bank has encoded it, in cents. */
  readonly amountCents?: number;
}

/** E-13B symbols as recognisers write them: A transit, B amount, C on-us, D dash. */
const SYMBOLS: Readonly<Record<string, string>> = { '⑆': 'A', '⑇': 'B', '⑈': 'C', '⑉': 'D' };

/** A MICR line in the alphabet digits, A, B, C, D and space. */
export function cleanMicr(text: string): string {
  return [...text.toUpperCase()]
    .map((char) => SYMBOLS[char] ?? char)
    .join('')
    .replace(/[^0-9ABCD ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Branch and institution of a Canadian bank, which are no routing number. */
const CANADIAN = /A\s*(?:\d\s?){5}D\s*(?:\d\s?){3}A/;

/**
 * Splits a MICR line. The order of its fields differs: business checks print the check number first between on-us
 * symbols, personal checks after the account. The routing number stands between two transit symbols.
 */
export function parseMicr(text: string): MicrFields | undefined {
  const line = cleanMicr(text);
  const american = /A\s*((?:\d[\s]?){9})A/.exec(line);
  const transit = american ?? CANADIAN.exec(line);
  if (!transit) return undefined;
  const routingNumber = american?.[1]!.replace(/\D/g, '');
  const before = line.slice(0, transit.index);
  let after = line.slice(transit.index + transit[0].length);
  const amount = /B\s*(\d{10})\s*B/.exec(after);
  if (amount) after = after.replace(amount[0], ' ');
  const auxiliary = /C\s*([\dD ]+?)\s*C/.exec(before)?.[1]?.replace(/\D/g, '');
  const onUs = splitOnUs(after, auxiliary !== undefined);
  const checkNumber = auxiliary ?? onUs.checkNumber;
  return {
    ...(routingNumber ? { routingNumber } : {}),
    ...(onUs.accountNumber ? { accountNumber: onUs.accountNumber } : {}),
    ...(checkNumber ? { checkNumber } : {}),
    ...(amount ? { amountCents: Number(amount[1]) } : {}),
  };
}

/** Whether a line of ordinary text is a MICR line that was read without its symbols. */
export function parsePlainMicr(text: string): MicrFields | undefined {
  const groups = text
    .replace(/[^\d\s]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const letters = text.replace(/[^a-z]/gi, '').length;
  if (groups.length < 2 || groups.length > 4 || letters > 8) return undefined;
  const at = groups.findIndex((group) => isRoutingNumber(group));
  if (at < 0) return undefined;
  const rest = groups.filter((_, index) => index !== at);
  const account = rest.filter((group) => group.length >= 5).sort((a, b) => b.length - a.length)[0];
  const check = rest.find((group) => group !== account && group.length >= 2 && group.length <= 6);
  if (!account) return undefined;
  return {
    routingNumber: groups[at]!,
    accountNumber: account,
    ...(check ? { checkNumber: check } : {}),
  };
}

function splitOnUs(
  text: string,
  hasAuxiliary: boolean,
): { accountNumber?: string; checkNumber?: string } {
  const parts = text.split('C').map((part) => part.trim());
  const [head = '', ...tail] = parts;
  const rest = tail.map((part) => part.replace(/\D/g, '')).filter(Boolean);
  const digits = head.replace(/\D/g, '');
  if (digits) {
    // A short group before the account is the check number of some personal checks: `A…A 0123 45678901C`.
    const lead = /^(\d{3,6})\s+(\d[\dD ]{4,})$/.exec(head);
    if (lead && rest.length === 0 && !hasAuxiliary) {
      return { checkNumber: lead[1]!, accountNumber: lead[2]!.replace(/\D/g, '') };
    }
    // A short number before a long one is the check's, wherever the bank put it.
    if (rest[0] && digits.length <= 5 && rest[0].length > digits.length + 2) {
      return { checkNumber: digits, accountNumber: rest[0] };
    }
    return { accountNumber: digits, ...(rest[0] ? { checkNumber: rest[0] } : {}) };
  }
  const [first, second] = rest;
  if (first && second) {
    return first.length <= 6 && second.length > first.length
      ? { checkNumber: first, accountNumber: second }
      : { accountNumber: first, checkNumber: second };
  }
  return first ? { accountNumber: first } : {};
}
