import type { Box } from '../../geometry';
import { unionBox } from '../../geometry';
import { foldText } from '../text/fold-text';
import { findOnPage } from '../text/find-on-page';
import type { PageView, TextLine, Token } from '../text/page-view';

/** A printed text to look for and what it stands for. */
export interface LabelQuery<T> {
  readonly phrases: readonly string[];
  readonly target: T;
  /** Printed number that stands before it, if any. */
  readonly number?: string;
  /** Running text: words that follow it in its line belong to it. */
  readonly isProse?: boolean;
  /** A word so common that it is the label only where it is all of its line, the box number beside it apart. */
  readonly isAlone?: boolean;
  /** Words so short that they are the label only beside the printed `number`. */
  readonly isNumbered?: boolean;
}

export interface LabelHit<T> {
  readonly target: T;
  readonly tokens: readonly Token[];
  readonly box: Box;
  /** Share of characters that agree, 0 to 1. */
  readonly similarity: number;
  /** Box number printed before or behind the label: `1`, `12a`. */
  readonly number?: string;
}

interface Proposal<T> {
  readonly query: LabelQuery<T>;
  readonly line: TextLine;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly similarity: number;
}

/** `1`, `12a`, `b`, `e/f`, `14:`, `(3)`. */
const BOX_NUMBER = /^\(?([a-f](?:\/[a-f])?|\d{1,2}[a-f]?)[.):–—-]*$/i;
/** `(1)`, `[b]:` */
const BRACKETED_NUMBER = /^[([]([a-f]|\d{1,2}[a-f]?)[)\]][:.]?$/i;
/** And what else ends a caption: `(Box 12a)`, `- Box 3`. */
const NUMBER_BEHIND =
  /^(?:[([](?:(?:box|line) )?(?=.*[)\]])|box )([a-f]|\d{1,2}[a-f]?)(?:[)\]])?[:.]?$/i;
/** What lists print around a box number: `Box 3`, `4 - `. */
const NUMBER_WORD = /^(?:box|line)$/i;
const DASH = /^[-–—:.]+$/;
const foldedPhrases = new Map<string, string>();

/**
 * Finds labels in the lines of a page. Every word belongs to at most one label: longer and better matches win, so
 * `Bond premium on Treasury obligations` is not also `Bond premium`.
 */
export function findLabels<T>(view: PageView, queries: readonly LabelQuery<T>[]): LabelHit<T>[] {
  const proposals: Proposal<T>[] = [];
  for (const query of queries) {
    for (const phrase of query.phrases) {
      for (const { line, match } of findOnPage(view, fold(phrase))) {
        if (line.source === 'form_widget') continue;
        const proposal = propose(line, query, fold(phrase), match);
        if (proposal) proposals.push(proposal);
      }
    }
  }
  proposals.sort((a, b) => b.rank - a.rank);
  const used = new Set<Token>();
  const hits: LabelHit<T>[] = [];
  for (const proposal of proposals) {
    const words = proposal.line.tokens.slice(proposal.from, proposal.to);
    if (words.some((token) => used.has(token))) continue;
    for (const token of words) used.add(token);
    hits.push(toHit(proposal, used));
  }
  return hits;
}

function propose<T>(
  line: TextLine,
  query: LabelQuery<T>,
  folded: string,
  match: { start: number; end: number; similarity: number },
): Proposal<T> | undefined {
  const from = line.keyTokens[match.start]!;
  const to = line.keyTokens[match.end - 1]! + 1;
  const { joinAt } = line;
  if (joinAt !== undefined && (from >= joinAt || to <= joinAt)) return undefined;
  const startsWord = match.start === 0 || line.keyTokens[match.start - 1] !== from;
  const endsWord = match.end === line.key.length || line.keyTokens[match.end] !== to - 1;
  // One or two characters are a label only alone: `9` heads an empty box, but `9 Elm Street` is an address.
  if (folded.length <= 2 && line.tokens.length > 1) return undefined;
  if (folded.length <= 9 && (!startsWord || !endsWord)) return undefined;
  if (!startsWord && !hasNumberInFront(line, from, match.start)) return undefined;
  // Where only a part of a long last word matched, the word is another: `interest` in `interesting`.
  if (!endsWord && folded.length < 14) return undefined;
  if (query.isAlone && !isWholeLine(line, from, to)) return undefined;
  // A caption ends at its colon: `State: ID` is no `State ID`.
  if (line.tokens.slice(from, to - 1).some(({ text }) => text.endsWith(':'))) return undefined;
  const printed = (numberInFront(line, from) ?? numberBehind(line, to))?.number;
  if (query.isNumbered && printed !== query.number) return undefined;
  const agrees =
    query.number === undefined || printed === undefined ? 0 : printed === query.number ? 3 : -2;
  const isProse = line.tokens.length > 12 && from > 1 ? -8 : 0;
  return {
    query,
    line,
    from,
    to,
    rank: folded.length * match.similarity + agrees + isProse + (match.similarity === 1 ? 2 : 0),
    similarity: match.similarity,
  };
}

function toHit<T>(proposal: Proposal<T>, used: Set<Token>): LabelHit<T> {
  const { line, from, to } = proposal;
  const lead = numberInFront(line, from);
  let number: string | undefined;
  let start = from;
  const leading = lead ? line.tokens.slice(lead.start, from) : [];
  if (lead && !leading.some((token) => used.has(token))) {
    number = lead.number;
    for (const token of leading) used.add(token);
    start = lead.start;
  }
  // `Box 15 State`, where the number is a part of the label.
  const word = line.tokens[start - 1];
  if (word && NUMBER_WORD.test(word.text) && !used.has(word) && isNear(word, line.tokens[start]!)) {
    used.add(word);
    start -= 1;
  }
  const first = foldText(line.tokens[from]!.text);
  number ??=
    /^(\d{1,2}[a-f]?)(?=[a-z]{2})/.exec(first)?.[1] ??
    (/^\d{1,2}[a-f]?$/.test(first) ? first : undefined);
  let end = to;
  const behind = number === undefined ? numberBehind(line, to) : undefined;
  if (behind && !line.tokens.slice(to, behind.end).some((token) => used.has(token))) {
    ({ number, end } = behind);
    for (const token of line.tokens.slice(to, end)) used.add(token);
  }
  if (proposal.query.isProse) {
    while (
      end < line.tokens.length &&
      !used.has(line.tokens[end]!) &&
      isClose(line.tokens[end - 1]!, line.tokens[end]!)
    ) {
      used.add(line.tokens[end]!);
      end += 1;
    }
  }
  const tokens = line.tokens.slice(start, end);
  const box = unionBox(tokens.map((token) => token.box))!;
  return {
    target: proposal.query.target,
    tokens,
    box,
    similarity: proposal.similarity,
    ...(number === undefined ? {} : { number }),
  };
}

/** The box number before a label with what is printed around it: `1`, `Box 1`, `1 -`. */
function numberInFront(
  line: TextLine,
  from: number,
): { readonly number: string; readonly start: number } | undefined {
  // The number itself is the label: `Code D (12a)`.
  if (BRACKETED_NUMBER.test(line.tokens[from]!.text)) return undefined;
  let at = from - 1;
  while (at >= 0 && DASH.test(line.tokens[at]!.text)) at -= 1;
  const token = line.tokens[at];
  const number = token && BOX_NUMBER.exec(printedNumber(token))?.[1]?.toLowerCase();
  if (line.lead === from && at === from - 1 && number !== undefined) return { number, start: 0 };
  if (!token || number === undefined || !isNear(line.tokens[from - 1]!, line.tokens[from]!))
    return undefined;
  if (at < from - 1 && !isNear(token, line.tokens[at + 1]!)) return undefined;
  const word = line.tokens[at - 1];
  const start = word && NUMBER_WORD.test(word.text) && isNear(word, token) ? at - 1 : at;
  return { number, start };
}

/** Words between a caption that was found and the number behind it. */
const MOST_LOOSE_WORDS = 4;

/**
 * The box number that ends a caption, as web prints set it: `Medicare wages (5)`, `Loan date - Box 3`.
 * Words in lower case before it belong to the caption.
 */
function numberBehind(
  line: TextLine,
  to: number,
): { readonly number: string; readonly end: number } | undefined {
  for (let at = to; at <= to + MOST_LOOSE_WORDS; at += 1) {
    const [before, token] = [line.tokens[at - 1], line.tokens[at]];
    if (!before || !token || !isNear(before, token)) return undefined;
    const size = /^[([]?(?:box|line)$/i.test(token.text) ? 2 : 1;
    const words = line.tokens.slice(at, at + size);
    const number = NUMBER_BEHIND.exec(words.map(({ text }) => text).join(' '))?.[1];
    if (number !== undefined) return { number: number.toLowerCase(), end: at + size };
    if (!/^\p{Ll}[^\d]*$/u.test(token.text) && !DASH.test(token.text)) return undefined;
  }
  return undefined;
}

/** `Box la` is the box 1a, whose figure was read as a letter. */
function printedNumber({ text, source }: Token): string {
  return source === 'ocr' ? text.replace(/^(\(?)[lI](?=[a-f]?[.):–—-]*$)/, '$11') : text;
}

function isWholeLine(line: TextLine, from: number, to: number): boolean {
  const start = numberInFront(line, from)?.start ?? from;
  const end = numberBehind(line, to)?.end ?? to;
  return start === 0 && line.tokens.slice(end).every((token) => !/[\p{L}\d]/u.test(token.text));
}

/** `1Wages,` read as one word: the number in front belongs to the label. */
function hasNumberInFront(line: TextLine, token: number, start: number): boolean {
  let first = start;
  while (first > 0 && line.keyTokens[first - 1] === token) first -= 1;
  return /^[a-f\d]{1,3}$/.test(line.key.slice(first, start));
}

function isClose(a: Token, b: Token): boolean {
  return b.box.left - a.box.right < 0.7 * (b.box.bottom - b.box.top);
}

function isNear(a: Token, b: Token): boolean {
  return b.box.left - a.box.right < 1.6 * (b.box.bottom - b.box.top);
}

function fold(phrase: string): string {
  let folded = foldedPhrases.get(phrase);
  if (folded === undefined) {
    folded = foldText(phrase);
    foldedPhrases.set(phrase, folded);
  }
  return folded;
}
