/** A masked digit as payers print it on recipient copies. */
const MASK = /[Xx*•#●]/g;

/** Nine places as three groups of SSN, ITIN or a masked one: `554-03-0876`, `XXX-XX-0876`. */
export function parseSsn(text: string): string | undefined {
  const compact = unmask(text);
  const grouped = /^([\dX]{3})-?([\dX]{2})-?([\dX]{4})$/.exec(compact);
  if (!grouped || /^\d{2}-\d{7}$/.test(compact)) return undefined;
  if (!isMaskPrefix(compact.replace(/-/g, ''))) return undefined;
  return `${grouped[1]}-${grouped[2]}-${grouped[3]}`;
}

/** Two digits, seven digits: `63-0065650`. */
export function parseEin(text: string): string | undefined {
  const grouped = /^([\dX]{2})-?([\dX]{7})$/.exec(unmask(text));
  if (!grouped || !isMaskPrefix(grouped[1]! + grouped[2]!)) return undefined;
  return `${grouped[1]}-${grouped[2]}`;
}

/** A taxpayer number of either kind, in the grouping that was printed; nine bare digits stay bare. */
export function parseTin(text: string): string | undefined {
  const compact = unmask(text);
  if (/^[\dX]{9}$/.test(compact)) return isMaskPrefix(compact) ? compact : undefined;
  if (/^[\dX]{2}-[\dX]{7}$/.test(compact)) return parseEin(compact);
  if (/^[\dX]{3}-[\dX]{2}-[\dX]{4}$/.test(compact)) return parseSsn(compact);
  // The dash between masked places is easily lost.
  if (/^X{5}-\d{4}$/.test(compact)) return parseSsn(compact);
  // Some payers group a number in their own way; nine or ten places with dashes are kept as printed.
  const digits = compact.replace(/-/g, '');
  return /^[\dX]{1,4}(?:-[\dX]{1,7}){1,3}$/.test(compact) &&
    digits.length >= 8 &&
    digits.length <= 10
    ? compact
    : undefined;
}

/** Checksum and district of a bank's routing number. */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const d = [...text].map(Number);
  const sum = 3 * (d[0]! + d[3]! + d[6]!) + 7 * (d[1]! + d[4]! + d[7]!) + d[2]! + d[5]! + d[8]!;
  const district = Number(text.slice(0, 2));
  const known =
    district <= 12 ||
    (district >= 21 && district <= 32) ||
    (district >= 61 && district <= 72) ||
    district === 80;
  return sum % 10 === 0 && known && text !== '000000000';
}

/** Length, alphabet and checksum of an IBAN; returns it without spaces. */
export function parseIban(text: string): string | undefined {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return undefined;
  const moved = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const char of moved) {
    const digits = /\d/.test(char) ? char : String(char.charCodeAt(0) - 55);
    for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1 ? compact : undefined;
}

/** A North American phone number or one with a country code, as printed. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (/^\d{3}-\d{2}-\d{4}$/.test(text.trim())) return false;
  return (
    /^\+?1?[\s.-]*\(?\d{3}\)?[\s./-]*\d{3}[\s.-]+\d{4}(?:\s*(?:x|ext\.?)\s*\d+)?$/i.test(
      text.trim(),
    ) ||
    (/^\+\d[\d\s()./-]{6,}\d$/.test(text.trim()) && digits.length >= 9 && digits.length <= 15)
  );
}

export function isEmail(text: string): boolean {
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(text);
}

function unmask(text: string): string {
  return text
    .trim()
    .replace(/\s*[-–—−]\s*|\s+/g, (gap) => (/\S/.test(gap) ? '-' : ' '))
    .replace(/ /g, '-')
    .replace(MASK, 'X');
}

/** Masks hide the front, never the end; a whole mask says nothing. */
function isMaskPrefix(places: string): boolean {
  return /^X*\d{4,}$/.test(places);
}
