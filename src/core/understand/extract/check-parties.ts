import type { Box } from '../../geometry';
import { pageRows, type Cell, type PageRow } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import type { FieldDraft } from './field-draft';
import { isSameLine, printedText } from './field-draft';
import { firstHolder, withoutCaptions } from './check-captions';
import { findLabels, type LabelHit } from './find-labels';
import { isAddressLine, splitParty } from './party';
import { cleanText } from './read-value';

const BANK =
  /\b(?:bank|banking|credit union|savings|trust|federal|financial|capital|n\.?a\.?|bancorp|fcu)\b/i;
/** Words that a check prints by itself. */
const PRINTED =
  /cashier'?s check|official check|money order|^void|^date|not negotiable|security features|remitter|authorized|endorse|^pay\b|^dollars|^memo|^mp$/i;
/** The caption of the memo, also as it is misread. */
const MEMO = /^(?:m[ec]m[o0dq]|f[o0]r|re|note)[:.]?$/i;
const PAYEE_GAP = 0.15;
const MEMO_GAP = 0.06;

/** Payee and memo stand on a line right of their caption. */
export function payeeAndMemo(view: PageView, taken: ReadonlySet<Token>): FieldDraft[] {
  const hits = findLabels(view, [
    {
      phrases: ['Pay to the order of', 'Pay to the order', 'To the order of', 'Order of', 'Pay to'],
      target: 'payee',
    },
    {
      phrases: ['Pay to the', 'Dollars', 'Date', 'Authorized signature', 'Void after'],
      target: '',
    },
    { phrases: ['To the', 'Pay'], target: '', isAlone: true },
  ]);
  const labels = new Set(hits.flatMap((hit) => hit.tokens));
  const isFree = (token: Token): boolean =>
    !labels.has(token) && !taken.has(token) && /[\p{L}\d&]/u.test(token.text);
  const payee = hits.find(({ target }) => target === 'payee');
  return [
    ...(payee ? lineRightOf('payee', payee, view.tokens.filter(isFree), PAYEE_GAP) : []),
    ...memoOf(view, isFree),
  ];
}

function lineRightOf(
  path: string,
  hit: LabelHit<string>,
  free: readonly Token[],
  gap: number,
): FieldDraft[] {
  const words = ownLine(wordsRightOf(hit.box, free), hit.box);
  return named(path, untilGap(words, gap), 0.88 * hit.similarity);
}

/** `MEMO`, `FOR` and `RE:` begin a line at the left of the lower half. */
function memoOf(view: PageView, isFree: (token: Token) => boolean): FieldDraft[] {
  const label = [...view.tokens]
    .sort((a, b) => b.box.top - a.box.top)
    .find(({ text, box }) => MEMO.test(text) && box.left < 0.3 * view.aspect);
  if (!label) return [];
  const words = wordsRightOf(label.box, view.tokens.filter(isFree));
  const first = words[0];
  if (!first || first.box.left - label.box.right > 2 * MEMO_GAP) return [];
  return named('memo', untilGap(words, MEMO_GAP), 0.86);
}

/** Words on the line right of a caption: written by hand they stand a little above it, and are much larger. */
function wordsRightOf(caption: Box, free: readonly Token[]): Token[] {
  const height = caption.bottom - caption.top;
  return free
    .filter(({ box }) => {
      const middle = (box.top + box.bottom) / 2;
      return (
        box.left > caption.right - 0.02 * height &&
        middle > caption.top - 1.2 * height &&
        middle < caption.bottom + 0.5 * height
      );
    })
    .sort((a, b) => a.box.left - b.box.left);
}

/** Large captions, in two lines too, reach up to the line above: of several lines the one at their height is theirs. */
function ownLine(words: readonly Token[], caption: Box): Token[] {
  const lines: Token[][] = [];
  for (const word of words) {
    const line = lines.find((others) => isNearLine(others[others.length - 1]!, word));
    if (line) line.push(word);
    else lines.push([word]);
  }
  const isLevel = ({ box }: Token): boolean =>
    box.top < caption.bottom && box.bottom > caption.top - 0.5 * (caption.bottom - caption.top);
  const levels = lines.map((line) => line.filter(isLevel).length);
  return lines[levels.indexOf(Math.max(...levels))] ?? [];
}

function named(path: string, words: readonly Token[], match: number): FieldDraft[] {
  if (!/[\p{L}\d]{2}/u.test(printedText(words))) return [];
  return [{ path, value: cleanedText(words), tokens: words, match }];
}

/** Words as printed, without the ends of the line that they are written on. */
function cleanedText(words: readonly Token[]): string {
  const cleaned = words.map((word) => ({ ...word, text: cleanText(word) }));
  return printedText(cleaned.filter(({ text }) => text !== '')).replace(/^[:\s]+/, '');
}

function untilGap(words: readonly Token[], gap: number): Token[] {
  const run: Token[] = [];
  for (const word of words) {
    const before = run[run.length - 1];
    if (before && (word.box.left - before.box.right > gap || !isNearLine(before, word))) break;
    run.push(word);
  }
  return run;
}

/** Handwriting dances on its line. */
function isNearLine(a: Token, b: Token): boolean {
  return (
    isSameLine(a, b) || Math.abs(a.box.bottom - b.box.bottom) < 0.6 * (a.box.bottom - a.box.top)
  );
}

/** The drawer at the top left, the bank beside or below. */
export function payerAndBank(view: PageView, taken: ReadonlySet<Token>): FieldDraft[] {
  const rows = pageRows(view);
  const cells = rows.flatMap((row) => row.cells);
  const usable = cells.filter(
    (cell) => !cell.tokens.some((token) => taken.has(token)) && !PRINTED.test(cell.text.trim()),
  );
  const { cells: free, drawee } = withoutCaptions(usable);
  const blocks = blocksOf(free.filter((cell) => cell.box.top < upperEnd(rows)));
  const isBank = (block: readonly Cell[]): boolean => BANK.test(block[0]!.text);
  const left = blocks.filter((block) => block[0]!.box.left < 0.45 * view.aspect);
  const payer =
    left.find((block) => hasAddress(block) && !isBank(block)) ?? left.find(hasAddress) ?? left[0];
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
    rest.find((cell) => isBankPlace(cell, blocks, payer));
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
