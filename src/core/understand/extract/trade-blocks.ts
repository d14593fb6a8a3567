import type { Box } from '../../geometry';
import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks } from './address-blocks';
import { isPostalLine, isTownLine } from './address-lines';
import {
  ADDRESS_LABEL,
  ATTENTION_LINE,
  CONTACT_LINE,
  CUSTOMER_HEAD,
  NAME_LABEL,
  NUMBER_CAPTION,
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
/** Labels of a heading's lines stand within this many page heights below it. */
const LABELLED_DEPTH = 0.13;
/** Headings are often set smaller than what they head; page heights. */
const LEAST_HEIGHT = 0.011;

/** Lines under (or right of) the first heading of a kind that has any. */
export function headedParty(
  cells: readonly Cell[],
  head: RegExp,
): { readonly party: Party; readonly head: Cell } | undefined {
  for (const cell of cells) {
    if (!head.test(cell.text.trim()) || cell.box.top > 0.6) continue;
    const beside = besideColumn(cell.box, cells);
    // `Customer  4711` is a number beside its label.
    if (beside[0] && !/\p{L}{2}/u.test(beside[0].text)) continue;
    const below = columnUnder(cell.box, cells);
    const party =
      labelledParty(cell.box, cells) ?? partyOf(below.length > 0 ? below : beside, cells);
    if (party) return { party, head: cell };
  }
  return undefined;
}

/** Blocks of lines that end in a town and stand under no other heading. */
export function partyBlocks(view: PageView): Party[] {
  const cells = pageRows(view).flatMap((row) => row.cells);
  const blocks = addressBlocks(view);
  // A block that goes on with another town ended at a street that looked like one.
  const goesOn = (lines: readonly Cell[]): boolean =>
    blocks.some((other) => {
      const next = other.lines[other.lines.indexOf(lines[lines.length - 1]!) + 1];
      return next !== undefined && other.lines.includes(lines[0]!) && isTownLine(next.text);
    });
  return blocks
    .filter((block) => !goesOn(block.lines))
    .flatMap((block) => partyOf(closeLines(block.lines), cells) ?? []);
}

/** The lowest lines of a block up to a gap that is wider than those between them. */
function closeLines(lines: readonly Cell[]): readonly Cell[] {
  for (let at = lines.length - 2; at >= 1; at -= 1) {
    const gap = (index: number): number => lines[index]!.box.top - lines[index - 1]!.box.bottom;
    const below = Math.max(...lines.slice(at + 1).map((_, index) => gap(at + 1 + index)));
    const height = lines[at]!.box.bottom - lines[at]!.box.top;
    if (gap(at) - below > 0.6 * height) return lines.slice(at);
  }
  return lines;
}

/** Splits lines into name and address; lines of contact end them. */
export function partyOf(lines: readonly Cell[], cells: readonly Cell[] = []): Party | undefined {
  const kept: Cell[] = [];
  for (const line of lines) {
    if (isHead(line.text) || NAME_LABEL.test(line.text) || ADDRESS_LABEL.test(line.text)) continue;
    if (ATTENTION_LINE.test(line.text)) continue;
    if (CONTACT_LINE.test(line.text) || NUMBER_CAPTION.test(line.text)) {
      if (kept.length > 0) break;
      continue;
    }
    // Nobody is called by a number: such a line is a customer's number beside its label.
    if (kept.length === 0 && !/\p{L}{2}/u.test(line.text)) return undefined;
    kept.push(line);
    const next = lines[lines.indexOf(line) + 1];
    // `2558 Michael Mills` over `East Steven, MI 89330` is a street, though it looks like a town.
    if (kept.length > 1 && isTownLine(line.text) && !(next && isTownLine(next.text))) {
      if (next && isCountry(next.text)) kept.push(next);
      break;
    }
  }
  const [first] = kept;
  if (!first) return undefined;
  const { name, address } = splitLines(kept, cells);
  const last = kept[kept.length - 1]!;
  const following = cells.length > 0 ? contactLines(last, cells) : [];
  return {
    name: tokensOf(name),
    address: tokensOf(address),
    lines: [...kept, ...following],
    box: { ...first.box, bottom: last.box.bottom },
  };
}

/** The first line is the name, further ones too until the address begins; a street has its name above it. */
function splitLines(
  lines: readonly Cell[],
  cells: readonly Cell[],
): { readonly name: readonly Cell[]; readonly address: readonly Cell[] } {
  const [first] = lines;
  const start = lines.findIndex((line, index) => index > 0 && isPostalLine(line.text));
  const isStreet = first !== undefined && isPostalLine(first.text) && (start === 1 || start < 0);
  if (isStreet) {
    const above = nameAbove(first, cells);
    if (above && isPostalLine(above.text)) {
      const name = nameAbove(above, cells);
      return { name: name ? [name] : [], address: [above, ...lines] };
    }
    if (above || lines.length === 1) return { name: above ? [above] : [], address: lines };
  }
  if (start < 0) return { name: lines.slice(0, 1), address: [] };
  return {
    name: lines.slice(0, start).filter((line, index) => index === 0 || !isSentence(line.text)),
    address: lines.slice(start),
  };
}

/** A name in larger print stands further above its address than a line. */
function nameAbove(street: Cell, cells: readonly Cell[]): Cell | undefined {
  const height = street.box.bottom - street.box.top;
  const isAligned = (cell: Cell): boolean =>
    Math.abs(cell.box.left - street.box.left) < 0.6 * height ||
    Math.abs(cell.box.right - street.box.right) < 0.6 * height ||
    Math.abs(cell.box.left + cell.box.right - street.box.left - street.box.right) < height;
  return cells
    .filter(
      (cell) =>
        cell.box.bottom < street.box.top + 0.4 * height &&
        street.box.top - cell.box.bottom < 3 * height &&
        isAligned(cell) &&
        /\p{L}{3}/u.test(cell.text) &&
        !CONTACT_LINE.test(cell.text) &&
        !NUMBER_CAPTION.test(cell.text) &&
        !ATTENTION_LINE.test(cell.text) &&
        !isHead(cell.text) &&
        !isSentence(cell.text),
    )
    .sort((a, b) => b.box.bottom - a.box.bottom)[0];
}

/** Running text: a slogan or a note, not somebody's name. */
export function isSentence(text: string): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 5 && small / words.length > 0.5;
}

/** `Name  Miller Ltd` and `Address  …` under the heading, values in a column of their own. */
function labelledParty(head: Box, cells: readonly Cell[]): Party | undefined {
  const name = labelledLines(NAME_LABEL, head, cells);
  const [first] = name;
  if (!first) return undefined;
  const rest = labelledLines(ADDRESS_LABEL, head, cells);
  const last = rest[rest.length - 1];
  const town = last && !isTownLine(last.text) ? columnUnder(last.box, cells).slice(0, 1) : [];
  const address = [...rest, ...town.filter((line) => isTownLine(line.text))];
  const lines = [...name, ...address];
  const bottom = lines[lines.length - 1]!.box.bottom;
  return {
    name: tokensOf(name),
    address: tokensOf(address),
    lines,
    box: { ...first.box, bottom },
  };
}

/** The value beside a label, with the lines above and below it that have no label of their own. */
function labelledLines(label: RegExp, head: Box, cells: readonly Cell[]): Cell[] {
  const named = cells.find(
    (cell) =>
      label.test(cell.text.trim()) &&
      cell.box.top > head.top &&
      cell.box.top < head.top + LABELLED_DEPTH &&
      Math.abs(cell.box.left - head.left) < 0.05,
  );
  const isOthers =
    named &&
    cells.some(
      (cell) => cell.box.top > head.bottom && cell.box.top < named.box.top && isHead(cell.text),
    );
  if (!named || isOthers) return [];
  const height = named.box.bottom - named.box.top;
  const middle = (box: Box): number => (box.top + box.bottom) / 2;
  const distance = (cell: Cell): number => Math.abs(middle(cell.box) - middle(named.box));
  const value = cells
    .filter((cell) => cell.box.left > named.box.right && distance(cell) < 1.3 * height)
    .sort((a, b) => distance(a) - distance(b) || a.box.left - b.box.left)[0];
  if (!value) return [];
  const isLabelled = (cell: Cell): boolean =>
    cells.some(
      (other) =>
        other !== named &&
        Math.abs(other.box.left - named.box.left) < height &&
        Math.abs(middle(other.box) - middle(cell.box)) < 0.6 * height,
    );
  return cells
    .filter(
      (cell) =>
        cell === value ||
        (Math.abs(cell.box.left - value.box.left) < 0.5 * height &&
          Math.abs(middle(cell.box) - middle(value.box)) < 2.1 * height &&
          distance(cell) < 1.6 * height &&
          !isLabelled(cell)),
    )
    .sort((a, b) => a.box.top - b.box.top);
}

/** Lines under a box with its left edge, down to a wide gap. */
export function columnUnder(head: Box, cells: readonly Cell[]): Cell[] {
  const height = Math.max(head.bottom - head.top, LEAST_HEIGHT);
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

/** Lines close under an address: ways to reach its owner. */
function contactLines(last: Cell, cells: readonly Cell[]): Cell[] {
  const height = last.box.bottom - last.box.top;
  const lines: Cell[] = [];
  let above = last;
  for (const cell of columnUnder(last.box, cells)) {
    if (cell.box.top - above.box.bottom > 0.75 * height || isPostalLine(cell.text)) break;
    lines.push(cell);
    above = cell;
  }
  return lines;
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
