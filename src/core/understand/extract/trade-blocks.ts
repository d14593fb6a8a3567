import type { Box } from '../../geometry';
import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks } from './address-blocks';
import { isPostalLine, isTownLine } from './address-lines';
import {
  ADDRESS_LABEL,
  CONTACT_LINE,
  CUSTOMER_HEAD,
  NAME_LABEL,
  SHIP_HEAD,
  VENDOR_HEAD,
} from './trade-heads';

/** Somebody's name and address as they stand on the page. */
export interface Party {
  readonly name: readonly Token[];
  readonly address: readonly Token[];
  /** Lines it was read from, and what follows them in their column. */
  readonly lines: readonly Cell[];
  readonly box: Box;
}

/** A column of lines under a heading goes on while lines are closer than this many line heights. */
const LINE_GAP = 1.6;
const MOST_LINES = 9;

/** Lines under (or right of) the first heading of a kind that has any. */
export function headedParty(
  cells: readonly Cell[],
  head: RegExp,
): { readonly party: Party; readonly head: Cell } | undefined {
  for (const cell of cells) {
    if (!head.test(cell.text.trim()) || cell.box.top > 0.6) continue;
    const below = columnUnder(cell.box, cells);
    const lines = below.length > 0 ? below : besideColumn(cell.box, cells);
    const labelled = lines.some(
      (line) => NAME_LABEL.test(line.text) || ADDRESS_LABEL.test(line.text),
    );
    const party = (labelled ? labelledParty(cell.box, cells) : undefined) ?? partyOf(lines);
    if (party) return { party, head: cell };
  }
  return undefined;
}

/** Blocks of lines that end in a town and stand under no other heading. */
export function partyBlocks(view: PageView): Party[] {
  const cells = pageRows(view).flatMap((row) => row.cells);
  return addressBlocks(view).flatMap((block) => partyOf(block.lines, cells) ?? []);
}

/** Splits lines into name and address; lines of contact end them. */
export function partyOf(lines: readonly Cell[], cells: readonly Cell[] = []): Party | undefined {
  const kept: Cell[] = [];
  for (const line of lines) {
    if (isHead(line.text) || NAME_LABEL.test(line.text) || ADDRESS_LABEL.test(line.text)) continue;
    if (CONTACT_LINE.test(line.text)) {
      if (kept.length > 0) break;
      continue;
    }
    // Nobody is called by a number: such a line is a customer's number beside its label.
    if (kept.length === 0 && !/\p{L}{2}/u.test(line.text)) return undefined;
    kept.push(line);
    if (kept.length > 1 && isTownLine(line.text)) {
      const next = lines[lines.indexOf(line) + 1];
      if (next && isCountry(next.text)) kept.push(next);
      break;
    }
  }
  const [first] = kept;
  if (!first) return undefined;
  const start = kept.findIndex((line, index) => index > 0 && isPostalLine(line.text));
  const isBare = start < 0 && kept.length === 1 && isPostalLine(first.text);
  const name = isBare ? [] : start < 0 ? kept.slice(0, 1) : kept.slice(0, start);
  const address = isBare ? kept : start < 0 ? [] : kept.slice(start);
  const last = kept[kept.length - 1]!;
  const following = cells.length > 0 ? columnUnder(last.box, cells).slice(0, 5) : [];
  return {
    name: tokensOf(name),
    address: tokensOf(address),
    lines: [...kept, ...following],
    box: { ...first.box, bottom: last.box.bottom },
  };
}

/** `Name  Miller Ltd` and `Address  …` under the heading, values in a column of their own. */
function labelledParty(head: Box, cells: readonly Cell[]): Party | undefined {
  const valueOf = (label: RegExp): Cell | undefined => {
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
  const name = valueOf(NAME_LABEL);
  if (!name) return undefined;
  const first = valueOf(ADDRESS_LABEL);
  const rest = first ? [first, ...columnUnder(first.box, cells).slice(0, 2)] : [];
  const town = rest.findIndex((line) => isTownLine(line.text));
  const address = rest.slice(0, town < 0 ? 1 : town + 1);
  const lines = [name, ...address];
  const bottom = lines[lines.length - 1]!.box.bottom;
  return { name: name.tokens, address: tokensOf(address), lines, box: { ...name.box, bottom } };
}

/** Lines under a box with its left edge, down to a wide gap. */
export function columnUnder(head: Box, cells: readonly Cell[]): Cell[] {
  const height = head.bottom - head.top;
  const lines: Cell[] = [];
  let last = head;
  for (const cell of [...cells].sort((a, b) => a.box.top - b.box.top)) {
    if (cell.box.top < last.bottom - 0.4 * height) continue;
    if (Math.abs(cell.box.left - head.left) > 1.6 * height) continue;
    const limit = lines.length === 0 ? 2.2 : LINE_GAP;
    if (cell.box.top - last.bottom > limit * height || lines.length >= MOST_LINES) break;
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
  return first ? [first, ...columnUnder(first.box, cells)] : [];
}

/** True for a heading of either party or of a place of delivery. */
export function isHead(text: string): boolean {
  const line = text.trim();
  return VENDOR_HEAD.test(line) || CUSTOMER_HEAD.test(line) || SHIP_HEAD.test(line);
}

function isCountry(text: string): boolean {
  return /^(?:usa|u\.s\.a\.|united states(?: of america)?|canada|deutschland|germany|france|espa[ñn]a|spain|italia|italy|nederland|the netherlands|netherlands|[öo]sterreich|austria|schweiz|switzerland|suisse|belgi(?:qu|ë|um)e?|united kingdom|uk|great britain|ireland|australia|india|m[ée]xico|portugal|brasil|japan|luxemburg|luxembourg)$/i.test(
    text.trim(),
  );
}

function tokensOf(cells: readonly Cell[]): Token[] {
  return cells.flatMap((cell) => cell.tokens);
}
