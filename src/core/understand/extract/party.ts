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
  /^(?:p\.?\s?o\.?\s+box|one|c\/o|attn|suite|apt|unit|floor|#)\b|^\d+[-\dA-Za-z/]*[,\s]+(?:\p{L}|\d+(?:st|nd|rd|th)\b)|\b(?:street|avenue|road|blvd|boulevard|drive|lane|highway|parkway|plaza|square|court|suite|apt)\b|(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|straat|laan)\s*\d|^(?:rue|calle|via|viale|piazza|avenida|rua|av\.|c\/)\s/iu;

/** True for a line that belongs to an address rather than to a name. */
export function isAddressLine(text: string): boolean {
  return STREET.test(text) || STATE_ZIP.test(text) || POSTCODE.test(text);
}

/** The first line is the name, further ones too until the address begins; a phone number stands apart. */
export function splitParty(rows: readonly (readonly Token[])[]): PartyLines {
  const name: Token[] = [];
  const address: Token[] = [];
  let phone: readonly Token[] = [];
  for (const row of rows) {
    const text = row.map((token) => token.text).join(' ');
    const bare = text.replace(/^(?:phone|telephone|tel|ph)\.?:?\s*/i, '');
    if (isPhone(bare)) {
      if (phone.length === 0) phone = row.slice(text === bare ? 0 : 1);
    } else if (name.length === 0 || (address.length === 0 && !isAddressLine(text)))
      name.push(...row);
    else address.push(...row);
  }
  return { name, address, phone };
}
