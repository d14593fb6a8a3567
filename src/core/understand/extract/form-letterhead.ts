import type { FormSchema } from '../schemas/form-schema';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks, type AddressBlock } from './address-blocks';
import type { FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import type { LabelHit } from './find-labels';
import type { FormTarget } from './form-cell';
import { headLine } from './form-head-lines';
import { addressStart } from './party';

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
  const isFirm = (party: Party) => FIRM.test(printedText(party.name));
  const roles = new Map<string, Party | undefined>();
  if (missing.length > 1) {
    // A lone address is the firm's, or whom the page was sent to.
    const firm = parties.find(isFirm) ?? (parties.length > 1 ? parties[0] : undefined);
    roles.set(issuer!, firm);
    roles.set(
      holder!,
      parties.find((party) => party !== firm),
    );
  } else roles.set(missing[0]!, missing[0] === issuer ? parties.find(isFirm) : parties[0]);
  const hasIssuer = known.some(({ path }) => path === `${issuer}_name`);
  if (!hasIssuer && !roles.get(issuer!)) {
    const head = headLine(view, firstBox(hits));
    if (head) roles.set(issuer!, head);
  }
  return [...roles].flatMap(([prefix, party]) =>
    party ? [draft(`${prefix}_name`, party.name), draft(`${prefix}_address`, party.address)] : [],
  );
}

interface Party {
  readonly name: readonly Token[];
  readonly address: readonly Token[];
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
    const party = block.box.bottom <= end ? partyOf(block) : undefined;
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
  const start = addressStart(texts, lines[0]?.tokens[0]?.source === 'ocr');
  const above = lines.slice(0, start);
  const title = above.map(({ text }) => TITLE.test(text)).lastIndexOf(true);
  const name = above.slice(title + 1).filter(({ text }) => /\p{L}{2}/u.test(text));
  if (start >= lines.length || name.length === 0) return undefined;
  return {
    name: name.flatMap(({ tokens }) => tokens),
    address: lines.slice(start).flatMap(({ tokens }) => tokens),
  };
}

function keyOf(tokens: readonly Token[]): string {
  return printedText(tokens)
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
}

function draft(path: string, tokens: readonly Token[]): FieldDraft {
  return { path, value: printedText(tokens), tokens, match: 0.8 };
}
