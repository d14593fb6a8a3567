import type { Box } from '../../geometry';
import { unionBox } from '../../geometry';
import { makeCell, pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { isSenderLine, isTownLine, isWholeAddress } from './address-lines';
import { withoutLogo } from './logo-mark';
import { isAddressLine } from './party';

/** Lines set under one another that end in a town: a letter head or an addressee. */
export interface AddressBlock {
  /** Lines before the address begins; a company and a person may both be named. */
  readonly name: readonly Token[];
  readonly address: readonly Token[];
  /** Name and address, top to bottom. */
  readonly lines: readonly Cell[];
  readonly box: Box;
}

/** Last line of an address: state and ZIP, or a European postcode with a town. */
const TOWN =
  /\b[A-Z]{2}\.?,?\s+\d{5}(?:[-\s]\d{4})?\b|^(?:[A-Z]{1,2}[-\s])?\d{4,5}\s+\p{Lu}[\p{L}.-]+|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|,\s*[A-Z]{2},?\s+\d{5}\b/u;
const MAX_LINES = 6;
/** A name set larger than this many lines of the address is a title of the page. */
const TALLEST = 2.6;
/** Longer lines are running text, not a town, or street and town together. */
const MOST_WORDS = 9;
const MOST_WORDS_WHOLE = 14;

/** Blocks of lines with one left edge that end in a town, top to bottom. */
export function addressBlocks(view: PageView): AddressBlock[] {
  const cells = pageRows(view).flatMap((row) => row.cells);
  const blocks: AddressBlock[] = [];
  for (const cell of cells) {
    const isWhole = isWholeAddress(cell.text);
    if (!TOWN.test(cell.text) && !isTownLine(cell.text) && !isWhole) continue;
    if (cell.tokens.length > (isWhole ? MOST_WORDS_WHOLE : MOST_WORDS)) continue;
    const above = columnAbove(cell, cells);
    const lines = [...above, cell];
    const start = lines.findIndex((line) => isAddressLine(line.text));
    const from = start < 0 ? lines.length - 1 : start;
    const named = lines.slice(0, from).filter((line) => /\p{L}{2}/u.test(line.text));
    blocks.push({
      name: named.flatMap((line) => line.tokens),
      address: lines.slice(from).flatMap((line) => line.tokens),
      lines,
      box: unionBox(lines.map((line) => line.box))!,
    });
  }
  return blocks;
}

/** The lines straight above a cell with the same left edge (or the same middle), nearest last. */
function columnAbove(cell: Cell, cells: readonly Cell[]): Cell[] {
  const lines: Cell[] = [];
  let below = cell;
  while (lines.length < MAX_LINES - 1) {
    const height = below.box.bottom - below.box.top;
    const next = cells
      .filter(
        (other) =>
          other.box.bottom <= below.box.top + 0.35 * height &&
          below.box.top - other.box.bottom < 1.15 * height,
      )
      .flatMap((other) => inColumn(other, below, height))
      .filter((other) => other.box.bottom - other.box.top < TALLEST * height)
      .sort((a, b) => b.box.bottom - a.box.bottom)[0];
    if (!next || /[:]\s*$/.test(next.text) || isHeading(next.text)) break;
    // The sender's line above the window of a letter is no name of the addressee, and neither is the post's bar code.
    if (isSenderLine(next.text) || isBarCode(next)) break;
    lines.unshift(next);
    below = next;
  }
  return lines;
}

/** A line of the column, without the logo that was read as letters before its name. */
function inColumn(line: Cell, below: Cell, height: number): Cell[] {
  if (isAligned(line, below, height)) return [line];
  const name = withoutLogo(line.tokens);
  const rest = name.length < line.tokens.length ? makeCell(name) : undefined;
  return rest && isAligned(rest, below, height) ? [rest] : [];
}

/** Bars of the post read as letters: `I118I E I IIITE11 III II`. */
function isBarCode({ text, tokens }: Cell): boolean {
  const marks = text.replace(/\s/g, '');
  const bars = marks.replace(/[^Il1|!i]/g, '');
  const sure = tokens.reduce((sum, { confidence }) => sum + confidence, 0) / tokens.length;
  return marks.length > 5 && bars.length > 0.55 * marks.length && sure < 0.75;
}

function isAligned(a: Cell, b: Cell, height: number): boolean {
  const middles = Math.abs((a.box.left + a.box.right) / 2 - (b.box.left + b.box.right) / 2);
  const rights = Math.abs(a.box.right - b.box.right);
  return (
    Math.abs(a.box.left - b.box.left) < 0.6 * height ||
    middles < 0.5 * height ||
    rights < 0.4 * height
  );
}

/** Words that head a block rather than name somebody. */
export function isHeading(text: string): boolean {
  return /^(?:bill(?:ed)?\s*to|ship(?:ped)?\s*to|sold\s*to|remit\s*to|invoice\s*to|customer|client|from|to|vendor|seller|buyer|attn|attention|address|invoice|rechnung(?:sempf[äa]nger|sersteller)?|k[äa]ufer.*|verk[äa]ufer|lieferant|warenempf[äa]nger|empf[äa]nger|anschrift|facture|factur[ée]\s*[àa]|cliente|proveedor|fournisseur|destinataire|statement.*|account.*|page\s.*|send payments? to.*|make checks?.*)\s*:?$/i.test(
    text.trim(),
  );
}
