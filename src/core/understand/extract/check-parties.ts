import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { printedText, type FieldDraft } from './field-draft';
import { firstHolder, withoutCaptions } from './check-captions';
import { isAddressLine, splitParty } from './party';

const BANK =
  /\b(?:bank|banking|credit union|savings|trust|federal|financial|capital|n\.?a\.?|bancorp|fcu)\b/i;
/** Words that a check prints by itself. */
const PRINTED =
  /cashier'?s check|official check|money order|^void|^date|not negotiable|security features|remitter|authorized|endorse|^pay\b|^dollars|^memo|^mp$/i;
/** A bank draws these on itself. */
const OWN_CHECK = /cashier'?s check|official check|teller'?s check|treasurer'?s check/i;

/** The drawer at the top left, the bank beside or below. */
export function payerAndBank(view: PageView, taken: ReadonlySet<Token>): FieldDraft[] {
  const rows = pageRows(view);
  const cells = rows.flatMap((row) => row.cells);
  const usable = cells.filter(
    (cell) => !cell.tokens.some((token) => taken.has(token)) && !PRINTED.test(cell.text.trim()),
  );
  const { cells: free, drawee, holder } = withoutCaptions(usable);
  const blocks = blocksOf(free.filter((cell) => cell.box.top < upperEnd(rows)));
  const isBank = (block: readonly Cell[]): boolean => BANK.test(block[0]!.text);
  const left = blocks.filter((block) => block[0]!.box.left < 0.45 * view.aspect);
  const payer =
    (holder && [holder]) ??
    left.find((block) => hasAddress(block) && !isBank(block)) ??
    left.find(hasAddress) ??
    left[0];
  const drafts: FieldDraft[] = [];
  if (payer) {
    const parts = splitParty(payer.map((cell) => cell.tokens));
    for (const [path, tokens] of [
      ['payer_name', firstHolder(parts.name)],
      ['payer_address', parts.address],
    ] as const)
      if (tokens.length > 0) drafts.push({ path, value: printedText(tokens), tokens, match: 0.88 });
  }
  const rest = free.filter((cell) => !payer?.includes(cell) && isName(cell));
  const named = rest.filter((cell) => BANK.test(cell.text));
  // A page of several checks is headed by the bank that images them; a check's own stands under its amount.
  const bank =
    drawee ??
    named.find((cell) => cell.box.top > upperEnd(rows)) ??
    named[0] ??
    rest.find((cell) => isBankPlace(cell, blocks, payer)) ??
    (cells.some(({ text }) => OWN_CHECK.test(text)) && payer && isBank(payer)
      ? payer[0]
      : undefined);
  if (bank)
    drafts.push({
      path: 'bank_name',
      value: bank.text,
      tokens: bank.tokens,
      match: BANK.test(bank.text) ? 0.85 : 0.7,
    });
  return drafts;
}

/** A bank without a word for it: a name over a town of its own, beside the drawer. */
function isBankPlace(
  cell: Cell,
  blocks: readonly (readonly Cell[])[],
  payer: readonly Cell[] | undefined,
): boolean {
  return blocks.some(
    (block) => block !== payer && block[0] === cell && block.length > 1 && hasAddress(block),
  );
}

function upperEnd(rows: readonly PageRow[]): number {
  const top = Math.min(...rows.map((row) => row.box.top));
  return top + (Math.max(...rows.map((row) => row.box.bottom)) - top) * 0.4;
}

/** Lines under one another with one left edge or one middle. */
function blocksOf(cells: readonly Cell[]): Cell[][] {
  const blocks: Cell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.box.top - b.box.top)) {
    const height = cell.box.bottom - cell.box.top;
    const block = blocks.find((lines) => {
      const last = lines[lines.length - 1]!;
      const gap = cell.box.top - last.box.bottom;
      const middles = Math.abs(cell.box.left + cell.box.right - last.box.left - last.box.right) / 2;
      return (
        gap > -0.6 * height &&
        gap < 1.2 * height &&
        (Math.abs(cell.box.left - last.box.left) < 0.8 * height || middles < 0.6 * height)
      );
    });
    if (block) block.push(cell);
    else blocks.push([cell]);
  }
  return blocks.filter((block) => /\p{L}{2}/u.test(block[0]!.text));
}

function hasAddress(block: readonly Cell[]): boolean {
  return block.slice(1).some((cell) => isAddressLine(cell.text));
}

function isName(cell: Cell): boolean {
  return /\p{L}{3}/u.test(cell.text) && !/\d{3}/.test(cell.text) && cell.tokens.length <= 6;
}
