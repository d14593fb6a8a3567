import { pageRows, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { isPostalLine, isTownLine } from './address-lines';
import { STATE_NAMES } from './us-states';
import { datesIn } from './statement-period';
import { CUSTOMER_HEAD, SHIP_HEAD } from './trade-heads';
import { phoneIn, type PlacedPhone } from './trade-phones';

/** Rows of the head that belong to neither name nor address. */
const NO_ADDRESS =
  /^(?:no\.\s?\d+$|nr\.|store|shop|filiale|markt|tienda|magasin|st ?#|terminal|register|kasse|ticket|receipt|bon\b|beleg|check\b|table|server|cashier|manager|caissi|h[ôo]te|it was|www|http|\S+@)|^\D*#\s*\d+$|@|www\./i;
const PHONE_LABEL = /^(?:tel|tél|ph|phone|main|fon|call|t)\.?[#:]*$/i;
/** `( 850 ) 932 - 0430`: a number whose signs stand apart. */
const SPACED_PHONE = /\(\s?\d{3}\s?\)\s?\d{3}\s?-\s?\d{4}/;
/** `Fremont, California 94538`, `Concord, NH`. */
const STATE = new RegExp(`,\\s?(?:[A-Z]{2}|${STATE_NAMES})(?:\\s\\d{5}(?:-\\d{4})?)?$`, 'i');

/** Words read with less than this may be none. */
const SURE = 0.6;

interface AddressLine {
  readonly row: PageRow;
  /** Words of the row without a phone number beside them. */
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** From the first line of an address to its town. */
export function addressIn(below: readonly PageRow[], view: PageView): Token[] {
  const lines = below.map(addressLine);
  // `Shipped to`, somebody's name, their street: the buyer's.
  const isOthers = (at: number): boolean =>
    below
      .slice(Math.max(0, at - 4), at)
      .some(({ text }) => SHIP_HEAD.test(text.trim()) || CUSTOMER_HEAD.test(text.trim()));
  const start = lines.findIndex(
    (line, at) =>
      isPartOfAddress(line) && (isPostalLine(line.text) || isTown(line.text)) && !isOthers(at),
  );
  if (start < 0) return [];
  const found: AddressLine[] = [];
  for (const [at, line] of lines.slice(start, start + 5).entries()) {
    const before = found[found.length - 1];
    if (!isPartOfAddress(line)) break;
    if (before && line.row.box.top - before.row.box.bottom > 1.6 * view.lineHeight) break;
    found.push(line);
    const next = lines[start + at + 1];
    if (isTown(line.text) && !(next && isTown(next.text))) break;
  }
  const hasTown = found.some((line) => isTown(line.text));
  const kept = hasTown ? found : found.filter((line) => isPostalLine(line.text)).slice(0, 2);
  return kept.flatMap((line) => line.tokens);
}

/** The phone number in the head; some tills print it at the end, behind its label. */
export function phoneOf(
  head: readonly PageRow[],
  views: readonly PageView[],
): PlacedPhone | undefined {
  for (const row of head) {
    const phone = rowPhone(row, true);
    if (phone) return phone;
  }
  const labelled = views.flatMap(pageRows).filter((row) => /^(?:tel|phone|ph)/i.test(row.text));
  return labelled.map((row) => rowPhone(row, false)).find((phone) => phone !== undefined);
}

function rowPhone(row: PageRow, isHead: boolean): PlacedPhone | undefined {
  const phone = phoneIn(row.tokens, isHead) ?? spacedPhone(row);
  if (!phone) return undefined;
  // A dash between the town and the number is no part of it.
  const tokens = phone.tokens.filter((token) => /[\p{L}\d]/u.test(token.text));
  return { value: phone.value.replace(/^[^\d(+]+/, ''), tokens };
}

function spacedPhone(row: PageRow): PlacedPhone | undefined {
  const found = SPACED_PHONE.exec(row.text);
  if (!found) return undefined;
  let at = 0;
  const tokens = row.tokens.filter((token) => {
    const start = at;
    at += token.text.length + 1;
    return start >= found.index && start < found.index + found[0].length;
  });
  return { value: found[0], tokens };
}

function addressLine(row: PageRow): AddressLine {
  const phone = phoneIn(row.tokens, true) ?? spacedPhone(row);
  const first = phone ? row.tokens.indexOf(phone.tokens[0]!) : row.tokens.length;
  let end = first < 0 ? row.tokens.length : first;
  while (end > 0 && isSeparator(row.tokens[end - 1]!.text)) end -= 1;
  const tokens = row.tokens.slice(0, end).filter((token) => !isSpeck(token));
  return { row, tokens, text: tokens.map((token) => token.text).join(' ') };
}

/** A pattern of the table under the paper, or a stain: read badly, and no word. */
function isSpeck({ text, confidence }: Token): boolean {
  return confidence < SURE && !/[\p{L}\d]{3}/u.test(text);
}

function isSeparator(text: string): boolean {
  return PHONE_LABEL.test(text) || /^[-–|:·]+$/.test(text);
}

function isTown(text: string): boolean {
  return isTownLine(text) || STATE.test(text.trim());
}

function isPartOfAddress({ row, tokens, text }: AddressLine): boolean {
  return (
    tokens.length > 0 &&
    !NO_ADDRESS.test(text) &&
    datesIn(row.tokens).every((date) => date.date.iso === undefined) &&
    !/\d{1,2}:\d\d|\s\D?\d{1,4}[.,]\d{2,3}\D?$/.test(text)
  );
}
