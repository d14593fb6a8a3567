import { makeCell, type Cell } from '../text/page-rows';
import type { Token } from '../text/page-view';
import { isSameLine, printedText } from './field-draft';

/** Captions of the two who stand behind a check; some banks pay through another one. */
const CAPTIONS: readonly (readonly ['drawer' | 'holder' | 'drawee', RegExp])[] = [
  ['drawer', /^(?:drawer|payor|payer)(?:'s name)?(?:\s*:|$)/i],
  ['holder', /^name(?:\s*:|$)/i],
  ['holder', /^NAME(?= \p{Lu})/u],
  ['drawee', /^(?:drawee(?: bank)?(?:\s*:|$)|(?:payable|drawn) (?:through|at|on)\b:?)/i],
];
/** `First Harbor Bank, Boise, ID`: the town is no part of the name. */
const TOWN = /,\s+\p{Lu}[\p{L} .]+,?\s+[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?$/u;

/** Cells without the captions in them, and the one that a caption names as the bank. */
export function withoutCaptions(cells: readonly Cell[]): {
  readonly cells: readonly Cell[];
  readonly drawee: Cell | undefined;
  /** Who writes a counter check, whose name is filled in behind a caption. */
  readonly holder: Cell | undefined;
} {
  const rest: Cell[] = [];
  let drawee: Cell | undefined;
  let holder: Cell | undefined;
  for (const cell of cells) {
    const [role, caption] = CAPTIONS.find(([, words]) => words.test(cell.text)) ?? [];
    const size = caption?.exec(cell.text)?.[0].split(' ').length ?? 0;
    const words = cell.tokens.slice(size);
    const bare = size > 0 ? bareCell(cell, words, cells) : cell;
    if (bare) rest.push(bare);
    if (role === 'holder') holder ??= bare ?? besideOrBelow(cell, cells);
    if (role === 'drawee') drawee ??= withoutTown(bare ?? besideOrBelow(cell, cells));
  }
  return { cells: rest, drawee, holder };
}

/** The words behind a caption; the lines under them may begin where the caption does. */
function bareCell(cell: Cell, words: readonly Token[], cells: readonly Cell[]): Cell | undefined {
  if (words.length === 0) return undefined;
  const height = cell.box.bottom - cell.box.top;
  const goesOn = cells.some(
    ({ box }) =>
      box.top > cell.box.top + 0.5 * height &&
      box.top - cell.box.bottom < 1.2 * height &&
      Math.abs(box.left - cell.box.left) < 0.8 * height,
  );
  return goesOn ? { ...makeCell(words), box: cell.box } : makeCell(words);
}

function withoutTown(cell: Cell | undefined): Cell | undefined {
  const town = cell && TOWN.exec(cell.text);
  if (!town) return cell;
  const size = cell.text.slice(0, town.index).split(' ').length;
  const words = cell.tokens.slice(0, size);
  return { ...makeCell(words), text: cell.text.slice(0, town.index) };
}

function besideOrBelow(caption: Cell, cells: readonly Cell[]): Cell | undefined {
  const height = caption.box.bottom - caption.box.top;
  const others = cells.filter((cell) => cell !== caption && /\p{L}{3}/u.test(cell.text));
  const isBeside = ({ tokens, box }: Cell): boolean =>
    box.left > caption.box.right &&
    box.left - caption.box.right < 10 * height &&
    isSameLine(tokens[0]!, caption.tokens[0]!);
  const isBelow = ({ box }: Cell): boolean =>
    box.top > caption.box.top + 0.5 * height &&
    box.top - caption.box.bottom < 2 * height &&
    Math.abs(box.left - caption.box.left) < 2 * height;
  return others.find(isBeside) ?? others.find(isBelow);
}

const FIRM =
  /\b(?:inc|llc|l\.l\.c|ltd|co|corp|corporation|company|group|services?|sons|brothers|associates|partners|heating|supply|trust|university|church|club|school|county|city|department|fund|foundation|association|store|shop)\b/i;
/** Two or three capitalised words, initials and suffixes among them. */
const PERSON =
  /^(?:(?:and|or|&)\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}\.?)*(?:\s+\p{Lu}[\p{L}'’-]+){1,2}\.?(?:\s+(?:Jr|Sr|II|III)\.?)?$/iu;

/**
 * The first of two holders in lines of their own, however they are joined: `Ruth Amador and`, `OR Paul Amador`. A firm's
 * name keeps its lines.
 */
export function firstHolder(name: readonly Token[]): readonly Token[] {
  const text = printedText(name);
  const [first, second] = text.split('\n');
  const size = name.findIndex((token, at) => at > 0 && !isSameLine(name[at - 1]!, token));
  if (size < 0 || second === undefined || FIRM.test(text)) return name;
  const isJoined = /\s(?:and|or|&)$/i.test(first!);
  const bare = isJoined ? size - 1 : size;
  const own = name.slice(0, bare);
  return PERSON.test(printedText(own)) && PERSON.test(second) ? own : name;
}
