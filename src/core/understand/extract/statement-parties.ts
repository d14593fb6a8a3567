import { foldText } from '../text/fold-text';
import { pageRows, type Cell } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { addressBlocks, type AddressBlock } from './address-blocks';
import { isSameLine, printedText, type FieldDraft } from './field-draft';
import { holderName } from './holder-name';
import { withoutLogo } from './logo-mark';
import { sectionOf } from './statement-sections';

const BANK_WORDS =
  /\b(?:bank|(?<!(?:online|digital|mobile|internet|phone|telephone) )banking|building society|credit union|savings|financial|trust|bancorp|federal|sparkasse|volksbank|raiffeisen\w*|banco|banca|banque|caixa|caisse|cu|n\.?a\.?)\b/i;
/** What a letter head does not say of itself. */
const NO_NAME =
  /statement|relev[ée]|\bextrait\b|kontoauszug|estado de cuenta|extracto|estratto|rekeningafschrift|\bpage\b|\bsuffix\b|account|contact|summary|customer|transactions?|activity|payment|\byour?\b|\bour\b|:|\.(?:com|org|net)\b|\w@\w|\bmore\b|\bwith\b|\d{3}|\d[/.-]\d|[.,;!?]$|^\P{L}*$/iu;

/** Issuer from the letter head, holder from the addressee. */
export function statementParties(
  views: readonly PageView[],
  namePath: 'bank_name' | 'issuer',
): FieldDraft[] {
  const [view] = views;
  if (!view) return [];
  const isBank = namePath === 'bank_name';
  const blocks = longest(addressBlocks(view));
  const head = letterHead(view, loneAddressee(blocks));
  const name = head ? foldText(head.text) : '';
  const isOwn = (block: AddressBlock): boolean => {
    const text = printedText(block.name);
    return BANK_WORDS.test(text) || (name.length > 3 && foldText(text).startsWith(name));
  };
  const named = blocks.filter((block) => block.name.length > 0);
  const own = named.find((block) => isOwn(block) && block.box.top < 0.45);
  const others = named.filter((block) => !isOwn(block));
  // Where no letter is addressed to the holder the slip to be torn off may name him.
  const holder = others.find((block) => block.box.top < 0.45) ?? others[0];
  const drafts: FieldDraft[] = [];
  const add = (path: string, tokens: readonly Token[], match: number): void => {
    const own = /address$/.test(path) ? tokens : withoutCodes(tokens);
    if (own.length > 0) drafts.push({ path, value: printedText(own), tokens: own, match });
  };
  if (own) {
    const isHead = head && foldText(printedText(own.name)) === name;
    add(namePath, withoutLogo(isHead ? head.tokens : own.name), 0.85);
    if (isBank) add('bank_address', own.address, 0.8);
  } else if (head) {
    add(namePath, withoutLogo(head.tokens), BANK_WORDS.test(head.text) ? 0.8 : 0.6);
    const under =
      blocks.find((block) => block !== holder && isUnder(head, block)) ??
      blocks.find((block) => block !== holder && isReturnAddress(block, holder));
    if (isBank && under) add('bank_address', under.address, 0.75);
  }
  if (isBank && !drafts.some(({ path }) => path === namePath)) drafts.push(...bankAtFoot(view));
  if (holder) {
    add('account_holder', holder.name, 0.85);
    if (isBank) add('account_holder_address', holder.address, 0.85);
  } else {
    add(
      'account_holder',
      holderName(view, own ? undefined : head, blocks, namesOf(head, own)),
      0.6,
    );
  }
  return drafts;
}

const FOOT_BANK =
  /^((?:\p{Lu}[\p{L}&'.-]* ){0,4}(?:Bank|Building Society|Credit Union)(?: (?:plc|PLC|Limited|Ltd\.?|N\.?A\.?|AG|SA|of \p{Lu}\p{L}+))?)(?=$|[.,:;]| (?:is|are|and|Registered|Authori[sz]ed|Member)\b)/u;

/** `Alder Bank plc. Authorised by …` in small print, where no head names the bank. */
function bankAtFoot(view: PageView): FieldDraft[] {
  const cells = pageRows(view)
    .filter(({ box }) => box.top > 0.8)
    .flatMap((row) => row.cells);
  for (const cell of cells) {
    const name = FOOT_BANK.exec(cell.text)?.[1];
    if (name === undefined || !name.includes(' ')) continue;
    const tokens = cell.tokens.slice(0, name.split(' ').length);
    return [{ path: 'bank_name', value: name, tokens, match: 0.7 }];
  }
  return [];
}

const MAIL_CODE = /\b(?:auto|[35]-digit|aadc|presort(?:ed)?|ecrwss|sngl?p|alltom)\b/i;

/** Names without the bars and figures that the post and the printer set around them. */
function withoutCodes(tokens: readonly Token[]): readonly Token[] {
  const isCode = ({ text }: Token): boolean =>
    /\d{5,}|[|¦]{2,}|\*{2,}|^[Xx]{3,}-?\d*$/.test(text) || MAIL_CODE.test(text);
  const codes = tokens.filter(isCode);
  const words = tokens.filter((token) => !isCode(token));
  const beside = words.filter((word) =>
    codes.some((code) => isSameLine(code, word) || isSameLine(word, code)),
  );
  // What stands in a line of codes is a name only where it has words.
  const isNamed = beside.some(({ text }) => /^[\p{L}'’.-]{3,}$/u.test(text));
  return words.filter(
    (word) => !beside.includes(word) || (isNamed && /^[\p{L}'’.&-]+$/u.test(word.text)),
  );
}

function namesOf(head: Cell | undefined, own: AddressBlock | undefined): readonly Token[] {
  return [...(head?.tokens ?? []), ...(own?.name ?? [])];
}

/** Where one address alone is printed it is the customer's, unless it is said to be a bank's. */
function loneAddressee(blocks: readonly AddressBlock[]): readonly Token[] {
  const [only, ...others] = blocks.filter(({ name }) => name.length > 0);
  return only && others.length === 0 && !BANK_WORDS.test(printedText(only.name)) ? only.name : [];
}

/** The largest name at the top of the page, one that says it is a bank before any other. */
function letterHead(view: PageView, addressee: readonly Token[]): Cell | undefined {
  const cells = pageRows(view)
    .filter((row) => row.box.top < 0.35)
    .flatMap((row) => row.cells)
    .filter(
      (cell) =>
        /\p{L}{3}/u.test(cell.text) &&
        cell.tokens.length <= 8 &&
        !NO_NAME.test(cell.text) &&
        !isHeading(cell) &&
        !cell.tokens.some((token) => addressee.includes(token)),
    );
  const named = cells.filter((cell) => BANK_WORDS.test(cell.text));
  const height = ({ box }: Cell): number => box.bottom - box.top;
  // A name that does not say it is a bank's is at least set larger than the text.
  const large = cells.filter((cell) => height(cell) > 1.1 * view.lineHeight);
  return (named.length > 0 ? named : large).sort(
    (a, b) => height(b) - height(a) || a.box.top - b.box.top,
  )[0];
}

/** `Purchases and adjustments` heads a list and names nobody. */
function isHeading({ tokens, text }: Cell): boolean {
  const key = foldText(text);
  return [true, false].some((isCard) => sectionOf({ tokens, text, key }, isCard) !== undefined);
}

/** An address without a name at the very top, above the addressee, is where letters come back to. */
function isReturnAddress(block: AddressBlock, holder: AddressBlock | undefined): boolean {
  return (
    block.name.length === 0 &&
    block.box.top < 0.1 &&
    holder !== undefined &&
    block.box.bottom < holder.box.top
  );
}

/** A house number before a street can look like a postcode: of blocks that begin alike the longest counts. */
function longest(blocks: readonly AddressBlock[]): AddressBlock[] {
  return blocks.filter(
    (block) =>
      !blocks.some(
        (other) =>
          other !== block &&
          other.box.top <= block.box.top + 0.002 &&
          other.box.bottom > block.box.bottom &&
          Math.abs(other.box.left - block.box.left) < 0.03,
      ),
  );
}

/** An address without a name of its own just below the letter head is the bank's. */
function isUnder(head: Cell, block: AddressBlock): boolean {
  const gap = block.box.top - head.box.bottom;
  return block.name.length === 0 && gap > -0.005 && gap < 0.05 && block.box.left < head.box.right;
}
