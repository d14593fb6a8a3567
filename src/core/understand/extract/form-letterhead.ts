import { unionBox, type Box } from '../../geometry';
import type { FormSchema } from '../schemas/form-schema';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks, type AddressBlock } from './address-blocks';
import type { FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import type { LabelHit } from './find-labels';
import type { FormTarget } from './form-cell';
import { headLine } from './form-head-lines';
import { withoutLogo } from './logo-mark';
import { addressStart, isAddressLine } from './party';

/** What firms are called that issue tax forms. */
const FIRM =
  /\b(?:inc|llc|l\.l\.c|ltd|lp|l\.p|co|corp|corporation|company|group|services?|bank|banc\w*|trust|securities|financial|investments?|investors?|capital|clearing|brokerage|advisors?|management|fund|funds|insurance|annuity|mutual|mortgage|lending|loans?|servicing|credit union|n\.?a|university|department|associates|partners|& sons|systems|staffing|holdings|enterprises|industries)\b/i;
/** Titles over an address are no part of a name. */
const TITLE =
  /\b(?:19|20)\d\d\b|\b(?:statement|form|tax|report(?:ing)?|1099|1098|w-?2|copy|page|enclosed)\b|:\s*$/i;

/**
 * Name and address of issuer and holder where a form prints them without captions: in the head of a broker's page, or
 * behind the window of an envelope.
 */
export function readLetterhead(
  view: PageView,
  schema: FormSchema,
  hits: readonly LabelHit<FormTarget>[],
  known: readonly FieldDraft[],
): FieldDraft[] {
  const prefixes = [...new Set(schema.parties.map(({ prefix }) => prefix))];
  const missing = prefixes.filter((prefix) => !known.some(({ path }) => path === `${prefix}_name`));
  if (missing.length === 0) return [];
  const parties = freeBlocks(view, hits, known);
  const [issuer, holder] = prefixes;
  const roles = new Map<string, Party | undefined>();
  if (missing.length > 1) {
    const head = headLine(view, firstBox(hits));
    const own = new Set(parties.flatMap(({ address }) => address));
    const all =
      head && !head.address.some((token) => own.has(token)) ? [...parties, head] : parties;
    const firm = issuerAmong(
      all,
      partyMarks(schema, issuer!, hits),
      partyMarks(schema, holder!, hits),
    );
    roles.set(issuer!, firm);
    roles.set(
      holder!,
      all.find((party) => party !== firm),
    );
  } else
    roles.set(
      missing[0]!,
      missing[0] === issuer
        ? (parties.find(isFirm) ?? inHead(parties, holder!, known))
        : parties[0],
    );
  const hasIssuer = known.some(({ path }) => path === `${issuer}_name`);
  if (!hasIssuer && !roles.get(issuer!)) {
    const head = headLine(view, firstBox(hits));
    if (head) roles.set(issuer!, head);
  }
  const banner = !hasIssuer && !roles.get(issuer!) ? bannerName(view, hits, known) : undefined;
  return [
    ...[...roles].flatMap(([prefix, party]) =>
      party ? [draft(`${prefix}_name`, party.name), draft(`${prefix}_address`, party.address)] : [],
    ),
    ...(banner ? [draft(`${issuer!}_name`, banner)] : []),
  ];
}

/** Captions of a party's taxpayer number and of its phone. */
function partyMarks(
  schema: FormSchema,
  prefix: string,
  hits: readonly LabelHit<FormTarget>[],
): readonly Box[] {
  const tin = schema.sections?.find((section) => section.prefix === prefix)?.tin;
  return hits
    .filter(
      ({ target }) =>
        target.kind === 'box' &&
        (target.spec.path === tin || target.spec.path === `${prefix}_phone`),
    )
    .map(({ box }) => box);
}

/** A number further from an address than this, in page heights, says nothing about whose it is. */
const NEAR_NUMBER = 0.05;

/**
 * The party that issues the form: the one whose number stands with its address, then what is called as firms are, then
 * the one at the top. A lone address is the issuer's, or whom the page was sent to.
 */
function issuerAmong(
  parties: readonly Party[],
  issuer: readonly Box[],
  holder: readonly Box[],
): Party | undefined {
  const top = Math.min(...parties.map(({ name }) => name[0]!.box.top));
  const nearest = (marks: readonly Box[]): Party | undefined => {
    const reach = parties.map((party) =>
      Math.min(...marks.map((box) => distance(boxOf(party), box))),
    );
    const least = Math.min(...reach);
    return least < NEAR_NUMBER ? parties[reach.indexOf(least)] : undefined;
  };
  const [one, other] = [nearest(issuer), nearest(holder)];
  // A column of facts names both numbers beside one of the addresses.
  const [named, sentTo] = one === other ? [] : [one, other];
  const rank = (party: Party): number =>
    (party === named ? 3 : 0) -
    (party === sentTo ? 3 : 0) +
    (isFirm(party) ? 2 : 0) +
    (party.name[0]!.box.top < top + NEAR_TOP ? 0.5 : 0);
  const [best] = [...parties].sort((a, b) => rank(b) - rank(a));
  const isSure = best !== undefined && (parties.length > 1 || isFirm(best) || best === named);
  return isSure ? best : undefined;
}

/** Parties side by side need not begin at quite the same height, page heights. */
const NEAR_TOP = 0.02;

function isFirm({ name }: Party): boolean {
  return FIRM.test(printedText(name));
}

function boxOf({ name, address }: Party): Box {
  return unionBox([...name, ...address].map(({ box }) => box))!;
}

function distance(a: Box, b: Box): number {
  const dx = Math.max(a.left - b.right, 0, b.left - a.right);
  const dy = Math.max(a.top - b.bottom, 0, b.top - a.bottom);
  return Math.hypot(dx, dy);
}

/** A firm's name that has a line at the very top to itself, as portals and banks print it over everything else. */
function bannerName(
  view: PageView,
  hits: readonly LabelHit<FormTarget>[],
  known: readonly FieldDraft[],
): readonly Token[] | undefined {
  const claimed = new Set([...hits, ...known].flatMap(({ tokens }) => tokens));
  const rows = pageRows(view).filter(({ box }) => box.bottom < BANNER);
  const [banner] = rows.filter(({ text }) => /\p{L}{3}/u.test(text));
  const [cell] = banner?.cells ?? [];
  const isName = cell && FIRM.test(cell.text) && !TITLE.test(cell.text) && cell.tokens.length <= 7;
  return isName && !cell.tokens.some((token) => claimed.has(token))
    ? withoutLogo(cell.tokens)
    : undefined;
}

/** A banner ends above this part of the page. */
const BANNER = 0.1;

interface Party {
  readonly name: readonly Token[];
  readonly address: readonly Token[];
}

/** Above the holder's captioned name the head of the page names the issuer, or the holder once more. */
function inHead(
  parties: readonly Party[],
  holder: string,
  known: readonly FieldDraft[],
): Party | undefined {
  const named = known.find(({ path }) => path === `${holder}_name`);
  const homes = known
    .filter(({ path }) => path === `${holder}_address`)
    .map((d) => keyOf(d.tokens));
  return parties.find(
    ({ address }) =>
      named !== undefined &&
      address.at(-1)!.box.bottom < named.tokens[0]!.box.top &&
      !homes.includes(keyOf(address)),
  );
}

/** Names with addresses above the boxes that no caption claims, left to right; each name once. */
function freeBlocks(
  view: PageView,
  hits: readonly LabelHit<FormTarget>[],
  known: readonly FieldDraft[],
): Party[] {
  const end = firstBox(hits);
  const claimed = new Set([
    ...hits.flatMap(({ tokens }) => tokens),
    ...known.flatMap(({ tokens }) => tokens),
  ]);
  const named = new Set(
    known.filter(({ path }) => path.endsWith('_name')).map(({ tokens }) => keyOf(tokens)),
  );
  const parties = new Map<string, Party>();
  for (const block of addressBlocks(view)) {
    const party =
      block.box.bottom <= end ? (partyOf(block) ?? withNameOver(view, block)) : undefined;
    if (!party || [...party.name, ...party.address].some((token) => claimed.has(token))) continue;
    const key = keyOf(party.name);
    // A street may look like a town; its block ends before the town's.
    const other = parties.get(key);
    const isLonger = !other || other.address.length < party.address.length;
    if (!named.has(key) && isLonger) parties.set(key, party);
  }
  return [...parties.values()].sort((a, b) => a.name[0]!.box.left - b.name[0]!.box.left);
}

/** Where the boxes of the form begin. */
function firstBox(hits: readonly LabelHit<FormTarget>[]): number {
  const boxes = hits.filter(({ target }) => target.kind === 'box' && target.spec.kind === 'money');
  return Math.min(...boxes.map(({ box }) => box.top));
}

/** The name right above the address, without the titles over it. */
function partyOf({ lines }: AddressBlock): Party | undefined {
  const texts = lines.map(({ text }) => text);
  if (isNameless(texts)) return undefined;
  const start = addressStart(texts, lines[0]?.tokens[0]?.source === 'ocr');
  const above = lines.slice(0, start);
  const title = above.map(({ text }) => TITLE.test(text)).lastIndexOf(true);
  const name = above.slice(title + 1).filter(({ text }) => /\p{L}{2}/u.test(text));
  if (start >= lines.length || name.length === 0) return undefined;
  return {
    name: withoutLogo(name.flatMap(({ tokens }) => tokens)),
    address: lines.slice(start).flatMap(({ tokens }) => tokens),
  };
}

/** Street and town alone; `84 Alder Company` over a street begins like one. */
function isNameless(texts: readonly string[]): boolean {
  const [first, ...others] = texts;
  return first !== undefined && isAddressLine(first) && !others.slice(0, -1).some(isStreet);
}

function isStreet(text: string): boolean {
  return /^(?:\d|p\.?\s?o)/i.test(text) && isAddressLine(text);
}

/** A name beside a logo need not keep to the edge of the address under it. */
function withNameOver(view: PageView, { lines, box }: AddressBlock): Party | undefined {
  const [first] = lines;
  if (!first || !isAddressLine(first.text)) return undefined;
  const height = first.box.bottom - first.box.top;
  const over = pageRows(view)
    .flatMap((row) => row.cells)
    .find(
      (cell) =>
        cell.box.bottom < box.top + 0.5 * height &&
        box.top - cell.box.bottom < 1.2 * height &&
        cell.box.left < box.left + height &&
        cell.box.right > box.left &&
        cell.box.bottom - cell.box.top > height &&
        /\p{L}{2}/u.test(cell.text) &&
        !TITLE.test(cell.text),
    );
  if (!over) return undefined;
  return { name: withoutLogo(over.tokens), address: lines.flatMap(({ tokens }) => tokens) };
}

function keyOf(tokens: readonly Token[]): string {
  return printedText(tokens)
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
}

function draft(path: string, tokens: readonly Token[]): FieldDraft {
  return { path, value: printedText(tokens), tokens, match: 0.8 };
}
