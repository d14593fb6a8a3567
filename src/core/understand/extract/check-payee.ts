import type { Box } from '../../geometry';
import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';
import { isSameLine, printedText, type FieldDraft } from './field-draft';
import { findLabels, type LabelHit } from './find-labels';
import { isAddressLine } from './party';
import { cleanText } from './read-value';

/** The caption of the memo, also as it is misread. */
const MEMO = /^(?:m[ec]m[o0dq]|f[o0]r|re|note)[:.]?$/i;
const PAYEE_GAP = 0.15;
const MEMO_GAP = 0.06;
/** `TO THE`, `ORDER` and `OF` in lines of their own. */
const STACKED = [/^(?:pay )?to the$/i, /^order$/i, /^of:?$/i] as const;

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
    { phrases: ['In payment of', 'For payment of'], target: 'memo' },
  ]);
  const labels = new Set(hits.flatMap((hit) => hit.tokens));
  const isFree = (token: Token): boolean =>
    !labels.has(token) && !taken.has(token) && /[\p{L}\d&]/u.test(token.text);
  const payee = hits.find(({ target }) => target === 'payee') ?? stackedCaption(view);
  const paid = hits.find(({ target }) => target === 'memo');
  const free = view.tokens.filter((token) => isFree(token) && !payee?.tokens.includes(token));
  const memo = memoOf(view, isFree);
  return [
    ...(payee ? lineRightOf('payee', payee, free, PAYEE_GAP) : []),
    ...(memo.length === 0 && paid ? lineRightOf('memo', paid, free, MEMO_GAP) : memo),
  ];
}

type Caption = Pick<LabelHit<string>, 'tokens' | 'box' | 'similarity'>;

/** The three lines of a narrow caption, as one at the height of the middle one. */
function stackedCaption(view: PageView): Caption | undefined {
  const cells = pageRows(view).flatMap((row) => row.cells);
  const [first, second, third] = STACKED;
  for (const middle of cells.filter(({ text }) => second.test(text))) {
    const height = middle.box.bottom - middle.box.top;
    const near = cells.filter(
      ({ box }) =>
        Math.abs(box.left - middle.box.left) < 3 * height &&
        Math.abs(box.top - middle.box.top) < 2.5 * height,
    );
    const above = near.find(({ text, box }) => first.test(text) && box.top < middle.box.top);
    const below = near.find(({ text, box }) => third.test(text) && box.top > middle.box.top);
    if (!above || !below) continue;
    const lines = [above, middle, below];
    const right = Math.max(...lines.map(({ box }) => box.right));
    const tokens = lines.flatMap((line) => line.tokens);
    return { tokens, box: { ...middle.box, right }, similarity: 1 };
  }
  return undefined;
}

function lineRightOf(
  path: string,
  hit: Caption,
  free: readonly Token[],
  gap: number,
): FieldDraft[] {
  const words = untilGap(ownLine(wordsRightOf(hit.box, free), hit.box), gap);
  return named(path, nameOver(words, free) ?? words, 0.88 * hit.similarity);
}

/** Level with the second line of a caption may stand the street of who is named over it. */
function nameOver(words: readonly Token[], free: readonly Token[]): Token[] | undefined {
  const [first] = words;
  if (!first || !isAddressLine(printedText(words))) return undefined;
  const height = first.box.bottom - first.box.top;
  const isOver = ({ box }: Token): boolean =>
    Math.abs(box.left - first.box.left) < height &&
    box.bottom < first.box.top + 0.3 * height &&
    first.box.top - box.bottom < 1.6 * height;
  const start = free.find(isOver);
  if (!start) return undefined;
  const line = free
    .filter((token) => token.box.left >= start.box.left && isNearLine(start, token))
    .sort((a, b) => a.box.left - b.box.left);
  const name = untilGap(line, MEMO_GAP);
  return isAddressLine(printedText(name)) || /\d/.test(printedText(name)) ? undefined : name;
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
