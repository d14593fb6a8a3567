import { isAddressLine } from './party';
import { STATE_NAMES } from './us-states';

/** Streets of many countries: a word for a street before or behind its name, or a name that ends in a house number. */
const STREET_WORD =
  /(?:^|[^\p{L}])(?:rue|chemin|all[ée]e|impasse|quai|cours|route|place|boulevard|calle|camino|paseo|plaza|carretera|avda|avenida|pol[íi]gono|ronda|via|viale|vicolo|corso|piazza|largo|strada|contrada|rua|travessa|estrada|pra[çc]a|st|str|rd|ave|ln|dr|blvd|hwy|ct|cir|pl|pkwy|pde|cres|crescent|close|gardens|grove|terrace|ter|parade|way|walk|row|mews|hill|industrial estate|business park|unit|suite|ste|floor|building|bldg|colonia|col|nagar|marg|sector|phase|plot|industriestra(?:ß|ss)e|gewerbepark|gewerbering)(?:[^\p{L}]|$)/iu;
const HOUSE_NUMBER =
  /\p{L}[\p{L}.'’-]*,?\s(?:n\.?º?°?\s?)?\d{1,4}(?:\s?[-–/]\s?\d{1,4})?\s?[a-z]?$/iu;
const ENDING =
  /(?:stra(?:ß|ss)e|weg|platz|allee|gasse|ring|ufer|damm|hof|steig|straat|laan|plein|gracht|kade|singel|dijk)(?:\s|$)/iu;

/** Towns with their postcode in the forms of the United States, Canada, Europe, Australia, India and Latin America. */
const TOWN =
  /\b[A-Z]{2}\.?,?\s+\d{5}(?:[-\s]\d{4})?$|^(?:[A-Z]{1,2}[-\s])?\d{4,5}\s+\p{Lu}[\p{L}'’.-]*|^\d{4}\s?[A-Z]{2}\s+\p{L}{2}|(?:^|\s)[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s+\d{4}\b|[\p{L})]\s?[–,-]\s?\d{3}\s?\d{3}\b|\b(?:Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Kolkata|Hyderabad|Pune|Maharashtra|Karnataka|Gujarat|Kerala|Haryana|Telangana)\b.*\b\d{6}\b|\bC\.?P\.?\s?\d{5}\b|^\d{4}-\d{3}\s+\p{L}{2}|\b\d{5}-\d{3}\b|^\d{3}\s?\d{2}\s+\p{Lu}\p{L}{2}/u;

/** `California 05750`: the state by its name. */
const NAMED_STATE = new RegExp(`(?:^|[,\\s])(?:${STATE_NAMES}),?\\s+\\d{5}(?:-\\d{4})?$`);
/** Postcodes in which letters were read for digits: `Plano, ND O1063`, `Derby G20 SMC`. */
const MISREAD =
  /,?\s[A-Z]{2}\.?,?\s+(?=(?:\D*\d){3})[\dOIlSBZ]{5}$|\p{L}{3}\s[A-Z]{1,2}\d[A-Z\d]?\s[OISBZ][A-Z]{2}$/u;

/** `5839 Woodland Rd Ste 139` begins like `78555 San Sebastián`. */
const NUMBERED_STREET =
  /^\d.*(?:^|[^\p{L}])(?:street|st|road|rd|avenue|ave|drive|dr|lane|ln|court|ct|boulevard|blvd|way|place|pl|highway|hwy|parkway|pkwy|circle|cir|terrace|ter|trail|trl|loop|square|sq|plaza|run|path|pike|walk|close|crescent|cres|mews|parade|pde)\.?(?:$|[\s,]+(?:[NSEW]{1,2}$|apt|ste|suite|unit|floor|fl|bldg|room|rm|#|\d))/iu;

/** True for the line of an address that names the town. */
export function isTownLine(text: string): boolean {
  const line = text.trim();
  const isTown = TOWN.test(line) || NAMED_STATE.test(line) || MISREAD.test(line);
  return isTown && !/\d[.,]\d\d\b/.test(line) && !NUMBERED_STREET.test(line);
}

const PARTS = /\s*[·•|]\s*|\s+[–—.-]\s+|,\s+|\s{2,}/;

/** `Miller Ltd · 5 High Street · Leeds LS1 4AB`: somebody's name, street and town in one line. */
export function isSenderLine(text: string): boolean {
  const parts = text.split(PARTS).filter(Boolean);
  return (
    parts.length >= 3 &&
    !/\d/.test(parts[0]!) &&
    isTownLine(parts[parts.length - 1]!) &&
    parts.slice(1, -1).some(isPostalLine)
  );
}

/** `Lindenallee 192 | 42408 Gelsenkirchen`: street and town in one line, with nobody's name before them. */
export function isWholeAddress(text: string): boolean {
  const parts = text.split(PARTS).filter(Boolean);
  const [street] = parts;
  const town = parts.findIndex((part, index) => index > 0 && isTownLine(part));
  return town > 0 && /\d/.test(street!) && isPostalLine(street!) && town === parts.length - 1;
}

/** True for any line of a postal address; a name that ends in a number may look like one too. */
export function isPostalLine(text: string): boolean {
  if (isAddressLine(text) || isTownLine(text)) return true;
  return /\d/.test(text)
    ? STREET_WORD.test(text) || HOUSE_NUMBER.test(text) || ENDING.test(text)
    : false;
}
