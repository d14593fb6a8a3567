import { foldText } from '../text/fold-text';
import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { AddressBlock } from './address-blocks';
import { sectionOf } from './statement-sections';

const PERSON = /^\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){1,4}$/u;
const NO_PERSON =
  /\b(?:card|rewards?|platinum|gold|visa|mastercard|express|member|services?|online|mobile|credit|visit|notice|important|new|balance|information|date|total|cash|back|business|corporate|preferred|questions|statement|summary|account|contact|customer|transactions?|activity|payments?|your?|our|more|with|fees?|interest|charges?|charged|purchases?|late|limit|line|due|minimum|closing|opening|billing|cycle|days?|page|available|previous|annual|year|rates?|points?|messages?|cent(?:er|re)|department|address|mail|phone|fax|box|street|avenue|please|make|checks?|payable|enclosed|amount|number|ending|warning|alerts?|details?|history|period|type|world|signature|bank|union|savings|financial|trust|federal|inc|llc|corp|company|standard|purpose|enroll|paperless|auto ?pay|offers?|help|pay|manage|terms|save|earn)\b/i;
const CAPTION =
  /^(?:(?:primary )?card ?(?:holder|member)(?:['’]?s)?(?: name)?|name on (?:card|account)|prepared for|account ?holder(?: name)?|account name|customer name|member name)\s*:?$/i;
const NUMBER_LINE = /\b(?:account|acct|card)\b.*\d{4}$|^(?:[Xx*•.]{2,}[\s-]?){1,3}\d{4}$/i;

/**
 * The name of a holder to whom no letter is addressed: under a caption, right above the address, at the number of the
 * account, or the only name in capitals at the head of the page.
 * @param head the letter head under which a name may stand.
 * @param taken the words of the bank's own names.
 */
export function holderName(
  view: PageView,
  head: Cell | undefined,
  blocks: readonly AddressBlock[],
  taken: readonly Token[],
): readonly Token[] {
  const isFree = ({ tokens }: PageRow | Cell): boolean =>
    !tokens.some((token) => taken.includes(token));
  const rows = pageRows(view).filter(({ box }) => box.top < 0.45);
  const cells = rows.flatMap((row) => row.cells).filter(isFree);
  const found =
    captioned(rows) ??
    (head && under(cells, head)) ??
    overAddress(cells, blocks, view.lineHeight) ??
    company(rows.filter(isFree), head) ??
    atNumber(cells, view.lineHeight) ??
    atList(pageRows(view)) ??
    inCapitals(rows.filter(isFree)) ??
    overCycle(cells, head);
  return found ?? [];
}

function captioned(rows: readonly PageRow[]): readonly Token[] | undefined {
  for (const [at, row] of rows.entries()) {
    for (const [index, cell] of row.cells.entries()) {
      const own = behindCaption(cell);
      if (own) return own;
      if (!CAPTION.test(cell.text)) continue;
      const below = rows[at + 1]?.cells.find(
        ({ box }) => box.left < cell.box.right && box.right > cell.box.left,
      );
      const name = [row.cells[index + 1], below].find((each) => each && isPersonal(each));
      if (name) return name.tokens;
    }
  }
  return undefined;
}

/** `Cardholder: MARISOL QUINTERO` in one cell. */
function behindCaption({ tokens }: Cell): readonly Token[] | undefined {
  const at = tokens.findIndex(({ text }) => text.endsWith(':'));
  if (at < 0 || !CAPTION.test(textOf(tokens.slice(0, at + 1)))) return undefined;
  const name = tokens.slice(at + 1);
  return isName(textOf(name)) ? name : undefined;
}

/** A bare name printed just below the letter head, at its left edge. */
function under(cells: readonly Cell[], head: Cell): readonly Token[] | undefined {
  const height = head.box.bottom - head.box.top;
  return cells.find(
    (cell) =>
      cell.box.top > head.box.bottom - 0.3 * height &&
      cell.box.top - head.box.bottom < 0.05 &&
      cell.box.left < head.box.left + 0.01 &&
      isPersonal(cell),
  )?.tokens;
}

/** An address whose name stands a line further up. */
function overAddress(
  cells: readonly Cell[],
  blocks: readonly AddressBlock[],
  lineHeight: number,
): readonly Token[] | undefined {
  for (const { box, name } of blocks) {
    if (name.length > 0) continue;
    const above = cells.find(
      (cell) =>
        isPersonal(cell) &&
        Math.abs(cell.box.left - box.left) < lineHeight &&
        box.top - cell.box.bottom > -0.2 * lineHeight &&
        box.top - cell.box.bottom < 2.5 * lineHeight,
    );
    if (above) return above.tokens;
  }
  return undefined;
}

/** A bare name before, beside, right above or below the number of the account. */
function atNumber(cells: readonly Cell[], lineHeight: number): readonly Token[] | undefined {
  const number = cells.find(({ text }) => NUMBER_LINE.test(text));
  if (!number) return undefined;
  const at = number.tokens.findIndex(({ text }) => /^(?:account|acct|card)\b/i.test(text));
  const before = number.tokens.slice(0, at).filter(({ text }) => /\p{L}/u.test(text));
  if (isName(textOf(before))) return before;
  return cells.find((cell) => {
    if (!isPersonal(cell)) return false;
    const away = Math.abs(cell.box.top - number.box.top);
    const isOver = cell.box.right > number.box.left && cell.box.left < number.box.right;
    return away < (isOver ? 2.5 : 0.6) * lineHeight;
  })?.tokens;
}

/** `LAUREN LANE #5761: Payments` over a list of bookings; the name as it is printed elsewhere counts before that. */
function atList(rows: readonly PageRow[]): readonly Token[] | undefined {
  for (const { tokens } of rows) {
    const at = tokens.findIndex(({ text }) => /^#\d{4}:$/.test(text));
    const heading = tokens.slice(0, Math.max(0, at));
    if (!isName(textOf(heading))) continue;
    const key = foldText(textOf(heading));
    const line = rows.flatMap(({ cells }) => cells).find(({ text }) => foldText(text) === key);
    return line?.tokens ?? heading;
  }
  return undefined;
}

const CYCLE =
  /^(?:billing (?:cycle|period)|statement (?:period|date|closing)|closing date|(?:account|card)(?: number)? ending)\b/i;
const FIRM_NAME = /^(?:\p{Lu}[\p{L}'’.-]*|&|and)(?: (?:\p{Lu}[\p{L}'’.,-]*|&|and)){1,6}$/u;
const NO_FIRM =
  /\b(?:bank|card|account|statement|summary|rewards?|visa|mastercard|express|page|payment|balance|preferred|platinum|gold|signature|credit union|customer|contact|important|notice|total|credit|available|limit|charges?|fees?|interest|due|amount|purchases|cash)\b/i;

/** A name straight over the billing cycle or the number of the card, at its left edge. */
function overCycle(cells: readonly Cell[], head: Cell | undefined): readonly Token[] | undefined {
  for (const { box } of cells.filter(({ text }) => CYCLE.test(text))) {
    const height = box.bottom - box.top;
    const over = cells.find(
      (cell) =>
        Math.abs(cell.box.left - box.left) < height &&
        cell.box.bottom < box.top + 0.3 * height &&
        box.top - cell.box.bottom < 1.5 * height &&
        FIRM_NAME.test(cell.text) &&
        !NO_FIRM.test(cell.text),
    );
    if (over && (!head || foldText(over.text) !== foldText(head.text))) return over.tokens;
  }
  return undefined;
}

const COMPANY =
  /\b(?:l\.?l\.?c|inc|corp|corporation|company|co|ltd|limited|l\.?l\.?p|p\.?l\.?l\.?c|gmbh)\.?$/i;

/** A firm that has a line of the head to itself holds a business account; what issues it is named in the letter head. */
function company(rows: readonly PageRow[], head: Cell | undefined): readonly Token[] | undefined {
  const names = rows
    .filter(({ box }) => box.top < 0.3)
    .flatMap(({ cells }) => cells)
    .filter(({ text }) => COMPANY.test(text) && !/\d|:|\b(?:bank|card|credit union)\b/i.test(text));
  const [only, ...others] = names.filter(
    (cell) =>
      cell.text.split(' ').length < 7 && (!head || foldText(cell.text) !== foldText(head.text)),
  );
  return only && others.length === 0 ? only.tokens : undefined;
}

/** The one name in capitals that has a line of the head to itself. */
function inCapitals(rows: readonly PageRow[]): readonly Token[] | undefined {
  const names = rows
    .filter(({ cells, box }) => cells.length === 1 && box.top < 0.3)
    .map(({ cells }) => cells[0]!)
    .filter((cell) => /^[^\p{Ll}]+$/u.test(cell.text) && isPersonal(cell));
  return names.length === 1 ? names[0]!.tokens : undefined;
}

function isPersonal({ tokens, text }: Cell): boolean {
  const key = foldText(text);
  return (
    isName(text) &&
    [true, false].every((isCard) => sectionOf({ tokens, text, key }, isCard) === undefined)
  );
}

function isName(text: string): boolean {
  return (
    PERSON.test(text) &&
    !NO_PERSON.test(text) &&
    !/\bX{3,}\b/i.test(text) &&
    !/\b(?:n\.?a\.?)$/i.test(text)
  );
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ');
}
