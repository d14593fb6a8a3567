import { unionBox, type Box } from '../../geometry';
import type { PageView, TextLine, Token } from '../text/page-view';
import { foldText } from '../text/fold-text';
import { isOneEdit } from '../text/one-edit';
import type { LabelHit } from './find-labels';

/** What the captions of name and address boxes are made of, in whatever lines a form breaks them. */
export const PARTY_WORDS: readonly string[] = (
  'name names street address addresses including apt apartment no number room suite city town or state province ' +
  'country zip postal code foreign and telephone phone first middle initial last suff the of if any'
).split(' ');
/** Words that captions of every kind may go on with. */
export const COMMON_WORDS: readonly string[] =
  'and or of the see instructions instr instrs optional if checked to in for'.split(' ');
/** A line further under a label than this part of a line is none of it. */
const LARGEST_STEP = 1.1;

/** What a label may take into itself. */
export interface Tail<T> {
  /** The words that its caption may go on with; none for labels that end where they were found. */
  readonly words: readonly string[];
  /** Whether words found as this other label may be its own caption nevertheless. */
  readonly mayTake: (other: LabelHit<T>) => boolean;
}

/**
 * Takes the rest of a caption into its label: following words and lines that hold nothing but words of the caption.
 * Forms break their captions anywhere, so the phrases that are searched for often match only the first line. Labels
 * that turn out to be a part of another one are left out.
 */
export function withTails<T>(
  hits: readonly LabelHit<T>[],
  view: PageView,
  tailOf: (hit: LabelHit<T>) => Tail<T>,
): LabelHit<T>[] {
  const owners = new Map(hits.flatMap((hit) => hit.tokens.map((token) => [token, hit] as const)));
  const gone = new Set<LabelHit<T>>();
  const grown = [...hits]
    .sort((a, b) => a.box.top - b.box.top)
    .flatMap((hit) => {
      const tail = tailOf(hit);
      if (gone.has(hit)) return [];
      if (tail.words.length === 0) return [hit];
      const vocabulary = new Set(tail.words.flatMap(foldedWords));
      const tokens = [...hit.tokens];
      let { box } = hit;
      const isFree = (token: Token): boolean => {
        const owner = owners.get(token);
        return owner === undefined || (owner !== hit && tail.mayTake(owner));
      };
      const take = (more: readonly Token[]): void => {
        for (const token of more) {
          const owner = owners.get(token);
          if (owner) gone.add(owner);
          owners.set(token, hit);
        }
        tokens.push(...more);
        box = unionBox([box, ...more.map((token) => token.box)])!;
      };
      for (const token of hit.tokens) take(restOfLine(token, view, vocabulary, isFree));
      for (let next = lineUnder(box, view, vocabulary, isFree); next;) {
        take(next.tokens);
        next = lineUnder(box, view, vocabulary, isFree);
      }
      return [tokens.length > hit.tokens.length ? { ...hit, tokens, box } : hit];
    });
  return grown.filter((hit) => !gone.has(hit));
}

/** Words of the caption right after a word of the label in its line. */
function restOfLine(
  last: Token,
  view: PageView,
  vocabulary: ReadonlySet<string>,
  isFree: (token: Token) => boolean,
): Token[] {
  const line = view.lines.find((candidate) => candidate.tokens.includes(last));
  const rest: Token[] = [];
  let before = last;
  for (const token of line?.tokens.slice(line.tokens.indexOf(last) + 1) ?? []) {
    const isClose = token.box.left - before.box.right < 0.9 * (token.box.bottom - token.box.top);
    const isEnd = token === line!.tokens[line!.tokens.length - 1];
    if (!isClose || !isFree(token) || !isCaption(token, vocabulary, isEnd)) break;
    rest.push(token);
    before = token;
  }
  return rest;
}

/** The line right under a label, if it is caption from end to end. */
function lineUnder(
  box: Box,
  view: PageView,
  vocabulary: ReadonlySet<string>,
  isFree: (token: Token) => boolean,
): TextLine | undefined {
  return view.lines.find((line) => {
    const height = line.box.bottom - line.box.top;
    const gap = line.box.top - box.bottom;
    return (
      gap > -0.5 * height &&
      gap < LARGEST_STEP * height &&
      line.box.left < box.right &&
      line.box.left > box.left - 3 * height &&
      line.box.bottom > box.bottom + 0.3 * height &&
      line.tokens.some((token) => foldText(token.text) !== '') &&
      line.source !== 'form_widget' &&
      line.tokens.every(isFree) &&
      isCaptionLine(line, height / (box.bottom - box.top), vocabulary)
    );
  });
}

/** Caption from end to end; small print that was misread may have a part of its words spoiled. */
function isCaptionLine(line: TextLine, size: number, vocabulary: ReadonlySet<string>): boolean {
  const known = line.tokens.filter((token, at) =>
    isCaption(token, vocabulary, at === line.tokens.length - 1),
  );
  if (known.length === line.tokens.length) return true;
  const isSmall = line.source === 'ocr' && /^\p{Ll}/u.test(line.text) && size < 1.2;
  return isSmall && known.length >= 0.5 * line.tokens.length;
}

/** A word of the caption, one misread letter allowed; the last word of a line may be cut. */
function isCaption(token: Token, vocabulary: ReadonlySet<string>, isEnd: boolean): boolean {
  const parts = foldedWords(token.text);
  const mayBeCut = isEnd && /^\p{Ll}/u.test(token.text);
  return parts.every((part, at) => {
    if (vocabulary.has(part)) return true;
    for (const word of vocabulary) {
      if (mayBeCut && at === parts.length - 1 && word.startsWith(part)) return true;
      if (token.source === 'ocr' && part.length >= 4 && isOneEdit(part, word)) return true;
    }
    return false;
  });
}

function foldedWords(text: string): string[] {
  return text
    .split(/[\s/,()-]+/)
    .map(foldText)
    .filter(Boolean);
}
