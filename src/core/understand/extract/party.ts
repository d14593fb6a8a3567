import { isPhone } from '../normalize/identifiers';
import type { Token } from '../text/page-view';

/** Lines of a name and address box, sorted into their parts. */
export interface PartyLines {
  readonly name: readonly Token[];
  readonly address: readonly Token[];
  readonly phone: readonly Token[];
}

const STATE_ZIP = /\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b/;
const POSTCODE =
  /^(?:[A-Z]{1,2}[- ])?\d{4,5}\s+\p{L}{2,}|\b\d{5}\s+\p{Lu}|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b/u;
const STREET =
  /^(?:p\.?\s?o\.?\s+box|post office box|postfach|postbus|bo[îi]te postale|casella postale|apartado(?: de correos| postal)?|caixa postal|one|c\/o|attn|suite|apt|unit|floor|#)\b|^\d+[-\dA-Za-z/]*[,\s]+(?:\p{L}|\d+(?:st|nd|rd|th)\b)|\b(?:street|avenue|road|blvd|boulevard|drive|lane|highway|parkway|plaza|square|court|suite|apt)\b|(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|straat|laan)\s*\d|^(?:rue|calle|via|viale|piazza|avenida|rua|av\.|c\/)\s/iu;

/** True for a line that belongs to an address rather than to a name. */
export function isAddressLine(text: string): boolean {
  return STREET.test(text) || STATE_ZIP.test(text) || POSTCODE.test(text);
}

/** A house number with some of its digits misread: `7)15`, `I1494`. */
const BLURRED_NUMBER = /^(?=.*\d)[\dIlOoSsBZUG§()|\]]{2,6}$/;
/** A ZIP code at the end of a line with some of its digits misread. */
const BLURRED_ZIP = /(?:^|\s)(?=(?:\D*\d){3})[\dIlOoSsBZUG§]{5}(?:-[\dIlOoSsBZUG§]{4})?$/;

/** Index of the line that an address begins in; where misread digits hide it, the line above the town. */
export function addressStart(texts: readonly string[], isRecognised: boolean): number {
  const clear = texts.findIndex((text, at) => at > 0 && isAddressLine(text));
  const first = clear < 0 ? texts.length : clear;
  if (!isRecognised) return first;
  const blurred = texts.findIndex(
    (text, at) => at > 0 && BLURRED_NUMBER.test(text.split(' ')[0]!) && /\p{L}{3}/u.test(text),
  );
  const town = texts.findIndex(
    (text, at) => at > 1 && BLURRED_ZIP.test(text) && !STREET.test(text),
  );
  return Math.min(first, ...[blurred, town - 1].filter((at) => at > 0));
}

/** The first line is the name, further ones too until the address begins; a phone number stands apart. */
export function splitParty(rows: readonly (readonly Token[])[]): PartyLines {
  const name: Token[] = [];
  const address: Token[] = [];
  let phone: readonly Token[] = [];
  const texts = rows.map((row) => row.map((token) => token.text).join(' '));
  const start = addressStart(texts, rows[0]?.[0]?.source === 'ocr');
  for (const [at, row] of rows.entries()) {
    const text = texts[at]!;
    const bare = text.replace(/^(?:phone|telephone|tel|ph)\.?(?:\s(?:number|no\.?))?:?\s*/i, '');
    if (isPhone(bare)) {
      if (phone.length === 0) phone = row.slice(-bare.split(' ').length);
    } else if (name.length === 0 || at < start) name.push(...row);
    else address.push(...row);
  }
  return { name, address, phone };
}
