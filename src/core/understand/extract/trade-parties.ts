import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { isPostalLine, isTownLine } from './address-lines';
import { printedText, type FieldDraft } from './field-draft';
import {
  columnUnder,
  headedParty,
  isSentence,
  partyBlocks,
  partyOf,
  type Party,
} from './trade-blocks';
import { CONTACT_LINE, CUSTOMER_HEAD, NUMBER_CAPTION, SHIP_HEAD, VENDOR_HEAD } from './trade-heads';
import { foldName, heightOf, holdsName, isSameName, sharesName, textOf } from './trade-names';

/** Words read with less than this name nobody: a logo, a line that a rule runs through. */
const LEAST_SURE = 0.75;
/** A heading centred over a box begins no further right than this from its lines; page heights. */
const WIDEST_BOX = 0.2;
/** A line this much higher than ordinary print is set as a name. */
const TALL = 1.4;
/** Words before somebody's name in a letter to them. */
const SALUTATION =
  /^(?:herrn?|frau|familie|mr|mrs|ms|miss|dr|monsieur|madame|m|mme|sr|sra|sig|sigra|dhr|mevr|de heer|spett)\.?$/i;
/** Legal forms and words that only businesses bear. */
const COMPANY =
  /(?:^|\s)(?:inc|llc|l\.l\.c|ltd|limited|gmbh|ag|kg|ohg|e\.?k|s\.?a\.?s?|sarl|s\.?r\.?l|s\.?l\.?u?|s\.?p\.?a|b\.?v|n\.?v|co|corp|corporation|company|plc|pty|pvt|group|services?|bank|energy|electric|telecom|university)\.?(?:\s|,|$)/i;
const NO_NAME =
  /invoice|rechnung|gutschrift|facture|factura|fattura|factuur|fatura|receipt|statement|credit note|avoir|\bbill\b|date|page|seite|no\.|nr\.|copy|total|amount|:|#|^\d|\d{4,}|@|www\.|original|duplicate|thank/i;

/** What the stub of a bill says above itself. */
const STUB =
  /\b(?:return|detach|remit|tear)\b.*\b(?:portion|stub|coupon|part|slip|payment|here)\b/i;

/** Who sells and who buys, with the lines each was read from. */
export interface TradeParties {
  readonly drafts: readonly FieldDraft[];
  readonly vendor: Party | undefined;
  readonly customer: Party | undefined;
  /** Where the goods go. */
  readonly goods?: Party | undefined;
}

/** Who sells and who buys: blocks under their own heading, else the letter head and the addressee. */
export function tradeParties(views: readonly PageView[]): TradeParties {
  const [view] = views;
  if (!view) return { drafts: [], vendor: undefined, customer: undefined };
  const cells = pageRows(view).flatMap((row) => row.cells);
  const headed = headedParty(cells, VENDOR_HEAD);
  const customer = headedParty(cells, CUSTOMER_HEAD)?.party;
  const goods = headedParty(cells, SHIP_HEAD)?.party;
  const vendor = headed && (letterheadOf(headed, view) ?? headed.party);
  const used = new Set([vendor, customer, goods].flatMap((party) => party?.name ?? []));
  const blocks = partyBlocks(view).filter(
    (block) => !block.name.some((token) => used.has(token)) && block.name.length > 0,
  );
  const high = blocks.filter((block) => block.box.top < 0.5);
  const sender = senderLine(cells);
  const head = vendor ?? letterHead(high, blocks, customer, cells, view) ?? sender;
  const buyer =
    customer ??
    addressee(high, head, sender, view) ??
    underSender(sender, cells) ??
    goods ??
    onStub(blocks, head, cells);
  const seller = completed(head, sender, blocks, cells, view, buyer);
  return {
    drafts: [
      ...drafts('vendor', seller, vendor ? 0.9 : 0.78),
      ...drafts('customer', buyer, customer ? 0.9 : 0.75),
    ],
    vendor: seller,
    customer: buyer,
    goods: goods ?? blocks.find((block) => cells.some((cell) => heads(cell, block))),
  };
}

/** Where payments go may be a box of the bank's: the address under the same name in the letter head is the seller's. */
function letterheadOf(
  { head, party }: { readonly head: Cell; readonly party: Party },
  view: PageView,
): Party | undefined {
  if (!/remit|payable/i.test(head.text)) return undefined;
  return partyBlocks(view).find(
    (block) =>
      block.box.bottom < party.box.top &&
      block.address.length > 0 &&
      isSameName(block.name, party.name),
  );
}

/** True for the name of a place of delivery right over a block, however wide its box is. */
function heads({ text, box }: Cell, block: Party): boolean {
  const gap = block.box.top - box.bottom;
  return (
    SHIP_HEAD.test(text.trim()) &&
    gap > -0.005 &&
    gap < 0.02 &&
    box.right > block.box.left &&
    box.left < block.box.left + WIDEST_BOX
  );
}

/** The block that looks most like a letter head: its name is large, printed again, or has ways to reach it below. */
function letterHead(
  high: readonly Party[],
  all: readonly Party[],
  customer: Party | undefined,
  cells: readonly Cell[],
  view: PageView,
): Party | undefined {
  const ranked = high
    .map((party) => {
      const isBuyers = customer !== undefined && sharesName(party.name, customer.name);
      return { party, rank: headRank(party, cells, view) - (isBuyers ? 1.5 : 0) };
    })
    .sort((a, b) => b.rank - a.rank || a.party.box.top - b.party.box.top);
  const [best] = ranked;
  if (best && (best.rank >= 1 || (customer ? best.rank > 0 : high.length > 1)))
    return titled(best.party, cells, view);
  const title = titleName(cells, view, customer);
  // The address may stand at the foot, under the same name.
  return title && (all.find((party) => isSameName(party.name, title.tokens)) ?? nameOnly(title));
}

function headRank(party: Party, cells: readonly Cell[], view: PageView): number {
  const isTall = heightOf(party.name) > TALL * view.lineHeight;
  const hasContact = party.lines.some(
    ({ text }) => CONTACT_LINE.test(text) && !NUMBER_CAPTION.test(text),
  );
  const times = cells.filter((cell) => holdsName(cell, party.name)).length;
  const isTitled = titleOf(party, cells, view) !== undefined;
  const isPerson = SALUTATION.test(party.name[0]?.text ?? '');
  return (
    (isTall ? 2 : 0) +
    (hasContact ? 1 : 0) +
    (times > 1 ? 1 : 0) +
    (isTitled && !isTall ? 1 : 0) +
    (party.box.top < 0.12 ? 0.5 : 0) +
    (COMPANY.test(textOf(party.name)) ? 0.25 : 0) -
    (isPerson ? 4 : 0)
  );
}

/** The other block of the upper half; alone it is the buyer's unless it is the letter head. */
function addressee(
  high: readonly Party[],
  head: Party | undefined,
  sender: Party | undefined,
  view: PageView,
): Party | undefined {
  const own = [head, sender].flatMap((party) => (party ? [foldName(party.name)] : []));
  const others = high.filter((block) => block !== head && !own.includes(foldName(block.name)));
  const named = others.find((block) => SALUTATION.test(block.name[0]?.text ?? ''));
  return named ?? others.find((block) => block.box.left < 0.5 * view.aspect) ?? others[0];
}

/** The addressee of the stub at the foot of a bill, which goes back with the payment in an envelope with a window. */
function onStub(
  blocks: readonly Party[],
  head: Party | undefined,
  cells: readonly Cell[],
): Party | undefined {
  const stub = cells.find((cell) => cell.box.top > 0.5 && STUB.test(cell.text));
  if (!head || !stub) return undefined;
  const own = foldName(head.name);
  return blocks.find(
    ({ name, address, box }) =>
      box.top > stub.box.top &&
      address.length > 0 &&
      !isSameName(name, head.name) &&
      foldName(name) !== own,
  );
}

/** In a letter with a window the addressee stands right under the line of the sender. */
function underSender(sender: Party | undefined, cells: readonly Cell[]): Party | undefined {
  if (!sender) return undefined;
  const { left, bottom, top } = sender.box;
  const near = cells.filter(
    (cell) =>
      cell.box.left < left + 0.08 &&
      cell.box.top > bottom - 0.3 * (bottom - top) &&
      cell.box.top < bottom + 0.15,
  );
  const [first] = [...near].sort((a, b) => a.box.top - b.box.top);
  if (!first) return undefined;
  const lines = [first, ...columnUnder({ ...first.box, bottom: first.box.bottom + 0.01 }, near)];
  return lines.some((line) => isTownLine(line.text)) ? partyOf(lines) : undefined;
}

/** A party without an address may have it in the small line of the sender or at the foot of the page. */
function completed(
  head: Party | undefined,
  sender: Party | undefined,
  blocks: readonly Party[],
  cells: readonly Cell[],
  view: PageView,
  buyer: Party | undefined,
): Party | undefined {
  if (!head) {
    const title = titleName(cells, view, buyer);
    return title && nameOnly(title);
  }
  if (head.address.length > 0) return head;
  const other = [...blocks, ...(sender ? [sender] : [])].find(
    (party) => party.address.length > 0 && isSameName(party.name, head.name),
  );
  return other ? { ...head, address: other.address } : head;
}

/** `Miller Ltd, 5 High Street, Leeds LS1 4AB` in one line: the sender above the window of a letter. */
function senderLine(cells: readonly Cell[]): Party | undefined {
  for (const cell of cells) {
    if (cell.box.top > 0.45 || cell.tokens.length < 4) continue;
    const parts = splitAtCommas(cell.tokens);
    const [name] = parts;
    const town = parts.findIndex((part, index) => index > 0 && isTownLine(textOf(part)));
    if (!name || town < 1 || isPostalLine(textOf(name)) || !/\p{L}{2}/u.test(textOf(name)))
      continue;
    const address = parts.slice(1, town + 1).flat();
    return { name, address, lines: [cell], box: cell.box };
  }
  return undefined;
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (/^[·•|*–—-]$/.test(token.text)) {
      parts.push([]);
      continue;
    }
    parts[parts.length - 1]!.push(token);
    if (/[,;]$/.test(token.text)) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/** Without any address the biggest line at the top that is no title names the vendor. */
function titleName(
  cells: readonly Cell[],
  view: PageView,
  customer: Party | undefined,
): Cell | undefined {
  const taken = new Set(customer?.lines.flatMap((line) => line.tokens) ?? []);
  return cells
    .filter(
      (cell) =>
        cell.box.top < 0.22 &&
        /\p{L}{3}/u.test(cell.text) &&
        !NO_NAME.test(cell.text) &&
        !NUMBER_CAPTION.test(cell.text) &&
        !isPostalLine(cell.text) &&
        !isSentence(cell.text) &&
        cell.tokens.every(({ confidence }) => confidence >= LEAST_SURE) &&
        !cell.tokens.some((token) => taken.has(token)) &&
        cell.box.bottom - cell.box.top >= 0.95 * view.lineHeight,
    )
    .sort(
      (a, b) => b.box.bottom - b.box.top - (a.box.bottom - a.box.top) || a.box.top - b.box.top,
    )[0];
}

function nameOnly(cell: Cell): Party {
  return { name: cell.tokens, address: [], lines: [cell], box: cell.box };
}

/** The large line at the top that begins with the same word as a block further down. */
function titleOf({ name }: Party, cells: readonly Cell[], view: PageView): Cell | undefined {
  return cells.find(
    ({ tokens, box }) =>
      box.top < 0.2 && heightOf(tokens) > TALL * view.lineHeight && sharesName(tokens, name),
  );
}

/** A company's block by the name it bears in its title: `CONTOSO LTD.` over `Contoso Headquarters`. */
function titled(party: Party, cells: readonly Cell[], view: PageView): Party {
  const title = COMPANY.test(textOf(party.name)) ? undefined : titleOf(party, cells, view);
  return title && COMPANY.test(title.text) ? { ...party, name: title.tokens } : party;
}

function drafts(prefix: string, party: Party | undefined, match: number): FieldDraft[] {
  if (!party) return [];
  const parts = [
    [`${prefix}_name`, party.name],
    [`${prefix}_address`, party.address],
  ] as const;
  return parts.flatMap(([path, tokens]) =>
    tokens.length > 0
      ? [{ path, value: printedText(tokens).replace(/[,;]$/, ''), tokens, match }]
      : [],
  );
}
