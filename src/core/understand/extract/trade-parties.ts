import { unionBox, type Box } from '../../geometry';
import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks } from './address-blocks';
import type { FieldDraft } from './field-draft';
import { printedText } from './field-draft';
import { isAddressLine } from './party';

const VENDOR_HEADS =
  /^(?:from|vendor|seller|sold by|supplier|verk[äa]ufer|lieferant|rechnungsersteller|vendeur|fournisseur|proveedor|emisor|venditore|fornitore|verkoper|remit to|bill from|payable to)\s*:?$/i;
const CUSTOMER_HEADS =
  /^(?:bill(?:ed)?\s*to|sold\s*to|invoice(?:d)?\s*to|customer|client|buyer|to|ship\s*to|attention|bill\s*to\s*:|k[äa]ufer(?:\/leistungsempf[äa]nger)?|kunde|rechnungsempf[äa]nger|empf[äa]nger|leistungsempf[äa]nger|client|factur[ée]\s*[àa]|destinataire|acheteur|cliente|facturar a|comprador|destinatario|klant|factuur aan|prepared for|issued to|for|recipient|billing address|bill to address)\s*:?$/i;

/** Who sells and who buys: blocks under their own heading, else the letter head and the addressee. */
export function tradeParties(views: readonly PageView[]): FieldDraft[] {
  const [view] = views;
  if (!view) return [];
  const cells = pageRows(view).flatMap((row) => row.cells);
  const vendor = headedBlock(cells, VENDOR_HEADS);
  const customer = headedBlock(cells, CUSTOMER_HEADS);
  const used = new Set([...(vendor?.tokens ?? []), ...(customer?.tokens ?? [])]);
  const blocks = addressBlocks(view)
    .filter((block) => block.box.top < 0.55)
    .map((block) => ({
      name: block.name,
      address: block.address,
      tokens: [...block.name, ...block.address],
    }))
    .filter((block) => !block.tokens.some((token) => used.has(token)));
  const letterHead =
    vendor ?? (customer ? blocks[0] : firstOf(blocks)) ?? titleVendor(cells, used, view);
  const addressee = customer ?? blocks.find((block) => block !== letterHead);
  const drafts: FieldDraft[] = [];
  add(drafts, 'vendor', letterHead, vendor ? 0.9 : 0.75);
  add(drafts, 'customer', addressee, customer ? 0.9 : 0.7);
  return drafts;
}

interface Party {
  readonly name: readonly Token[];
  readonly address: readonly Token[];
  readonly tokens: readonly Token[];
}

/** Two address blocks without headings: the letter head stands first. */
function firstOf(blocks: readonly Party[]): Party | undefined {
  return blocks.length > 1 ? blocks[0] : undefined;
}

function add(drafts: FieldDraft[], prefix: string, party: Party | undefined, match: number): void {
  if (!party) return;
  if (party.name.length > 0)
    drafts.push({
      path: `${prefix}_name`,
      value: printedText(party.name),
      tokens: party.name,
      match,
    });
  if (party.address.length > 0)
    drafts.push({
      path: `${prefix}_address`,
      value: printedText(party.address),
      tokens: party.address,
      match,
    });
}

/** Lines under (or right of) a heading such as `Bill to`. */
function headedBlock(cells: readonly Cell[], heads: RegExp): Party | undefined {
  for (const head of cells) {
    if (!heads.test(head.text.trim()) || head.box.top > 0.6) continue;
    const below = column(head.box, cells);
    const beside = below.length > 0 ? [] : besideColumn(head.box, cells);
    const lines = (below.length > 0 ? below : beside).slice(0, 7);
    const labelled = lines.some((line) =>
      /^(?:name|anschrift|address|nummer)\s*:$/i.test(line.text),
    );
    if (labelled) {
      const party = labelledParty(head.box, cells);
      if (party) return party;
    }
    if (lines.length === 0) continue;
    return splitLines(lines);
  }
  return undefined;
}

/** `Name: … Anschrift: …` under the heading, values in a column of their own. */
function labelledParty(head: Box, cells: readonly Cell[]): Party | undefined {
  const valueRightOf = (label: RegExp): Cell | undefined => {
    const cell = cells.find(
      (candidate) => label.test(candidate.text.trim()) && candidate.box.top > head.top,
    );
    return (
      cell &&
      cells.find(
        (other) =>
          other.box.left > cell.box.right &&
          Math.abs(other.box.top - cell.box.top) < 0.6 * (cell.box.bottom - cell.box.top),
      )
    );
  };
  const name = valueRightOf(/^name\s*:$/i);
  if (!name) return undefined;
  const address = valueRightOf(/^(?:anschrift|address)\s*:$/i);
  const rest = address ? [address, ...column(address.box, cells).slice(0, 1)] : [];
  return {
    name: name.tokens,
    address: rest.flatMap((cell) => cell.tokens),
    tokens: [...name.tokens, ...rest.flatMap((cell) => cell.tokens)],
  };
}

function splitLines(lines: readonly Cell[]): Party | undefined {
  const kept: Cell[] = [];
  for (const line of lines) {
    if (/^(?:address|name|contact|attn|company)\s*:?$/i.test(line.text)) continue;
    if (
      /:\s*$|^(?:phone|tel|fax|email|e-mail|ust|vat|gln|kunden|customer id|id#)/i.test(line.text) ||
      /@/.test(line.text)
    )
      break;
    kept.push(line);
  }
  if (kept.length === 0) return undefined;
  const start = kept.findIndex((line, index) => index > 0 && isAddressLine(line.text));
  const name = start < 0 ? kept.slice(0, 1) : kept.slice(0, start);
  const address = start < 0 ? kept.slice(1) : kept.slice(start);
  const tokensOf = (some: readonly Cell[]): Token[] => some.flatMap((cell) => cell.tokens);
  return { name: tokensOf(name), address: tokensOf(address), tokens: tokensOf(kept) };
}

function column(head: Box, cells: readonly Cell[]): Cell[] {
  const height = head.bottom - head.top;
  const lines: Cell[] = [];
  let last = head;
  for (const cell of [...cells].sort((a, b) => a.box.top - b.box.top)) {
    if (
      cell.box.top < last.bottom - 0.4 * height ||
      Math.abs(cell.box.left - head.left) > 2.2 * height
    )
      continue;
    if (cell.box.top - last.bottom > 2.2 * height) break;
    lines.push(cell);
    last = cell.box;
  }
  return lines;
}

function besideColumn(head: Box, cells: readonly Cell[]): Cell[] {
  const height = head.bottom - head.top;
  const first = cells
    .filter(
      (cell) =>
        cell.box.left > head.right &&
        Math.abs(cell.box.top - head.top) < 0.7 * height &&
        cell.box.left - head.right < 0.12,
    )
    .sort((a, b) => a.box.left - b.box.left)[0];
  return first ? [first, ...column(first.box, cells)] : [];
}

/** Without any address the biggest line at the top that is no title names the vendor. */
function titleVendor(
  cells: readonly Cell[],
  used: ReadonlySet<Token>,
  view: PageView,
): Party | undefined {
  const top = cells.filter(
    (cell) =>
      cell.box.top < 0.25 &&
      /\p{L}{3}/u.test(cell.text) &&
      !/invoice|rechnung|facture|factura|fattura|factuur|receipt|statement|date|page|no\.|:|#/i.test(
        cell.text,
      ) &&
      !cell.tokens.some((token) => used.has(token)),
  );
  const head = top.sort(
    (a, b) => b.box.bottom - b.box.top - (a.box.bottom - a.box.top) || a.box.top - b.box.top,
  )[0];
  if (!head) return undefined;
  const below = column(head.box, cells)
    .filter((cell) => isAddressLine(cell.text))
    .slice(0, 3);
  const box = unionBox([head.box, ...below.map((cell) => cell.box)]);
  if (!box || box.top > 0.4 * Math.max(1, view.aspect)) return undefined;
  return {
    name: head.tokens,
    address: below.flatMap((cell) => cell.tokens),
    tokens: [...head.tokens, ...below.flatMap((cell) => cell.tokens)],
  };
}
